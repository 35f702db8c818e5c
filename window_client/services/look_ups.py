"""What lists say of an applicant (信用、负面清单): asked at receipt, recorded with the case.

A look-up never blocks intake. Without a list, or with one that is too old, the answer is 待核验 and says why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from window_client.domain.case.standing import LookUpKind, LookUpResult, LookUpState
from window_client.domain.hall import Actor
from window_client.domain.window_events import LookUpListInstalled
from window_client.store.look_up_lists import ListHead, list_head, listed_reason, replace_list
from window_client.store.reader import Reader
from window_client.store.store import Store

FRESH_DAYS = 30
"""An older list says nothing for certain."""

MOST_ENTRIES = 200_000


class LookUp(Protocol):
    """A source that knows who is on a list; another one (an online service) has the same shape."""

    def look(self, reader: Reader, id_kind: str, id_number: str, on: date) -> LookUpResult:
        """Ask for one applicant; never raises, what cannot be asked is 待核验."""


@dataclass(frozen=True, slots=True)
class ListLookUp:
    """Asks the list that was installed on this PC."""

    kind: LookUpKind

    def look(self, reader: Reader, id_kind: str, id_number: str, on: date) -> LookUpResult:  # noqa: ARG002
        """Ask the list; the number alone decides, kinds share no numbers."""
        head = list_head(reader, self.kind)
        if head is None:
            return self._answer(LookUpState.NOT_CHECKED, "本机没有安装名单")
        reason = listed_reason(reader, self.kind, id_number)
        if not head.as_of <= on <= head.as_of + timedelta(days=FRESH_DAYS):
            return self._answer(LookUpState.NOT_CHECKED, _stale_words(reason), head)
        if reason is not None:
            return self._answer(LookUpState.LISTED, reason, head)
        return self._answer(LookUpState.CLEAR, "", head)

    def _answer(self, state: LookUpState, reason: str, head: ListHead | None = None) -> LookUpResult:
        return LookUpResult(
            kind=self.kind,
            state=state,
            reason=reason,
            source=head.source if head else "",
            as_of=head.as_of if head else None,
        )


def _stale_words(reason: str | None) -> str:
    """Nobody is turned down by an old list, for an entry may be repaired; but the clerk is told."""
    words = f"名单超过 {FRESH_DAYS} 天未更新"
    return words if reason is None else f"{words}，旧名单中有该号码（{reason}）"


INSTALLED: tuple[LookUp, ...] = tuple(ListLookUp(kind) for kind in LookUpKind)
"""The look-ups of a window: every kind, against the list on this PC."""


def look_up(
    look_ups: Iterable[LookUp], reader: Reader, id_kind: str, id_number: str, on: date
) -> tuple[LookUpResult, ...]:
    """Ask all look-ups for one applicant."""
    return tuple(one.look(reader, id_kind, id_number, on) for one in look_ups)


@dataclass(frozen=True, slots=True)
class LookUpListService:
    """The lists of one window's store."""

    store: Store
    actor: Actor

    def heads(self) -> tuple[ListHead, ...]:
        """Return the lists that are here."""
        with self.store.read() as reader:
            found = (list_head(reader, kind) for kind in LookUpKind)
            return tuple(one for one in found if one is not None)

    def install(self, kind: LookUpKind, source: str, as_of: date, entries: dict[str, str]) -> ListHead:
        """Let a list count from now on, on record, in place of the former one of its kind.

        Args:
            kind: What it lists.
            source: Who keeps it, as the clerk and the applicant are told.
            as_of: Its day.
            entries: Checked numbers with the reason.
        """
        head = ListHead(kind=kind, source=source, as_of=as_of, count=len(entries))
        told = LookUpListInstalled(
            list=kind.value, source=source, as_of=as_of.isoformat(), count=len(entries)
        )
        with self.store.begin() as work:
            replace_list(work, head, entries.items())
            work.append(told, actor=self.actor)
            work.commit()
        return head
