"""Transfer slips: a paper file leaves the window with a slip; whoever takes it signs, by scan of the slip."""

from datetime import datetime

from window_client.domain.day import refusals as no
from window_client.domain.day.events import SlipConfirmed
from window_client.domain.values import Value

SLIP = "transfer_slip"
"""Kind of the document that opens a slip."""


class OpenSlip(Value, frozen=True, kw_only=True):
    """A slip that nobody has signed for.

    Attributes:
        id: Of the document.
        number: Of the document.
        case_number: Printed as its barcode.
    """

    id: str
    number: str
    case_id: str
    case_number: str
    department: str
    item: str
    made_at: datetime
    made_by: str


def confirm(slip: OpenSlip | None, taker: str, *, scanned: bool) -> SlipConfirmed:
    """Record who took the file over.

    Raises:
        SlipUnknown: There is no such open slip.
        RecipientMissing: Nobody is named.
    """
    if slip is None:
        raise no.SlipUnknown
    if not taker.strip():
        raise no.RecipientMissing
    return SlipConfirmed(document=slip.id, number=slip.number, taker=taker.strip(), scanned=scanned)
