"""Failures in words on the command line, from the same texts as on the screens."""

import tomllib
from collections import defaultdict

import resources
from window_client.errors import WindowClientError


def words_for(error: WindowClientError, language: str = "zh_CN") -> str:
    """Return what happened, whether the work is safe, what to do; the code itself when it has no words."""
    texts: dict[str, dict[str, str]] = {}
    for file in sorted(resources.path("messages", language).glob("*.toml")):
        texts.update(tomllib.loads(file.read_text("utf-8")))
    entry = texts.get(error.code)
    if entry is None:
        return str(error)
    facts = defaultdict(str, {name: str(value) for name, value in error.facts.items()})
    return "".join(entry[part].format_map(facts) for part in ("happened", "work", "next_step"))
