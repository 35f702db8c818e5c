"""Makes the Qt application: input method, typeface, theme, languages, key guards."""

import os
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from ui.composition_guard import CompositionGuard
from ui.garbage import GuiThreadGarbage
from ui.input_method import bundled_plugins, choose_input_method
from ui.languages import CHINESE, Languages
from ui.theme.fonts import load_fonts
from ui.theme.theme import Theme


class Desktop:
    """The running application and the helpers that live as long as it.

    Attributes:
        application: Qt's own object.
        theme: Look and scale.
        languages: Language switch.
        garbage: Keeps Python's collector on the GUI thread.
        guard: Knows whether an input method is composing.
    """

    def __init__(self, application: QApplication, theme: Theme) -> None:
        """Dress `application`; nothing is shown yet."""
        load_fonts()
        self.application = application
        self.theme = theme
        theme.apply(application)
        self.languages = Languages(application)
        self.languages.switch(CHINESE)
        self.guard = CompositionGuard(application)
        self.garbage = GuiThreadGarbage(application)


def make_desktop(arguments: Sequence[str], *, percent: int = 100) -> Desktop:
    """Make the application. The scanner filter (`ui.scanner`) is added by whoever routes the codes.

    Args:
        arguments: The command line, program first.
        percent: Scale of the screens, 100 to 200.
    """
    choose_input_method(os.environ, bundled_plugins())
    application = QApplication(list(arguments))
    application.setApplicationName("window-client")
    return Desktop(application, Theme(percent=percent))
