"""Turns a template's name and its values into a PDF, for the services."""

from collections.abc import Mapping

from printing.fonts import FontBook
from printing.layout import load_layout
from printing.marks import Marks
from printing.render import Mode, render


class LayoutRenderer:
    """Renders the packaged layouts; `window_client.services.papers.Renderer` describes it to the services."""

    def __init__(self, fonts: FontBook | None = None) -> None:
        """Use other fonts than the bundled ones where given."""
        self._fonts = fonts

    def render(self, template: str, values: Mapping[str, object], *, preview: bool, specimen: bool) -> bytes:
        """Render a layout to PDF.

        A specimen also draws what the pre-printed blank would carry, because practice runs on plain paper.

        Args:
            template: Name below `resources/templates`.
            values: What the layout asks for.
            preview: Show the paper layer and mark the sheet as a preview.
            specimen: Mark the sheet 样张.

        Raises:
            LayoutUnknown, LayoutInvalid: The layout cannot be used.
            PrintingError: As `printing.render.render` says.
        """
        marks = Marks(sample=specimen, plain_paper=specimen)
        mode: Mode = "preview" if preview else "print"
        return render(load_layout(template), values, mode=mode, marks=marks, fonts=self._fonts)
