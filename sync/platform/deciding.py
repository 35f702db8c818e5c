"""Departments decide accepted cases on the platform; the decision goes down to the windows by the feed."""

import logging
import secrets
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

from sqlalchemy import Connection, select

from sync.platform import tables as t
from sync.platform.core import Platform
from sync.platform.files import has_receipt
from sync.platform.judging import PLATFORM_DESK
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.events import Event, body_of
from window_client.domain.case.parts import Status
from window_client.domain.case.proceedings import Stage
from window_client.domain.case.refusals import SamePerson, SecondPersonNeeded
from window_client.domain.case.review import Opinion, grant, opine, refuse, stages_open, take_on
from window_client.domain.case.state import Case
from window_client.domain.case.steps import may_take
from window_client.domain.catalogue import ServiceItem, item_for
from window_client.domain.hall import HALL_ROLES, Account, Hall, Role
from window_client.domain.journal import Entry
from window_client.domain.packaged import calendar
from window_client.domain.transfer import EntryVerdict
from window_client.domain.values import decode
from window_client.errors import WindowClientError

log = logging.getLogger(__name__)

_DECIDABLE = (Status.ACCEPTED.value, Status.IN_REVIEW.value)

Rule = Callable[[Case, Circumstances, Account], tuple[Event, ...]]
"""A rule of the domain with the account that acts."""

REFUSED_NAME = "不予"
"""In practice an applicant whose name contains this is refused, so that a refusal can be rehearsed."""


class NoSuchCase(WindowClientError):
    """The platform has no case of this number."""

    code = "platform.no_such_case"


class NotDecidable(WindowClientError):
    """Nobody may decide this case here now (`status`)."""

    code = "platform.not_decidable"


