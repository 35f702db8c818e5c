"""Papers of the day that a visitor takes along: fee receipt, voucher of originals kept and handed back.

The first print belongs to the act itself; whatever is printed later bears the mark of a reprint, so that no
second unmarked paper goes round.
"""

from collections.abc import Iterable
from datetime import datetime

from window_client.domain.catalogue import ServiceItem
from window_client.domain.day.capitals import capitals
from window_client.domain.day.events import FeeCharged
from window_client.domain.day.originals import OpenOriginal
from window_client.domain.day.report_sheet import yuan
from window_client.domain.documents.sheet import Values
from window_client.domain.documents.words import local, long_date, outward
from window_client.domain.hall import Hall
from window_client.domain.values import Value

RECEIPT = "documents/fee_receipt"
KEPT = "documents/originals_voucher"
RETURNED = "documents/originals_return"


class Voucher(Value, frozen=True, kw_only=True):
    """What every one of these papers says.

    Attributes:
        at: When the money was taken, the originals left or went back.
        clerk, window: Printed names.
        reprinted_at: Set on every print after the first.
    """

    hall: Hall
    item: ServiceItem
    at: datetime
    clerk: str
    window: str
    reprinted_at: datetime | None = None


class Kept(Value, frozen=True, kw_only=True):
    """Originals of one case on a voucher; `recipient` and `relation` are said of those handed back only."""

    case_number: str
    applicant: str
    originals: tuple[OpenOriginal, ...]
    recipient: str = ""
    relation: str = ""

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Kept({self.case_number})"


def compose_receipt(voucher: Voucher, fee: FeeCharged) -> Values:
    """Return the values of the layout `documents/fee_receipt`."""
    values = _common(
        voucher, title="收费收据", number=fee.number, copies="一式两份：交款人一份，窗口存档一份"
    )
    values["case"] = {"number": fee.of_case, "item_name": voucher.item.name}
    values["fee"] = {
        "name": outward(fee.name),
        "law": outward(fee.law),
        "quantity": str(fee.quantity),
        "amount": yuan(fee.cents),
        "capital": capitals(fee.cents),
        "payer": fee.payer,
        "charged_at": local(voucher.at),
    }
    return values


def compose_originals(voucher: Voucher, kept: Kept) -> Values:
    """Return the values of the layouts `documents/originals_voucher` and `documents/originals_return`."""
    title = "原件退还凭证" if kept.recipient else "原件暂存凭证"
    values = _common(
        voucher, title=title, number=kept.case_number, copies="一式两份：申请人一份，窗口存档一份"
    )
    values["case"] = {"number": kept.case_number, "item_name": voucher.item.name}
    values["applicant"] = {"name": kept.applicant}
    values["voucher"] = {
        **_mark(voucher),
        "originals": _lines(kept.originals),
        "at": local(voucher.at),
        "recipient": kept.recipient,
        "relation": kept.relation,
    }
    return values


def _common(voucher: Voucher, *, title: str, number: str, copies: str) -> Values:
    hall = voucher.hall
    organ = {"name": hall.name, "phone": hall.phone, "supervision_phone": hall.supervision_phone}
    return {
        "organ": organ,
        "document": {"title": title, "number": number, "copies_note": copies},
        "clerk": {"name": voucher.clerk},
        "window": {"name": voucher.window},
        "voucher": _mark(voucher),
    }


def _mark(voucher: Voucher) -> Values:
    if voucher.reprinted_at is None:
        return {}
    at = local(voucher.reprinted_at)
    return {"mark": f"补打（{long_date(at.date())}{at.hour}时{at.minute:02d}分）"}


def _lines(originals: Iterable[OpenOriginal]) -> list[dict[str, object]]:
    return [{"no": no, "name": one.name, "copies": one.copies} for no, one in enumerate(originals, start=1)]
