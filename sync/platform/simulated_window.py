"""A window without a screen: it enrols, leases, records and pushes as a real one does, in process."""

from datetime import datetime, timedelta
from random import Random
from uuid import UUID

import msgspec

from sync.client.credentials import new_private_key, public_half
from sync.messages import EnrolRequest, HelloRequest, LeaseRequest, PushRequest
from sync.platform.core import Platform
from sync.platform.deciding import new_entry_id
from sync.platform.people import Place
from window_client.domain.case.events import Event, body_of
from window_client.domain.case.evolve import evolve
from window_client.domain.case.state import Case
from window_client.domain.hall import Enrolment, Lease
from window_client.domain.journal import GENESIS, Entry, SealedEntry, seal
from window_client.domain.numbering import series_name
from window_client.domain.transfer import EntryVerdict
from window_client.domain.values import canonical
from window_client.domain.window_events import BlanksReceived, WindowEvent

SCHEMA = 1


class SimulatedWindow:
    """One window of the practice hall with its own journal in memory."""

    def __init__(self, platform: Platform, code: str, clerk: str, random: Random) -> None:
        """Enrol with a code."""
        key = public_half(new_private_key())
        request = EnrolRequest(code=code, nonce=f"practice-{random.getrandbits(64):x}", public_key=key)
        self.enrolment: Enrolment = platform.people.enrol(request).enrolment
        self._platform, self._clerk, self._random = platform, clerk, random
        self._incarnation = str(self.new_id())
        self._sealed: list[SealedEntry] = []
        self._sent = 0
        self._leases: dict[str, list[int]] = {}
        self._sheets: dict[str, list[str]] = {}

    def new_id(self) -> UUID:
        """Return an id that depends on the seed only."""
        return UUID(int=self._random.getrandbits(128), version=4)

    def number(self, series: str, moment: datetime) -> tuple[str, int]:
        """Take the next number of a series; lease a block when none is left."""
        name = series_name(series, self.enrolment.hall, moment.year)
        left = self._leases.setdefault(name, [])
        if not left:
            lease = self._lease(name)
            left.extend(range(lease.low, lease.high + 1))
        return name, left.pop(0)

    def receive_blanks(self, blank_type: str, first: int, count: int, at: datetime) -> None:
        """Take a stack of pre-printed sheets in."""
        stock = BlanksReceived(
            blank_type=blank_type, prefix="Y", first=first, last=first + count - 1, digits=8
        )
        self._record_here(stock, at)
        self._sheets[blank_type] = [f"Y{serial:08d}" for serial in range(first, first + count)]

    def sheet(self, blank_type: str) -> str:
        """Take the sheet on top and return its serial."""
        return self._sheets[blank_type].pop(0)

    def record(self, event: Event, case_id: str, case: Case | None, at: datetime) -> Case:
        """Record a case event by the rules and return the case after it."""
        entry = self._entry(event.kind, body_of(event), at, case_id, case.revision if case else 0)
        after = evolve(case, entry, event)
        self._append(entry)
        return after

    def _record_here(self, event: WindowEvent, at: datetime) -> None:
        """Record something about the window itself."""
        self._append(self._entry(event.kind, msgspec.Raw(canonical(event)), at, None, None))

    def push(self) -> tuple[EntryVerdict, ...]:
        """Send everything that is not sent."""
        verdicts: list[EntryVerdict] = []
        while self._sent < len(self._sealed):
            batch = self._sealed[self._sent : self._sent + 500]
            answer = self._platform.ledger.push(self.place, self._request(batch))
            verdicts += answer.verdicts
            self._sent = answer.next - 1
        return tuple(verdicts)

    @property
    def place(self) -> Place:
        """Where this window stands."""
        return Place(
            device=self.enrolment.device, hall=self.enrolment.hall.id, window=self.enrolment.window.id
        )

    def hello(self) -> str:
        """Say hello and return the platform's epoch."""
        request = HelloRequest(
            proto=(1,),
            app="practice",
            schema=SCHEMA,
            device=self.enrolment.device,
            incarnation=self._incarnation,
            top_seq=len(self._sealed),
            cursor="",
            now=self._platform.clock.now(),
            nonce="practice",
        )
        return self._platform.ledger.hello(self.place, request, poll_s=60).epoch

    def _lease(self, name: str) -> Lease:
        request = LeaseRequest(id=self.new_id().hex, series=name, incarnation=self._incarnation)
        return self._platform.numbers.lease(self.place, request)

    def _append(self, entry: Entry) -> None:
        seq = len(self._sealed) + 1
        previous = self._sealed[-1].hash if self._sealed else GENESIS
        device = self.enrolment.device
        self._sealed.append(
            seal(entry, device=device, incarnation=self._incarnation, seq=seq, previous=previous)
        )

    def _entry(
        self, kind: str, body: msgspec.Raw, at: datetime, case_id: str | None, base: int | None
    ) -> Entry:
        return Entry(
            id=new_entry_id(at, self._random.getrandbits),
            kind=kind,
            case=case_id,
            base=base,
            at=at,
            monotonic_ms=int(at.timestamp() * 1000),
            platform_at=at - timedelta(minutes=1),
            clerk=self._clerk,
            window=self.enrolment.window.id,
            body=body,
        )

    def _request(self, batch: list[SealedEntry]) -> PushRequest:
        first = batch[0].seq
        return PushRequest(
            epoch=self.hello(),
            device=self.enrolment.device,
            incarnation=self._incarnation,
            first=first,
            prev=self._sealed[first - 2].hash if first > 1 else GENESIS,
            last=batch[-1].hash,
            entries=tuple(msgspec.Raw(canonical(one.entry)) for one in batch),
        )
