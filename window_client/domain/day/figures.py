"""What an entry adds to the day's figures: exactly one figure each, so that figures add up to the journal."""

from window_client.domain.case import events as ev
from window_client.domain.day.events import RatingGiven, SupervisionMarked, VisitRecorded
from window_client.domain.window_event import WindowEvent


def figure_of(event: ev.Event | WindowEvent) -> str:
    """Return the figure that an entry counts for: its kind, and what of that kind it was."""
    detail = _detail(event)
    return f"{event.kind}/{detail}" if detail else event.kind


def _detail(event: ev.Event | WindowEvent) -> str:  # noqa: PLR0911  one line an event
    match event:
        case ev.Decided():
            return "granted" if event.decision.granted else "refused"
        case ev.DocumentIssued():
            return event.document_kind.value
        case ev.Rated():
            return str(event.stars)
        case VisitRecorded():
            return event.outcome.value
        case RatingGiven():
            return str(event.level)
        case SupervisionMarked():
            return event.card.value
    return ""
