"""The page of one case."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.case.act_bar import FURTHER_KEYS, ActBar
from ui.case.act_panel import ActPanel
from ui.case.acts import ACT_KEYS
from ui.case.case_state import CaseState, Section
from ui.case.fact_list import FactList, scrolled
from ui.case.head_view import HeadView
from ui.case.joint_words import FIRST_KEY, LAST_KEY
from ui.case.papers_view import PapersView
from ui.case.section_strip import SectionStrip
from ui.case.stale_notice import StaleNotice
from ui.print_flow.print_state import StripState
from ui.print_flow.print_strip import PrintStrip
from ui.shell.shell_state import ShortcutLine
from ui.theme.scaling import space
from ui.widgets.answer_list import AnswerList
from ui.widgets.cards import EmptyState
from ui.widgets.materials.material_checklist import MaterialChecklist
from ui.widgets.timeline import Timeline
from ui.widgets.view import View

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CaseView(View):
    """Head, next acts, sections; an act is prepared in the place of a section.

    Signals:
        act_requested: The clerk begins an act.
            key: The act's key.
        section_requested: Another section.
            section: The value of a Section.
        refresh_requested: Read the case again.
        back_requested: Esc with nothing open.
        reckoning_requested: Show how the promised day came about.
        reveal_requested: Show a whole number.
            field: The party's field.
        case_requested: Go to another case of the joint application.
            key: The case.
        material_requested: Show the files of a material.
            material: Its id.
    """

    act_requested = Signal(str)
    section_requested = Signal(str)
    refresh_requested = Signal()
    back_requested = Signal()
    reckoning_requested = Signal()
    reveal_requested = Signal(str)
    case_requested = Signal(str)
    material_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = CaseState()
        self._due: set[Section] = set()
        self.head = HeadView()
        self.strip = PrintStrip()
        self.notice = StaleNotice()
        self.acts = ActBar()
        self.panel = ActPanel()
        self.look = ActPanel()
        self.papers = PapersView()
        self._sections = SectionStrip()
        self._materials = MaterialChecklist()
        self._answers = AnswerList()
        self._history = Timeline()
        self._numbers = FactList(selectable=True)
        self._stack = QStackedWidget()
        self._pages = self._fill_stack()
        self._empty = EmptyState("case")
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def display(self, state: CaseState) -> None:
        """Show `state`."""
        before, self._state = self._state, state
        self._empty.setVisible(not state.loaded)
        for part in (self.head, self.acts, self._sections, self._stack):
            part.setVisible(state.loaded)
        self.notice.setVisible(state.loaded and state.stale)
        self.acts.setVisible(state.loaded and state.section is not Section.PANEL)
        if state.head != before.head:
            self.head.display(state.head)
        self._show_acts(state, before)
        self._show_sections(state, before)
        self._sections.display(state.section, self._over_words(state))
        self._stack.setCurrentWidget(self._on_top())
        if state.panel != before.panel:
            self.panel.display(state.panel)
        if state.look != before.look:
            self.look.display(state.look)

    def display_strip(self, state: StripState | None) -> None:
        """Show the question after printing; None takes it away."""
        self.strip.display(state)

    def go_to_section(self) -> None:
        """Give the focus to the section on screen."""
        on_top = self._on_top()
        if isinstance(on_top, ActPanel):
            on_top.take_focus()
        else:
            on_top.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_acts(self) -> None:
        """Give the focus to the act that is proposed."""
        if not self.acts.take_focus():
            self.go_to_section()

    def shortcut_lines(self) -> tuple[ShortcutLine, ...]:
        """Return the keys of this page for F1."""
        acts = tuple(ShortcutLine(keys=act.shortcut, words=act.words) for act in self._state.acts)
        pairs = (
            ("Ctrl+Enter", self.tr("办理建议的下一步；在办理中即确认")),
            ("Ctrl+1 … 5", self.tr("材料、申请信息、文书证照、办理经过、编号")),
            ("Ctrl+6 … 9", self.tr("一件事：转到同一申请的其他办件")),
            ("Ctrl+0", self.tr("回到正在办理的事")),
            ("F5", self.tr("刷新办件")),
            ("F6", self.tr("在下一步与内容之间切换")),
            ("F7", self.tr("登记出纸结果：1 已出纸 2 废张 3 未出")),
            (FURTHER_KEYS, self.tr("其他办理：当场更正、移交、特别程序、延期、听证、撤回、退件等")),
            ("Alt+T", self.tr("全部期限与推算过程")),
            ("Alt+M", self.tr("显示申请人证件全号（记录原因）")),
            ("Enter / P / S", self.tr("文书：查看、打印、登记送达")),
        )
        return (*acts, *(ShortcutLine(keys=keys, words=words) for keys, words in pairs))

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._empty.display(self.tr("没有打开办件"), self.tr("按 F3 查找，或从工作台选择一个办件"))
        names = {
            Section.ANSWERS: self.tr("申请信息"),
            Section.HISTORY: self.tr("办理经过"),
            Section.NUMBERS: self.tr("编号"),
        }
        for section, name in names.items():
            self._pages[section].setAccessibleName(name)
        self.setAccessibleName(self.tr("办件"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to what there is."""
        super().focusInEvent(event)
        if self._state.loaded:
            self.go_to_acts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Propose the next act, or go back: keys that no part of the page has used."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and control and self._state.acts and self._state.panel is None:
            self.act_requested.emit(self._state.acts[0].key)
        elif event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _over_words(self, state: CaseState) -> str:
        if state.look:
            return self.tr("查看：{title}").format(title=state.look.title)
        return self.tr("正在办理：{act}").format(act=state.panel.title) if state.panel else ""

    def _on_top(self) -> QWidget:
        if self._state.section is Section.PANEL and self._state.look:
            return self.look
        return self._pages[self._state.section]

    def _show_acts(self, state: CaseState, before: CaseState) -> None:
        """Offer the acts; the focus goes to the new proposal where it was on an old one."""
        here = self.focusWidget()
        held = here is not None and self.acts.isAncestorOf(here)
        self.acts.display(state.acts, state.waiting, state.further)
        if held and _keys_of(state) != _keys_of(before):  # in another language the same acts keep the keys
            self.go_to_acts()

    def _show_sections(self, state: CaseState, before: CaseState) -> None:
        """Show the section on screen what changed; the others get theirs when they come to the front."""
        parts: dict[Section, Any] = {
            Section.MATERIALS: self._materials,
            Section.PAPERS: self.papers,
            Section.NUMBERS: self._numbers,
            Section.ANSWERS: self._answers,
            Section.HISTORY: self._history,
        }
        self._due |= {one for one in parts if getattr(state, one.value) != getattr(before, one.value)}
        if state.section in self._due:
            self._due.discard(state.section)
            parts[state.section].display(getattr(state, state.section.value))

    def _fill_stack(self) -> dict[Section, QWidget]:
        pages: dict[Section, QWidget] = {
            Section.PANEL: self.panel,
            Section.MATERIALS: self._materials,
            Section.ANSWERS: scrolled(self._answers),
            Section.PAPERS: self.papers,
            Section.HISTORY: scrolled(self._history),
            Section.NUMBERS: scrolled(self._numbers),
        }
        for page in pages.values():
            self._stack.addWidget(page)
        self._stack.addWidget(self.look)
        return pages

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        space(layout, 10, (16, 12, 16, 12))
        for part in (self.head, self.strip, self.notice, self.acts, self._sections):
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self.head.reveal_requested.connect(self.reveal_requested)
        self.head.reckoning_requested.connect(self.reckoning_requested)
        self.head.case_requested.connect(self.case_requested)
        self.head.refresh_requested.connect(self.refresh_requested)
        self.notice.refresh_requested.connect(self.refresh_requested)
        self.acts.act_requested.connect(self.act_requested)
        self._sections.chosen.connect(self.section_requested)
        self.strip.left.connect(self.go_to_section)
        self._materials.view_requested.connect(self.material_requested)

    def _add_shortcuts(self) -> None:
        for number, section in enumerate(Section):
            self._shortcut(f"Ctrl+{number}", partial(self.section_requested.emit, section.value))
        for place, number in enumerate(range(FIRST_KEY, LAST_KEY + 1)):
            self._shortcut(f"Ctrl+{number}", partial(self.head.joint.go_to, place))
        self._shortcut("F5", self.refresh_requested.emit)
        self._shortcut("F6", self._next_pane)
        self._shortcut("F7", self.strip.take_focus)
        self._shortcut("Alt+T", self.reckoning_requested.emit)
        self._shortcut("Alt+M", self._reveal_first)
        self._shortcut(FURTHER_KEYS, self.acts.open_further)
        for keys in sorted(ACT_KEYS - {"F7"}):
            self._shortcut(keys, partial(self._act_by_key, keys))

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _act_by_key(self, keys: str) -> None:
        for act in self._state.acts:
            if act.shortcut == keys:
                self.act_requested.emit(act.key)

    def _reveal_first(self) -> None:
        if self._state.head.parties:
            self.reveal_requested.emit(self._state.head.parties[0].field)

    def _next_pane(self) -> None:
        if self.acts.isAncestorOf(self.focusWidget() or self):
            self.go_to_section()
        else:
            self.go_to_acts()


def _keys_of(state: CaseState) -> list[str]:
    return [act.key for act in (*state.acts, *state.further)]
