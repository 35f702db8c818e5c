"""Transfer slips: which paper files are on their way, and who signed for them."""

from dataclasses import dataclass

from window_client.domain.case.events import TakenOn
from window_client.domain.case.steps import refusal_of
from window_client.domain.day import slips as rules
from window_client.domain.day.events import SlipConfirmed
from window_client.domain.day.slips import OpenSlip
from window_client.services.desk import Desk
from window_client.store.day_reader import DayBooks
from window_client.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SlipService:
    """The list of unsigned slips gets shorter by a scan."""

    desk: Desk

    def unsigned(self) -> tuple[OpenSlip, ...]:
        """Return the slips that nobody has signed for, the oldest first."""
        with self.desk.store.read() as reader:
            return DayBooks(reader).open_slips()

    def confirm(self, code: str, taker: str, *, scanned: bool) -> SlipConfirmed:
        """Record who took a file over.

        Args:
            code: The slip's barcode (the case number), or the slip's number as typed.
            taker: Who took it.
            scanned: Whether the barcode was scanned.

        Raises:
            SlipUnknown, RecipientMissing: Nothing was recorded.
        """
        number = code.split(maxsplit=1)[0] if code.strip() else ""
        with self.desk.store.begin() as work:
            slip = DayBooks(work).open_slip(number)
            confirmed = rules.confirm(slip, taker, scanned=scanned)
            work.append(confirmed, actor=self.desk.actor)
            if slip is not None:
                self._take_on(work, slip.case_id, confirmed.taker)
            work.commit()
        return confirmed

    def _take_on(self, work: UnitOfWork, case_id: str, taker: str) -> None:
        """Let the case know, where it waits for this (T14)."""
        case, taken = work.case(case_id), TakenOn(taken_by=taker)
        if case is not None and refusal_of(case, taken) is None:
            work.append(taken, actor=self.desk.actor, case=case_id)
