"""The row of sections, with the act being prepared in front."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.case.case_state import Section
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.view import View


class SectionStrip(View):
    """Names the sections with their keys.

    Signals:
        chosen: A section.
            key: The value of a Section.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show all sections and no act."""
        super().__init__(parent)
        self._buttons: dict[Section, QPushButton] = {}
        line = FlowLayout(self)
        space(line, 2)
        for section in Section:
            button = act_button(f"section_{section.value}", "tab")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, at=section: self.chosen.emit(at.value))
            line.addWidget(button)
            self._buttons[section] = button
        self.retranslate()
        self.display(Section.MATERIALS, "")

    def display(self, current: Section, act: str) -> None:
        """Mark the section on screen; `act` says what is prepared or looked at, empty for nothing."""
        self._buttons[Section.PANEL].setVisible(bool(act))
        self._buttons[Section.PANEL].setText(f"{act} Ctrl+0")
        self._buttons[Section.PANEL].setAccessibleName(act)
        for section, button in self._buttons.items():
            button.setChecked(section is current)

    def retranslate(self) -> None:
        """Name the sections in the present language."""
        names = {
            Section.MATERIALS: self.tr("材料"),
            Section.ANSWERS: self.tr("申请信息"),
            Section.PAPERS: self.tr("文书证照"),
            Section.HISTORY: self.tr("办理经过"),
            Section.NUMBERS: self.tr("编号"),
        }
        for number, (section, name) in enumerate(names.items(), start=1):
            self._buttons[section].setText(f"{name} Ctrl+{number}")
            self._buttons[section].setAccessibleName(name)
