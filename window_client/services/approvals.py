"""The second person: who approves a step puts in account and password at the counter."""

from dataclasses import dataclass

from window_client.domain.case.refusals import SecondPersonNeeded
from window_client.domain.case.steps import STEPS
from window_client.domain.hall import Role
from window_client.services.desk import Desk


@dataclass(frozen=True, slots=True)
class ApprovalService:
    """Asks this PC, so that it works offline, for who has signed in here before; the platform asks again."""

    desk: Desk

    def approve(self, step: str, account: str, password: str) -> str:
        """Return the account that may stand as `approved_by` of a step.

        Args:
            step: Id in the table of steps, such as `T21`.
            account: Of the second person.
            password: Of the second person; a wrong one counts towards the lock as at the door.

        Raises:
            SecondPersonNeeded: The wrong role, or the one who takes the step.
            AccountUnknown, AccountLocked, OfflineExpired, SignInRefused: Nobody approved.
        """
        line = next(one for one in STEPS if one.id == step)
        known = self.desk.store.accounts.check(account, password)
        same = known.id == self.desk.actor.clerk
        if known.role not in line.second or (same and (line.other_person or known.role is Role.CLERK)):
            raise SecondPersonNeeded
        return known.id
