"""The theme of the running program: tokens at the clerk's scale."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import screen_font
from ui.theme.icons import draw_icon
from ui.theme.remembered import rescale
from ui.theme.stylesheet import build_stylesheet
from ui.theme.tokens import Tokens, load_tokens

SCALES_PERCENT = (100, 110, 125, 150, 175, 200)
_PROPERTY = "window_client_theme"


class Theme(QObject):
    """Measures, colours and icons at one scale.

    Signals:
        changed: The scale changed; style sheet, layouts and icons are renewed already.
    """

    changed = Signal()

    def __init__(self, tokens: Tokens | None = None, *, percent: int = 100, steady: bool = False) -> None:
        """Prepare the theme; `apply` makes it visible.

        Args:
            tokens: Design tokens; the shipped ones by default.
            percent: Scale, 100 to 200.
            steady: Draw text the same on every PC (tests).
        """
        super().__init__()
        self._tokens = tokens or load_tokens()
        self._percent = percent
        self._steady = steady
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    @property
    def percent(self) -> int:
        """Scale in percent."""
        return self._percent

    def px(self, dp: float) -> int:
        """Return a measure given at 100 % in pixels at this scale."""
        return round(dp * self._percent / 100)

    def metric(self, name: str) -> int:
        """Return a fixed measure by name, in pixels at this scale."""
        return self.px(self._tokens.metrics[name])

    def space(self, name: str) -> int:
        """Return a gap by name, at 100 %."""
        return self._tokens.space[name]

    def colour(self, name: str) -> QColor:
        """Return a colour by role."""
        return QColor(self._tokens.colours[name])

    def pixmap(self, name: str, colour: str = "text_muted", size_dp: int = 18) -> QPixmap:
        """Return an icon as a picture, tinted by the colour's role."""
        ratio = max((screen.devicePixelRatio() for screen in QApplication.screens()), default=1.0)
        key = (name, self._tokens.colours[colour], self.px(size_dp), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = draw_icon(*key)
        return self._pixmaps[key]

    def icon(self, name: str, colour: str = "text_muted", size_dp: int = 18) -> QIcon:
        """Return an icon for a button, greyed where the button is disabled."""
        icon = QIcon(self.pixmap(name, colour, size_dp))
        icon.addPixmap(self.pixmap(name, "text_disabled", size_dp), QIcon.Mode.Disabled)
        return icon

    def apply(self, application: QApplication) -> None:
        """Give the program this look."""
        if application.property(_PROPERTY) is not self:
            application.setProperty(_PROPERTY, self)
            application.setStyle("Fusion")
            application.setPalette(self._palette())
        # Put over an old sheet, a new one is worked out again for each widget once per ancestor; without
        # one in between each widget is looked at once, which is several times faster.
        application.setStyleSheet("")
        application.setFont(screen_font(self.px(self._tokens.font_px["body"]), steady=self._steady))
        application.setStyleSheet(build_stylesheet(self._tokens, self._percent / 100))
        for window in application.topLevelWidgets():
            rescale(window, self)

    def set_percent(self, percent: int) -> None:
        """Change the scale of everything that is open.

        Args:
            percent: 100 to 200; other values are moved to the nearer end.
        """
        self._percent = min(max(percent, SCALES_PERCENT[0]), SCALES_PERCENT[-1])
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.apply(application)
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text_disabled"))
        return palette


_PALETTE = (
    (QPalette.ColorRole.Window, "page"),
    (QPalette.ColorRole.Base, "card"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Button, "card"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.PlaceholderText, "placeholder"),
    (QPalette.ColorRole.Highlight, "primary"),
    (QPalette.ColorRole.HighlightedText, "on_primary"),
    (QPalette.ColorRole.Link, "link"),
)


def theme() -> Theme:
    """Return the theme that was applied to the program.

    Raises:
        RuntimeError: No theme was applied; `ui.application.make_application` does it.
    """
    application = QApplication.instance()
    found = application.property(_PROPERTY) if application else None
    if not isinstance(found, Theme):
        raise RuntimeError("no theme applied")  # noqa: TRY004  the state is wrong, not a type
    return found
