"""What a layout file may say: millimetres from the paper's upper left corner, points for type sizes."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

Mm = Annotated[float, Meta(ge=0, le=1000)]
Points = Annotated[float, Meta(ge=4, le=120)]
Colour = Annotated[str, Meta(pattern=r"^#[0-9a-f]{6}$")]
Align = Literal["left", "center", "right", "justify"]
VerticalAlign = Literal["top", "middle", "bottom"]
Pages = Literal["all", "first", "later", "last"]
Layer = Literal["print", "paper"]
Name = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$")]


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Common ground of everything in a layout file: unknown fields are errors."""


class Style(_Part, frozen=True, kw_only=True):
    """How a text looks.

    Attributes:
        role: Font role of `resources/fonts/roles.json`.
        size_pt: Wanted size.
        min_size_pt: Smallest size that shrinking may reach; none means that the size is fixed.
        leading: Line height in type sizes.
        tracking_em: Space added after each character, in em.
    """

    role: str
    size_pt: Points
    min_size_pt: Points | None = None
    leading: Annotated[float, Meta(ge=1, le=4)] = 1.4
    align: Align = "left"
    colour: Colour = "#000000"
    tracking_em: Annotated[float, Meta(ge=0, le=2)] = 0.0


class _Item(_Part, frozen=True, kw_only=True):
    """A thing at a fixed place.

    Attributes:
        x_mm: Left edge from the paper's left edge.
        y_mm: Upper edge from the paper's upper edge.
        pages: On which pages it stands.
        layer: `paper` is what the blank already carries: shown on the screen, never printed.
        when: Shown only while this name has a value.
        unless: Shown only while this name has none.
    """

    x_mm: Mm
    y_mm: Mm
    pages: Pages = "all"
    layer: Layer = "print"
    when: Name | None = None
    unless: Name | None = None


class TextItem(_Item, frozen=True, kw_only=True, tag_field="kind", tag="text"):
    """Text in a box: shrunk to its style's floor, then wrapped, then refused."""

    text: str
    width_mm: Mm
    style: str
    max_lines: Annotated[int, Meta(ge=1, le=60)] = 1
    height_mm: Mm | None = None
    valign: VerticalAlign = "top"
    align: Align | None = None
    size_pt: Points | None = None
    min_size_pt: Points | None = None


class LineItem(_Item, frozen=True, kw_only=True, tag_field="kind", tag="line"):
    """A straight line; `width_mm` and `height_mm` lead to its other end."""

    width_mm: Mm = 0.0
    height_mm: Mm = 0.0
    stroke_mm: Annotated[float, Meta(gt=0, le=5)] = 0.2
    colour: Colour = "#000000"
    dashed: bool = False


class RectItem(_Item, frozen=True, kw_only=True, tag_field="kind", tag="rect"):
    """A rectangle, drawn, filled or both."""

    width_mm: Mm
    height_mm: Mm
    stroke_mm: Annotated[float, Meta(ge=0, le=5)] = 0.2
    colour: Colour = "#000000"
    fill: Colour | None = None
    radius_mm: Mm = 0.0


class ImageItem(_Item, frozen=True, kw_only=True, tag_field="kind", tag="image"):
    """A picture fitted into a box: packaged (`file`, below `resources/templates`) or a `value`."""

    width_mm: Mm
    height_mm: Mm
    file: str | None = None
    value: Name | None = None
    frame: str = ""


class QrItem(_Item, frozen=True, kw_only=True, tag_field="kind", tag="qr"):
    """A QR code (GB/T 18284) of the given size without its quiet zone."""

    text: str
    size_mm: Annotated[float, Meta(ge=8, le=80)]
    level: Literal["L", "M", "Q", "H"] = "M"


class BarcodeItem(_Item, frozen=True, kw_only=True, tag_field="kind", tag="code128"):
    """A Code 128 barcode (GB/T 18347), at most `width_mm` wide, its modules no wider than `module_mm`."""

    text: str
    width_mm: Mm
    height_mm: Mm
    module_mm: Annotated[float, Meta(ge=0.19, le=1)] = 0.33
    align: Literal["left", "center", "right"] = "left"


class SealItem(_Item, frozen=True, kw_only=True, tag_field="kind", tag="seal"):
    """The place where a person puts a seal: words, on the screen a dashed circle; never a seal."""

    size_mm: Annotated[float, Meta(ge=10, le=80)]
    text: str = "（加盖行政许可专用章）"
    style: str = "seal"


Item = TextItem | LineItem | RectItem | ImageItem | QrItem | BarcodeItem | SealItem


class _Block(_Part, frozen=True, kw_only=True):
    """A part of a flow.

    Attributes:
        before_mm: Space above it, dropped at the top of a page.
        when: Left out while this name has no value.
        unless: Left out while this name has a value.
    """

    before_mm: Mm = 0.0
    when: Name | None = None
    unless: Name | None = None


class ParagraphBlock(_Block, frozen=True, kw_only=True, tag_field="kind", tag="paragraph"):
    """Running text; with `each` one paragraph for every entry of a list, named `each.…` in the text.

    With `keep` it never stands last on a page, as befits a heading. With `closing` it belongs to the end of
    the letter (whom to call, where), and never stands on a page with signature and seal alone.
    """

    text: str
    style: str = "body"
    indent_em: Annotated[float, Meta(ge=0, le=20)] = 0.0
    left_mm: Mm = 0.0
    right_mm: Mm = 0.0
    align: Align | None = None
    each: Name | None = None
    max_lines: Annotated[int, Meta(ge=1, le=2000)] = 2000
    keep: bool = False
    closing: bool = False


