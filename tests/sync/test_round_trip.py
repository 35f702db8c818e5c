"""A window and the platform on a good line."""

from sync.client.engine import LEASES_IN_A_ROW, SyncEngine
from sync.client.local import StoreJournal
from sync.client.report import SyncOutcome
from sync.platform.deciding import Departments
from tests.domain.case.around import HALL
from tests.sync.builders import Site, a_pdf
from window_client.clock import hall_day
from window_client.domain.case.parts import DocumentKind
from window_client.domain.numbering import series_name


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


def test_many_blocks_of_numbers_are_fetched_in_a_row(site: Site) -> None:
    """A first day needs dozens of series: entries get their turn in between, but not after each."""
    window, blocks = site.window(), 3 * LEASES_IN_A_ROW
    today = hall_day(site.clock.now())
    many = sorted(series_name(kind, HALL, today.year) for kind in tuple(DocumentKind)[:blocks])
    engine = SyncEngine(window.link, StoreJournal(window.store, lambda *_: many), site.clock, app="test")
    steps: list[str] = []

    report = engine.run(progress=lambda step, _done, _total: steps.append(step))

    assert report.outcome is SyncOutcome.SETTLED
    assert sorted(report.leased) == many
    assert steps.count("lease") == blocks
    assert 1 <= steps.count("push") <= blocks // LEASES_IN_A_ROW + 1
