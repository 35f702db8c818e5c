"""A platform in forty lines: one order of all entries, judged by the rules of the domain."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from window_client.domain.case.events import event_of, is_case_event
from window_client.domain.case.evolve import evolve, fold
from window_client.domain.case.state import Case
from window_client.domain.case.steps import LEGAL_ACTS, refusal_of
from window_client.domain.journal import Entry, SealedEntry
from window_client.domain.transfer import (
    APPLIED,
    EntryVerdict,
    FeedEntry,
    FeedLine,
    OwnEntry,
    PlatformVerdict,
)
from window_client.store.store import Store


@dataclass
class SmallPlatform:
    """What every window's entries come to."""

    epoch: str = "e1"
    leased_to: int = 100_000
    log: list[FeedEntry] = field(default_factory=list)
    whys: dict[int, str] = field(default_factory=dict)
    next_of: dict[tuple[str, str], int] = field(default_factory=dict)

    def case(self, case_id: str) -> Case | None:
        applied = [line.sealed.entry for line in self.log if line.verdict in APPLIED]
        return fold(entry for entry in applied if entry.case == case_id)

    def take(self, sealed: SealedEntry) -> EntryVerdict | None:
        """Record an entry and rule on it; one that is known by its number is passed over."""
        life = (sealed.device, sealed.incarnation)
        assert sealed.seq <= self.next_of.get(life, 1), "gap"
        if sealed.seq < self.next_of.get(life, 1):
            return None
        self.next_of[life] = sealed.seq + 1
        verdict, why = self._rule(sealed.entry)
        self.log.append(FeedEntry(g=len(self.log) + 1, verdict=verdict, sealed=sealed))
        self.whys[len(self.log)] = why
        return EntryVerdict(seq=sealed.seq, verdict=verdict, g=len(self.log), why=why)

    def _rule(self, entry: Entry) -> tuple[PlatformVerdict, str]:
        if any(line.sealed.entry.id == entry.id for line in self.log):
            return PlatformVerdict.DUPLICATE, ""
        if not is_case_event(entry.kind):
            return PlatformVerdict.ACCEPTED, ""
        case, event = self.case(entry.case or ""), event_of(entry)
        why = refusal_of(case, event)
        if why is None and case and type(event) in LEGAL_ACTS and entry.base != case.revision:
            why = "stale"
        return (PlatformVerdict.HELD, why) if why else (PlatformVerdict.ACCEPTED, "")

    def act(self, entry: Entry) -> None:
        """Let the department do something."""
        assert entry.case is not None
        evolve(self.case(entry.case), entry, event_of(entry))
        sealed = SealedEntry(device="platform", incarnation="p", seq=len(self.log) + 1, hash="", entry=entry)
        self.log.append(FeedEntry(g=len(self.log) + 1, verdict=PlatformVerdict.ACCEPTED, sealed=sealed))

    def page(self, device: str, incarnation: str, after: int, limit: int) -> list[FeedLine]:
        lines: list[FeedLine] = []
        for line in self.log[after : after + limit]:
            sealed = line.sealed
            if (sealed.device, sealed.incarnation) == (device, incarnation):
                why = self.whys.get(line.g, "")
                lines.append(
                    OwnEntry(g=line.g, incarnation=incarnation, seq=sealed.seq, verdict=line.verdict, why=why)
                )
            elif _concerns(line, device):
                lines.append(line)
        return lines

    def restore(self, length: int) -> None:
        """Go back in time: only the first entries are left, and the numbering is a new one."""
        self.log = self.log[:length]
        self.epoch += "+"
        self.next_of.clear()
        for line in self.log:
            life = (line.sealed.device, line.sealed.incarnation)
            self.next_of[life] = max(self.next_of.get(life, 1), line.sealed.seq + 1)


def _concerns(line: FeedEntry, device: str) -> bool:
    """Others' case entries that count, and whatever an earlier life of the device wrote."""
    if line.sealed.device == device:
        return line.verdict is not PlatformVerdict.DUPLICATE
    return line.verdict in APPLIED and line.sealed.entry.case is not None


def push(store: Store, platform: SmallPlatform, *, most: int = 100, answered: bool = True) -> None:
    """Send the unsent tail; without an answer the window does not know that it arrived."""
    place = store.transfer.position()
    verdicts = [
        verdict
        for sealed in store.transfer.unsent(place.next, most, 1 << 20)
        if (verdict := platform.take(sealed)) is not None
    ]
    expected = platform.next_of.get((place.device, place.incarnation), 1)
    if answered:
        store.transfer.record_verdicts(platform.epoch, expected, 0, verdicts)


def pull(store: Store, platform: SmallPlatform, *, most: int = 100) -> None:
    """Read one page of the feed."""
    place = store.transfer.position()
    after = int(place.cursor or 0)
    lines = platform.page(place.device, place.incarnation, after, most)
    to = min(after + most, len(platform.log))
    store.transfer.apply_feed(lines, str(to), platform.epoch, complete=to == len(platform.log))


def greet(store: Store, platform: SmallPlatform) -> None:
    """Compare positions, as every contact begins."""
    place = store.transfer.position()
    expected = platform.next_of.get((place.device, place.incarnation), 1)
    if place.epoch and place.epoch != platform.epoch:
        store.transfer.reset_epoch(platform.epoch, expected)
    elif expected > place.top + 1:
        store.transfer.reincarnate()
    else:
        store.transfer.record_verdicts(platform.epoch, expected, 0)


def settle(store: Store, platform: SmallPlatform) -> None:
    """Sync until nothing is left."""
    greet(store, platform)
    push(store, platform)
    while int(store.transfer.position().cursor or 0) < len(platform.log):
        pull(store, platform)


def as_of_platform(entry: Entry, case_id: str) -> Entry:
    """Return an entry as if the department had made it."""
    return replace(entry, case=case_id, clerk="department", window="platform")
