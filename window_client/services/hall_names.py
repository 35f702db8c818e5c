"""What to print for the id of a window or an account, of this window or any other of the hall."""

from collections.abc import Mapping

from window_client.domain.hall_names import HallNames
from window_client.store.store import Store


class HallNameBook:
    """Looks names up; one that is not there makes it read the platform's list as the last sync left it."""

    def __init__(self, store: Store, told: Mapping[str, str]) -> None:
        """Begin with the names told at enrolment and sign-in; the platform's list goes before them."""
        self._store, self._told = store, told
        self._names = self._read()

    def __call__(self, known: str) -> str:
        """Return the name of an id; an unknown one prints as it is."""
        found = self._find(known)
        if found is None:
            self._names = self._read()
            found = self._find(known)
        return known if found is None else found

    def _find(self, known: str) -> str | None:
        name = self._names.of(known)
        return name if name != known else self._told.get(known)

    def _read(self) -> HallNames:
        with self._store.read() as reader:
            return reader.hall_names() or HallNames()
