"""What to look for in the current material: standard, sample, basis."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme.scaling import limit_width, space
from ui.widgets.materials.checklist_state import MaterialRow
from ui.widgets.texts import text_label
from ui.widgets.view import FramedView

_GAP_PX = 24


class MaterialPane(FramedView):
    """Follows the row of the checklist."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._row: MaterialRow | None = None
        limit_width(self, at_least=240)
        self._name = text_label("section", wrap=True)
        self._parts = {part: (text_label("label"), text_label("body", wrap=True)) for part in _PARTS}
        self._sample_title = text_label("label")
        self._sample = QLabel()
        content = QWidget()
        self._lines = QVBoxLayout(content)
        space(self._lines, 6, (14, 12, 14, 12))
        self._lines.addWidget(self._name)
        for title, text in self._parts.values():
            self._lines.addWidget(title)
            self._lines.addWidget(text)
        self._lines.addWidget(self._sample_title)
        self._lines.addWidget(self._sample)
        self._lines.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        outer = QVBoxLayout(self)
        space(outer, 0, (1, 1, 1, 1))
        outer.addWidget(self._scroll)
        self.retranslate()

    def display(self, row: MaterialRow | None) -> None:
        """Show what belongs to `row`."""
        self._row = row
        self._name.setText(row.name if row else "")
        shown = {part: getattr(row, part) for part in _PARTS} if row else {}
        for part, (title, text) in self._parts.items():
            text.setText(shown.get(part, ""))
            title.setVisible(bool(shown.get(part)))
            text.setVisible(bool(shown.get(part)))
        self._show_sample()

    def retranslate(self) -> None:
        """Name the parts in the present language."""
        words = {
            "standard": self.tr("受理标准"),
            "demand": self.tr("形式与份数"),
            "source": self.tr("来源"),
            "basis": self.tr("依据"),
        }
        for part, (title, _text) in self._parts.items():
            title.setText(words[part])
        self._sample_title.setText(self.tr("样本"))
        self._scroll.setAccessibleName(self.tr("材料说明"))
        self.setAccessibleName(self.tr("材料说明"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sample."""
        super().resizeEvent(event)
        self._show_sample()

    def _show_sample(self) -> None:
        picture = QPixmap()
        if self._row and self._row.sample_png:
            picture.loadFromData(self._row.sample_png)
        has_sample = not picture.isNull()
        self._sample.setVisible(has_sample)
        self._sample_title.setVisible(has_sample)
        if has_sample:
            width = max(80, min(picture.width(), self._scroll.viewport().width() - 2 * _GAP_PX))
            smooth = Qt.TransformationMode.SmoothTransformation
            self._sample.setPixmap(picture.scaledToWidth(width, smooth))
            self._sample.setAccessibleName(self._row.name if self._row else "")


_PARTS = ("standard", "demand", "source", "basis")
