"""A device by hand: seals whatever it is given and pushes it straight to the platform."""

import msgspec

from sync.messages import PushRequest
from sync.platform.core import Platform
from sync.platform.database import epoch_of
from sync.platform.people import Place
from sync.wire import chain_hash_of_bytes
from window_client.domain.journal import GENESIS, Entry
from window_client.domain.transfer import EntryVerdict
from window_client.domain.values import canonical


class HandDevice:
    """One incarnation of one device."""

    def __init__(self, platform: Platform, place: Place, incarnation: str = "hand") -> None:
        self.platform, self.place, self.incarnation = platform, place, incarnation
        self.next, self.last = 1, GENESIS

    def request(self, *raws: bytes, **changes: object) -> PushRequest:
        previous = self.last
        for seq, raw in enumerate(raws, self.next):
            previous = chain_hash_of_bytes(previous, self.incarnation, seq, raw)
        made = PushRequest(
            epoch=self.epoch(),
            device=self.place.device,
            incarnation=self.incarnation,
            first=self.next,
            prev=self.last,
            last=previous,
            entries=tuple(msgspec.Raw(raw) for raw in raws),
        )
        return msgspec.structs.replace(made, **changes)

    def push_raw(self, *raws: bytes) -> tuple[EntryVerdict, ...]:
        answer = self.platform.ledger.push(self.place, self.request(*raws))
        self.next, self.last = answer.next, answer.last_hash
        return answer.verdicts

    def push(self, *entries: Entry) -> tuple[EntryVerdict, ...]:
        return self.push_raw(*(canonical(entry) for entry in entries))

    def epoch(self) -> str:
        with self.platform.database.read() as tx:
            return epoch_of(tx)
