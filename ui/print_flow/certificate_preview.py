"""The certificate over its blank, before number and blank are taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.print_flow.large_pages import LargePages
from ui.print_flow.print_state import PreviewState
from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.page_preview import PagePreview, PagePreviewState
from ui.widgets.texts import text_label
from ui.widgets.view import View

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_FACTS_DP, _FACTS_LEAST_DP = 300, 200
"""Width of the column beside the page: a validity from day to day stands on one line if it can."""


class CertificatePreview(View):
    """Shows what would be printed, with number and blank; Ctrl+Enter prints, F11 enlarges, Esc goes back.

    Signals:
        print_requested: Take number and blank, and print.
            case_id: The case.
        back_requested: Print nothing.
    """

    print_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = PreviewState(case_id="")
        self._card = SectionCard()
        self._facts = [(text_label("key"), text_label("strong")) for _fact in range(4)]
        self._help = text_label("help", wrap=True)
        self._pages = PagePreview(whole_page=True, bar_apart=True)
        self._large: LargePages | None = None
        self._enlarge = act_button("preview_enlarge", "secondary", "zoom-in")
        self._enlarge.clicked.connect(lambda _checked=False: self._show_large())
        self._print = act_button("print_certificate", "primary", "printer")
        self._back = act_button("preview_back", "secondary", "back")
        self._print.clicked.connect(lambda _checked=False: self._ask())
        self._back.clicked.connect(lambda _checked=False: self.back_requested.emit())
        self._lay_out()
        self.setFocusProxy(self._pages)
        self.retranslate()

    def display(self, state: PreviewState) -> None:
        """Show `state`."""
        self._state = state
        self._card.set_title(self.tr("打印预览：{title}").format(title=state.title) if state.title else "")
        said = (state.number, state.blank, state.validity, state.printer)
        for (_key, value), words in zip(self._facts, said, strict=True):
            value.setText(words or "—")
        self._pages.display(self._shown())
        self._enlarge.setEnabled(bool(state.pages))
        self._print.setEnabled(state.ready)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        names = (self.tr("证照编号"), self.tr("空白证照"), self.tr("有效期"), self.tr("打印机"))
        for (key, _value), name in zip(self._facts, names, strict=True):
            key.setText(name)
        self._help.setText(
            self.tr(
                "请核对内容，并确认打印机里最上面一张就是这个号码的空白证照；打印时才占用编号和空白证照。"
            )
        )
        self._enlarge.setText(self.tr("放大核对 F11"))
        self._print.setText(self.tr("打印证照 Ctrl+Enter"))
        self._back.setText(self.tr("返回 Esc"))
        self.display(self._state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print or go back."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and control:
            self._ask()
        elif event.key() == Qt.Key.Key_F11:
            self._show_large()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        if self._state.ready:
            self.print_requested.emit(self._state.case_id)

    def _shown(self) -> PagePreviewState:
        state = self._state
        return PagePreviewState(pages=state.pages, title=state.title, words=state.words)

    def _show_large(self) -> None:
        if not self._state.pages:
            return
        if self._large is None:
            self._large = LargePages(self.window())
        self._large.show_pages(self._shown())

    def _lay_out(self) -> None:
        """Put the facts beside the page: it is the height that a page needs."""
        beside = QHBoxLayout()
        space(beside, 16)
        beside.addWidget(self._facts_beside(), 2)
        beside.addWidget(self._pages, 3)
        self._card.body.addLayout(beside, 1)
        self._card.acts.addWidget(self._back)
        self._card.acts.addWidget(self._print)
        layout = QVBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._card, 1)

    def _facts_beside(self) -> QScrollArea:
        """Make the column of facts; large letters scroll it instead of pushing the page off the screen."""
        column = QWidget()
        lines = QVBoxLayout(column)
        space(lines, 2)
        for key, value in self._facts:
            value.setWordWrap(True)
            lines.addWidget(key)
            lines.addWidget(value)
        lines.addSpacing(6)
        lines.addWidget(self._help)
        lines.addStretch(1)
        lines.addWidget(self._enlarge)
        lines.addWidget(self._pages.bar)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(column)
        limit_width(area, at_least=_FACTS_LEAST_DP, at_most=_FACTS_DP)
        return area
