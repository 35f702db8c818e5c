"""What a form shows."""

from datetime import date
from typing import Any

import msgspec

from ui.form.definition import FormDefinition
from ui.widgets.error_summary import Fault


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a prefilled answer came from.

    Attributes:
        source: Words for the source, such as 营业执照库.
        on: Local day on which the source said so; None when unknown.
        locked: Whether the clerk may not change it.
    """

    source: str
    on: date | None = None
    locked: bool = False


class FormState(msgspec.Struct, frozen=True, kw_only=True):
    """A form and its answers.

    Attributes:
        form: The fields.
        values: Answers as a nested document. Displaying a state overwrites only those fields whose answer
            differs from the state displayed before, so that a late answer never undoes typing.
        origins: Sources of prefilled answers, by field name.
        faults: What must be corrected; shown at the fields and in the summary with the same words.
        remarks: Sentences under fields, by field name, about answers that are accepted all the same.
        spots: What is wrong already now, by field name; shown at the field only, before the page is done.
        refusals: Counts up each time that the page could not be done, so that the same faults are shown anew.
        read_only: Whether nothing may be changed.
    """

    form: FormDefinition
    values: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    faults: tuple[Fault, ...] = ()
    remarks: dict[str, str] = {}
    spots: dict[str, str] = {}
    refusals: int = 0
    read_only: bool = False
