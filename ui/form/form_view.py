"""The form on screen."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.form.definition import Condition, FormDefinition
from ui.form.form_field import FormField
from ui.form.form_group import FormGroup
from ui.form.form_state import FormState
from ui.form.values import flat, nested
from ui.theme.scaling import space
from ui.widgets.error_summary import ErrorSummary

_AUTOSAVE_MS = 500
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormView(QWidget):
    """Shows a form, saves while the clerk types, jumps to what must be corrected.

    Enter goes to the next field and never submits, Ctrl+Enter says that the page is done, Esc goes back,
    F8 goes to the next fault.

    Signals:
        draft_changed: Answers changed: 500 ms after the last key, on leaving a field, on leaving the page.
            values: All answers as a nested document; fields hidden by a condition are left out.
        page_done_requested: The clerk is done with the page; nothing is checked here.
            values: As above.
        back_requested: The clerk goes back; the draft was emitted before.
        field_left: The focus left a field; what it holds may be judged now.
            name: The field's name.
    """

    draft_changed = Signal(dict)
    page_done_requested = Signal(dict)
    back_requested = Signal()
    field_left = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, inset: int = 16) -> None:
        """Show nothing until the first display.

        Args:
            parent: Owner.
            inset: Room around the groups, in pixels at 100 %; 0 aligns them with what stands above.
        """
        super().__init__(parent)
        self._inset = inset
        self._state = FormState(form=FormDefinition(groups=()))
        self._fields: dict[str, FormField] = {}
        self._groups: tuple[FormGroup, ...] = ()
        self._conditions: dict[str, tuple[Condition, ...]] = {}
        self._typing: set[str] = set()
        self._asked = False
        self._summary = ErrorSummary()
        self._summary.jump_requested.connect(self._jump)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        space(outer, 0)
        outer.addWidget(self._scroll)
        self._autosave = QTimer(self)
        self._autosave.setObjectName("autosave_ms")
        self._autosave.setSingleShot(True)
        self._autosave.setInterval(_AUTOSAVE_MS)
        self._autosave.timeout.connect(self._save)
        self._take_content(QWidget())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def values(self) -> dict[str, Any]:
        """The answers on screen as a nested document."""
        shown = self._shown_fields(self._flat_values())
        return nested({name: field.value for name, field in self._fields.items() if name in shown})

    def display(self, state: FormState) -> None:
        """Show `state`; see FormState.values for what is overwritten.

        What is being typed is touched by no display: neither its value nor what is said about it. The focus
        moves to the faults only where the clerk asked for the page to be done.
        """
        before, self._state = self._state, state
        if state.form != before.form or not self._fields:
            self._build(state.form)
            before = FormState(form=state.form)
            self._put_all(flat(state.values))
        else:
            self._put_changes(flat(before.values), flat(state.values))
        for name, field in self._fields.items():
            field.set_origin(state.origins.get(name))
            field.set_locked(locked=state.read_only)
            field.set_remark(state.remarks.get(name, ""))
        self._apply_conditions()
        fresh = state.faults != before.faults
        self._show_faults(state)
        if state.faults and (self._asked or (fresh and self._asked_beside())):
            self._asked = False
            self._scroll.verticalScrollBar().setValue(0)
            self._summary.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, pointer: str = "") -> None:
        """Give the focus to the field at `pointer`; to the first one shown where there is none such."""
        field = self._field_at(pointer)
        if field is None or field.isHidden():
            field = next((f for f in self._fields.values() if not f.isHidden()), None)
        if field:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Say that the page is done; faults that are displayed next take the focus."""
        for field in self._fields.values():
            field.commit()
        self._save()
        self._asked = True
        self.page_done_requested.emit(self.values)

    def flush(self) -> None:
        """Emit what was typed and not yet emitted, before the page is given other content."""
        self._save()

    def event(self, event: QEvent) -> bool:
        """Take F8 before the window does while there are faults."""
        override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if (
            override
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F8
            and self._summary.faults
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, finish, go back, or go to the next fault."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTERS and control:
            self.finish()
        elif event.key() in _ENTERS:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self._save()
            self.back_requested.emit()
        elif event.key() == Qt.Key.Key_F8 and self._summary.faults:
            self._jump_to_next()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before the page is gone."""
        self._asked = False
        self._save()
        super().hideEvent(event)

    def _take_content(self, content: QWidget) -> QVBoxLayout:
        layout = QVBoxLayout(content)
        inset = self._inset
        space(layout, 12, (inset, min(inset, 12), inset, inset))
        layout.addWidget(self._summary)
        self._scroll.setWidget(content)
        return layout

    def _build(self, form: FormDefinition) -> None:
        self._save()
        here = next((name for name, field in self._fields.items() if _holds_focus(field)), "")
        self._summary.setParent(None)
        content = QWidget()
        self._groups = tuple(FormGroup(group, content) for group in form.groups)
        self._fields = {field.spec.name: field for group in self._groups for field in group.fields}
        self._conditions = {
            field.name: tuple(condition for condition in (group.show_if, field.show_if) if condition)
            for group in form.groups
            for field in group.fields
        }
        for field in self._fields.values():
            field.edited.connect(self._edited)
        layout = self._take_content(content)
        for group in self._groups:
            layout.addWidget(group)
        layout.addStretch(1)
        if here:
            self.go_to(here)

    def _put_all(self, values: dict[str, Any]) -> None:
        for name, field in self._fields.items():
            if name in values:
                field.set_value(values[name])

    def _put_changes(self, before: dict[str, Any], after: dict[str, Any]) -> None:
        for name, field in self._fields.items():
            told = before.get(name) != after.get(name) and field.value != after.get(name)
            if told and name not in self._typing and not field.editing:
                field.set_value(after.get(name))

    def _flat_values(self) -> dict[str, Any]:
        found = {name: field.value for name, field in self._fields.items()}
        return {name: value for name, value in found.items() if value is not None}

    def _shown_fields(self, values: dict[str, Any]) -> frozenset[str]:
        """Return the visible fields; a hidden one counts as empty for those that depend on it."""
        shown = frozenset(self._fields)
        for _round in self._fields:
            present = {name: value for name, value in values.items() if name in shown}
            again = frozenset(n for n, cs in self._conditions.items() if all(c.holds(present) for c in cs))
            if again == shown:
                break
            shown = again
        return shown

    def _apply_conditions(self) -> None:
        values = self._flat_values()
        shown = self._shown_fields(values)
        for group in self._groups:
            group.show_fields(shown)
        for field in self._fields.values():
            if condition := field.spec.require_if:
                field.set_needed(needed=field.spec.required or condition.holds(values))

    def _show_faults(self, state: FormState) -> None:
        told: dict[str, str] = {}
        for fault in state.faults:
            if at := self._field_at(fault.pointer):
                told.setdefault(at.spec.name, fault.message)
        for name, field in self._fields.items():
            if name not in self._typing:
                field.set_fault(state.spots.get(name) or told.get(name, ""))
        self._summary.display(state.faults)
        self._order_stops()

    def _order_stops(self) -> None:
        """From the summary Tab goes into the form, whenever the links were made."""
        if not (self._groups and self._summary.faults):
            return
        before: QWidget | None = self._groups[0].previousInFocusChain()
        for stop in self._summary.stops:
            if before is not None:
                QWidget.setTabOrder(before, stop)
            before = stop

    def _asked_beside(self) -> bool:
        """Whether the clerk pressed a button that stands beside this form, such as an act of its panel."""
        here, around = QApplication.focusWidget(), self.parentWidget()
        beside = around is not None and here is not None and around.isAncestorOf(here)
        return beside and isinstance(here, QPushButton) and not self.isAncestorOf(here)

    def _field_at(self, pointer: str) -> FormField | None:
        path = pointer.removeprefix("/").split("/")
        names = ("/".join(path[:length]) for length in range(len(path), 0, -1))
        return next((self._fields[name] for name in names if name in self._fields), None)

    @Slot(str)
    def _jump(self, pointer: str) -> None:
        if field := self._field_at(pointer):
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(field)

    def _jump_to_next(self) -> None:
        places = [self._field_at(fault.pointer) for fault in self._summary.faults]
        here = QApplication.focusWidget()
        current = next((n for n, f in enumerate(places) if f and here and f.isAncestorOf(here)), -1)
        self._jump(self._summary.faults[(current + 1) % len(places)].pointer)

    @Slot(str)
    def _edited(self, name: str) -> None:
        self._typing.add(name)
        self._asked = False
        self._apply_conditions()
        self._autosave.start()

    def _save(self) -> None:
        self._autosave.stop()
        if self._typing:
            self._typing.clear()
            self.draft_changed.emit(self.values)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, left: QWidget | None, reached: QWidget | None) -> None:
        if left is not None and self.isAncestorOf(left):
            self._save()
            self._tell_left(left, reached)
        if reached is self._summary:
            self._scroll.verticalScrollBar().setValue(0)
        elif reached is not None and self._scroll.isAncestorOf(reached):
            self._scroll.ensureWidgetVisible(reached, 0, 40)

    def _tell_left(self, left: QWidget, reached: QWidget | None) -> None:
        field = next((one for one in self._fields.values() if one.isAncestorOf(left)), None)
        if field and not (reached and field.isAncestorOf(reached)):
            self.field_left.emit(field.spec.name)


def _holds_focus(widget: QWidget) -> bool:
    here = QApplication.focusWidget()
    return here is not None and widget.isAncestorOf(here)
