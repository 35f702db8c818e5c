"""Finding by what people remember: a piece of the name, initials, everyday words, a code; one typo goes."""

from collections.abc import Iterable, Sequence

from window_client.domain.values import Value

MAX_QUERY = 100
MIN_FOR_TYPO = 3
"""Shorter queries must fit exactly: with one letter free, two letters find everything."""

_BIGRAM_SHARE = 0.6


class SearchEntry(Value, frozen=True, kw_only=True):
    """One thing that can be found.

    Attributes:
        id: Identity.
        name: Full name.
        aliases: Everyday words for it (开饭店).
        code: Published code.
        initials: Pinyin initials of the name, small letters.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    code: str = ""
    initials: str = ""


class SearchHit(Value, frozen=True, kw_only=True):
    """A found entry: `why` says by what, `score` orders (higher is better)."""

    id: str
    score: int
    why: str


def folded(text: str) -> str:
    """Return a text for comparing: half-width, small letters, only letters and digits."""
    narrow = (chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c for c in text)
    return "".join(c for c in "".join(narrow).casefold() if c.isalnum())


def bigrams(text: str) -> tuple[str, ...]:
    """Return the pairs of neighbours in a text, in order, each once; one character is its own pair."""
    plain = folded(text)
    if len(plain) < len("ab"):
        return (plain,) if plain else ()
    return tuple(dict.fromkeys(plain[at : at + 2] for at in range(len(plain) - 1)))


def rank_items(query: str, entries: Iterable[SearchEntry]) -> tuple[SearchHit, ...]:
    """Return what fits a query, the best first; equal scores by name, then identity.

    An empty query finds nothing. Only the first 100 characters of the query are looked at.
    """
    plain = folded(query[:MAX_QUERY])
    if not plain:
        return ()
    found = [(entry, *_score(plain, entry)) for entry in entries]
    hits = sorted((-score, entry.name, entry.id, why) for entry, score, why in found if score)
    return tuple(SearchHit(id=identity, score=-score, why=why) for score, _, identity, why in hits)


def _score(query: str, entry: SearchEntry) -> tuple[int, str]:
    """Return the best score of an entry and by what it was reached."""
    name, code = folded(entry.name), folded(entry.code)
    aliases = [folded(alias) for alias in entry.aliases]
    grades = (
        (100, "code", bool(code) and query == code),
        (98, "name", query == name),
        (95, "alias", query in aliases),
        (90, "name", name.startswith(query)),
        (85, "initials", query == entry.initials),
        (80, "name", query in name),
        (75, "initials", entry.initials.startswith(query)),
        (70, "alias", any(query in alias for alias in aliases)),
        (65, "alias", any(_spoken_in(alias, query) for alias in aliases)),
        (60, "initials", _initials_within(query, entry.initials)),
        (55, "code", len(query) >= MIN_FOR_TYPO and code.startswith(query)),
    )
    exact = next(((score, why) for score, why, fits in grades if fits), None)
    return exact or _by_likeness(query, (name, *aliases), entry.initials)


def _spoken_in(alias: str, query: str) -> bool:
    """Return whether an everyday word stands inside a longer question (我要开饭店)."""
    return len(alias) >= len("ab") and alias in query


def _initials_within(query: str, initials: str) -> bool:
    return len(query) >= len("ab") and query in initials


def _by_likeness(query: str, texts: Sequence[str], initials: str) -> tuple[int, str]:
    if len(query) < MIN_FOR_TYPO:
        return 0, ""
    if any(within_one_typo(query, text) for text in texts):
        return 50, "typo"
    if len(query) > MIN_FOR_TYPO and within_one_typo(query, initials):
        return 45, "typo"
    share = max((_shared(query, text) for text in texts), default=0.0)
    return (int(40 * share), "words") if share >= _BIGRAM_SHARE else (0, "")


def _shared(query: str, text: str) -> float:
    """Return which part of the query's pairs a text has."""
    wanted = bigrams(query)
    present = set(bigrams(text))
    return sum(pair in present for pair in wanted) / len(wanted)


def within_one_typo(query: str, text: str) -> bool:
    """Return whether some piece of the text differs from the query by at most one character.

    One character may be another, missing, or one too many; two neighbours may be swapped.
    """
    size = len(query)
    pieces = ((at, length) for length in (size - 1, size, size + 1) for at in range(len(text) - length + 1))
    return any(_one_apart(query, text[at : at + length]) for at, length in pieces)


def _one_apart(left: str, right: str) -> bool:
    if len(left) > len(right):
        left, right = right, left
    same = next((at for at in range(len(left)) if left[at] != right[at]), len(left))
    if len(left) < len(right):
        return left[same:] == right[same + 1 :]
    swapped = left[same : same + 2] == right[same : same + 2][::-1]
    return left[same + 1 :] == right[same + 1 :] or (swapped and left[same + 2 :] == right[same + 2 :])
