"""Taking a filled workbook in: good rows become drafts, all in one transaction; bad ones are told by cell.

A file makes drafts and nothing more: receiving is an act of a person who has the papers in front of them
(Licensing Act art. 32), so the clerk opens each draft, checks the materials and receives it.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from window_client.clock import hall_day
from window_client.domain.packaged import regions
from window_client.domain.values import Value, canonical
from window_client.exchange.forms.failures import FormNotFilled, FormOutdated
from window_client.exchange.forms.judge import RowJudge
from window_client.exchange.forms.plan import plan_of
from window_client.exchange.forms.rows import CellFault, FilledRow, filled_rows
from window_client.exchange.forms.stamp import Stamp, stamp_of
from window_client.exchange.reading.files import read_tables
from window_client.services.desk import Desk
from window_client.services.drafts import IntakeDraft
from window_client.store.rows import Draft
from window_client.store.unit_of_work import UnitOfWork

Outcome = Literal["taken", "known", "refused"]
_MEMORY = "exchange.form."


class RowVerdict(Value, frozen=True, kw_only=True):
    """What became of one row.

    Attributes:
        row: Number in the sheet.
        outcome: `taken` (a draft now), `known` (taken before), `refused` (see the faults; nothing was kept).
    """

    row: int
    applicant: str
    outcome: Outcome
    draft: str = ""
    faults: tuple[CellFault, ...] = ()

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"RowVerdict({self.row}, {self.outcome})"


class TakeInReport(Value, frozen=True, kw_only=True):
    """What became of a workbook, row by row.

    Attributes:
        strays: Rows of side tables whose number is that of no application; they were left out.
    """

    item: str
    name: str
    verdicts: tuple[RowVerdict, ...]
    strays: tuple[CellFault, ...] = ()
    only_checked: bool = False

    def count(self, outcome: Outcome) -> int:
        """Return how many rows ended like this."""
        return sum(one.outcome == outcome for one in self.verdicts)


class TakenRows(Value, frozen=True, kw_only=True):
    """The drafts that ever came of one form, so that none comes twice."""

    drafts: tuple[str, ...] = ()


def take_in(desk: Desk, file: Path, *, only_check: bool = False) -> TakeInReport:
    """Take a filled form in, or only say what would come of it.

    Args:
        desk: Whose drafts they become.
        file: The workbook.
        only_check: Keep nothing.

    Raises:
        FormNotOurs, FormOutdated, FormNotFilled, UnknownItem: The file as a whole was not taken.
        WindowClientError: It could not be read, see `read_tables`. Nothing was kept in any case.
    """
    book = read_tables(file, desk.clock)
    stamp = stamp_of(book)
    package = desk.catalogue.package(stamp.item)
    if (package.item.version, package.digest) != (stamp.version, stamp.digest):
        raise FormOutdated(name=package.item.name, made=stamp.version, now=package.item.version)
    plan = plan_of(package)
    filled = filled_rows(book, plan)
    if not filled.rows:
        raise FormNotFilled
    today = hall_day(desk.clock.now())
    judge = RowJudge(package, plan, desk.catalogue.checker(stamp.item), today=today, regions=regions())
    judged = tuple((row, judge.draft(row, stamp.form)) for row in filled.rows)
    with desk.store.begin() as work:
        verdicts = tuple(_verdicts(desk, work, stamp, judged))
        if not only_check:
            work.commit()
    return TakeInReport(
        item=stamp.item,
        name=package.item.name,
        verdicts=verdicts,
        strays=filled.strays,
        only_checked=only_check,
    )


def _verdicts(
    desk: Desk, work: UnitOfWork, stamp: Stamp, judged: tuple[tuple[FilledRow, IntakeDraft], ...]
) -> Iterator[RowVerdict]:
    memory = _MEMORY + stamp.form
    known = list((work.meta(memory, TakenRows) or TakenRows()).drafts)
    here: dict[str, int] = {}
    for row, draft in judged:
        draft_id = draft_id_of(stamp, draft)
        twin = here.setdefault(draft_id, row.number)
        if twin != row.number:
            row.wrong(row.place("applicant.name"), f"与第 {twin} 行完全相同")
        outcome: Outcome = "refused" if row.faults else "known" if draft_id in known else "taken"
        if outcome == "taken":
            _save(desk, work, draft_id, draft)
            known.append(draft_id)
        yield _verdict(row, draft_id, outcome)
    work.set_meta(memory, TakenRows(drafts=tuple(known)))


def _verdict(row: FilledRow, draft_id: str, outcome: Outcome) -> RowVerdict:
    return RowVerdict(
        row=row.number,
        applicant=row.text("applicant.name")[:100],
        outcome=outcome,
        draft="" if outcome == "refused" else draft_id,
        faults=tuple(row.faults),
    )


def _save(desk: Desk, work: UnitOfWork, draft_id: str, draft: IntakeDraft) -> None:
    work.save_draft(
        Draft(
            id=draft_id,
            clerk=desk.actor.clerk,
            item=draft.item,
            version=1,
            title=draft.applicant.name if draft.applicant else "",
            last_field=draft.step,
            body=msgspec.to_builtins(draft, str_keys=True),
        )
    )


def draft_id_of(stamp: Stamp, draft: IntakeDraft) -> str:
    """Return the id that a row's content has in its form: the same content, the same draft, at any window."""
    return hashlib.sha256(stamp.form.encode() + b"\n" + canonical(draft)).hexdigest()[:32]
