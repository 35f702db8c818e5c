"""The supervision lights with how many cases each has: words and figures beside the colour."""

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.theme.scaling import set_icon, space
from ui.widgets.buttons import act_button
from ui.widgets.tone import Tone
from ui.widgets.view import View


class LightState(msgspec.Struct, frozen=True, kw_only=True):
    """One light.

    Attributes:
        key: Names its list in signals.
        words: Its name.
        count: Cases under it; the light is out at 0.
    """

    key: str
    words: str
    tone: Tone
    icon: str
    count: int


class LightsLine(View):
    """Shows the lights that are on, the gravest first; takes no room while all is well.

    Signals:
        chosen: The clerk wants to see its cases.
            key: The light's key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._lights: tuple[LightState, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._line = QHBoxLayout(self)
        space(self._line, 6)
        self.hide()
        self.retranslate()

    def display(self, lights: tuple[LightState, ...]) -> None:
        """Show `lights`."""
        self._lights = lights
        for light in lights:
            if light.key not in self._buttons:
                self._add(light.key)
            self._show(light)
        self.setVisible(any(light.count for light in lights))

    def enter(self) -> bool:
        """Give the focus to the gravest light; tell whether one is on."""
        on = next((light for light in self._lights if light.count), None)
        if on is None:
            return False
        self._buttons[on.key].setFocus()
        return True

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self.setAccessibleName(self.tr("期限监督"))
        self.display(self._lights)

    def _add(self, key: str) -> None:
        button = act_button(f"light_{key}", "quiet")
        button.clicked.connect(lambda _checked=False: self.chosen.emit(key))
        self._buttons[key] = button
        self._line.addWidget(button)

    def _show(self, light: LightState) -> None:
        button = self._buttons[light.key]
        set_icon(button, light.icon, light.tone.value, 16)
        words = QCoreApplication.translate("LightsLine", "{light} {count} 件")
        button.setText(words.format(light=light.words, count=light.count))
        button.setAccessibleName(button.text())
        button.setVisible(light.count > 0)
