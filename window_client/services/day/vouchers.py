"""Fee receipts and vouchers of originals on paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from window_client.clock import hall_day
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.day.events import FeeCharged, OriginalsReturned
from window_client.domain.day.originals import OpenOriginal
from window_client.domain.day.refusals import NotKept, ReceiptCancelled, ReceiptUnknown
from window_client.domain.day.vouchers import (
    KEPT,
    RECEIPT,
    RETURNED,
    Kept,
    Voucher,
    compose_originals,
    compose_receipt,
)
from window_client.services.desk import Desk, UnknownCase
from window_client.services.papers import Renderer
from window_client.store.day_reader import DayBooks
from window_client.store.reader import Reader


@dataclass(frozen=True, slots=True)
class VoucherService:
    """Reads and renders; whatever is printed after the act itself is marked as a reprint.

    Attributes:
        names: Name to print for an account or window id.
    """

    desk: Desk
    renderer: Renderer
    names: Callable[[str], str]

    def receipt(self, number: str, *, again: bool) -> bytes:
        """Return a fee receipt as PDF.

        Args:
            number: Of the receipt.
            again: Whether it was printed before.

        Raises:
            ReceiptUnknown, ReceiptCancelled: There is none to print.
        """
        with self.desk.store.read() as reader:
            books = DayBooks(reader)
            found = books.fee(number)
            if found is None:
                raise ReceiptUnknown
            if found.cancelled:
                raise ReceiptCancelled
            entries = books.entries(hall_day(found.at))
            events = (one.event for one in entries)
            fee = next(one for one in events if isinstance(one, FeeCharged) and one.receipt == found.id)
        item = self.desk.catalogue.item(fee.item)
        voucher = self._voucher(item, found.at, found.clerk, again=again)
        return self._render(RECEIPT, compose_receipt(voucher, fee))

    def kept(self, keeping: str, *, again: bool) -> bytes:
        """Return the voucher of originals that lie here as PDF; `again` when it was printed before.

        Raises:
            NotKept: Nothing of this keeping lies here any more.
        """
        with self.desk.store.read() as reader:
            here = tuple(one for one in DayBooks(reader).open_originals() if one.keeping == keeping)
            if not here:
                raise NotKept
            case = _case(reader, here[0].of_case)
        voucher = self._voucher(self.desk.item_of(case), here[0].kept_at, here[0].kept_by, again=again)
        kept = Kept(case_number=case.number, applicant=case.applicant.name, originals=here)
        return self._render(KEPT, compose_originals(voucher, kept))

    def returned(self, returned: OriginalsReturned, originals: tuple[OpenOriginal, ...]) -> bytes:
        """Return the voucher of originals just handed back as PDF.

        Args:
            returned: What was recorded.
            originals: The originals as they lay here before.

        Raises:
            NotKept: None of them was among these.
        """
        wanted = set(returned.materials)
        gone = tuple(one for one in originals if one.keeping == returned.keeping and one.material in wanted)
        if not gone:
            raise NotKept
        with self.desk.store.read() as reader:
            case = _case(reader, gone[0].of_case)
        voucher = self._voucher(
            self.desk.item_of(case), self.desk.clock.now(), self.desk.actor.clerk, again=False
        )
        kept = Kept(
            case_number=case.number,
            applicant=case.applicant.name,
            originals=gone,
            recipient=returned.recipient,
            relation=returned.relation,
        )
        return self._render(RETURNED, compose_originals(voucher, kept))

    def _voucher(self, item: ServiceItem, at: datetime, clerk: str, *, again: bool) -> Voucher:
        desk = self.desk
        return Voucher(
            hall=desk.hall,
            item=item,
            at=at,
            clerk=self.names(clerk),
            window=self.names(desk.actor.window),
            reprinted_at=desk.clock.now() if again else None,
        )

    def _render(self, template: str, values: Mapping[str, object]) -> bytes:
        return self.renderer.render(template, values, preview=False, specimen=self.desk.hall.practice)


def _case(reader: Reader, case_id: str) -> Case:
    case = reader.case(case_id)
    if case is None:
        raise UnknownCase
    return case
