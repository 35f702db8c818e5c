"""The certificate over its blank, before number and blank are taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.print_flow.print_state import PreviewState
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.page_preview import PagePreview, PagePreviewState
from ui.widgets.texts import text_label
from ui.widgets.view import View

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CertificatePreview(View):
    """Shows what would be printed, with number and blank; Ctrl+Enter prints, Esc goes back.

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
        self._pages = PagePreview()
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
        self._pages.display(PagePreviewState(pages=state.pages, title=state.title, words=state.words))
        self._print.setEnabled(state.ready)

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        names = (self.tr("证照编号"), self.tr("空白证照"), self.tr("有效期"), self.tr("打印机"))
        for (key, _value), name in zip(self._facts, names, strict=True):
            key.setText(name)
        self._card.set_help(
            self.tr(
                "请核对内容，并确认打印机里最上面一张就是这个号码的空白证照；打印时才占用编号和空白证照。"
            )
        )
        self._print.setText(self.tr("打印证照 Ctrl+Enter"))
        self._back.setText(self.tr("返回 Esc"))
        self.display(self._state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print or go back."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and control:
            self._ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        if self._state.ready:
            self.print_requested.emit(self._state.case_id)

    def _lay_out(self) -> None:
        facts = FlowLayout()
        space(facts, 20)
        for key, value in self._facts:
            pair = QWidget()
            line = QHBoxLayout(pair)
            space(line, 6)
            line.addWidget(key)
            line.addWidget(value)
            facts.addWidget(pair)
        self._card.body.addLayout(facts)
        self._card.body.addWidget(self._pages, 1)
        self._card.acts.addWidget(self._back)
        self._card.acts.addWidget(self._print)
        layout = QVBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._card, 1)
