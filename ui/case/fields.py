"""Short ways to say the fields of a panel."""

from typing import Any

from ui.form.definition import Choice, FieldSpec, FormDefinition, GroupSpec, WidgetKind
from ui.form.form_state import FormState

_FULL = 4


def form_of(*fields: FieldSpec, **values: Any) -> FormState:
    """Return a form of one group without a heading."""
    return FormState(form=FormDefinition(groups=(GroupSpec(title="", fields=fields),)), values=values)


def choice(
    name: str, title: str, choices: tuple[Choice, ...], *, widget: WidgetKind = WidgetKind.RADIO
) -> FieldSpec:
    """Return a required choice."""
    return FieldSpec(name=name, title=title, widget=widget, span=_FULL, required=True, choices=choices)


def text_field(name: str, title: str, *, length: int = 200, **more: Any) -> FieldSpec:
    """Return a required line of text; `more` are further fields of a FieldSpec, such as `show_if`."""
    facts = {"span": _FULL, "required": True} | more
    return FieldSpec(name=name, title=title, widget=WidgetKind.TEXT, max_length=length, **facts)


def day_field(name: str, title: str, *, required: bool, note: str = "") -> FieldSpec:
    """Return a date."""
    return FieldSpec(name=name, title=title, widget=WidgetKind.DATE, span=1, required=required, help=note)
