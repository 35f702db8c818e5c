"""Line icons of our own, tinted by token."""

from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def icon_names() -> tuple[str, ...]:
    """Return the names of all shipped icons."""
    folder = resources.files("resources").joinpath("icons")
    return tuple(sorted(f.name.removesuffix(".svg") for f in folder.iterdir() if f.name.endswith(".svg")))


def draw_icon(name: str, colour: str, size_px: int, pixel_ratio: float = 1.0) -> QPixmap:
    """Draw an icon in one colour.

    Args:
        name: File name in `resources/icons` without its ending.
        colour: `#rrggbb`.
        size_px: Edge in device-independent pixels.
        pixel_ratio: Device pixels for each of them.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    svg = resources.files("resources").joinpath("icons", f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    edge = round(size_px * pixel_ratio)
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    pixmap.setDevicePixelRatio(pixel_ratio)
    return pixmap
