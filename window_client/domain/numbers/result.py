"""What a check of a number answers."""

from datetime import date
from typing import Literal, NoReturn

from window_client.domain.values import Value
from window_client.domain.words import sentence

AREA = "findings/numbers"


class Remark(Value, frozen=True, kw_only=True):
    """A finding: its code, the values it quotes and the sentence in Chinese."""

    code: str
    facts: dict[str, str | int] = {}
    words: str

    def __str__(self) -> str:
        """Return the sentence, so that a finding can stand in a text."""
        return self.words


class NumberCheck(Value, frozen=True, kw_only=True):
    """Verdict on one number with everything that can be read from it.

    Attributes:
        number: The number as it should be stored: half-width, capitals, without spaces and hyphens.
        kind: Kind of number; with `auto` the kind that was found.
        valid: Whether it may be used. What must be accepted with a remark is valid and has warnings.
        reason: Why it is not valid.
        upgraded: The 18-digit form of an old 15-digit number.
        region: Division code that the number carries, `region_name` where the code is known.
        department: Registering department of a credit code.
        category: Kind within its own list (credit code category, disability, licence type, card type).
        level: Level of disability.
        reissue: Re-issue suffix of a disability certificate.
        person_number: Identity number inside another number.
        organisation_code: Organisation code inside a credit code.
        country: Country letters or digits of a foreign card.
    """

    number: str
    kind: str
    valid: bool
    warnings: tuple[Remark, ...] = ()
    reason: Remark | None = None
    upgraded: str | None = None
    birth_on: date | None = None
    sex: Literal["male", "female"] | None = None
    region: str | None = None
    region_name: str | None = None
    department: str | None = None
    department_name: str | None = None
    category: str | None = None
    category_name: str | None = None
    level: str | None = None
    level_name: str | None = None
    reissue: str | None = None
    person_number: str | None = None
    organisation_code: str | None = None
    country: str | None = None


class RefusedNumber(Exception):
    """The number is not valid; raised by a rule, turned into a `NumberCheck` by `check_number`.

    It carries a verdict inside this package and is no failure of the program.
    """

    def __init__(self, reason: Remark) -> None:
        """Keep the reason."""
        super().__init__(reason.code)
        self.reason = reason


def remark(code: str, **facts: str | int) -> Remark:
    """Return a finding with its sentence."""
    return Remark(code=code, facts=facts, words=sentence(AREA, code, facts))


def refuse(code: str, **facts: str | int) -> NoReturn:
    """Refuse the number.

    Raises:
        RefusedNumber: Always.
    """
    raise RefusedNumber(remark(code, **facts))
