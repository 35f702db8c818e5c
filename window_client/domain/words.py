"""The sentences of the rules, read once from `resources/messages`, for screen and command line alike."""

import functools
import tomllib
from collections.abc import Mapping

from resources import read_text


@functools.cache
def _sentences(area: str, language: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(read_text("messages", language, f"{area}.toml"))


def sentence(area: str, code: str, facts: Mapping[str, str | int], language: str = "zh_CN") -> str:
    """Return what happened and what to do next, in the words of `resources/messages`.

    Args:
        area: Name of the words' file below the language, e.g. `calendar` or `findings/numbers`.
        code: Code of the finding.
        facts: Values that the words quote.
        language: Folder of the words.
    """
    words = _sentences(area, language)[code]
    gap = "" if language.startswith("zh") else " "
    return gap.join(part for part in (words["happened"], words["next_step"]) if part).format_map(dict(facts))
