"""Why a rule of the day said no to the clerk. Each has its sentence in resources/messages/*/day.toml."""

from window_client.errors import WindowClientError


class NotOpen(WindowClientError):
    """The window is not open for today."""

    code = "day.not_open"


class AlreadyOpen(WindowClientError):
    """The window is open for this day."""

    code = "day.already_open"


class EarlierDayOpen(WindowClientError):
    """An earlier day (`on`) was never closed."""

    code = "day.earlier_open"


class TicketUnknown(WindowClientError):
    """No such ticket."""

    code = "day.ticket_unknown"


class TicketNotInHand(WindowClientError):
    """The ticket was not called, or is finished (`number`)."""

    code = "day.ticket_not_in_hand"


class TicketInHand(WindowClientError):
    """Another visitor (`number`) is at the window."""

    code = "day.ticket_in_hand"


class TicketNumberInvalid(WindowClientError):
    """A ticket number has one to twelve letters and digits."""

    code = "day.ticket_number_invalid"


class TicketDone(WindowClientError):
    """The number (`number`) was served today already."""

    code = "day.ticket_done"


class QueueEmpty(WindowClientError):
    """Nobody waits in the window's own queue."""

    code = "day.queue_empty"


class VisitReasonMissing(WindowClientError):
    """This outcome needs one of its reasons, and `other` needs a text."""

    code = "day.visit_reason_missing"


class VisitTimeInvalid(WindowClientError):
    """Minutes at the window lie between 0 and 600."""

    code = "day.visit_time_invalid"


class PersonalDataInVisit(WindowClientError):
    """The text holds what looks like a person's number; a visit log needs none."""

    code = "day.visit_personal_data"


class NothingKept(WindowClientError):
    """Nothing to keep was named, or it is kept already."""

    code = "day.originals_nothing"


class NotKept(WindowClientError):
    """The originals are not at the window (any more)."""

    code = "day.originals_not_kept"


class RecipientMissing(WindowClientError):
    """Somebody must sign for it."""

    code = "day.recipient_missing"


class SlipUnknown(WindowClientError):
    """No open transfer slip of this window has this number."""

    code = "day.slip_unknown"


class FeeWithoutBasis(WindowClientError):
    """No law lets the window charge this (art. 58)."""

    code = "day.fee_without_basis"


class FeeNotSet(WindowClientError):
    """The hall has not put the amount in, or nobody has confirmed it (待核)."""

    code = "day.fee_not_set"


class FeeQuantityInvalid(WindowClientError):
    """A quantity lies between 1 and 1000."""

    code = "day.fee_quantity_invalid"


class PayerMissing(WindowClientError):
    """A receipt names who paid."""

    code = "day.payer_missing"


class ReceiptUnknown(WindowClientError):
    """No such fee receipt at this window."""

    code = "day.receipt_unknown"


class ReceiptCancelled(WindowClientError):
    """The receipt was cancelled before."""

    code = "day.receipt_cancelled"


class ReasonMissing(WindowClientError):
    """This needs its reason."""

    code = "day.reason_missing"


class SecondPersonMissing(WindowClientError):
    """This needs a second person, and not the same one twice."""

    code = "day.second_person_missing"


class RatingLevelInvalid(WindowClientError):
    """Levels are 1 to 5, or 0 for no rating."""

    code = "day.rating_level_invalid"


class RatingReasonMissing(WindowClientError):
    """A dissatisfied rating needs a ticked reason or a text."""

    code = "day.rating_reason_missing"


class RatedBefore(WindowClientError):
    """One service gets one rating (一次一评)."""

    code = "day.rated_before"


class RatingUnknown(WindowClientError):
    """No such rating waits to be forwarded."""

    code = "day.rating_unknown"


class RatingTooEarly(WindowClientError):
    """The case is not at the centre yet, so its rating must wait."""

    code = "day.rating_too_early"


class GroundMissing(WindowClientError):
    """A card needs one of the known grounds, who gave it, and a text."""

    code = "day.ground_missing"


class MarkUnknown(WindowClientError):
    """No such open card."""

    code = "day.mark_unknown"


class DifferenceUnexplained(WindowClientError):
    """Books and drawer differ (`count` kinds) without reason."""

    code = "day.difference_unexplained"


class UnsentUnexplained(WindowClientError):
    """Unsent work (`count`) is left without a note."""

    code = "day.unsent_unexplained"


class BlanksUncounted(WindowClientError):
    """A kind of blanks in stock was not counted (`count` kinds)."""

    code = "day.blanks_uncounted"


class DayUnknown(WindowClientError):
    """The window was not open on this day, so there is nothing to close."""

    code = "day.unknown"
