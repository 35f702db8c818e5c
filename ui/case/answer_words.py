"""An answer of a form as people read it; numbers that name a person are masked."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.masking import mask_for, mask_phone

from ui.form.definition import Choice, FieldSpec, WidgetKind


def answer_words(field: FieldSpec, value: Any) -> str:
    """Return an answer; empty where there is none."""
    if value is None:
        return ""
    if field.widget is WidgetKind.TABLE and isinstance(value, list):
        return "\n".join(_row(field, row) for row in value)
    words = _one(field.widget, field.choices, value)
    return f"{words} {field.unit}" if field.unit else words


def _row(field: FieldSpec, row: Any) -> str:
    cells = row if isinstance(row, dict) else {}
    parts = (_one(column.widget, column.choices, cells.get(column.name)) for column in field.columns)
    return " · ".join(part for part in parts if part)


def _one(widget: WidgetKind, choices: tuple[Choice, ...], value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        yes, no = (
            QCoreApplication.translate("AnswerWords", "是"),
            QCoreApplication.translate("AnswerWords", "否"),
        )
        return yes if value else no
    if widget is WidgetKind.ID_NUMBER:
        return mask_for("", str(value))
    if widget is WidgetKind.PHONE:
        return mask_phone(str(value))
    labels = {str(choice.value): choice.label for choice in choices}
    values = value if isinstance(value, list) else [value]
    return "、".join(labels.get(str(one), str(one)) for one in values)
