"""需处理: what was sent beside the platform's answer; a person decides, nothing disappears."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.quarantine.answer_pane import AnswerPane
from ui.quarantine.quarantine_state import QuarantineState
from ui.quarantine.sent_words import sent_sections, sent_title
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import space
from ui.theme.theme import theme
from ui.widgets.answer_list import AnswerList
from ui.widgets.buttons import act_button
from ui.widgets.cards import EmptyState
from ui.widgets.confirm_dialog import Confirmation, ConfirmDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_header import PageHeader, PageHeaderState
from ui.widgets.texts import text_label
from ui.widgets.view import View
from ui.words.entry_words import age_words

_NARROW = 860


class QuarantineScreen(View):
    """One refused record at a time.

    Signals:
        close_requested: The clerk has dealt with a record.
            entry: Its id.
            reason: In the clerk's words.
        case_requested: The clerk opens the case.
            case: Its id.
        step_requested: The clerk looks at another record.
            by: 1 for the next, -1 for the one before.
        leave_requested: The clerk goes back.
        words_wanted: The language changed; the presenter says its words anew.
    """

    close_requested = Signal(str, str)
    case_requested = Signal(str)
    step_requested = Signal(int)
    leave_requested = Signal()
    words_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state: QuarantineState | None = None
        self._question: ConfirmDialog | None = None
        self._header = PageHeader()
        self._before, self._after = (
            act_button("before", "quiet", "back"),
            act_button("after", "quiet", "next"),
        )
        self._sent, self._answer = AnswerList(), AnswerPane()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._record, self._empty = QWidget(), EmptyState("success")
        self._scroller = QScrollArea()
        self._how = text_label("muted", wrap=True)
        self._open = act_button("open_case", "secondary", "case")
        self._close = act_button("close_record", "primary")
        self._lay_out()
        self._connect()
        self.retranslate()

    def display(self, state: QuarantineState) -> None:
        """Show `state`."""
        self._state = state
        found = state.found
        self._record.setVisible(found is not None)
        self._empty.setVisible(found is None)
        self._name(state)
        self._before.setEnabled(state.position > 1)
        self._after.setEnabled(state.position < state.total)
        if found is None:
            return
        self._sent.display(sent_sections(found, state))
        self._answer.display(state)
        self._open.setVisible(found.case is not None)
        self._how.setText(self._way_on(known=found.case is not None))

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return this screen's keys for F1."""
        return (
            ShortcutLine(keys="Ctrl+Enter", words=self.tr("已了解并关闭（须写原因）")),
            ShortcutLine(keys="Ctrl+O", words=self.tr("打开办件")),
            ShortcutLine(keys="Ctrl+↓ / Ctrl+↑", words=self.tr("下一项 / 上一项")),
            ShortcutLine(keys="Esc", words=self.tr("返回，记录不变")),
        )

    def retranslate(self) -> None:
        """Set all fixed texts in the present language."""
        self._scroller.setAccessibleName(self.tr("发出的内容和平台的答复"))
        self._before.setText(self.tr("上一项"))
        self._before.setToolTip("Ctrl+↑")
        self._after.setText(self.tr("下一项"))
        self._after.setToolTip("Ctrl+↓")
        self._open.setText(self.tr("打开办件"))
        self._open.setToolTip("Ctrl+O")
        self._close.setText(self.tr("已了解并关闭…"))
        self._close.setToolTip("Ctrl+Enter")
        if self._state:
            self.display(self._state)
            self.words_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answer below what was sent where the screen is narrow for its text size."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        down, across = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        else:
            super().keyPressEvent(event)

    def _name(self, state: QuarantineState) -> None:
        title, subtitle = self.tr("需处理"), ""
        if state.found is not None:
            place = self.tr("第 {n} 项，共 {total} 项").format(n=state.position, total=state.total)
            age = self.tr("{age}前办理").format(age=age_words(state.found.entry.at, state.now))
            subtitle = " · ".join((place, sent_title(state.found), age))
        self._header.display(PageHeaderState(title=title, subtitle=subtitle))
        if state.loaded:
            self._empty.display(
                self.tr("没有需处理的记录"), self.tr("平台没有采用的记录会出现在这里，由您决定怎么办")
            )
        else:
            self._empty.display(self.tr("正在读取"))

    def _way_on(self, *, known: bool) -> str:
        if known:
            return self.tr(
                "要重新办理这一步，请打开办件，从办件中办理；然后写明原因关闭本条。记录和答复永久保留。"
            )
        return self.tr("要继续办理，请按发出的内容重新收件；然后写明原因关闭本条。记录和答复永久保留。")

    def _ask(self) -> None:
        found = self._state.found if self._state else None
        if found is None or self._question is not None:
            return
        question = Confirmation(
            title=self.tr("关闭这条需处理记录？"),
            consequence=self.tr(
                "关闭表示您已看过平台的答复并作了处理。记录、答复和您写的原因永久保留，不能改动。"
            ),
            act=self.tr("已了解并关闭"),
            reasons=self._reasons(),
            danger=False,
        )
        self._question = ConfirmDialog(question, self)
        entry = found.entry.id
        self._question.accepted.connect(lambda: self._closed(entry))
        self._question.finished.connect(lambda _result: self._forget())
        self._question.open()

    def _closed(self, entry: str) -> None:
        if self._question is not None:
            self.close_requested.emit(entry, self._question.reason)

    def _forget(self) -> None:
        if self._question is not None:
            self._question.deleteLater()
            self._question = None

    def _reasons(self) -> tuple[str, ...]:
        return (
            self.tr("已从办件中重新办理"),
            self.tr("与平台核对一致，无需再办"),
            self.tr("已收回并作废相关纸张"),
            self.tr("已通知申请人再来窗口"),
            self.tr("已报首席代表处理"),
        )

    def _open_case(self) -> None:
        found = self._state.found if self._state else None
        if found is not None and found.case is not None:
            self.case_requested.emit(found.case.id)

    def _connect(self) -> None:
        self._before.clicked.connect(lambda _checked=False: self.step_requested.emit(-1))
        self._after.clicked.connect(lambda _checked=False: self.step_requested.emit(1))
        self._open.clicked.connect(lambda _checked=False: self._open_case())
        self._close.clicked.connect(lambda _checked=False: self._ask())
        self._add_key("Ctrl+Return", self._ask)
        self._add_key("Ctrl+Enter", self._ask)
        self._add_key("Ctrl+O", self._open_case)
        self._add_key("Ctrl+Down", lambda: self.step_requested.emit(1))
        self._add_key("Ctrl+Up", lambda: self.step_requested.emit(-1))

    def _add_key(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self._header.acts.addWidget(self._before)
        self._header.acts.addWidget(self._after)
        space(self._across, 12)
        self._across.addWidget(self._sent, 1)
        self._across.addWidget(self._answer, 1)
        acts = QWidget()
        buttons = FlowLayout(acts)
        space(buttons, 8)
        buttons.addWidget(self._open)
        buttons.addWidget(self._close)
        foot = QHBoxLayout()
        space(foot, 16)
        foot.addWidget(self._how, 1)
        foot.addWidget(acts)
        inside = QVBoxLayout(self._record)
        space(inside, 12)
        columns = QWidget()
        columns.setLayout(self._across)
        self._scroller.setWidget(columns)
        self._scroller.setWidgetResizable(True)
        self._scroller.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.addWidget(self._scroller, 1)
        inside.addLayout(foot)
        layout = QVBoxLayout(self)
        space(layout, 10, (16, 12, 16, 12))
        layout.addWidget(self._header)
        layout.addWidget(self._record, 1)  # no stack: it would ask for the height of all its pages unscrolled
        layout.addWidget(self._empty, 1)
        self.setFocusProxy(self._close)
