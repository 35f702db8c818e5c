"""A window and the platform on a good line."""

from sync.client.report import SyncOutcome
from sync.platform.deciding import Departments
from tests.sync.builders import Site, a_pdf


def test_a_case_with_its_scan_arrives_and_the_decision_comes_back(site: Site) -> None:
    window = site.window()
    scan = window.attach(a_pdf(200_000))
    case = window.receive("n1", scan)
    window.accept(case)

    report = window.sync()

    assert report.trouble is None
    assert report.outcome is SyncOutcome.SETTLED
    assert report.verdicts == {"accepted": report.sent}
    assert report.pending.entries == 0
    assert site.platform.files.path_of(scan.sha256).read_bytes() == window.store.attachments.read(scan.sha256)
    departments = Departments(site.platform)
    departments.decide(departments.find("n1"), granted=True)
    assert case in window.sync().touched
    assert window.status(case) == "granted"
