"""One field of a form: label, editor, marks."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.form.choice_editors import ChecksEditor, RadioEditor, YesNoEditor
from ui.form.definition import FieldSpec, WidgetKind
from ui.form.editors import (
    ComboEditor,
    DateEditor,
    Editor,
    LineEditor,
    NumberLineEditor,
    ParagraphEditor,
    QuantityEditor,
)
from ui.form.form_state import Origin
from ui.form.table_editor import TableEditor
from ui.widgets.labelled_field import LabelledField

_MAKERS: dict[WidgetKind, Callable[[FieldSpec], QWidget]] = {
    WidgetKind.TEXT: LineEditor,
    WidgetKind.ADDRESS: LineEditor,
    WidgetKind.MULTILINE: ParagraphEditor,
    WidgetKind.COMBO: ComboEditor,
    WidgetKind.RADIO: RadioEditor,
    WidgetKind.CHECKS: ChecksEditor,
    WidgetKind.BOOL: YesNoEditor,
    WidgetKind.INTEGER: lambda spec: QuantityEditor(spec, whole=True),
    WidgetKind.DECIMAL: lambda spec: QuantityEditor(spec, whole=False),
    WidgetKind.DATE: DateEditor,
    WidgetKind.ID_NUMBER: NumberLineEditor,
    WidgetKind.PHONE: NumberLineEditor,
    WidgetKind.TABLE: TableEditor,
}


class FormField(LabelledField):
    """Joins a field's description to its editor.

    Signals:
        edited: The clerk changed the answer.
            name: The field's name.
    """

    edited = Signal(str)

    def __init__(self, spec: FieldSpec) -> None:
        """Make the editor; the default is shown and marked."""
        self.spec = spec
        editor = _MAKERS[spec.widget](spec)
        editor.setObjectName(f"field_{spec.name.replace('/', '_')}")
        super().__init__(spec.title, editor, unit=spec.unit)
        self._answer = cast("Editor", editor)
        self._origin: Origin | None = None
        self._is_default = False
        self._limit_told = False
        self._remark = ""
        self._needed = spec.required
        self.set_note(spec.help)
        self.set_value(None)
        self._answer.edited.connect(self._changed)
        self._answer.overflowed.connect(self._tell_limit)

    @property
    def value(self) -> Any:
        """The answer, cleaned; None when there is none."""
        return self._answer.value()

    @property
    def editing(self) -> bool:
        """Whether something is being written that is no answer yet: a cell, a word being composed."""
        return self._answer.editing()

    def commit(self) -> None:
        """Take over what is being written."""
        self._answer.commit()

    def set_value(self, value: Any) -> None:
        """Show an answer; the default, marked as such, where there is none."""
        self._is_default = value is None and self.spec.default is not None
        self._answer.set_value(self.spec.default if self._is_default else value)
        self._mark_all()

    def set_origin(self, origin: Origin | None) -> None:
        """Say where the answer came from."""
        self._origin = origin
        self._mark_all()

    def set_remark(self, words: str) -> None:
        """Say something about the answer under it; empty shows the field's help again."""
        if words != self._remark:
            self._remark = words
            self.set_note(words or self.spec.help)

    def set_locked(self, *, locked: bool) -> None:
        """Let the answer be looked at only."""
        from_source = self._origin is not None and self._origin.locked
        self._answer.set_locked(locked=locked or self.spec.read_only or from_source)

    def set_needed(self, *, needed: bool) -> None:
        """Mark the field as required or optional."""
        self._needed = needed
        self._mark_all()

    def changeEvent(self, event: QEvent) -> None:
        """Say the marks in the present language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._mark_all()

    def _changed(self) -> None:
        self._is_default = False
        self._remark = ""
        self.set_fault("")
        if not self._limit_told:
            self.set_note(self.spec.help)
        self._limit_told = False
        self._mark_all()
        self.edited.emit(self.spec.name)

    def _tell_limit(self, limit: int) -> None:
        kind = _ROWS_LIMIT if self.spec.widget is WidgetKind.TABLE else _LETTERS_LIMIT
        self.set_note(QCoreApplication.translate("FormField", str(kind)).format(limit=limit))
        self._limit_told = True  # the change that it speaks of is told next

    def _mark_all(self) -> None:
        self.set_required(required=self._needed)
        marks = [self._mark.text(), self._default_words(), self._origin_words()]
        self._mark.setText(" · ".join(mark for mark in marks if mark))

    def _default_words(self) -> str:
        if not self._is_default:
            return ""
        source = self.spec.default_from
        words = QCoreApplication.translate("FormField", "默认值")
        return f"{words}：{source}" if source else words

    def _origin_words(self) -> str:
        if not self._origin:
            return ""
        day = f" {self._origin.on.isoformat()}" if self._origin.on else ""
        words = QCoreApplication.translate("FormField", "来自{source}{day}")
        return words.format(source=self._origin.source, day=day)


_LETTERS_LIMIT = QT_TRANSLATE_NOOP("FormField", "最多 {limit} 个字，多出的没有填入，请核对。")
_ROWS_LIMIT = QT_TRANSLATE_NOOP("FormField", "最多 {limit} 行，多出的没有填入，请核对。")
