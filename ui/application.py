"""Makes the Qt application: input method, typeface, theme, languages, key guards."""

import os
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication

from ui.composition_guard import CompositionGuard
from ui.input_method import bundled_plugins, choose_input_method
from ui.languages import CHINESE, Languages
from ui.scanner import ScannerFilter
from ui.theme.fonts import load_fonts
from ui.theme.theme import Theme


class Desktop:
    """The running application and the helpers that live as long as it.

    Attributes:
        application: Qt's own object.
        theme: Look and scale.
        languages: Language switch.
        scanner: Where scanned codes come from.
        guard: Knows whether an input method is composing.
    """

    def __init__(self, application: QApplication, theme: Theme, now_ms: Callable[[], int]) -> None:
        """Dress `application`; nothing is shown yet."""
        load_fonts()
        self.application = application
        self.theme = theme
        theme.apply(application)
        self.languages = Languages(application)
        self.languages.switch(CHINESE)
        self.guard = CompositionGuard(application)
        self.scanner = ScannerFilter(application, now_ms)


def make_desktop(arguments: Sequence[str], now_ms: Callable[[], int], *, percent: int = 100) -> Desktop:
    """Make the application.

    Args:
        arguments: The command line, program first.
        now_ms: A steady counter in milliseconds.
        percent: Scale of the screens, 100 to 200.
    """
    choose_input_method(os.environ, bundled_plugins())
    application = QApplication(list(arguments))
    application.setApplicationName("window-client")
    return Desktop(application, Theme(percent=percent), now_ms)