class Cell(_Part, frozen=True, kw_only=True):
    """A cell of a grid."""

    text: str = ""
    style: str = "cell"
    span: Annotated[int, Meta(ge=1, le=24)] = 1
    align: Align | None = None
    fill: Colour | None = None


class GridRow(_Part, frozen=True, kw_only=True):
    """A row of cells whose spans fill all columns."""

    cells: Annotated[tuple[Cell, ...], Meta(min_length=1)]
    min_height_mm: Mm = 8.0
    when: Name | None = None
    unless: Name | None = None


class GridBlock(_Block, frozen=True, kw_only=True, tag_field="kind", tag="grid"):
    """A form: ruled rows of labels and values that grow with their text."""

    columns_mm: Annotated[tuple[Mm, ...], Meta(min_length=1)]
    rows: Annotated[tuple[GridRow, ...], Meta(min_length=1)]
    stroke_mm: Annotated[float, Meta(ge=0, le=2)] = 0.2


class Column(_Part, frozen=True, kw_only=True):
    """A column of a table."""

    head: str
    text: str
    width_mm: Mm
    align: Align = "left"


class TableBlock(_Block, frozen=True, kw_only=True, tag_field="kind", tag="table"):
    """A table of a list's entries; its head is repeated on every page."""

    each: Name
    columns: Annotated[tuple[Column, ...], Meta(min_length=1)]
    style: str = "cell"
    head_style: str = "cell_head"
    min_height_mm: Mm = 8.0
    stroke_mm: Annotated[float, Meta(ge=0, le=2)] = 0.2
    head_fill: Colour | None = None


class SealBlock(_Block, frozen=True, kw_only=True, tag_field="kind", tag="seal"):
    """Organ and date at the right, as official letters end, with the words that say where the seal goes."""

    organ: str
    date: str
    note: str = "（加盖行政许可专用章）"
    style: str = "body"
    note_style: str = "seal"
    right_mm: Mm = 0.0
    width_mm: Mm = 80.0


class SignBlock(_Block, frozen=True, kw_only=True, tag_field="kind", tag="sign"):
    """Places for signatures side by side: each text is followed by a line to write on."""

    texts: Annotated[tuple[str, ...], Meta(min_length=1, max_length=4)]
    style: str = "cell"
    height_mm: Mm = 10.0


class RuleBlock(_Block, frozen=True, kw_only=True, tag_field="kind", tag="rule"):
    """A line across the flow; `label` stands in its middle, as on a slip to tear off."""

    stroke_mm: Annotated[float, Meta(gt=0, le=2)] = 0.2
    dashed: bool = False
    label: str = ""
    style: str = "small"
    colour: Colour = "#000000"


class PageBreakBlock(_Block, frozen=True, kw_only=True, tag_field="kind", tag="page_break"):
    """What follows begins on a new page."""


class TogetherBlock(_Block, frozen=True, kw_only=True, tag_field="kind", tag="together"):
    """Blocks that stand on one page if they fit on one."""

    blocks: "tuple[Block, ...]"


Block = (
    ParagraphBlock
    | GridBlock
    | TableBlock
    | SealBlock
    | SignBlock
    | RuleBlock
    | PageBreakBlock
    | TogetherBlock
)


class Flow(_Part, frozen=True, kw_only=True):
    """The area that blocks fill from top to bottom, page after page."""

    x_mm: Mm
    y_mm: Mm
    width_mm: Mm
    height_mm: Mm
    later_y_mm: Mm | None = None
    blocks: tuple[Block, ...] = ()


class Need(_Part, frozen=True, kw_only=True):
    """A value that whoever composes a paper hands over.

    Attributes:
        about: What it is, in Chinese, for people.
        kind: `text`, `date` (a day), `moment` (aware date and time), `number`, `money` (yuan as Decimal),
            `list` (of mappings with `fields`), `texts` (list of text), `picture` (bytes).
        sample: A believable value in JSON.
        longest: The longest value that must still fit; the sample where none is given.
        longest_count: How many entries of a list must still fit.
        required: Whether the paper is refused without it. Set by each layout.
    """

    about: str
    kind: Literal["text", "date", "moment", "number", "money", "list", "texts", "picture"] = "text"
    sample: Any
    longest: Any = None
    longest_count: Annotated[int, Meta(ge=1, le=200)] | None = None
    fields: "dict[str, Need]" = {}
    required: bool = True


class Needs(_Part, frozen=True, kw_only=True):
    """Names of the shared vocabulary (`shared/values.json`) that a layout uses."""

    required: tuple[Name, ...] = ()
    optional: tuple[Name, ...] = ()


class LayoutFile(_Part, frozen=True, kw_only=True):
    """One file below `resources/templates`, before its base and the shared styles are taken in."""

    title: str
    base: str | None = None
    size_mm: tuple[Mm, Mm] | None = None
    size_status: Literal["确定", "待核"] = "确定"
    max_pages: Annotated[int, Meta(ge=1, le=500)] = 60
    needs: Needs = Needs()
    values: dict[Name, Need] = {}
    styles: dict[str, Style] = {}
    items: tuple[Item, ...] = ()
    flow: Flow | None = None