class Departments:
    """What departments see and do."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def waiting(self, after_g: int = 0) -> tuple[Case, ...]:
        """Return accepted cases that a department must decide now, oldest first."""
        with self._platform.database.read() as tx:
            here = t.case.c.status.in_(_DECIDABLE) & (t.case.c.g > after_g)
            rows = tx.scalars(select(t.case.c.body).where(here).order_by(t.case.c.g)).all()
            cases = (decode(body, Case) for body in rows)
            return tuple(case for case in cases if item_of(tx, case).decided_by == "department")

    def all_cases(self) -> tuple[Case, ...]:
        """Return every case, the latest first."""
        with self._platform.database.read() as tx:
            rows = tx.scalars(select(t.case.c.body).order_by(t.case.c.g.desc())).all()
        return tuple(decode(body, Case) for body in rows)

    def find(self, number: str) -> Case:
        """Return the case that holds a number.

        Raises:
            NoSuchCase: None does.
        """
        with self._platform.database.read() as tx:
            mine = (t.number.c.kind == "case") & (t.number.c.value == number)
            case_id = tx.scalar(select(t.number.c.case_id).where(mine))
            body = tx.scalar(select(t.case.c.body).where(t.case.c.id == case_id)) if case_id else None
        if body is None:
            raise NoSuchCase(number=number)
        return decode(body, Case)

    def missing_files(self, case: Case) -> tuple[str, ...]:
        """Return attachments of a case that have not arrived (材料待传)."""
        named = {file.sha256 for found in case.verdicts for file in found.attachments}
        with self._platform.database.read() as tx:
            return tuple(sha for sha in sorted(named) if not has_receipt(tx, case.hall, sha))

    def decide(
        self, case: Case, *, granted: bool, reason: str = "", at: datetime | None = None
    ) -> EntryVerdict:
        """Grant or refuse; a refusal needs a reason.

        Raises:
            NotDecidable: No account may decide this item.
            ReasonMissing: A refusal without one.
            OpinionsMissing, HearingOpen, ThirdPartyOpen: Somebody must speak first.
        """

        def rule(case: Case, around: Circumstances, who: Account) -> tuple[Event, ...]:
            if granted:
                return grant(case, around, by=who.name, content=reason)
            return refuse(case, around, by=who.name, reasons=(reason,))

        return self.act(case, rule, at=at)[-1]

    def act(
        self, case: Case, rule: Rule, *, by: str = "", at: datetime | None = None
    ) -> tuple[EntryVerdict, ...]:
        """Take a step at the department's desk: as a rule allows, and as the table of steps says who may.

        Args:
            case: The case as the department saw it.
            rule: Rule of the domain.
            by: Account that acts; without one, the first that the rule lets act.
            at: Moment of the step, now by default.

        Raises:
            NotDecidable: No account here may act on this item.
            WindowClientError: The rule refused.
        """
        moment = at or self._platform.clock.now()
        with self._platform.database.read() as tx:
            item = item_for(item_of(tx, case), case.answers)
            people = self._people(tx, case, by)
            hall = _hall_of(tx, case.hall)
        who, events = _first_allowed(
            case, people, rule, partial(Circumstances, item=item, hall=hall, now=moment, calendar=calendar())
        )
        steady = self._platform.clock.monotonic_ms()
        return tuple(
            self._platform.ledger.append(case.hall, _entry(case.id, base, event, who, (moment, steady)))
            for base, event in enumerate(events, start=case.revision)
        )

    def _people(self, tx: Connection, case: Case, by: str) -> tuple[Account, ...]:
        bodies = tx.scalars(select(t.account.c.body).where(t.account.c.hall == case.hall)).all()
        known = [decode(body, Account) for body in bodies]
        fit = [
            one
            for one in known
            if one.role not in HALL_ROLES and (not one.items or case.item in one.items) and by in {"", one.id}
        ]
        if not fit:
            raise NotDecidable(status=case.status.value)
        return tuple(sorted(fit, key=lambda one: (one.role is not Role.DEPARTMENT, one.id)))


def _first_allowed(
    case: Case, people: Sequence[Account], rule: Rule, around: Callable[..., Circumstances]
) -> tuple[Account, tuple[Event, ...]]:
    """Return who may act and what follows: who examined the case leaves the decision to somebody else."""
    refusal: WindowClientError = NotDecidable(status=case.status.value)
    for who in people:
        try:
            events = rule(case, around(actor=who.id), who)
        except (SamePerson, SecondPersonNeeded) as problem:
            refusal = problem
            continue
        if all(may_take(who.role, event, at_desk=True, window_decides=False) for event in events):
            return who, events
    raise refusal


class AutomaticDecider:
    """Plays the departments in a practice hall: grants after a while, refuses who is named for it."""

    def __init__(self, platform: Platform, *, delay_s: float, after_g: int = 0) -> None:
        """Look only at cases that moved after `after_g`; what was there before stays for people."""
        self._departments, self._clock = Departments(platform), platform.clock
        self._platform, self._delay_ms, self._after_g = platform, int(delay_s * 1000), after_g
        self._seen: dict[str, int] = {}

    def step(self) -> list[EntryVerdict]:
        """Decide every case that has waited long enough and whose attachments are all there."""
        now = self._clock.monotonic_ms()
        waiting = self._departments.waiting(self._after_g)
        self._seen = {case.id: self._seen.get(case.id, now) for case in waiting}
        due = (case for case in waiting if now - self._seen[case.id] >= self._delay_ms)
        return [self._decide(case) for case in due if not self._departments.missing_files(case)]

    def run(self, stop: threading.Event, look_s: float = 1.0) -> None:
        """Look again and again until told to stop."""
        while not stop.wait(look_s):
            try:
                self.step()
            except Exception:  # a busy or full database passes; the departments must not fall silent
                log.exception("departments could not decide")

    def _decide(self, case: Case) -> EntryVerdict:
        case = self._review(case)
        if REFUSED_NAME not in case.applicant.name:
            return self._departments.decide(case, granted=True)
        with self._platform.database.read() as tx:
            grounds = item_of(tx, case).refusal_grounds
        reason = grounds[0].text if grounds else "不符合法定条件"
        return self._departments.decide(case, granted=False, reason=reason)

    def _review(self, case: Case) -> Case:
        """Sign for papers that came with a slip, and give the opinions that are due before the decision."""
        if case.status is Status.ACCEPTED and case.transfer is None:
            return case
        if case.status is Status.ACCEPTED:
            self._departments.act(case, lambda case, around, who: take_on(case, around, by=who.name))
            case = self._departments.find(case.number)
        with self._platform.database.read() as tx:
            due = stages_open(case, item_for(item_of(tx, case), case.answers))
        for stage in due:
            case = self._opine(case, stage)
        return case

    def _opine(self, case: Case, stage: Stage) -> Case:
        def rule(case: Case, around: Circumstances, who: Account) -> tuple[Event, ...]:
            opinion = Opinion(stage=stage, passed=True, text="经审查，符合规定。", name=who.name)
            return opine(case, around, opinion)

        self._departments.act(case, rule)
        return self._departments.find(case.number)


def item_of(tx: Connection, case: Case) -> ServiceItem:
    """Return the service item of a case; every applied case has one."""
    body = tx.scalar(select(t.item.c.body).where(t.item.c.id == case.item))
    assert body is not None
    return decode(body, ServiceItem)


def new_entry_id(moment: datetime, bits: Callable[[int], int] = secrets.randbits) -> str:
    """Return a UUIDv7 (RFC 9562): milliseconds, then chance."""
    stamp = int(moment.astimezone(UTC).timestamp() * 1000) & ((1 << 48) - 1)
    value = stamp << 80 | 0x7 << 76 | bits(12) << 64 | 0b10 << 62 | bits(62)
    return str(UUID(int=value))


def _hall_of(tx: Connection, hall: str) -> Hall:
    body = tx.scalar(select(t.hall.c.body).where(t.hall.c.id == hall))
    assert body is not None
    return decode(body, Hall)


def _entry(case: str, base: int, event: Event, who: Account, when: tuple[datetime, int]) -> Entry:
    moment, monotonic_ms = when
    return Entry(
        id=new_entry_id(moment),
        kind=event.kind,
        case=case,
        base=base,
        at=moment,
        monotonic_ms=monotonic_ms,
        platform_at=moment,
        clerk=who.id,
        window=PLATFORM_DESK,
        body=body_of(event),
    )
