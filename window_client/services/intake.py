"""Intake at the window: receive, judge, notify once, accept, decline."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import msgspec

from window_client.clock import hall_day
from window_client.domain.case import intake as rules
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.completeness import Offers, offers
from window_client.domain.case.event import Event
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict
from window_client.domain.case.proceedings import FieldChange
from window_client.domain.case.refusals import FormNotValid
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, item_for
from window_client.domain.form import FormFault
from window_client.domain.numbering import CASE_SERIES, case_number, series_name
from window_client.domain.packaged import regions
from window_client.domain.situation import situation
from window_client.services.desk import Desk, StepDone, UnknownCase
from window_client.services.people_check import check_people
from window_client.services.reuse import known_of

QUERY_CODE_DIGITS = 6


@dataclass(frozen=True, slots=True)
class IntakeService:
    """Everything up to acceptance."""

    desk: Desk

    def form_faults(
        self, item: str, form: dict[str, object], answers: Mapping[str, str]
    ) -> tuple[FormFault, ...]:
        """Check a form as filled so far, also against the answers to the guiding questions."""
        today = hall_day(self.desk.clock.now())
        return self.desk.catalogue.checker(item).faults(form, today=today, answers=answers)

    def receive(self, item_id: str, application: Application, *, draft: str | None = None) -> StepDone:
        """Take an application in: case number, query code and receipt; the draft is gone with it.

        Raises:
            Refusals of `domain.case.intake.receive` and `people_check.check_people`, ReuseNotFound,
            OfflineNotAllowed, NumbersExhausted: Nothing changed.
        """
        desk = self.desk
        item, application = self._situated(item_id, application)
        around = desk.around(item)
        check_people(application, around.today)
        faults = self.form_faults(item_id, application.form, application.answers)
        with desk.store.begin() as work:
            desk.check_offline(work, item, "receive")
            application = known_of(desk, work, application)
            series = series_name(CASE_SERIES, desk.hall, around.today.year)
            number = case_number(desk.hall, around.today.year, work.take_number(series))
            query_code = desk.random.digits(QUERY_CODE_DIGITS)
            events = rules.receive(application, around, number=number, query_code=query_code, faults=faults)
            done = desk.record(work, desk.new_id(), 0, item, events)
            if draft is not None:
                work.delete_draft(draft)
            work.commit()
        return done

    def _situated(self, item_id: str, application: Application) -> tuple[ServiceItem, Application]:
        """Return item and application with what the application itself says about its situation."""
        item, today = self.desk.catalogue.item(item_id), hall_day(self.desk.clock.now())
        answers = situation(item, application, on=today, regions=regions())
        return item_for(item, answers), msgspec.structs.replace(application, answers=answers)

    def offers(self, case_id: str) -> Offers:
        """Say which outcomes the verdicts put on offer."""
        with self.desk.store.read() as reader:
            case = reader.case(case_id)
        if case is None:
            raise UnknownCase
        return offers(case, self.desk.item_of(case))

    def judge(self, case_id: str, revision: int, verdicts: Iterable[MaterialVerdict]) -> StepDone:
        """Record findings on materials."""
        found = tuple(verdicts)
        return self.desk.take_step(
            case_id, revision, "receive", lambda case, around: rules.judge(case, around, found)
        )

    def request_correction(self, case_id: str, revision: int, *, due_on: date | None = None) -> StepDone:
        """Issue the one-time notice."""
        return self.desk.take_step(
            case_id,
            revision,
            "correct",
            lambda case, around: rules.request_correction(case, around, due_on=due_on),
        )

    def receive_supplement(
        self, case_id: str, revision: int, verdicts: Iterable[MaterialVerdict]
    ) -> StepDone:
        """Take supplements in."""
        found = tuple(verdicts)
        return self.desk.take_step(
            case_id, revision, "receive", lambda case, around: rules.receive_supplement(case, around, found)
        )

    def receive_deferred(self, case_id: str, revision: int, verdicts: Iterable[MaterialVerdict]) -> StepDone:
        """Take promised materials in."""
        found = tuple(verdicts)
        return self.desk.take_step(
            case_id, revision, "receive", lambda case, around: rules.receive_deferred(case, around, found)
        )

    def request_second_correction(
        self, case_id: str, revision: int, *, reason: str, approved_by: str, due_on: date | None = None
    ) -> StepDone:
        """Issue a second notice, for a reason and with a second person's approval."""
        return self.desk.take_step(
            case_id,
            revision,
            "correct",
            lambda case, around: rules.request_second_correction(
                case, around, reason=reason, approved_by=approved_by, due_on=due_on
            ),
        )

    def correct_on_the_spot(
        self,
        case_id: str,
        revision: int,
        *,
        fields: Mapping[str, object] = MappingProxyType({}),
        verdicts: Iterable[MaterialVerdict] = (),
        confirmed: bool,
    ) -> StepDone:
        """Let the applicant put right what can be put right at once; the record is made out for signing.

        Args:
            case_id: The case.
            revision: The revision that the clerk was looking at.
            fields: New values of form fields; None empties one.
            verdicts: New findings on materials that were put right.
            confirmed: The applicant has confirmed it.

        Raises:
            FormNotValid: The form as changed has faults.
            NothingChanged, UnknownMaterial, VerdictNotAllowed, StepNotAllowed: Nothing was recorded.
        """
        found = tuple(verdicts)

        def decide(case: Case, around: Circumstances) -> tuple[Event, ...]:
            changes = self._changes(case, fields)
            return rules.correct_on_the_spot(
                case, around, changes=changes, verdicts=found, confirmed=confirmed
            )

        return self.desk.take_step(case_id, revision, "receive", decide)

    def _changes(self, case: Case, fields: Mapping[str, object]) -> tuple[FieldChange, ...]:
        form = {**case.form, **fields}
        filled = {name: value for name, value in form.items() if value is not None}
        count = len(self.form_faults(case.item, filled, case.answers)) if fields else 0
        if count:
            raise FormNotValid(count=count)
        labels = self._labels(case)
        return tuple(
            FieldChange(field=name, label=labels.get(name, name), before=case.form.get(name), after=value)
            for name, value in fields.items()
        )

    def _labels(self, case: Case) -> dict[str, str]:
        schema = msgspec.json.decode(self.desk.catalogue.package(case.item, case.item_version).form)
        properties = schema.get("properties", {})
        return {name: str(about.get("title", name)) for name, about in properties.items()}

    def accept(self, case_id: str, revision: int, *, simplified: bool = False) -> StepDone:
        """Accept the application, by the simplified procedure where the item has one and it is asked for."""
        return self.desk.take_step(
            case_id,
            revision,
            "accept",
            lambda case, around: rules.accept(case, around, simplified=simplified),
        )

    def accept_deemed(self, case_id: str, revision: int) -> StepDone:
        """Record that the application counts as accepted since receipt (视为受理)."""
        return self.desk.take_step(case_id, revision, "accept", rules.accept_deemed)

    def decline(self, case_id: str, revision: int, *, code: str, reason: str, organ: str) -> StepDone:
        """Decline acceptance and name the competent organ."""
        return self.desk.take_step(
            case_id,
            revision,
            "decline",
            lambda case, around: rules.decline(case, around, code=code, reason=reason, organ=organ),
        )

    def licence_not_needed(self, case_id: str, revision: int, *, reason: str) -> StepDone:
        """Tell the applicant that the matter needs no licence."""
        return self.desk.take_step(
            case_id,
            revision,
            "decline",
            lambda case, around: rules.licence_not_needed(case, around, reason=reason),
        )
