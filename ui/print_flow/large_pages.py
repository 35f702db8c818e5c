"""A page over the whole window, large enough to be checked word by word."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.shell.overlay import Overlay
from ui.theme.theme import theme
from ui.widgets.page_preview import PagePreview, PagePreviewState

_AROUND_DP = 16


class LargePages(Overlay):
    """Shows the whole page as large as the window; Esc and the key that opened it close it."""

    def __init__(self, over: QWidget) -> None:
        """Stay hidden.

        Args:
            over: The window that it covers.
        """
        super().__init__(0, over)
        self.pages = PagePreview(whole_page=True)
        self.body.addWidget(self.pages, 1)

    def retranslate(self) -> None:
        """The pages say all words here."""

    def show_pages(self, state: PagePreviewState) -> None:
        """Cover the window with these pages."""
        self.pages.display(state)
        self.open(self.pages)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by the key that opened it, too."""
        if event.key() == Qt.Key.Key_F11:
            self.close_panel()
        super().keyPressEvent(event)

    def _place(self) -> None:
        around = theme().px(_AROUND_DP)
        room: QRect = self._over.rect().adjusted(around, around, -around, -around)
        self.setGeometry(room)
