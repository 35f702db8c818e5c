"""Things at fixed places of a page."""

import io

import msgspec
from PIL import Image, UnidentifiedImageError

import resources
from printing import codes, ops
from printing.binder import Binder
from printing.errors import PictureUnreadable, TextOverflows
from printing.ops import Op
from printing.schema import (
    BarcodeItem,
    ImageItem,
    Item,
    LineItem,
    QrItem,
    RectItem,
    SealItem,
    Style,
    TextItem,
)
from printing.typeset import Setter

_LARGEST_PICTURE = 8_000_000
_LARGEST_PIXELS = 40_000_000
_SCREEN_GREY = "#9aa3ad"


class Placer:
    """Turns items into what stands on the page."""

    def __init__(self, setter: Setter, styles: dict[str, Style]) -> None:
        """Keep what text needs."""
        self._setter = setter
        self._styles = styles

    def place(self, item: Item, binder: Binder) -> list[Op]:
        """Return the parts of one item; nothing while its conditions do not hold.

        Raises:
            TextOverflows, ValueMissing, GlyphMissing, CodeTooLong, PictureUnreadable: see `printing.errors`.
        """
        if not binder.wanted(item.when, item.unless):
            return []
        placed = self._placed(item, binder)
        return (
            [msgspec.structs.replace(op, layer="paper") for op in placed] if item.layer == "paper" else placed
        )

    def _placed(self, item: Item, binder: Binder) -> list[Op]:  # noqa: PLR0911  # one line a kind
        match item:
            case TextItem():
                return self._text(item, binder)
            case LineItem():
                return [_line(item)]
            case RectItem():
                return [_rect(item)]
            case ImageItem():
                return self._image(item, binder)
            case QrItem():
                return [codes.qr(binder.code(item.text), item.x_mm, item.y_mm, item.size_mm, item.level)]
            case BarcodeItem():
                return [_barcode(item, binder)]
            case SealItem():
                return self._seal(item, binder)

    def _text(self, item: TextItem, binder: Binder) -> list[Op]:
        style = _style_of(item, self._styles[item.style])
        text = binder.text(item.text)
        try:
            done = self._setter.fit(text, style, item.width_mm, item.max_lines, item.height_mm)
        except TextOverflows as problem:
            raise TextOverflows(item=item.text) from problem
        spare = (item.height_mm or done.height_mm) - done.height_mm
        shift = {"middle": spare / 2, "bottom": spare}.get(item.valign, 0.0)
        return self._setter.lines(done, item.x_mm, item.y_mm + shift)

    def _image(self, item: ImageItem, binder: Binder) -> list[Op]:
        data = binder.picture(item.value) if item.value else packaged_picture(item.file or "")
        if data is None:
            return self._frame(item)
        check_picture(data, item.value or item.file or "")
        return [
            ops.Picture(
                x_mm=item.x_mm, y_mm=item.y_mm, width_mm=item.width_mm, height_mm=item.height_mm, data=data
            )
        ]

    def _frame(self, item: ImageItem) -> list[Op]:
        """Show where the blank leaves room for a picture that nobody handed over."""
        frame = ops.Rect(
            x_mm=item.x_mm,
            y_mm=item.y_mm,
            width_mm=item.width_mm,
            height_mm=item.height_mm,
            colour=_SCREEN_GREY,
            dashed=True,
            layer="paper",
        )
        return [frame, *self._hint(item.frame, item.x_mm, item.y_mm, item.width_mm, item.height_mm)]

    def _hint(self, text: str, x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> list[Op]:
        style = msgspec.structs.replace(self._styles["seal"], align="center", colour=_SCREEN_GREY)
        done = self._setter.wrap(text, style, width_mm)
        placed = self._setter.lines(done, x_mm, y_mm + (height_mm - done.height_mm) / 2)
        return [msgspec.structs.replace(op, layer="paper") for op in placed]

    def _seal(self, item: SealItem, binder: Binder) -> list[Op]:
        middle = item.size_mm / 2
        circle = ops.Circle(
            x_mm=item.x_mm + middle,
            y_mm=item.y_mm + middle,
            radius_mm=middle,
            layer="screen",
            colour=_SCREEN_GREY,
        )
        done = self._setter.wrap(binder.text(item.text), self._styles[item.style], item.size_mm)
        return [
            circle,
            *self._setter.lines(done, item.x_mm, item.y_mm + middle - done.height_mm / 2, "center"),
        ]


def _style_of(item: TextItem, style: Style) -> Style:
    return msgspec.structs.replace(
        style,
        align=item.align or style.align,
        size_pt=item.size_pt or style.size_pt,
        min_size_pt=item.min_size_pt or style.min_size_pt,
    )


def _line(item: LineItem) -> Op:
    return ops.Line(
        x_mm=item.x_mm,
        y_mm=item.y_mm,
        width_mm=item.width_mm,
        height_mm=item.height_mm,
        stroke_mm=item.stroke_mm,
        colour=item.colour,
        dashed=item.dashed,
    )


def _rect(item: RectItem) -> Op:
    return ops.Rect(
        x_mm=item.x_mm,
        y_mm=item.y_mm,
        width_mm=item.width_mm,
        height_mm=item.height_mm,
        stroke_mm=item.stroke_mm,
        colour=item.colour,
        fill=item.fill,
        radius_mm=item.radius_mm,
    )


def _barcode(item: BarcodeItem, binder: Binder) -> Op:
    text = binder.code(item.text)
    return codes.code128(
        text, item.x_mm, item.y_mm, item.width_mm, item.height_mm, item.module_mm, item.align
    )


def packaged_picture(file: str) -> bytes:
    """Return a picture that comes with the layouts.

    Raises:
        PictureUnreadable: there is none of this name below `resources/templates`.
    """
    root = resources.path("templates").resolve()
    place = (root / file).resolve()
    if not place.is_relative_to(root) or not place.is_file():
        raise PictureUnreadable(name=file)
    return place.read_bytes()


def check_picture(data: bytes, name: str) -> None:
    """Refuse what is not a PNG or JPEG of a reasonable size, before its pixels are unpacked.

    Raises:
        PictureUnreadable: it is not.
    """
    if len(data) > _LARGEST_PICTURE:
        raise PictureUnreadable(name=name)
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > _LARGEST_PIXELS:
                raise PictureUnreadable(name=name)
            picture.verify()
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        Image.DecompressionBombError,
    ) as problem:
        raise PictureUnreadable(name=name) from problem
