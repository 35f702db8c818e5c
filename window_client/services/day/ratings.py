"""Ratings: given freely, once for a service, and forwarded only when the service is known centrally."""

from collections.abc import Iterable
from dataclasses import dataclass

from window_client.domain.case.events import Rated
from window_client.domain.case.state import Case
from window_client.domain.case.steps import refusal_of
from window_client.domain.day import ratings as rules
from window_client.domain.day.events import RatingForwarded, RatingGiven
from window_client.domain.day.ratings import OpenRating
from window_client.domain.day.refusals import RatingTooEarly, RatingUnknown
from window_client.domain.values import Value
from window_client.services.desk import Desk, StepDone, UnknownCase
from window_client.store.day_reader import DayBooks
from window_client.store.unit_of_work import UnitOfWork


class Opinion(Value, frozen=True, kw_only=True):
    """What the visitor said: `level` 5 … 1, or 0 for asked and not rated."""

    level: int
    reasons: tuple[str, ...] = ()
    text: str = ""
    channel: str = "tablet"


@dataclass(frozen=True, slots=True)
class RatingService:
    """Takes ratings of cases and of visits without a case."""

    desk: Desk

    def rate_case(self, case_id: str, opinion: Opinion) -> RatingGiven:
        """Record the rating of a case; the case shows its stars where its state allows.

        Raises:
            UnknownCase, RatedBefore, RatingLevelInvalid, RatingReasonMissing: Nothing was recorded.
        """
        with self.desk.store.begin() as work:
            case = work.case(case_id)
            if case is None:
                raise UnknownCase
            given = self._rate(work, case, opinion)
            work.commit()
        return given

    def rate_seen_case(self, case_id: str, revision: int, opinion: Opinion) -> StepDone:
        """Record the rating of a case as the clerk saw it, and return the case with its stars.

        Raises:
            UnknownCase, CaseChanged, RatedBefore, RatingLevelInvalid, RatingReasonMissing: Nothing was
                recorded.
        """
        with self.desk.store.begin() as work:
            self._rate(work, self.desk.current(work, case_id, revision), opinion)
            rated = work.case(case_id)
            assert rated is not None
            work.commit()
        return StepDone(case=rated, documents=())

    def _rate(self, work: UnitOfWork, case: Case, opinion: Opinion) -> RatingGiven:
        rated = case.stars is not None or DayBooks(work).is_rated(case.id)
        given = rules.check(self._given(opinion, case.id, case.number, case.item), rated=rated)
        work.append(given, actor=self.desk.actor)
        stars = Rated(stars=opinion.level, remark=opinion.text.strip())
        if refusal_of(case, stars) is None:
            work.append(stars, actor=self.desk.actor, case=case.id, base=case.revision)
        return given

    def rate_visit(self, visit: str, opinion: Opinion, item: str = "") -> RatingGiven:
        """Record the rating of a visit without a case.

        Raises:
            RatedBefore, RatingLevelInvalid, RatingReasonMissing: Nothing was recorded.
        """
        with self.desk.store.begin() as work:
            rated = DayBooks(work).is_rated(visit)
            given = rules.check(self._given(opinion, visit, "", item), rated=rated)
            work.append(given, actor=self.desk.actor)
            work.commit()
        return given

    def waiting(self) -> tuple[OpenRating, ...]:
        """Return ratings not forwarded yet; only those whose `central` is set may go now."""
        with self.desk.store.read() as reader:
            return DayBooks(reader).open_ratings()

    def forwarded(self, ratings: Iterable[str], receipt: str = "") -> None:
        """Record that ratings reached the rating platform.

        Raises:
            RatingUnknown, RatingTooEarly: None of them was recorded as forwarded.
        """
        with self.desk.store.begin() as work:
            open_ones = {one.id: one for one in DayBooks(work).open_ratings()}
            for rating in ratings:
                found = open_ones.get(rating)
                if found is None:
                    raise RatingUnknown
                if not found.central:
                    raise RatingTooEarly
                work.append(RatingForwarded(rating=rating, receipt=receipt), actor=self.desk.actor)
            work.commit()

    def _given(self, opinion: Opinion, service: str, number: str, item: str) -> RatingGiven:
        return RatingGiven(
            rating=self.desk.new_id(),
            service=service,
            number=number,
            item=item,
            level=opinion.level,
            reasons=opinion.reasons,
            text=opinion.text.strip()[: rules.MOST_TEXT],
            channel=opinion.channel,
        )
