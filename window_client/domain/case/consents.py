"""What an applicant agreed to, and what earlier paper a finding rests on.

Source: Personal Information Protection Law arts. 13-16 (consent, given for one purpose, on record and never
taken for granted), art. 35 (organs of state tell the person).
"""

from datetime import date
from enum import StrEnum

from window_client.domain.values import Value


class ConsentTo(StrEnum):
    """What was agreed to. Stored and sent: never change one."""

    REUSE = "reuse"  # 沿用以前办件的材料
    SHARING = "sharing"  # 向数据共享平台查询


class ConsentWay(StrEnum):
    """How it was given. Stored and sent: never change one."""

    SIGNED = "signed_form"  # 书面同意
    ORAL = "oral_at_counter"  # 口头同意, written down by the clerk at the counter
    JOINT = "with_joint_application"  # part of the joint application that the applicant signed


class Consent(Value, frozen=True, kw_only=True):
    """An applicant's consent; it was given when the entry that carries it was made."""

    to: ConsentTo
    way: ConsentWay


class Reused(Value, frozen=True, kw_only=True):
    """The earlier case whose paper is taken over.

    Attributes:
        case, number: The case in which the paper itself was seen, however often it was taken over since.
        material: Its id there.
        seen_on: Local day on which it was judged there.
        valid_until: Last local day on which it may be taken over; None where no period is set.
    """

    case: str
    number: str
    material: str
    seen_on: date
    valid_until: date | None = None
