"""Originals that stay at the window for a while, and going back."""

from collections.abc import Iterable
from dataclasses import dataclass

from window_client.domain.day import originals as rules
from window_client.domain.day.events import KeptOriginal, OriginalsKept, OriginalsReturned
from window_client.domain.day.originals import OpenOriginal
from window_client.services.desk import Desk, UnknownCase
from window_client.store.day_reader import DayBooks


@dataclass(frozen=True, slots=True)
class OriginalService:
    """The register of originals (原件暂存登记)."""

    desk: Desk

    def lying_here(self) -> tuple[OpenOriginal, ...]:
        """Return what lies at the window, the oldest first."""
        with self.desk.store.read() as reader:
            return DayBooks(reader).open_originals()

    def keep(self, case_number: str, originals: Iterable[KeptOriginal], place: str = "") -> OriginalsKept:
        """Keep originals of a case.

        Raises:
            UnknownCase: No case of this number is known here.
            NothingKept: None was named, one twice, or one lies here already.
        """
        desk = self.desk
        with desk.store.begin() as work:
            case = work.case_by_number(case_number)
            if case is None:
                raise UnknownCase
            kept = OriginalsKept(
                keeping=desk.new_id(),
                of_case=case.id,
                number=case.number,
                originals=tuple(originals),
                place=place.strip(),
            )
            work.append(rules.keep(kept, DayBooks(work).open_originals(case.id)), actor=desk.actor)
            work.commit()
        return kept

    def hand_back(
        self, keeping: str, materials: Iterable[str], recipient: str, relation: str = ""
    ) -> OriginalsReturned:
        """Hand originals back; who takes them signs on paper.

        Raises:
            NotKept, RecipientMissing: Nothing was handed back.
        """
        wanted = tuple(materials)
        with self.desk.store.begin() as work:
            kept = DayBooks(work).open_originals()
            returned = rules.hand_back(kept, keeping, wanted, recipient, relation)
            work.append(returned, actor=self.desk.actor)
            work.commit()
        return returned
