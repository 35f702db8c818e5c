"""Fees by rule, with numbered receipts; most items have none."""

from dataclasses import dataclass

from window_client.clock import hall_day
from window_client.domain.catalogue_procedures import Fee, holds
from window_client.domain.day import fees as rules
from window_client.domain.day.events import FeeCancelled, FeeCharged
from window_client.domain.day.fees import FEE_SERIES, Charge, FeeReceipt, TakenNumber
from window_client.domain.day.refusals import FeeWithoutBasis
from window_client.domain.numbering import series_name
from window_client.services.day.open_day import books_of_today
from window_client.services.day.second_person import SecondPerson, confirmed
from window_client.services.desk import Desk, UnknownCase
from window_client.store.day_reader import DayBooks
from window_client.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class FeeService:
    """Takes fees; amounts come from the item's rules and are never typed."""

    desk: Desk

    def rules_of(self, item: str) -> tuple[Fee, ...]:
        """Return what an item may cost; nothing for those that are free (art. 58)."""
        return self.desk.catalogue.item(item).fees

    def today(self) -> tuple[FeeReceipt, ...]:
        """Return today's receipts in order, cancelled ones too."""
        with self.desk.store.read() as reader:
            return DayBooks(reader).fees(hall_day(self.desk.clock.now()))

    def charge(
        self, item: str, rule: str, *, payer: str, quantity: int = 1, case_number: str = ""
    ) -> FeeCharged:
        """Take a fee and number its receipt from the leased block.

        Raises:
            UnknownCase: No case of this number is known here.
            NotOpen, EarlierDayOpen, FeeWithoutBasis, FeeNotSet, FeeQuantityInvalid, PayerMissing,
            NumbersExhausted: Nothing was charged.
        """
        fee = next((one for one in self.rules_of(item) if one.id == rule), None)
        if fee is None:
            raise FeeWithoutBasis
        charge = Charge(item=item, fee=fee, quantity=quantity, payer=payer, of_case=case_number)
        cents = rules.amount_of(charge, practice=self.desk.hall.practice)
        with self.desk.store.begin() as work:
            books_of_today(self.desk, work)
            _check_case(work, charge)
            event = rules.charged(charge, cents, self._number(work))
            work.append(event, actor=self.desk.actor)
            work.commit()
        return event

    def cancel(self, number: str, reason: str, second: SecondPerson | None) -> FeeCancelled:
        """Cancel a receipt; its number stays spent.

        Raises:
            SecondPersonMissing, SignInRefused, AccountUnknown, AccountLocked, OfflineExpired,
            ReceiptUnknown, ReceiptCancelled, ReasonMissing: The receipt stays valid.
        """
        by = confirmed(self.desk, second)
        with self.desk.store.begin() as work:
            receipt = DayBooks(work).fee(number.strip())
            event = rules.cancel(receipt, reason, self.desk.actor.clerk, by)
            work.append(event, actor=self.desk.actor)
            work.commit()
        return event

    def _number(self, work: UnitOfWork) -> TakenNumber:
        hall, year = self.desk.hall, hall_day(self.desk.clock.now()).year
        series = series_name(FEE_SERIES, hall, year)
        counter = work.take_number(series)
        return TakenNumber(
            receipt=self.desk.new_id(),
            number=rules.receipt_number(hall, year, counter),
            series=series,
            counter=counter,
        )


def _check_case(work: UnitOfWork, charge: Charge) -> None:
    """Let a fee pass that the case's situation calls for."""
    if not charge.of_case:
        return
    case = work.case_by_number(charge.of_case)
    if case is None:
        raise UnknownCase
    if case.item != charge.item or not holds(charge.fee.when, case.answers):
        raise FeeWithoutBasis
