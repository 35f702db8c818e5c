"""Fees: none without a basis (Licensing Act art. 58), amounts only by published rule (art. 59)."""

from datetime import datetime

from window_client.domain.catalogue_procedures import Fee
from window_client.domain.day import refusals as no
from window_client.domain.day.events import FeeCancelled, FeeCharged
from window_client.domain.hall import Hall
from window_client.domain.values import Value

FEE_SERIES = "fee_receipt"
MOST_QUANTITY = 1000


class FeeReceipt(Value, frozen=True, kw_only=True):
    """A fee receipt of this window."""

    id: str
    number: str
    item: str
    name: str
    cents: int
    at: datetime
    clerk: str
    cancelled: bool = False
    reason: str = ""
    second: str = ""


class Charge(Value, frozen=True, kw_only=True):
    """What is to be charged."""

    item: str
    fee: Fee
    quantity: int
    payer: str
    of_case: str = ""

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"Charge({self.item}, {self.fee.id})"


class TakenNumber(Value, frozen=True, kw_only=True):
    """A receipt's id and its number from a leased block."""

    receipt: str
    number: str
    series: str
    counter: int


def amount_of(charge: Charge, *, practice: bool) -> int:
    """Return the amount in fen.

    Raises:
        FeeWithoutBasis: The rule names no law.
        FeeNotSet: The amount is not put in, or not confirmed (which only a practice hall may pass over).
        FeeQuantityInvalid, PayerMissing: As named.
    """
    fee = charge.fee
    if not fee.law.strip():
        raise no.FeeWithoutBasis
    if fee.cents is None or fee.cents < 0 or not (fee.confirmed or practice):
        raise no.FeeNotSet(name=fee.name)
    if not 1 <= charge.quantity <= MOST_QUANTITY:
        raise no.FeeQuantityInvalid
    if not charge.payer.strip():
        raise no.PayerMissing
    return fee.cents * charge.quantity


def receipt_number(hall: Hall, year: int, counter: int) -> str:
    """Return the number of a fee receipt."""
    return f"{hall.short}费〔{year}〕{counter:06d}号"


def charged(charge: Charge, cents: int, taken: TakenNumber) -> FeeCharged:
    """Make the receipt out."""
    return FeeCharged(
        receipt=taken.receipt,
        number=taken.number,
        series=taken.series,
        counter=taken.counter,
        item=charge.item,
        rule=charge.fee.id,
        name=charge.fee.name,
        law=charge.fee.law,
        quantity=charge.quantity,
        cents=cents,
        payer=charge.payer.strip(),
        of_case=charge.of_case,
    )


def cancel(receipt: FeeReceipt | None, reason: str, clerk: str, second: str) -> FeeCancelled:
    """Cancel a receipt with a reason and a second person.

    Raises:
        ReceiptUnknown, ReceiptCancelled, ReasonMissing, SecondPersonMissing: It stays valid.
    """
    if receipt is None:
        raise no.ReceiptUnknown
    if receipt.cancelled:
        raise no.ReceiptCancelled
    if not reason.strip():
        raise no.ReasonMissing
    if not second or second == clerk:
        raise no.SecondPersonMissing
    return FeeCancelled(receipt=receipt.id, cents=receipt.cents, reason=reason.strip(), second=second)
