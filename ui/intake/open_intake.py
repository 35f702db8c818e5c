"""The intake on the desk: what was typed, saved as it is typed."""

from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal
from window_client.domain.catalogue import CataloguePackage, ServiceItem
from window_client.errors import WindowClientError
from window_client.services.drafts import IntakeDraft
from window_client.store.rows import Draft

from ui.intake.intake_tools import Tools


class OpenIntake(QObject):
    """Holds the draft; every change is saved with the next version, in order, off the GUI thread.

    Signals:
        changed: The draft changed, or how it is saved.
    """

    changed = Signal()

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._tools = tools
        self._version = 0
        self._closed = False
        self.id = ""
        self.draft: IntakeDraft | None = None
        self.package: CataloguePackage | None = None
        self.saved_at = ""
        self.unsaved: WindowClientError | None = None

    @property
    def item(self) -> ServiceItem | None:
        """The item chosen, None before."""
        return self.package.item if self.package else None

    def begin(self) -> None:
        """Start afresh; what was there stays saved as a draft."""
        self.id = self._tools.counter.drafts.new_id()
        self._version, self._closed = 0, False
        self.draft = self.package = self.unsaved = None
        self.saved_at = ""

    def resume(self, saved: Draft) -> None:
        """Go on with a draft.

        Raises:
            DraftNotUnderstood: It does not fit this program.
            UnknownItem: Its item is not on this PC.
        """
        draft = self._tools.counter.drafts.content(saved)
        package = self._tools.counter.desk.catalogue.package(draft.item)
        self.begin()
        self.id, self._version = saved.id, saved.version
        self.draft, self.package = draft, package

    def choose(self, item: str) -> None:
        """Choose the item; filled forms and verdicts of another item stay behind as a draft of their own."""
        package = self._tools.counter.desk.catalogue.package(item)
        before = self.draft
        if before and before.item == item:
            return
        if before and (before.form or before.verdicts or before.attachments):
            self.begin()
        self.package = package
        self.draft = IntakeDraft(
            item=item,
            applicant=before.applicant if before else None,
            agent=before.agent if before else None,
        )
        self._save("item")

    def update(self, last_field: str = "", **parts: Any) -> None:
        """Change parts of the draft and save them."""
        if self.draft is None:
            return
        changed = msgspec.structs.replace(self.draft, **parts)
        if changed != self.draft:
            self.draft = changed
            self._save(last_field)
        self.changed.emit()

    def close(self) -> None:
        """Save no more: the application is being received and takes the draft with it."""
        self._closed = True

    def open_again(self) -> None:
        """Go on saving: the application was not received."""
        self._closed = False

    def _save(self, last_field: str) -> None:
        if self._closed or self.draft is None:
            return
        self._version += 1
        drafts, draft, version, at = self._tools.counter.drafts, self.draft, self._version, self.id
        self._tools.tasks.store.run(
            lambda: drafts.save(at, version, draft, last_field=last_field),
            owner=self,
            done=self._saved,
            failed=self._not_saved,
        )

    def _saved(self, _nothing: None) -> None:
        self.saved_at, self.unsaved = self._tools.time_words(), None
        self.changed.emit()

    def _not_saved(self, error: WindowClientError) -> None:
        self.unsaved = error
        self._tools.tell(error)
        self.changed.emit()
