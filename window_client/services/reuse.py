"""What this PC knows of an applicant: earlier cases, papers to take over, duplicates, look-ups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import msgspec

from window_client.clock import hall_day
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict, Person, Status
from window_client.domain.case.standing import LookUpResult
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material
from window_client.domain.reuse.duplicates import (
    LikeApplication,
    Likeness,
    duplicate_applications,
    likely_same_person,
)
from window_client.domain.reuse.materials import EarlierCase, Reusable, reusable_materials
from window_client.domain.values import Value
from window_client.errors import WindowClientError
from window_client.services.catalogue import UnknownItem
from window_client.services.desk import Desk
from window_client.services.look_ups import look_up
from window_client.store.applicant_cases import cases_like, cases_of, count_of
from window_client.store.reader import Reader


class ReuseNotFound(WindowClientError):
    """The case of a paper taken over is not this applicant's, or does not hold the paper so."""

    code = "reuse.not_found"


class PastCase(Value, frozen=True, kw_only=True):
    """An earlier case as the applicant's history shows it."""

    case: str
    number: str
    item: str
    status: Status
    received_on: date


class ApplicantHistory(Value, frozen=True, kw_only=True):
    """Everything that should be known before an application of this person goes on.

    Attributes:
        cases: The last cases, newest first, bounded.
        total: How many there are.
        duplicates: Open or recent applications for the same item.
        likenesses: Others who may be the same person.
        look_ups: What the lists say.
    """

    cases: tuple[PastCase, ...] = ()
    total: int = 0
    duplicates: tuple[LikeApplication, ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    look_ups: tuple[LookUpResult, ...] = ()


@dataclass(frozen=True, slots=True)
class ReuseService:
    """Reads only; bounded by what one applicant has, never by all cases."""

    desk: Desk

    def history(self, person: Person, item: str) -> ApplicantHistory:
        """Return what is known of somebody who applies for an item now.

        Args:
            person: As typed so far; the number must be a possible one.
            item: The item applied for.
        """
        today = hall_day(self.desk.clock.now())
        with self.desk.store.read() as reader:
            cases = cases_of(reader, person.id_kind, person.id_number)
            return ApplicantHistory(
                cases=tuple(self._past(one) for one in cases),
                total=count_of(reader, person.id_kind, person.id_number),
                duplicates=duplicate_applications(cases, item, today),
                likenesses=likely_same_person(person, cases_like(reader, person)),
                look_ups=look_up(self.desk.look_ups, reader, person.id_kind, person.id_number, today),
            )

    def materials(self, id_kind: str, id_number: str, needed: Iterable[Material]) -> Mapping[str, Reusable]:
        """Return the applicant's earlier papers that can be taken over, by material needed now."""
        with self.desk.store.read() as reader:
            cases = cases_of(reader, id_kind, id_number)
        earlier = (one for case in cases if (one := self._earlier(case)))
        return reusable_materials(earlier, needed, hall_day(self.desk.clock.now()))

    def _past(self, case: Case) -> PastCase:
        return PastCase(
            case=case.id,
            number=case.number,
            item=self._item_name(case),
            status=case.status,
            received_on=hall_day(case.received_at),
        )

    def _item_name(self, case: Case) -> str:
        try:
            return self.desk.item_of(case).name
        except UnknownItem:
            return case.item

    def _earlier(self, case: Case) -> EarlierCase | None:
        try:
            return EarlierCase(case=case, materials=self.desk.item_of(case).materials)
        except UnknownItem:  # of a package that this PC does not have
            return None


def known_of(desk: Desk, reader: Reader, application: Application) -> Application:
    """Return the application with what the lists say of the applicant, whatever a screen has shown.

    Raises:
        ReuseNotFound: See `check_taken`.
    """
    check_taken(reader, application)
    who, today = application.applicant, hall_day(desk.clock.now())
    found = look_up(desk.look_ups, reader, who.id_kind, who.id_number, today)
    return msgspec.structs.replace(application, look_ups=found)


def check_taken(reader: Reader, application: Application) -> None:
    """Let an application pass if each paper taken over is in an earlier case of the same applicant, as told.

    Raises:
        ReuseNotFound: One is not.
    """
    for found in application.verdicts:
        if found.reused and not _holds(reader.case(found.reused.case), application.applicant, found):
            raise ReuseNotFound(number=found.reused.number)


def _holds(case: Case | None, applicant: Person, found: MaterialVerdict) -> bool:
    if case is None or found.reused is None:
        return False
    there = case.verdict_of(found.reused.material)
    same = case.applicant.id_kind, case.applicant.id_number.upper()
    return (
        there is not None
        and there.verdict is found.verdict
        and case.number == found.reused.number
        and same == (applicant.id_kind, applicant.id_number.upper())
    )
