"""Division codes (GB/T 2260): a list that is never complete, so it supports remarks and never a refusal."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

import msgspec

from window_client.domain.numbers.result import Remark, remark
from window_client.domain.values import Value
from window_client.errors import WindowClientError

CODE_LENGTH = 6
MAX_BYTES = 2_000_000


class RegionsRefusedError(WindowClientError):
    """A list of divisions cannot be used; `where` names the place."""

    code: ClassVar[str] = "regions.refused"


class Regions(Value, frozen=True, kw_only=True):
    """Divisions down to the county.

    Attributes:
        source: Where the list comes from.
        current: Name by six-digit code.
        former: Codes no longer in use: name, last year listed, first year no longer listed.
    """

    format: int = 1
    source: str
    current: Mapping[str, str]
    former: Mapping[str, tuple[str, int, int]] = {}

    def knows(self, code: str) -> bool:
        """Return whether the code is or was in use."""
        return code in self.current or code in self.former

    def is_province(self, two_digits: str) -> bool:
        """Return whether two digits stand for a province."""
        return f"{two_digits}0000" in self.current

    def full_name(self, code: str) -> str | None:
        """Return province, prefecture and county in one text, None where the code is unknown."""
        if not self.knows(code):
            return None
        above = [f"{code[:2]}0000", f"{code[:4]}00"]
        parts = [self._name(part) for part in dict.fromkeys([*above, code])]
        return "".join(part for part in parts if part)

    def remarks_on(self, code: str, used_on: date | None = None) -> tuple[Remark, ...]:
        """Return what to say about a code: unknown, or already abolished on the day it was given out."""
        if not self.knows(code):
            return (remark("number.region_unknown", region=code),)
        if code in self.current or used_on is None or used_on.year <= self.former[code][2]:
            return ()
        name, last, _ = self.former[code]
        return (remark("number.region_former", region=code, name=name, year=last),)

    def _name(self, code: str) -> str:
        return self.current.get(code) or (self.former[code][0] if code in self.former else "")


def parse_regions(data: bytes) -> Regions:
    """Read and check a list of divisions.

    Raises:
        RegionsRefusedError: Not such a list.
    """
    if len(data) > MAX_BYTES:
        raise RegionsRefusedError(where="文件过大")
    try:
        found = msgspec.json.decode(data, type=Regions)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RegionsRefusedError(where=str(error)[:120]) from error
    wrong = next(
        (c for c in [*found.current, *found.former] if not (len(c) == CODE_LENGTH and c.isdigit())), None
    )
    if wrong is not None:
        raise RegionsRefusedError(where=f"代码“{wrong[:20]}”")
    return found
