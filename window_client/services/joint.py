"""A joint application at the window (一件事): received once, accepted together, handed over together."""

from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace

from window_client.clock import hall_day
from window_client.domain.case import events as ev
from window_client.domain.case import intake as rules
from window_client.domain.case import result
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.completeness import offers
from window_client.domain.case.intake import Application
from window_client.domain.case.joint import Joint, JointCase, JointPaper
from window_client.domain.case.parts import Status
from window_client.domain.case.refusals import FormNotValid
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, Step, item_for, makes_certificate, materials_for
from window_client.domain.joint.compose import Bundle
from window_client.domain.joint.names import material_names
from window_client.domain.joint.package import Part
from window_client.domain.joint.split import application_for, taking_part
from window_client.domain.joint.together import Standing, standing
from window_client.domain.numbering import CASE_SERIES, case_number, series_name
from window_client.domain.packaged import regions
from window_client.domain.situation import situation
from window_client.domain.values import Value
from window_client.errors import WindowClientError
from window_client.services.catalogue import UnknownItem
from window_client.services.desk import Desk, StepDone
from window_client.services.people_check import check_people
from window_client.services.results import HandOver
from window_client.services.reuse import known_of
from window_client.store.reader import Reader
from window_client.store.unit_of_work import UnitOfWork

QUERY_CODE_DIGITS = 6


class ExitWaits(WindowClientError):
    """Cases of the application are still open, and no reason was given for handing over before them."""

    code = "joint.exit_waits"


class NothingReady(WindowClientError):
    """No case of the application has a result to hand over, or none can be accepted."""

    code = "joint.nothing_ready"


class Seen(Value, frozen=True, kw_only=True):
    """A case at the revision that the clerk was looking at."""

    case: str
    revision: int


