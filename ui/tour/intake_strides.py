"""From the first key of a visit to the receipt, page by page."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.numbering import is_case_number

from ui.case.case_view import CaseView
from ui.intake.applicant_page import ApplicantPage
from ui.intake.check_page import CheckPage
from ui.intake.intake_view import FormPage
from ui.intake.item_page import ItemPage
from ui.intake.materials_page import MaterialsPage
from ui.intake.outcome_page import OutcomePage
from ui.tour.people import Firm, Person
from ui.tour.tools import Tour, check

MATERIALS = "materials"
NAME, PAGES, VERDICT = 0, 2, 3
"""Columns of the checklist."""


def begin(tour: Tour) -> None:
    """Press F2 for the next applicant."""
    tour.driver.press(Qt.Key.Key_F2)
    tour.driver.at(ItemPage)


def find_item(tour: Tour, words: str, name: str) -> None:
    """Type what the applicant says, see the item on top, take it."""
    driver = tour.driver
    driver.type(words)
    driver.until(lambda: _first_hit(tour).startswith(name), f"{words} finds {name}")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: driver.shown(QListWidget, "results") is None, f"{name} is chosen")
    driver.see(name)


def to_applicant(tour: Tour) -> None:
    """Leave the item page."""
    tour.driver.page_done()
    tour.driver.at(ApplicantPage)


def type_person(tour: Tour, person: Person) -> None:
    """Type an applicant who is a natural person."""
    tour.driver.fill(id_number=person.id_number, name=person.name, phone=person.phone, address=person.address)


def type_firm(tour: Tour, firm: Firm, *, needs_kind: bool) -> None:
    """Type an applicant that is an organisation; `needs_kind` where natural persons may apply as well."""
    driver = tour.driver
    if needs_kind:
        driver.fill(id_kind="统一社会信用代码")
        driver.press(Qt.Key.Key_Tab)
    driver.fill(
        id_number=firm.code,
        name=firm.name,
        legal_representative=firm.representative.name,
        phone=firm.phone,
        address=firm.address,
    )


def type_agent(tour: Tour, agent: Person, authority: str, until: str) -> None:
    """Type who acts for the applicant, with what authority, until when."""
    driver = tour.driver
    driver.choose("has_agent", 1)
    driver.fill(
        agent__id_number=agent.id_number,
        agent__name=agent.name,
        agent__phone=agent.phone,
        agent__authority=authority,
        agent__valid_until=until,
    )


def to_form(tour: Tour) -> None:
    """Leave the applicant page."""
    tour.driver.page_done()
    tour.driver.at(FormPage)


def to_materials(tour: Tour) -> None:
    """Leave the form."""
    tour.driver.page_done()
    tour.driver.at(MaterialsPage)


def attach(tour: Tour, material: str, name: str, content: bytes) -> None:
    """Keep a scan with a material, from where the file dialog of the system hands over."""
    path = tour.scratch / name
    path.write_bytes(content)
    tour.driver.at(MaterialsPage).attach_file(material, path)
    tour.driver.until(lambda: any(row[PAGES] == "1" for row in _materials(tour)), f"{name} is attached")


def judge_all(tour: Tour, *, missing: str = "") -> int:
    """Give every material its verdict by digit: 合格, but 缺 for the one named; return how many there are."""
    driver = tour.driver
    listed = len(_materials(tour))
    for _material in range(listed):
        at = driver.current_row(MATERIALS)
        lacks = bool(missing) and missing in _materials(tour)[at][NAME]
        key, words = (Qt.Key.Key_2, "缺") if lacks else (Qt.Key.Key_1, "合格")
        driver.press(key)
        driver.until(lambda n=at, w=words: _materials(tour)[n][VERDICT] == w, f"{words} is noted")  # type: ignore[misc]
    return listed


def to_check(tour: Tour) -> None:
    """Leave the materials."""
    tour.driver.page_done()
    tour.driver.at(CheckPage)


def receive(tour: Tour) -> Case:
    """Confirm; return the case as the store has it."""
    driver = tour.driver
    driver.page_done()
    driver.at(OutcomePage)
    drawn(tour)
    number = next(line for line in driver.words().splitlines() if is_case_number(line))
    case = tour.hall.case_numbered(number)
    check(case.status is Status.RECEIVED, "the store has the case as received")
    check(not tour.hall.counter.drafts.all(), "no draft is left")
    return case


def outcome(tour: Tour, words: str, number: str, status: Status) -> Case:
    """Do what the outcome page proposes; see the new state on screen and in the store."""
    driver = tour.driver
    driver.page_done()
    case = tour.hall.await_status(number, status)
    driver.see(words)
    return case


def print_shown(tour: Tour, case: Case) -> None:
    """Print what the last act made out: it stands on the outcome page under its number."""
    tour.driver.see(case.documents[-1].number)
    drawn(tour)
    tour.driver.press(Qt.Key.Key_F9)


def outcome_to_case(tour: Tour) -> None:
    """Do what the outcome page proposes when the rest happens at the case: open it."""
    tour.driver.page_done()
    tour.driver.at(CaseView)


def drawn(tour: Tour) -> None:
    """Wait until a document is drawn page by page."""
    said = re.compile(r"^[1-9]\d* %$", re.MULTILINE)
    tour.driver.until(lambda: said.search(tour.driver.words()) is not None, "the pages are drawn")


def _first_hit(tour: Tour) -> str:
    results = tour.driver.shown(QListWidget, "results")
    current = results.currentItem() if results else None
    return current.text() if current else ""


def _materials(tour: Tour) -> list[list[str]]:
    return tour.driver.rows(MATERIALS)
