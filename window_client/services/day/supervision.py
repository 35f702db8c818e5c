"""Cards of the electronic supervision at this window."""

from dataclasses import dataclass

from window_client.clock import hall_day
from window_client.domain.day import supervision as rules
from window_client.domain.day.events import Card, SupervisionCleared, SupervisionMarked
from window_client.domain.day.supervision import ANSWER_WORKDAYS, OpenMark
from window_client.domain.deadline import reckon
from window_client.domain.values import Value
from window_client.services.desk import Desk, UnknownCase
from window_client.store.day_reader import DayBooks


class CardGiven(Value, frozen=True, kw_only=True):
    """A card as it came: what, on which ground, by whom, for which case (empty: for the window)."""

    card: Card
    ground: str
    text: str
    by: str
    case_number: str = ""


@dataclass(frozen=True, slots=True)
class SupervisionService:
    """Takes cards down and clears them."""

    desk: Desk

    def open_marks(self) -> tuple[OpenMark, ...]:
        """Return the cards that are not cleared, the oldest first."""
        with self.desk.store.read() as reader:
            return DayBooks(reader).open_marks()

    def mark(self, given: CardGiven) -> SupervisionMarked:
        """Take a card down, with the day by which the unit answers.

        Raises:
            UnknownCase, GroundMissing: Nothing was recorded.
        """
        desk = self.desk
        answer = reckon(hall_day(desk.clock.now()), ANSWER_WORKDAYS, "workday", desk.calendar)
        with desk.store.begin() as work:
            case = work.case_by_number(given.case_number) if given.case_number else None
            if given.case_number and case is None:
                raise UnknownCase
            event = SupervisionMarked(
                mark=desk.new_id(),
                card=given.card,
                ground=given.ground,
                text=given.text.strip(),
                by=given.by.strip(),
                answer_by=answer.deadline_on,
                of_case=case.id if case else "",
                number=case.number if case else "",
            )
            work.append(rules.mark(event), actor=desk.actor)
            work.commit()
        return event

    def clear(self, mark: str, ground: str, by: str) -> SupervisionCleared:
        """Clear a card.

        Raises:
            MarkUnknown, GroundMissing: The card stays.
        """
        with self.desk.store.begin() as work:
            found = next((one for one in DayBooks(work).open_marks() if one.id == mark), None)
            event = rules.clear(found, ground, by)
            work.append(event, actor=self.desk.actor)
            work.commit()
        return event
