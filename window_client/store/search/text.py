"""Text as it is indexed: normal form and pairs of neighbouring characters.

SQLite's trigram index cannot find a name of two characters, and its own tokenizer takes a run of Chinese for
one word. So the program cuts texts into pairs itself; every query of two or more characters is then an AND of
pairs, checked afterwards against the real text.
"""

import unicodedata

_KEPT = frozenset({"L", "N"})


def normalise(text: str) -> str:
    """Return only letters, digits and Chinese characters, half width, small."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in plain if _kept(letter))


def _kept(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category[0] in _KEPT or category == "Co"  # private use: rare names before they were encoded


def pairs(word: str) -> list[str]:
    """Return all pairs of neighbours of a normalised word; a lone character is itself."""
    if len(word) == 1:
        return [word]
    return [word[at : at + 2] for at in range(len(word) - 1)]


def index_text(lines: str) -> str:
    """Return the distinct pairs of normalised lines, as the tokenizer splits them."""
    return " ".join(dict.fromkeys(pair for line in lines.splitlines() for pair in pairs(line)))
