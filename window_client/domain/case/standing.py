"""What look-ups said of an applicant, and what is not open to somebody on a list.

Source: Guiding Opinions on notice and commitment (国办发〔2020〕42号): not open to applicants with serious
bad credit or a false commitment until that is repaired; deferral (容缺) follows the same rule locally.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from window_client.domain.values import Value


class LookUpKind(StrEnum):
    """What is asked. Stored and sent: never change one."""

    CREDIT = "credit"  # 信用核查: 严重失信主体名单
    NEGATIVE_LIST = "negative_list"  # 负面清单核查


class LookUpState(StrEnum):
    """What came back. Stored and sent: never change one."""

    CLEAR = "clear"  # 未列入
    LISTED = "listed"  # 列入
    NOT_CHECKED = "not_checked"  # 待核验


class LookUpResult(Value, frozen=True, kw_only=True):
    """One answer, as it was known when the application was received.

    Attributes:
        reason: Why somebody is listed, or why it could not be checked.
        source: Whose list it is.
        as_of: Day of the list.
    """

    kind: LookUpKind
    state: LookUpState
    reason: str = ""
    source: str = ""
    as_of: date | None = None


def listed(results: Iterable[LookUpResult]) -> LookUpResult | None:
    """Return the first result that names the applicant, None where none does."""
    return next((one for one in results if one.state is LookUpState.LISTED), None)


def unchecked(results: Iterable[LookUpResult]) -> tuple[LookUpResult, ...]:
    """Return what is still to be checked (待核验)."""
    return tuple(one for one in results if one.state is LookUpState.NOT_CHECKED)
