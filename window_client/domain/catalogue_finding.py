"""What the catalogue linter reports."""

from typing import Literal

from window_client.domain.values import Value

Level = Literal["error", "warning", "info"]


class Finding(Value, frozen=True, kw_only=True):
    """One finding on a package.

    Attributes:
        level: `error` keeps a package from being published, `warning` wants a look, `info` is 待核.
        code: Names the rule; never reused.
        item: Id of the service item.
        place: Where in the package, `/` between steps.
        words: The sentence for whoever maintains the catalogue.
    """

    level: Level
    code: str
    item: str
    place: str
    words: str


def error(item: str, code: str, place: str, words: str) -> Finding:
    """Return a finding that keeps the package back."""
    return Finding(level="error", code=code, item=item, place=place, words=words)


def warning(item: str, code: str, place: str, words: str) -> Finding:
    """Return a finding that wants a look."""
    return Finding(level="warning", code=code, item=item, place=place, words=words)


def info(item: str, code: str, place: str, words: str) -> Finding:
    """Return a fact that nobody has confirmed yet (待核)."""
    return Finding(level="info", code=code, item=item, place=place, words=words)
