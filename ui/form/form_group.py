"""A titled group of fields on a 4-column grid."""

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.form.definition import GroupSpec
from ui.form.form_field import FormField
from ui.theme.scaling import space
from ui.widgets.cards import SectionCard

_COLUMNS = 4
_COLUMN_GAP = 16


class FormGroup(SectionCard):
    """Places its visible fields without holes.

    Attributes:
        spec: The group.
        fields: All fields, hidden ones too.
    """

    def __init__(self, spec: GroupSpec, parent: QWidget | None = None) -> None:
        """Make all fields."""
        super().__init__(spec.title, parent)
        self.set_help(spec.help)
        self.spec = spec
        self.fields = tuple(FormField(field) for field in spec.fields)
        for field in self.fields:
            field.setParent(self)  # shown without a parent it would be a window of its own
        self._shown: tuple[str, ...] | None = None
        self._placed: dict[FormField, tuple[int, int]] = {}
        self._grid = QGridLayout()
        self._grid.setProperty("dp_column_gap", _COLUMN_GAP)
        space(self._grid, 10)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.body.addLayout(self._grid)

    def show_fields(self, names: frozenset[str]) -> None:
        """Show the fields named and close the gaps of the others."""
        shown = tuple(field.spec.name for field in self.fields if field.spec.name in names)
        self.setVisible(bool(shown))
        if shown == self._shown:
            return
        self._shown = shown
        for field in self.fields:
            field.setVisible(field.spec.name in names)
        self._place([field for field in self.fields if field.spec.name in names])

    def _place(self, fields: list[FormField]) -> None:
        row = column = 0
        placed: dict[FormField, tuple[int, int]] = {}
        for field in fields:
            span = field.spec.span
            if column + span > _COLUMNS:
                row, column = row + 1, 0
            placed[field] = (row, column)
            column += span
        for field, place in placed.items():
            if self._placed.get(field) != place:
                self._grid.removeWidget(field)
                self._grid.addWidget(field, *place, 1, field.spec.span)
        self._placed.update(placed)
