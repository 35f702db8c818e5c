"""What every family of numbers gives to `check_number`."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from window_client.domain.numbers.regions import Regions
from window_client.domain.numbers.result import NumberCheck
from window_client.domain.numbers.tidy import compact


class Context(NamedTuple):
    """What a rule may ask about the world: the day of the check and the divisions."""

    on: date
    regions: Regions


class Rule(NamedTuple):
    """A family of numbers.

    Attributes:
        kind: Its name in code; `<kind>.shape` is the code for a number of the wrong shape.
        name: Its name on screens.
        shape: What a number of the family looks like once tidied.
        read: Returns the verdict on a number of the right shape, or refuses it.
        found_by: Shape by which `auto` finds the family, None where the shape says too little.
        tidy: How typed text becomes a number.
    """

    kind: str
    name: str
    shape: re.Pattern[str]
    read: Callable[[str, Context], NumberCheck]
    found_by: re.Pattern[str] | None
    tidy: Callable[[str], str] = compact
