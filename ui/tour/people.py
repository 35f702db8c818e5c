"""Who comes to the counter on the tour, and what they bring; all invented, of no existing region."""

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

RARE_NAME = "张𠮷"
"""With a character outside the basic plane, as a few thousand holders of identity cards have."""


class Person(NamedTuple):
    """A natural person."""

    name: str
    id_number: str
    phone: str
    address: str


class Firm(NamedTuple):
    """An organisation with its legal representative."""

    name: str
    code: str
    phone: str
    address: str
    representative: Person


SENIOR = Person(RARE_NAME, "990101195001010002", "13800000001", "演示县演示路1号")
WRONG_NUMBER = "990101195001010000"
"""The senior's number with a wrong last digit."""

AGENT = Person("李四", "990101199001010000", "13900000002", "演示县演示路2号")
COOK = Person("王小明", "990101198805060009", "13700000003", "演示县演示路3号")
HEAD = Person("赵小红", "990101197508080009", "13600000004", "演示县演示路4号")
RESTAURANT = Firm(
    "演示县𠮷祥餐饮服务有限公司", "91990100MA00000A9K", "13800000005", "演示县演示路88号一层", COOK
)
EMPLOYER = Firm(
    "演示县某某人力资源服务有限公司", "91990100MA00000B7E", "13800000006", "演示县演示路66号", HEAD
)
STRANGER = Firm("外县某某餐饮有限公司", "91990100MA00000C59", "13800000007", "外县某某路9号", COOK)


def scan_of(title: str, *lines: str) -> bytes:
    """Return a scanned sheet as PNG: a title, some lines, and 样张 across it."""
    image = QImage(1240, 1754, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(5906)  # 150 dpi
    image.setDotsPerMeterY(5906)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _write(painter, QRect(0, 180, image.width(), 90), 56, title, Qt.AlignmentFlag.AlignHCenter)
    painter.setPen(QPen(QColor(90, 90, 90), 3))
    painter.drawRoundedRect(QRect(180, 340, 880, 120 + 90 * len(lines)), 24, 24)
    for number, line in enumerate(lines):
        _write(painter, QRect(240, 400 + 90 * number, 800, 60), 36, line, Qt.AlignmentFlag.AlignLeft)
    painter.translate(image.width() / 2, 1200)
    painter.rotate(-24)
    painter.setPen(QColor(190, 190, 190))
    _write(painter, QRect(-600, -140, 1200, 280), 220, "样张", Qt.AlignmentFlag.AlignCenter)
    painter.end()
    return _png(image)


def _write(painter: QPainter, place: QRect, px: int, words: str, how: Qt.AlignmentFlag) -> None:
    font = QFont(painter.font())
    font.setPixelSize(px)
    painter.setFont(font)
    painter.drawText(place, how, words)


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs ask for bytes, Qt takes text
    return bytes(content.data())
