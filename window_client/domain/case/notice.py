"""The one-time notice: within five working days, once; what follows where it was not given (art. 32(4))."""

from window_client.clock import hall_day
from window_client.domain.case import refusals as no
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.catalogue import is_licence
from window_client.domain.deadline import notice_deadline


def is_deemed(case: Case, around: Circumstances) -> bool:
    """Tell whether an application counts as accepted since receipt, because nobody gave notice in time.

    Only licences: other services have no such rule. Not while the calendar of the days on the way is not
    published, since the period's end would be a guess.
    """
    if case.status is not Status.RECEIVED or case.corrected or not is_licence(around.item):
        return False
    last = notice_deadline(hall_day(case.received_at), around.calendar)
    return last.published and around.today > last.deadline_on


def check_in_time(case: Case, around: Circumstances) -> None:
    """Let a first notice pass that is given in time.

    Raises:
        NoticeTooLate: The application counts as accepted since receipt.
    """
    if is_deemed(case, around):
        raise no.NoticeTooLate


def check_ordinary(case: Case, around: Circumstances) -> None:
    """Let an ordinary acceptance pass while the application does not count as accepted anyway.

    Raises:
        NoticePeriodOver: It does, and must be accepted as of receipt.
    """
    if is_deemed(case, around):
        raise no.NoticePeriodOver
