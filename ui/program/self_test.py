"""`--self-test`: tries in a scratch folder everything that a packed program may have lost on the way.

Prints one JSON object whose values depend on the program alone, so that a bundle and the source can be
compared: no times, no paths, no random ids.
"""

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from printing.layout import load_layout
from printing.pages import page_png, page_text
from printing.renderer import LayoutRenderer
from printing.samples import sample_values
from window_client.clock import SystemClock
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Person
from window_client.services.counter import Counter
from window_client.settings import Settings
from window_client.store.errors import WrongKey
from window_client.store.store import DATABASE, Limits, Store

from ui.program.equipment import make_counter, make_engine, make_sign_in
from ui.program.no_keyring import NoKeyring
from ui.program.platform_process import PlatformProcess
from ui.program.stage import Place
from ui.program.start import PRACTICE_HINT

RARE = "𠮷"
PERSON = Person(name=f"张{RARE}", id_kind="resident", id_number="990101195001010010", phone="13800000000")
FORM: dict[str, object] = {"id_number": PERSON.id_number, "sex": "男", "household": "本地户籍"}


def run_self_test() -> int:
    """Try everything, print what came out, and return 0 if nothing failed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results: dict[str, object] = {}
    with TemporaryDirectory(prefix="window-client-") as name, ExitStack() as ends:
        folder = Path(name)
        for what, attempt in _attempts(folder, ends):
            results[what] = _outcome(attempt)
    good = not any(isinstance(one, dict) and "failed" in one for one in results.values())
    sys.stdout.write(msgspec.json.encode({"good": good, **results}, order="sorted").decode() + "\n")
    return 0 if good else 1


def _attempts(folder: Path, ends: ExitStack) -> tuple[tuple[str, Callable[[], object]], ...]:
    window: list[Counter] = []

    def sync() -> object:
        window.append(_synced_window(folder, ends))
        return {"numbers": True, "cases": sum(window[0].work.counts().values()) > 0}

    return (
        ("cipher", lambda: _cipher(folder / "cipher")),
        ("paper", _paper),
        ("sync", sync),
        ("visit", lambda: _visit(window[0])),
        ("screen", _screen),
    )


def _outcome(attempt: Callable[[], object]) -> object:
    try:
        return attempt()
    except Exception as failure:  # noqa: BLE001  whatever is wrong is the result
        return {"failed": f"{type(failure).__name__}: {failure}"}


def _cipher(folder: Path) -> object:
    """A store opens with its key only, and its file shows nothing."""
    clock, limits = SystemClock(), Limits(ballast=0, scan_floor=0)
    Store.open(folder, bytes(32), clock=clock, limits=limits).close()
    try:
        Store.open(folder, bytes(31) + b"\1", clock=clock, limits=limits).close()
    except WrongKey:
        head = (folder / DATABASE).read_bytes()[:16]
        return {"wrong_key": "refused", "plain": head.startswith(b"SQLite format")}
    raise AssertionError("another key opened the store")


def _paper() -> object:
    """A paper with a character beyond the basic plane comes out whole, as text and as a picture."""
    layout = load_layout("documents/receipt")
    values = sample_values(layout, "usual") | {"applicant": _applicant(sample_values(layout, "usual"))}
    pdf = LayoutRenderer().render("documents/receipt", values, preview=False, specimen=True)
    return {
        "pdf_sha256": hashlib.sha256(pdf).hexdigest(),
        "picture_sha256": hashlib.sha256(page_png(pdf, 0, 60)).hexdigest(),
        "rare_character": RARE in page_text(pdf, 0),
    }


def _applicant(values: dict[str, object]) -> object:
    applicant = values["applicant"]
    assert isinstance(applicant, dict)
    return applicant | {"name": PERSON.name}


def _synced_window(folder: Path, ends: ExitStack) -> Counter:
    """Enrol at a real platform process, sign in, and sync until everything is settled."""
    platform = PlatformProcess(folder / "platform", decide_after_s=0.2)
    ends.callback(platform.stop)
    place = Place(
        folder=folder / "window", settings=Settings(), platform=platform.start(), practice=PRACTICE_HINT
    )
    sign_in = make_sign_in(place, SystemClock(), NoKeyring())
    ends.callback(sign_in.close)
    session = sign_in.enrol(PRACTICE_HINT.code, PRACTICE_HINT.account, PRACTICE_HINT.password)
    counter = make_counter(sign_in.store, session, SystemClock())
    report = make_engine(place, counter).run()
    if report.trouble is not None:
        raise report.trouble
    return counter


def _visit(counter: Counter) -> object:
    """A case is received, found by its name and by initials, and its receipt comes back byte for byte."""
    application = Application(id="t", applicant=PERSON, form=FORM, answers={"household": "本地户籍"})
    done = counter.intake.receive("elderly_card", application)
    paper = counter.papers.document(done.case.id, done.documents[0].id)
    return {
        "found_by_name": [row.case_id for row in counter.work.search(PERSON.name)] == [done.case.id],
        "found_by_number": counter.work.scanned(done.case.number) == done.case.id,
        "same_bytes": paper == counter.papers.document(done.case.id, done.documents[0].id),
        "journal": counter.desk.store.verify_journal().broken is None,
    }


def _screen() -> object:
    """The main window can be painted with our own typeface."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  Qt last: a failure here hides nothing else

    from ui.application import make_desktop  # noqa: PLC0415
    from ui.shell.main_window import MainWindow  # noqa: PLC0415
    from ui.shell.shell_state import ShellState  # noqa: PLC0415

    desktop = make_desktop(["self-test"])
    window = MainWindow()
    window.resize(1366, 768)
    window.display(ShellState(hall="演示县政务服务中心", practice=True, bare=True))
    window.show()
    QApplication.processEvents()
    picture = window.grab()
    window.close()
    size = [picture.width(), picture.height()]
    return {"size": size, "family": desktop.application.font().family()}
