"""Requests that the platform does not do, as one exception that becomes one answer."""

from sync.messages import Problem


class Declined(Exception):
    """A request is answered with a `Problem` and this HTTP status."""

    def __init__(self, status: int, problem: Problem) -> None:
        super().__init__(problem.error)
        self.status, self.problem = status, problem


def declined(status: int, error: str, *, next_seq: int | None = None, wait_s: int | None = None) -> Declined:
    """Make a refusal of a request."""
    return Declined(status, Problem(error=error, next=next_seq, retry_after_s=wait_s))
