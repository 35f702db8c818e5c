"""What the keys on papers and materials do; while an act is under way they wait for what it issues."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from window_client.services.case_view import CaseView

from ui.case.act_presenter import ActPresenter
from ui.case.look_presenter import LookPresenter
from ui.case.underway import Underway
from ui.print_flow.print_flow import PrintFlow


class PaperKeys(QObject):
    """Looks at papers and files, and prints."""

    def __init__(
        self,
        seen: Callable[[], CaseView | None],
        acts: ActPresenter,
        looks: LookPresenter,
        flow: PrintFlow,
        underway: Underway,
    ) -> None:
        """Belong to a page.

        Args:
            seen: Returns the case on screen.
            acts: Knows the files attached while judging.
            looks: Shows.
            flow: Prints.
            underway: Says whether an act is.
        """
        super().__init__(looks)
        self._seen, self._acts, self._looks = seen, acts, looks
        self._flow, self._underway = flow, underway

    @Slot(str)
    def look(self, document_id: str) -> None:
        """Show a document."""
        view = self._seen()
        if self._underway:
            self._underway.wish(self.look, document_id)
        elif view is not None:
            self._looks.document(view, document_id)

    @Slot(str)
    def print(self, document_id: str) -> None:
        """Print a document."""
        view = self._seen()
        if self._underway:
            self._underway.wish(self.print, document_id)
        elif view is not None:
            self._flow.print_document(view.case.id, document_id)

    @Slot(str)
    def look_at_material(self, material_id: str) -> None:
        """Show the files of a material."""
        view = self._seen()
        if view is not None:
            self._looks.material(view, material_id, self._acts.files(view, material_id))