@dataclass(frozen=True, slots=True)
class JointService:
    """Everything that concerns all cases of a joint application at once; the rest is done case by case."""

    desk: Desk

    def receive(
        self, matter: str, application: Application, *, draft: str | None = None
    ) -> tuple[StepDone, ...]:
        """Take a joint application in: a case for each item that takes part, one receipt on the first.

        All or nothing, in one transaction; the draft is gone with it.

        Raises:
            UnknownItem: There is no such joint matter.
            Refusals of `IntakeService.receive`: Nothing changed.
        """
        bundle = self.desk.catalogue.bundle(matter)
        if bundle is None:
            raise UnknownItem(item=matter)
        today = hall_day(self.desk.clock.now())
        check_people(application, today)
        self._check_form(bundle, application)
        with self.desk.store.begin() as work:
            application = known_of(self.desk, work, application)
            parts = taking_part(bundle.parts, application.answers)
            numbers = [self._number(work) for _part in parts]
            joint = self._joint(bundle, parts, numbers, application)
            code = self.desk.random.digits(QUERY_CODE_DIGITS)
            done = tuple(
                self._receive(work, part, self._part_of(bundle, part, application, joint), (number, code))
                for part, number in zip(parts, numbers, strict=True)
            )
            if draft is not None:
                work.delete_draft(draft)
            work.commit()
        return done

    def cases(self, case: Case) -> tuple[Case, ...]:
        """Return all cases of a case's joint application that are on this PC, the leading one first."""
        with self.desk.store.read() as reader:
            return self._cases(reader, case)

    def standing(self, case: Case) -> Standing:
        """Say what the exit of a case's joint application still waits for."""
        return standing((one, self.desk.item_of(one)) for one in self.cases(case))

    def accept(self, seen: tuple[Seen, ...]) -> tuple[StepDone, ...]:
        """Accept every case of these that can be accepted now; the others stay as they are.

        Raises:
            NothingReady: None can.
            CaseChanged, OfflineNotAllowed: Nothing changed.
        """
        return self._each(seen, "accept", self._acceptable, rules.accept)

    def hand_over(
        self, seen: tuple[Seen, ...], hand_over: HandOver, *, apart_because: str = ""
    ) -> tuple[StepDone, ...]:
        """Hand over the results of all cases that have one, in one act.

        Args:
            seen: All cases of the application.
            hand_over: Who takes the results and how.
            apart_because: Why it does not wait for the open ones, empty where none is open.

        Raises:
            ExitWaits: Some are still open and no reason was given.
            NothingReady, CaseChanged, IdentityUnchecked, OfflineNotAllowed: Nothing changed.
        """
        with self.desk.store.read() as reader:
            found = [case for one in seen if (case := reader.case(one.case))]
        now = standing((one, self.desk.item_of(one)) for one in found)
        if now.waiting and not apart_because.strip():
            raise ExitWaits(count=len(now.waiting))
        return self._each(
            seen,
            "deliver",
            lambda case, _around: case.id in now.ready,
            _handing(hand_over, apart_because.strip() if now.waiting else ""),
        )

    def _each(
        self,
        seen: tuple[Seen, ...],
        step: Step,
        wanted: Callable[[Case, Circumstances], bool],
        decide: Callable[[Case, Circumstances], tuple[ev.Event, ...]],
    ) -> tuple[StepDone, ...]:
        """Take a step on every case that wants it, all in one transaction."""
        done: list[StepDone] = []
        with self.desk.store.begin() as work:
            for one in seen:
                case = self.desk.current(work, one.case, one.revision)
                item = self.desk.item_of(case)
                around = self.desk.around(item)
                if wanted(case, around):
                    self.desk.check_offline(work, item, step)
                    done.append(self.desk.record(work, case.id, case.revision, item, decide(case, around)))
            if not done:
                raise NothingReady
            work.commit()
        return tuple(done)

    def _acceptable(self, case: Case, around: Circumstances) -> bool:
        return case.status is Status.RECEIVED and offers(case, around.item).accept

    def _cases(self, reader: Reader, case: Case) -> tuple[Case, ...]:
        if case.joint is None:
            return (case,)
        found = (reader.case_by_number(one.number) for one in case.joint.cases)
        return tuple(one for one in found if one is not None)

    def _check_form(self, bundle: Bundle, application: Application) -> None:
        checker = self.desk.catalogue.checker(bundle.matter.id)
        today = hall_day(self.desk.clock.now())
        faults = checker.faults(application.form, today=today, answers=application.answers)
        if faults:
            raise FormNotValid(count=len(faults))

    def _number(self, work: UnitOfWork) -> str:
        year = hall_day(self.desk.clock.now()).year
        return case_number(
            self.desk.hall, year, work.take_number(series_name(CASE_SERIES, self.desk.hall, year))
        )

    def _part_of(self, bundle: Bundle, part: Part, application: Application, joint: Joint) -> Application:
        today = hall_day(self.desk.clock.now())
        mine = application_for(bundle.matter, part, application, on=today, regions=regions())
        leads = joint.cases[0].item == part.item.id
        return replace(mine, joint=joint if leads else replace(joint, papers=()))

    def _receive(
        self, work: UnitOfWork, part: Part, application: Application, told: tuple[str, str]
    ) -> StepDone:
        item = item_for(part.item, application.answers)
        self.desk.check_offline(work, item, "receive")
        around = self.desk.around(item)
        faults = self.desk.catalogue.checker(item.id, item.version).faults(
            application.form, today=around.today, answers=application.answers
        )
        number, code = told
        events = rules.receive(application, around, number=number, query_code=code, faults=faults)
        return self.desk.record(work, self.desk.new_id(), 0, item, events)

    def _joint(
        self, bundle: Bundle, parts: tuple[Part, ...], numbers: list[str], application: Application
    ) -> Joint:
        cases = tuple(
            JointCase(item=part.item.id, name=part.item.name, number=number)
            for part, number in zip(parts, numbers, strict=True)
        )
        matter = bundle.matter
        return Joint(
            matter=matter.id,
            version=matter.version,
            name=matter.name,
            cases=cases,
            papers=self._papers(bundle, parts, application),
        )

    def _papers(
        self, bundle: Bundle, parts: tuple[Part, ...], application: Application
    ) -> tuple[JointPaper, ...]:
        """List what was handed in, for the one receipt."""
        item: ServiceItem = bundle.package.item
        today = hall_day(self.desk.clock.now())
        answers = situation(item, application, on=today, regions=regions())
        found = {one.material: one for one in application.verdicts}
        serves = {part.item.id: set(material_names(bundle.matter, part).values()) for part in parts}
        return tuple(
            JointPaper(
                name=one.name,
                form=one.form,
                copies=found[one.id].copies if one.id in found else 0,
                verdict=found[one.id].verdict if one.id in found else None,
                serves=tuple(id_ for id_, names in serves.items() if one.id in names),
            )
            for one in materials_for(item, answers)
        )


def _handing(to: HandOver, because: str) -> Callable[[Case, Circumstances], tuple[ev.Event, ...]]:
    def decide(case: Case, around: Circumstances) -> tuple[ev.Event, ...]:
        events = _handed(case, around, to)
        return tuple(
            replace(one, apart_because=because)
            if isinstance(one, ev.CertificateDelivered | ev.ResultDelivered)
            else one
            for one in events
        )

    return decide


def _handed(case: Case, around: Circumstances, to: HandOver) -> tuple[ev.Event, ...]:
    if makes_certificate(around.item):
        return result.deliver(
            case,
            recipient=to.recipient,
            way=to.way,
            identity_checked=to.identity_checked,
            relation=to.relation,
        )
    delivered = ev.ResultDelivered(
        way=to.way,
        recipient=to.recipient,
        identity_checked=to.identity_checked,
        relation=to.relation,
    )
    return result.deliver_result(case, around, delivered)
