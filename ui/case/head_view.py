"""The head of a case: what it is, whose it is, how it stands, until when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.case.case_state import ClockState, HeadState, Party
from ui.case.joint_line import JointLine
from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.masked_number import MaskedNumber
from ui.widgets.page_header import PageHeader, PageHeaderState
from ui.widgets.pill import Pill
from ui.widgets.texts import ElidedLabel, text_label
from ui.widgets.view import View


class HeadView(View):
    """Shows the head.

    Signals:
        reveal_requested: The clerk wants to see a whole number.
            field: The party's field.
        reckoning_requested: The clerk wants to see how the promised day came about.
        refresh_requested: Read the case again.
        case_requested: Go to another case of the joint application.
            key: The case.
    """

    reveal_requested = Signal(str)
    reckoning_requested = Signal()
    refresh_requested = Signal()
    case_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = HeadState()
        self._header = PageHeader()
        self._refresh = act_button("refresh", "quiet", "refresh")
        self._refresh.clicked.connect(lambda _checked=False: self.refresh_requested.emit())
        self._header.acts.addWidget(self._refresh)
        self._parties = QGridLayout()
        space(self._parties, 4)
        self._parties.setProperty("dp_column_gap", 12)
        self._parties.setColumnStretch(1, 1)
        self._shown: list[QWidget] = []
        self._light = Pill()
        self._limit = text_label("key")
        self._left = text_label("section")
        self._promised = text_label("muted")
        self._how = act_button("reckoning", "link")
        self._how.clicked.connect(lambda _checked=False: self.reckoning_requested.emit())
        card = SectionCard()
        card.body.addLayout(self._parties)
        self.joint = JointLine()
        self.joint.case_requested.connect(self.case_requested)
        card.body.addWidget(self.joint)
        self._clock = self._clock_line()
        layout = QVBoxLayout(self)
        space(layout, 10)
        layout.addWidget(self._header)
        layout.addWidget(card)
        self.retranslate()

    def display(self, state: HeadState) -> None:
        """Show `state`."""
        changed = state.parties != self._state.parties or not self._shown
        self._state = state
        number = self.tr("办件编号 {number}").format(number=state.number)
        received = self.tr("收件 {received}").format(received=state.received)
        subtitle = f"{number} · {received}" if state.number else ""
        self._header.display(PageHeaderState(title=state.item, subtitle=subtitle, pills=state.pills))
        if changed:
            self._show_parties(state.parties)
        self._show_clock(state.clock)
        self.joint.display(state.joint)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._refresh.setText(self.tr("刷新 F5"))
        self._refresh.setAccessibleName(self.tr("刷新办件"))
        self._limit.setText(self.tr("时限"))
        self._how.setText(self.tr("全部期限 Alt+T"))
        self._how.setAccessibleName(self.tr("全部期限与推算过程"))
        self.display(self._state)

    def _clock_line(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line)
        space(flow, 10)
        for part in (self._left, self._light, self._promised, self._how):
            flow.addWidget(part)
        return line

    def _show_parties(self, parties: tuple[Party, ...]) -> None:
        for old in self._shown:
            self._parties.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        below = len(parties)
        self._parties.addWidget(self._limit, below, 0, Qt.AlignmentFlag.AlignVCenter)
        self._parties.addWidget(self._clock, below, 1, 1, 2)
        for row, party in enumerate(parties):
            for column, widget in enumerate(self._party(party)):
                self._parties.addWidget(widget, row, column, Qt.AlignmentFlag.AlignVCenter)
                self._shown.append(widget)

    def _party(self, party: Party) -> tuple[QWidget, QWidget, QWidget]:
        name = ElidedLabel("strong")
        name.display(f"{party.name} · {party.note}" if party.note else party.name)
        limit_width(name, at_least=120)
        number = MaskedNumber()
        number.setObjectName(f"number_{party.field}")
        number.display(party.number)
        number.reveal_requested.connect(lambda: self.reveal_requested.emit(party.field))
        for label in number.findChildren(QLabel):  # a number is read out and typed elsewhere
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return text_label("key", party.title), name, number

    def _show_clock(self, clock: ClockState | None) -> None:
        self._left.setVisible(bool(clock and clock.left))
        self._light.setVisible(clock is not None)
        self._promised.setText(clock.promised if clock else self._state.without_clock)
        if clock:
            self._left.setText(clock.left)
            self._light.display(clock.light)
