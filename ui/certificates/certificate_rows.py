"""Cases with certificates to make, and the stock, as tables."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.clock import hall_day
from window_client.domain.case.parts import DocumentKind
from window_client.domain.catalogue import certificates_of
from window_client.domain.documents.words import TITLES
from window_client.domain.numbering import CASE_SERIES, series_name
from window_client.services.counter import Counter
from window_client.store.rows import BlankStock, CaseRow, NumberStock, Queue

from ui.certificates.certificates_state import Shelf
from ui.widgets.table_state import Cell, TableRow, TableState
from ui.widgets.tone import Tone

LOW_BLANKS = 20
"""Sheets of a kind left at which more should be fetched: about an hour of a busy counter."""

translate = QCoreApplication.translate


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A case on a shelf; `days` since it came there."""

    shelf: Shelf
    row: CaseRow
    item: str
    days: int


class Stock(msgspec.Struct, frozen=True, kw_only=True):
    """What is left of one kind of blanks or numbers.

    Attributes:
        blank: Whether it is paper.
        next_up: Serial of the sheet on top, empty for numbers.
    """

    key: str
    name: str
    blank: bool
    left: int
    low: bool
    next_up: str = ""


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the page shows, as read at one time."""

    listed: tuple[Listed, ...]
    counts: dict[Shelf, int]
    stock: tuple[Stock, ...]


def read_work(counter: Counter) -> Work:
    """Read lists and stock; what waits for an answer comes first, then what waits for the printer."""
    work = counter.work
    open_rows = work.unfinished().open_prints
    answering = {row.case_id for row in open_rows}
    to_print = tuple(row for row in work.page(Queue.TO_PRINT) if row.case_id not in answering)
    shelves = (
        (Shelf.TO_ANSWER, open_rows),
        (Shelf.TO_PRINT, to_print),
        (Shelf.TO_DELIVER, work.page(Queue.TO_DELIVER)),
    )
    queues = work.counts()
    counts = {
        Shelf.TO_ANSWER: len(open_rows),
        Shelf.TO_PRINT: max(queues.get(Queue.TO_PRINT, 0) - len(open_rows), 0),
        Shelf.TO_DELIVER: queues.get(Queue.TO_DELIVER, 0),
    }
    listed = tuple(_listed(counter, shelf, row) for shelf, rows in shelves for row in rows)
    return Work(
        listed=listed, counts=counts | {Shelf.ALL: sum(counts.values())}, stock=tuple(_stock(counter))
    )


def _listed(counter: Counter, shelf: Shelf, row: CaseRow) -> Listed:
    today = hall_day(counter.desk.clock.now())
    return Listed(
        shelf=shelf,
        row=row,
        item=counter.desk.catalogue.item(row.item).name,
        days=max((today - hall_day(row.updated_at)).days, 0),
    )


def _stock(counter: Counter) -> Iterable[Stock]:
    """List blanks and numbers of certificates, then those of cases and documents."""
    hall, year = counter.desk.hall, hall_day(counter.desk.clock.now()).year
    results = tuple(certificates_of(counter.desk.catalogue.items()))
    for blank_type, name in {one.blank_type: one.name for one in results}.items():
        yield _blanks(name, counter.work.blanks(blank_type))
    numbered = {one.number_series: one.name for one in results}
    names = numbered | {CASE_SERIES: translate("CertificateRows", "办件")}
    names |= {kind.value: TITLES[kind] for kind in DocumentKind}
    for series, name in names.items():
        yield _numbers(name, counter.work.numbers(series_name(series, hall, year)))


def _blanks(name: str, stock: BlankStock) -> Stock:
    return Stock(
        key=stock.blank_type,
        name=name,
        blank=True,
        left=stock.left,
        low=stock.left < LOW_BLANKS,
        next_up=stock.next_serial or "",
    )


def _numbers(name: str, stock: NumberStock) -> Stock:
    return Stock(key=stock.series, name=name, blank=False, left=stock.left, low=stock.low)


def list_of(work: Work, shelf: Shelf) -> TableState:
    """Return the rows of a shelf."""
    rows = tuple(_row(one) for one in work.listed if shelf in {Shelf.ALL, one.shelf})
    return TableState(rows=rows)


def _row(one: Listed) -> TableRow:
    row = one.row
    return TableRow(
        row.case_id,
        (_state(one.shelf), one.item, row.applicant, row.id_masked, row.number, _age(one.days)),
    )


def _state(shelf: Shelf) -> Cell:
    return {
        Shelf.TO_ANSWER: Cell(translate("CertificateRows", "待登记出纸"), Tone.WARNING, "printer"),
        Shelf.TO_PRINT: Cell(translate("CertificateRows", "待制证"), Tone.INFO, "certificate"),
        Shelf.TO_DELIVER: Cell(translate("CertificateRows", "待领取"), Tone.SUCCESS, "hand-over"),
    }[shelf]


def _age(days: int) -> str:
    if days == 0:
        return translate("CertificateRows", "今天")
    return translate("CertificateRows", "{days} 天").format(days=days)


def stock_of(work: Work) -> TableState:
    """Return the stock, what runs out first on top."""
    ordered = sorted(work.stock, key=lambda one: not one.low)
    return TableState(rows=tuple(TableRow(one.key, _stock_cells(one)) for one in ordered))


def _stock_cells(one: Stock) -> tuple[Cell | str, ...]:
    if one.left == 0:
        state = Cell(translate("CertificateRows", "已用完"), Tone.ERROR)
    elif one.low:
        state = Cell(translate("CertificateRows", "不足"), Tone.WARNING)
    else:
        state = Cell(translate("CertificateRows", "充足"), Tone.SUCCESS)
    return (_kind(one), one.name, str(one.left), one.next_up or "—", state)


def _kind(one: Stock) -> str:
    if one.blank:
        return translate("CertificateRows", "空白证照")
    return translate("CertificateRows", "编号")


def low_words(work: Work) -> str:
    """Return what runs out soon."""
    low = [one for one in work.stock if one.low]
    if not low:
        return ""
    words = translate("CertificateRows", "{count} 种空白或编号不足")
    return words.format(count=len(low))
