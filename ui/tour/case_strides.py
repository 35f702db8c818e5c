"""At an open case: the proposed act, its confirmation, the certificate and what came out of the printer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton
from window_client.domain.case.parts import CertificateStatus, Status
from window_client.domain.case.state import Case

from ui.case.case_view import CaseView
from ui.outbox.outbox_view import OutboxView
from ui.print_flow.print_strip import PrintStrip
from ui.tour.driver import ALT, CONTROL
from ui.tour.intake_strides import drawn
from ui.tour.tools import Tour, check
from ui.workbench.workbench_view import WorkbenchView

_MOST_ASKED, _PATIENCE_MS = 10, 2_000
HISTORY = Qt.Key.Key_4


def open_case(tour: Tour, number: str) -> None:
    """Find a case at the workbench by its number and open it."""
    driver = tour.driver
    driver.press(Qt.Key.Key_1, ALT)
    driver.at(WorkbenchView)
    driver.press(Qt.Key.Key_F3)
    driver.type(number)
    driver.until(lambda: number in _results(tour), f"{number} is found")
    driver.press(Qt.Key.Key_Return)
    driver.at(CaseView)
    driver.see(number)


def await_department(tour: Tour, number: str) -> None:
    """Ask the platform by F5 in the outbox until the department has granted, then open the case."""
    driver = tour.driver
    driver.press(Qt.Key.Key_4, ALT)
    driver.at(OutboxView)
    for _asked in range(_MOST_ASKED):
        driver.press(Qt.Key.Key_F5)
        if driver.soon(lambda: tour.hall.case_numbered(number).status is Status.GRANTED, _PATIENCE_MS):
            break
    tour.hall.await_status(number, Status.GRANTED)
    open_case(tour, number)


def propose(tour: Tour, act: str) -> None:
    """Begin the proposed act; it must be this one."""
    driver = tour.driver
    driver.until(lambda: act in _proposed(tour), f"{act} is proposed")
    driver.page_done()
    driver.until(lambda: driver.shown(QPushButton, "do_act") is not None, f"{act} can be confirmed")


def confirm(tour: Tour, number: str, status: Status) -> Case:
    """Confirm the act on screen; the store has the new status."""
    tour.driver.page_done()
    return tour.hall.await_status(number, status)


def act(tour: Tour, words: str, number: str, status: Status) -> Case:
    """Begin the proposed act and confirm it."""
    propose(tour, words)
    return confirm(tour, number, status)


def look_at_certificate(tour: Tour) -> None:
    """Begin 制证: the certificate over its blank, nothing taken yet."""
    driver = tour.driver
    driver.until(lambda: "制证" in _proposed(tour), "制证 is proposed")
    driver.page_done()
    driver.see("打印预览", "空白证照")
    drawn(tour)


def print_certificate(tour: Tour, number: str) -> Case:
    """Print the certificate on screen; the strip asks what came out."""
    driver = tour.driver
    driver.page_done()
    driver.at(PrintStrip)
    driver.see("1 已出纸", "2 废张")
    case = tour.hall.case_numbered(number)
    paper = case.certificate
    check(paper and paper.status is CertificateStatus.RESERVED, "number and blank are bound before printing")
    return case


def spoiled(tour: Tour, number: str, reason: Qt.Key) -> Case:
    """Answer 废张 with a reason; the blank is spent and the number stays."""
    driver = tour.driver
    before = tour.hall.case_numbered(number).certificate
    _to_strip(tour)
    driver.press(Qt.Key.Key_2)
    driver.see("1 卡纸")
    driver.press(reason)
    driver.until(lambda: bool(_spoiled(tour, number)), "the spoiled blank is on record")
    after = tour.hall.case_numbered(number)
    check(before and after.certificate and after.certificate.number == before.number, "the number stays")
    driver.until(lambda: driver.shown(PrintStrip) is None, "nothing is asked any more")
    return after


def came_out(tour: Tour, number: str) -> Case:
    """Answer 已出纸."""
    driver = tour.driver
    _to_strip(tour)
    driver.press(Qt.Key.Key_1)
    case = tour.hall.await_status(number, Status.CERTIFICATE_PRODUCED)
    driver.until(lambda: driver.shown(PrintStrip) is None, "nothing is asked any more")
    return case


def look_at_reckoning(tour: Tour) -> None:
    """Show how the promised day came about, day by day."""
    tour.driver.press(Qt.Key.Key_T, ALT)
    tour.driver.until(lambda: bool(tour.driver.rows("steps")), "the reckoning stands day by day")


def archive_and_rate(tour: Tour, number: str) -> Case:
    """Put the case away and let the applicant rate the service, in the order that is proposed."""
    driver = tour.driver
    left = {"评价", "归档"}
    while left:
        driver.until(lambda: any(words in _proposed(tour) for words in left), f"proposed: {left}")
        if "评价" in _proposed(tour):
            left.remove("评价")
            propose(tour, "评价")
            driver.choose("stars", 5)
            driver.page_done()
            driver.until(lambda: tour.hall.case_numbered(number).stars is not None, "the rating is on record")
        else:
            left.remove("归档")
            act(tour, "归档", number, Status.ARCHIVED)
    driver.see("全部办完")
    return tour.hall.case_numbered(number)


def section(tour: Tour, digit: Qt.Key) -> None:
    """Show a section of the case."""
    tour.driver.press(digit, CONTROL)


def print_made_out(tour: Tour, name: str) -> None:
    """Print the document that the act has made out: the page leads to it."""
    driver = tour.driver

    def leads_there() -> bool:
        row = driver.current_row("documents")
        return row >= 0 and driver.rows("documents")[row][0] == name

    driver.until(leads_there, f"{name} is current")
    driver.press(Qt.Key.Key_P)


def _to_strip(tour: Tour) -> None:
    tour.driver.press(Qt.Key.Key_F7)
    tour.driver.until(lambda: _strip_has_keys(tour), "the strip has the keys")


def _strip_has_keys(tour: Tour) -> bool:
    strip, here = tour.driver.shown(PrintStrip), tour.driver.focus
    return strip is not None and (here is strip or strip.isAncestorOf(here))


def _spoiled(tour: Tour, number: str) -> tuple[str, ...]:
    paper = tour.hall.case_numbered(number).certificate
    return paper.spoiled if paper else ()


def _proposed(tour: Tour) -> str:
    view = tour.driver.shown(CaseView)
    buttons = view.findChildren(QPushButton) if view else []
    acts = [one.text() for one in buttons if one.objectName().startswith("act_") and one.isVisible()]
    return next((words for words in acts if "Ctrl+Enter" in words), "")


def _results(tour: Tour) -> str:
    found = tour.driver.shown(QListWidget, "results")
    current = found.currentItem() if found else None
    return current.text() if current else ""
