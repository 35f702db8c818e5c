"""The values of one paper, with what the layout says about them."""

from collections.abc import Iterator, Mapping, Sequence

from printing.binding import bind, find
from printing.errors import CodeTooLong, PictureUnreadable, ValueUnsuitable
from printing.schema import Need

_MOST_ENTRIES = 2000
"""More rows than any hall's paper has; a runaway list is refused before it fills the memory."""

_MOST_CHARACTERS = 20_000
"""A single value longer than this is no text for a paper."""


class Binder:
    """Binds texts to values; inside a list, `each` is the entry at hand."""

    def __init__(self, values: Mapping[str, object], needs: Mapping[str, Need]) -> None:
        """Keep the values and find out which may be absent."""
        self._values = values
        self._needs = needs
        self._optional = frozenset(name for name, need in needs.items() if not need.required)

    def text(self, template: str) -> str:
        """Put values into a text.

        Raises:
            ValueMissing: a required value is absent.
            ValueUnsuitable: a value does not suit its formatter, or is absurdly long.
        """
        bound = bind(template, self._values, self._optional)
        if len(bound) > _MOST_CHARACTERS:
            raise ValueUnsuitable(name=template[:40], kind="text")
        return bound

    def wanted(self, when: str | None, unless: str | None) -> bool:
        """Tell whether a part with these conditions is shown."""
        return (when is None or self.has(when)) and (unless is None or not self.has(unless))

    def has(self, name: str) -> bool:
        """Tell whether a name has a value; an empty text or list is none."""
        return find(self._values, name) not in (None, "", [], (), {}, False)

    def entries(self, name: str) -> Iterator["Binder"]:
        """Yield a binder for each entry of a list.

        Raises:
            ValueMissing: a required list is absent.
            ValueUnsuitable: the value is no list, or an endless one.
        """
        found = find(self._values, name)
        need = self._needs[name]
        if found is None and need.required:
            self.text(f"{{{name}}}")
        entries = [] if found is None else found
        if (
            not isinstance(entries, Sequence)
            or isinstance(entries, str | bytes)
            or len(entries) > _MOST_ENTRIES
        ):
            raise ValueUnsuitable(name=name, kind="list")
        for index, entry in enumerate(entries, 1):
            yield self._entry(name, need, entry, index)

    def _entry(self, name: str, need: Need, entry: object, index: int) -> "Binder":
        if not isinstance(entry, Mapping | str):
            raise ValueUnsuitable(name=name, kind="list")
        each = {"text": entry} if isinstance(entry, str) else dict(entry)
        fields = {f"each.{field}": inner for field, inner in need.fields.items()}
        return Binder({**self._values, "each": {**each, "index": index}}, {**self._needs, **fields})

    def with_page(self, number: int, count: int) -> "Binder":
        """Return a binder that also knows the page number and the number of pages."""
        return Binder({**self._values, "page": {"no": number, "count": count}}, self._needs)

    def picture(self, name: str) -> bytes | None:
        """Return the bytes of a picture, or nothing where an optional one is absent.

        Raises:
            PictureUnreadable: the value is not bytes.
        """
        found = find(self._values, name)
        if found is None and not self._needs[name].required:
            return None
        if not isinstance(found, bytes):
            raise PictureUnreadable(name=name)
        return found

    def code(self, template: str) -> str:
        """Return the text of a QR code or barcode.

        Raises:
            CodeTooLong: it is empty.
        """
        text = self.text(template)
        if not text:
            raise CodeTooLong(item=template, length=0)
        return text
