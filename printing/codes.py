"""QR codes and barcodes as vectors."""

from typing import Any

import zxingcpp

from printing.errors import CodeTooLong
from printing.ops import Modules

_BLACK_BELOW = 128


def qr(text: str, x_mm: float, y_mm: float, size_mm: float, level: str) -> Modules:
    """Return a QR code without quiet zone.

    Raises:
        CodeTooLong: the text needs more than the largest code.
    """
    rows = _matrix(zxingcpp.BarcodeFormat.QRCode, text, ec_level=level)
    module = size_mm / len(rows)
    return Modules(x_mm=x_mm, y_mm=y_mm, module_mm=module, row_mm=module, bars=_bars(rows))


def code128(  # noqa: PLR0913, PLR0917  # a box has four numbers
    text: str,
    x_mm: float,
    y_mm: float,
    width_mm: float,
    height_mm: float,
    module_mm: float,
    align: str = "left",
) -> Modules:
    """Return a Code 128 barcode no wider than its box.

    Raises:
        CodeTooLong: its modules would be narrower than 0.19 mm, which office scanners no longer read.
    """
    row = _matrix(zxingcpp.BarcodeFormat.Code128, text)[:1]
    module = min(module_mm, width_mm / len(row[0]))
    if module < 0.19:  # noqa: PLR2004  # 7.5 mil
        raise CodeTooLong(item="code128", length=len(text))
    spare = width_mm - module * len(row[0])
    shift = {"center": spare / 2, "right": spare}.get(align, 0.0)
    return Modules(x_mm=x_mm + shift, y_mm=y_mm, module_mm=module, row_mm=height_mm, bars=_bars(row))


def _matrix(form: zxingcpp.BarcodeFormat, text: str, **options: str) -> list[list[bool]]:
    try:
        code = zxingcpp.create_barcode(text, form, **options)
    except (ValueError, RuntimeError) as problem:
        raise CodeTooLong(item=form.name, length=len(text)) from problem
    image: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows: Any = memoryview(image).tolist()
    return [[value < _BLACK_BELOW for value in row] for row in rows]


def _bars(rows: list[list[bool]]) -> tuple[tuple[int, int, int], ...]:
    """Join neighbouring dark modules of a row, so that no hair line shows between them."""
    bars = []
    for y, row in enumerate(rows):
        start = None
        for x, dark in enumerate([*row, False]):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                bars.append((start, y, x - start))
                start = None
    return tuple(bars)
