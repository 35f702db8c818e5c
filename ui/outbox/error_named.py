"""A failure of which only the code is known, for looking up its words."""

from collections.abc import Iterator

from window_client.errors import WindowClientError


def error_named(code: str, item: str) -> WindowClientError:
    """Return a failure of the kind that has this code; `item` is what its sentence may quote.

    Raises:
        StopIteration: No failure of this program has this code.
    """
    kind = next(one for one in _kinds(WindowClientError) if vars(one).get("code") == code)
    error = kind.__new__(kind)
    error.facts = {"series": item, "sha256": item[:12], "name": item[:12]}
    return error


def _kinds(above: type[WindowClientError]) -> Iterator[type[WindowClientError]]:
    for kind in above.__subclasses__():
        yield kind
        yield from _kinds(kind)
