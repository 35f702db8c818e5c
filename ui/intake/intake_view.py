"""The intake screen: steps at the left, the page, the guide at the right, the way on below."""

from typing import Any, Protocol, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.form.form_view import FormView
from ui.intake.applicant_page import ApplicantPage
from ui.intake.check_page import CheckPage, section_of
from ui.intake.guide_pane import GuidePane
from ui.intake.intake_state import IntakeState, IntakeStep
from ui.intake.item_page import ItemPage
from ui.intake.materials_page import MaterialsPage
from ui.intake.outcome_page import OutcomePage
from ui.intake.step_words import step_title
from ui.shell.screen_stack import ScreenStack
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.page_header import PageHeader, PageHeaderState
from ui.widgets.step_list import StepList, StepListState
from ui.widgets.view import View

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LAST_TYPED = IntakeStep.CHECK


class _Page(Protocol):
    """What the screen needs of a page."""

    def display(self, state: Any) -> None: ...

    def enter(self, pointer: str) -> None: ...

    def finish(self) -> None: ...


class FormPage(FormView):
    """The item's own form as a page."""

    def enter(self, pointer: str) -> None:
        """Give the focus to a field."""
        self.go_to(pointer)


class IntakeView(View):
    """Joins the pages; keys work wherever the focus is.

    Attributes:
        item_page: First page.
        applicant_page: Second page.
        form_page: Third page.
        materials_page: Fourth page.
        check_page: Fifth page.
        outcome_page: Last page.

    Signals:
        step_requested: The clerk wants to go to a page.
            key: The step.
        back_requested: The clerk goes back one page, or to the check page.
        leave_requested: The clerk leaves the screen; everything is saved.
        guide_toggled: The clerk shows or hides the guide.
        words_wanted: The language changed; the state should be made anew.
    """

    step_requested = Signal(str)
    back_requested = Signal()
    leave_requested = Signal()
    guide_toggled = Signal()
    words_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty screen until the first display."""
        super().__init__(parent)
        self._due: set[IntakeStep] = set()
        self._state = IntakeState(header=PageHeaderState(title=""), steps=StepListState(steps=(), current=""))
        self.item_page = ItemPage()
        self.applicant_page = ApplicantPage()
        self.form_page = FormPage(inset=0)
        self.materials_page = MaterialsPage()
        self.check_page = CheckPage()
        self.outcome_page = OutcomePage()
        self._pages: dict[IntakeStep, _Page] = {
            IntakeStep.ITEM: self.item_page,
            IntakeStep.APPLICANT: self.applicant_page,
            IntakeStep.FORM: self.form_page,
            IntakeStep.MATERIALS: self.materials_page,
            IntakeStep.CHECK: self.check_page,
            IntakeStep.OUTCOME: self.outcome_page,
        }
        self._header = PageHeader()
        self._steps = StepList()
        self._stack = ScreenStack()
        for page in self._pages.values():
            self._stack.addWidget(cast("QWidget", page))
        self._guide = GuidePane()
        self._guide_button = act_button("toggle_guide", "secondary", "help")
        self._back = act_button("back", "secondary", "back")
        self._next = act_button("next", "primary")
        self._lay_out()
        self._connect()
        self.retranslate()

    def display(self, state: IntakeState) -> None:
        """Show `state`; only what changed is drawn again."""
        before, self._state = self._state, state
        if state.header != before.header:
            self._header.display(state.header)
        self._steps.display(state.steps)
        self._show_pages(before, state)
        self._guide.display(state.guide)
        self._guide.setVisible(state.guide_open and bool(state.guide.sections))
        self._guide_button.setEnabled(bool(state.guide.sections))
        self._show_ways()
        if state.current is not before.current:
            self._stack.setCurrentWidget(cast("QWidget", self._pages[state.current]))
            self._pages[state.current].enter(state.focus)

    def hasHeightForWidth(self) -> bool:
        """Pages scroll by themselves: a low window needs no more than the least height of what is shown."""
        return False

    def enter(self) -> None:
        """Give the focus to the present page."""
        self._pages[self._state.current].enter("")

    def flush(self) -> None:
        """Hand over what was typed last, before another intake is shown."""
        for page in (self.item_page, self.applicant_page, self.form_page):
            page.flush()

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return the keys of this screen."""
        pairs = (
            ("Ctrl+G", self.tr("显示或隐藏办事指南")),
            ("F3", self.tr("查找或更换事项")),
            ("F6", self.tr("步骤、页面、指南之间移动")),
            ("F4", self.tr("申请人：打开重复的办件")),
            ("F7", self.tr("沿用已有申请人信息；材料页：沿用以前的材料")),
            ("F9", self.tr("打印当前文书")),
            ("Alt+1 … 4", self.tr("核对页：更改该部分并返回")),
            ("1 … 5", self.tr("材料：合格、缺、不符、免交、容缺")),
            ("S / V / R", self.tr("材料：附件、查看、原因")),
        )
        return tuple(ShortcutLine(keys=keys, words=words) for keys, words in pairs)

    def event(self, event: QEvent) -> bool:
        """Take Alt+digit before the navigation does, for at the check page it means a section."""
        override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and isinstance(event, QKeyEvent) and self._means_section(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that no page took."""
        if self._state.current is IntakeStep.CHECK and self.check_page.take_key(event):
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and control:
            self._finish()
        elif event.key() == Qt.Key.Key_G and control:
            self.guide_toggled.emit()
        elif event.key() == Qt.Key.Key_F3 and self._state.current is IntakeStep.ITEM:
            self.item_page.change_requested.emit()
        elif event.key() == Qt.Key.Key_F6:
            self._next_pane()
        elif event.key() in {Qt.Key.Key_F7, Qt.Key.Key_F4} and self._takes_offer(event.key()):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set the fixed words in the present language and ask for the others."""
        self._guide_button.setText(self.tr("指南 Ctrl+G"))
        self._guide_button.setAccessibleName(self.tr("显示或隐藏办事指南"))
        self._show_ways()
        self.words_wanted.emit()

    def _means_section(self, event: QKeyEvent) -> bool:
        return self._state.current is IntakeStep.CHECK and section_of(event) is not None

    def _show_pages(self, before: IntakeState, state: IntakeState) -> None:
        """Show the present page what changed; the others get theirs when they come to the front."""
        self._due |= {one for one in self._pages if getattr(state, one.value) != getattr(before, one.value)}
        if state.current in self._due:
            self._due.discard(state.current)
            self._pages[state.current].display(getattr(state, state.current.value))

    def _show_ways(self) -> None:
        current = self._state.current
        self._back.setText(self.tr("返回 (Esc)"))
        self._back.setAccessibleName(self.tr("返回"))
        self._back.setVisible(current is not IntakeStep.OUTCOME)
        self._next.setVisible(current is not IntakeStep.OUTCOME)
        self._next.setEnabled(not self._state.busy)
        words = self._next_words()
        self._next.setText(f"{words} (Ctrl+Enter)")
        self._next.setAccessibleName(words)

    def _next_words(self) -> str:
        current = self._state.current
        if current is _LAST_TYPED or current is IntakeStep.OUTCOME:
            return self.tr("确认收件并打印回执")
        if self._state.returning:
            return self.tr("完成，返回核对")
        steps = tuple(self._pages)
        following = steps[steps.index(current) + 1]
        return self.tr("下一步：{step}").format(step=step_title(following))

    def _finish(self) -> None:
        if self._state.busy:
            return
        if self._next.isVisible():
            self._next.setFocus()  # whatever is being typed is taken over first
        self._pages[self._state.current].finish()

    def _go_back(self) -> None:
        if self._state.current is IntakeStep.ITEM or self._state.current is IntakeStep.OUTCOME:
            self.leave_requested.emit()
        else:
            self.back_requested.emit()

    def _takes_offer(self, key: int) -> bool:
        current = self._state.current
        if key == Qt.Key.Key_F4:
            return current is IntakeStep.APPLICANT and self.applicant_page.open_known()
        if current is IntakeStep.MATERIALS:
            return self.materials_page.take_over()
        return current is IntakeStep.APPLICANT and bool(self.applicant_page.take_offer())

    def _next_pane(self) -> None:
        panes = [self._stack, self._guide, self._steps]
        here = self.focusWidget()
        at = next((n for n, pane in enumerate(panes) if here and pane.isAncestorOf(here)), 0)
        following = panes[(at + 1) % len(panes)]
        if following is self._guide and not self._guide.isVisible():
            following = self._steps
        if following is self._stack:
            self.enter()
        elif following is self._steps:
            self._focus_step()
        else:
            self._guide.setFocus()

    def _focus_step(self) -> None:
        if button := self._steps.findChild(QWidget, f"step_{self._state.current.value}"):
            button.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on to the present page."""
        super().focusInEvent(event)
        self.enter()

    def _lay_out(self) -> None:
        self._header.acts.addWidget(self._guide_button)
        across = QHBoxLayout()
        space(across, 12)
        across.addWidget(self._steps)
        across.addWidget(self._stack, 1)
        across.addWidget(self._guide)
        ways = QHBoxLayout()
        space(ways, 8)
        ways.addWidget(self._back)
        ways.addStretch(1)
        ways.addWidget(self._next)
        layout = QVBoxLayout(self)
        space(layout, 8, (16, 10, 16, 8))
        layout.addWidget(self._header)
        layout.addLayout(across, 1)
        layout.addLayout(ways)

    def _connect(self) -> None:
        self._steps.step_requested.connect(self.step_requested)
        self._guide_button.clicked.connect(lambda _checked=False: self.guide_toggled.emit())
        self._back.clicked.connect(lambda _checked=False: self._go_back())
        self._next.clicked.connect(lambda _checked=False: self._finish())
        for page in (self.item_page, self.applicant_page, self.form_page, self.check_page):
            page.back_requested.connect(self._go_back)
        self.materials_page.back_requested.connect(self._go_back)
