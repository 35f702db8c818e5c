"""One announcement of what changed; each presenter decides whether it is concerned."""

from PySide6.QtCore import QObject, Signal


class DataChanges(QObject):
    """Says which cases changed, by the clerk's step or by what came from the platform.

    Signals:
        changed: Something changed.
            cases: Ids of the cases, a frozenset; empty when only other things changed (stock, outbox).
    """

    changed = Signal(object)

    def announce(self, cases: frozenset[str] = frozenset()) -> None:
        """Tell every presenter."""
        self.changed.emit(cases)
