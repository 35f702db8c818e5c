"""Which lines of the outbox to show, with how many there are of each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget
from window_client.services.outbox import OutboxFilter

from ui.outbox.outbox_state import OutboxState
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.view import View

FILTERS = tuple(OutboxFilter)


class FilterBar(View):
    """One button a filter; Ctrl+1 … Ctrl+5 choose, Left and Right walk.

    Signals:
        filter_chosen: The clerk wants other lines.
            chosen: An OutboxFilter.
    """

    filter_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Choose nothing until the first display."""
        super().__init__(parent)
        self._state: OutboxState | None = None
        self._buttons: dict[OutboxFilter, QPushButton] = {}
        group = QButtonGroup(self)
        layout = FlowLayout(self)
        space(layout, 6)
        for each in FILTERS:
            button = act_button(f"filter_{each.value}", "tab")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, chosen=each: self.filter_chosen.emit(chosen))
            group.addButton(button)
            layout.addWidget(button)
            self._buttons[each] = button
        self.setFocusProxy(self._buttons[OutboxFilter.ALL])
        self.retranslate()

    def display(self, state: OutboxState) -> None:
        """Mark the chosen filter and tell the counts."""
        self._state = state
        self._buttons[state.chosen].setChecked(True)
        self.setFocusProxy(self._buttons[state.chosen])
        self.retranslate()

    def retranslate(self) -> None:
        """Name the filters in the present language."""
        names = {
            OutboxFilter.ALL: self.tr("全部"),
            OutboxFilter.UNSENT: self.tr("待发"),
            OutboxFilter.FAILED: self.tr("失败"),
            OutboxFilter.ATTENTION: self.tr("需处理"),
            OutboxFilter.FILES: self.tr("附件"),
        }
        counts = self._counts()
        for number, (each, button) in enumerate(self._buttons.items(), start=1):
            count = counts.get(each)
            button.setText(names[each] if count is None else f"{names[each]} {count}")
            button.setToolTip(f"Ctrl+{number}")

    def _counts(self) -> dict[OutboxFilter, int]:
        counts = self._state.situation.counts if self._state else None
        if counts is None or self._state is None:
            return {}
        return {
            OutboxFilter.ALL: counts.entries + counts.files + counts.attention,
            OutboxFilter.UNSENT: counts.entries,
            OutboxFilter.FAILED: len(self._state.failed_files),
            OutboxFilter.ATTENTION: counts.attention,
            OutboxFilter.FILES: counts.files,
        }
