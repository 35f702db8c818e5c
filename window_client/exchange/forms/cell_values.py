"""From a cell to the value of a form field, or the sentence that says what is wrong with the cell."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import NamedTuple

from window_client.exchange.forms.plan import Column, Shape
from window_client.exchange.reading.tables import Cell, Formula

SURE_DIGITS = 15
"""A spreadsheet keeps a number's first fifteen digits (IEEE 754); the rest of a longer one is lost."""

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", re.ASCII)
_SHORT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_YES, _NO = frozenset({"是", "有", "√", "✓", "✔", "TRUE"}), frozenset({"否", "无", "×", "FALSE"})
_BETWEEN = re.compile(r"[、，,;；\n]+")
_FIRST_SERIAL, _LAST_SERIAL = 3653, 109574  # 1910-01-01 … 2199-12-31
_SERIAL_ZERO = date(1899, 12, 30)
_HIDDEN = frozenset({"Cc", "Cs", "Cn"})


class Taken(NamedTuple):
    """A value in its stored form (None for an empty cell), or words on what is wrong."""

    value: object = None
    wrong: str = ""


def taken(column: Column, cell: Cell) -> Taken:
    """Return what a cell means in its column."""
    if isinstance(cell, Formula):
        return Taken(wrong="是公式，请改为填写内容本身")
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return Taken()
    return _READ[column.shape](column, cell)


def _text(_column: Column, cell: Cell) -> Taken:
    if isinstance(cell, bool):
        return Taken(wrong="应当填写文字")
    if isinstance(cell, int | float):
        return _number_as_text(cell)
    if isinstance(cell, datetime):
        return Taken(cell.date().isoformat())
    if isinstance(cell, date):
        return Taken(cell.isoformat())
    if isinstance(cell, time | timedelta):
        return Taken(wrong="是时间，应当填写文字；请把单元格设为文本格式后重新填写")
    return _plain_text(str(cell))


def _plain_text(text: str) -> Taken:
    found = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\u00a0", " ")).strip()
    hidden = (letter for letter in found if letter not in "\n\t" and unicodedata.category(letter) in _HIDDEN)
    if any(hidden):
        return Taken(wrong="有看不见的控制字符，请删除后重新填写")
    return Taken(found)


def _number_as_text(number: float) -> Taken:
    if abs(number) >= 10**SURE_DIGITS:
        words = "被表格软件当作数值，末几位数字已经丢失；请把单元格设为文本格式后重新填写"
        return Taken(wrong=words)
    return Taken(f"{number:.0f}" if number == math.floor(number) else repr(number))


def _whole(column: Column, cell: Cell) -> Taken:
    found = _number(column, cell)
    if found.wrong or not isinstance(found.value, float):
        return found
    return Taken(int(found.value)) if found.value.is_integer() else Taken(wrong="应当是整数")


def _number(_column: Column, cell: Cell) -> Taken:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Taken(cell)
    text = unicodedata.normalize("NFKC", str(cell)).replace(",", "").strip()
    if not re.fullmatch(r"[-+]?\d{1,15}(\.\d{1,10})?", text, re.ASCII):
        return Taken(wrong="应当是数字")
    return Taken(float(text) if "." in text else int(text))


def _day(_column: Column, cell: Cell) -> Taken:
    if isinstance(cell, datetime):
        return Taken(cell.date().isoformat())
    if isinstance(cell, date):
        return Taken(cell.isoformat())
    text = unicodedata.normalize("NFKC", _bare(cell)).strip()
    found = _DAY.fullmatch(text) or _SHORT_DAY.fullmatch(text)
    try:
        if found:
            return Taken(date(*(int(part) for part in found.groups())).isoformat())
    except ValueError:
        return Taken(wrong="没有这一天")
    return Taken(wrong=_no_day(cell))


def _bare(cell: Cell) -> str:
    return f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell)


def _no_day(cell: Cell) -> str:
    serial = isinstance(cell, int | float) and not isinstance(cell, bool)
    if serial and isinstance(cell, int | float) and _FIRST_SERIAL <= cell <= _LAST_SERIAL:
        shown = _SERIAL_ZERO + timedelta(days=int(cell))
        return f"是数字而不是日期；如果是 {shown.isoformat()}，请照此填写"
    return "不是日期，请按 2026-03-02 的样子填写"


def _yes_no(_column: Column, cell: Cell) -> Taken:
    if isinstance(cell, bool):
        return Taken(cell)
    text = str(cell).strip().upper()
    if text in _YES | _NO:
        return Taken(text in _YES)
    return Taken(wrong="只能填“是”或者“否”")


def _choice(column: Column, cell: Cell) -> Taken:
    text = _bare(cell).strip()
    for option in column.choices:
        if text in {option.label, option.value}:
            return Taken(option.value)
    return Taken(wrong="不在选项中，请从下拉列表选择")


def _list(_column: Column, cell: Cell) -> Taken:
    found = _text(_column, cell)
    if found.wrong:
        return found
    return Taken([part.strip() for part in _BETWEEN.split(str(found.value)) if part.strip()])


_READ: Mapping[Shape, Callable[[Column, Cell], Taken]] = MappingProxyType(
    {
        Shape.TEXT: _text,
        Shape.WHOLE: _whole,
        Shape.NUMBER: _number,
        Shape.DAY: _day,
        Shape.YES_NO: _yes_no,
        Shape.TICK: _yes_no,
        Shape.CHOICE: _choice,
        Shape.LIST: _list,
    }
)
