"""A second person who stands for what one may not do alone: signs in beside the clerk, on the same PC."""

from window_client.domain.day.refusals import SecondPersonMissing
from window_client.domain.values import Value
from window_client.services.desk import Desk


class SecondPerson(Value, frozen=True, kw_only=True):
    """Account and password as typed."""

    account: str
    password: str

    def __repr__(self) -> str:
        """Keep the password out of logs and tracebacks."""
        return f"SecondPerson({self.account})"


def confirmed(desk: Desk, second: SecondPerson | None) -> str:
    """Return the account of the second person; call it before a unit of work begins.

    Raises:
        SecondPersonMissing: Nobody, or the clerk once more.
        AccountUnknown, AccountLocked, OfflineExpired, SignInRefused: The password was not right; it counts.
    """
    if second is None or not second.account.strip() or second.account.strip() == desk.actor.clerk:
        raise SecondPersonMissing
    return desk.store.accounts.check(second.account.strip(), second.password).id
