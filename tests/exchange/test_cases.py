"""Tables of cases: through the target's codes or not at all, masked or whole, told to the journal."""

import csv
import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import select

from tests.builders import HandClock
from tests.exchange.visits import PERSON, SHOP, a_received_case, an_accepted_case
from tests.ui.counter_fixture import a_counter, close
from window_client.domain.case.events import EVENTS
from window_client.domain.case.parts import Person
from window_client.domain.hall import Role
from window_client.domain.window_events import RecordsExported
from window_client.errors import WindowClientError
from window_client.exchange.cases.compare import compare
from window_client.exchange.cases.export import MANIFEST, Manifest, Order, Period, export_cases
from window_client.exchange.cases.facts import applicant_kind
from window_client.exchange.cases.failures import TablesNotWritten
from window_client.exchange.cases.steps import NO_STEPS, told_kinds
from window_client.exchange.cases.targets import HallCodes, load_target, targets
from window_client.exchange.reading.limits import Limits, Watch
from window_client.exchange.reading.tables import plain
from window_client.exchange.reading.workbook import read_workbook
from window_client.exchange.writing.sheets import Format, Grid, safe, unsafe, write_grids
from window_client.services.counter import Counter
from window_client.store.journal import read_entry
from window_client.store.schema import journal

TODAY = date(2026, 11, 23)
INDIVIDUAL = msgspec.structs.replace(SHOP, id_number="92990100MA00000070")
WEEK = Period(first_on=TODAY - timedelta(days=6), last_on=TODAY)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = a_counter(tmp_path / "store")
    yield counter
    close(counter)


def exported(
    counter: Counter, out: Path, target: str = "national", *, form: Format = "json", masked: bool = True
) -> Manifest:
    order = Order(period=WEEK, form=form, masked=masked, out=out, role=Role.SUPERVISOR)
    return export_cases(counter.desk, load_target(target), order, counter.papers.names)


def table(folder: Path, name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((folder / f"{name}.json").read_text("utf-8"))
    return found


def in_journal(counter: Counter) -> list[dict[str, object]]:
    with counter.desk.store.read() as reader:
        own = [line for line in reader.outbox(limit=1000) if line.kind == RecordsExported.kind]
        query = select(journal.c.content).where(journal.c.entry_id.in_([line.entry_id for line in own]))
        return [msgspec.json.decode(bytes(read_entry(row.content).body)) for row in reader.rows(query)]


def test_every_event_is_a_step_or_left_out_on_purpose() -> None:
    assert set(EVENTS) == told_kinds() | NO_STEPS
    assert not told_kinds() & NO_STEPS


def test_accepted_case_leaves_in_the_national_shape(counter: Counter, tmp_path: Path) -> None:
    case = an_accepted_case(counter).case

    manifest = exported(counter, tmp_path / "out", masked=False)

    [row] = table(tmp_path / "out", "up_pro_accept")
    assert {name: row[name] for name in ("project_no", "project_type", "applyer_type", "apply_type")} == {
        "project_no": case.number, "project_type": "2", "applyer_type": "2", "apply_type": "1",
    }  # fmt: skip
    assert row["applyer_page_code"] == "91990100MA00000073"
    assert row["contact_mobile"] == "13800000000"
    assert row["catalog_code"] == "000131001001"
    assert row["apply_date"] == "2026-11-23 09:05:00"
    assert row["accept_date"] == "2026-11-23 00:00:00"
    assert row["handle_user_name"] == "王小明"
    assert row["accept_doc_no"]
    steps = table(tmp_path / "out", "up_pro_process")
    assert [(step["process_name"], step["event_name"]) for step in steps] == [
        ("收件", "其他"),
        ("受理", "通过"),
    ]
    assert len(table(tmp_path / "out", "up_pro_material")) == len(case.verdicts)
    assert manifest.rows["up_pro_result"] == 0
    assert "办结结果" in manifest.unconfirmed
    assert "满意度" not in manifest.unconfirmed


def test_declined_case_leaves_in_the_provincial_shape(counter: Counter, tmp_path: Path) -> None:
    case = a_received_case(counter).case
    counter.intake.decline(
        case.id, case.revision, code="x", reason="=不属于本机关职权", organ="演示市市场监督管理局"
    )

    exported(counter, tmp_path / "out", "shandong")

    assert [row["DATASTATE"] for row in table(tmp_path / "out", "PRE_APASINFO")] == ["1"]
    assert table(tmp_path / "out", "EA_JC_STEP_BASICINFO") == []
    assert [row["NODERESULT"] for row in table(tmp_path / "out", "EA_JC_STEP_PROC")] == ["3"]
    [done] = table(tmp_path / "out", "EA_JC_STEP_DONE")
    assert (done["DONERESULT"], done["EXITRES"], done["DONETIME"]) == (
        "1", "=不属于本机关职权", "2026-11-23 09:05:00",
    )  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_masked_export_hides_numbers_phones_and_addresses(
    counter: Counter, tmp_path: Path, form: Format
) -> None:
    an_accepted_case(counter, PERSON)

    manifest = exported(counter, tmp_path / "out", form=form)

    content = b"".join(file.read_bytes() for file in (tmp_path / "out").iterdir())
    if form == "xlsx":
        book = read_workbook((tmp_path / "out" / "tables.xlsx").read_bytes(), Watch(Limits(), HandClock()))
        content = "".join(
            plain(cell) for one in book.sheets for row in one.rows for cell in row.cells
        ).encode()
    assert manifest.masked
    for hidden in ("990100199001010039", "13800000000", "为民路1号"):
        assert hidden.encode() not in content
    assert b"990***********0039" in content


def test_journal_tells_who_took_what_before_the_folder_stands(counter: Counter, tmp_path: Path) -> None:
    an_accepted_case(counter)

    manifest = exported(counter, tmp_path / "out", masked=False)

    [told] = in_journal(counter)
    assert told == {
        "what": f"national json 2026-11-17..2026-11-23 whole {manifest.batch}", "count": 1,
    }  # fmt: skip
    assert json.loads((tmp_path / "out" / MANIFEST).read_text("utf-8"))["cases"] == 1


def test_value_without_code_stops_with_its_name_and_leaves_nothing(counter: Counter, tmp_path: Path) -> None:
    case = an_accepted_case(counter, INDIVIDUAL).case

    with pytest.raises(TablesNotWritten) as caught:
        exported(counter, tmp_path / "out")

    assert caught.value.facts == {
        "why": "no_code", "table": "up_pro_accept", "column": "申请人类型（applyer_type）",
        "value": "市场监管/个体工商户", "case": case.number, "count": 1,
    }  # fmt: skip
    assert in_journal(counter) == []
    assert not any(one.name.startswith((".out", "out")) for one in tmp_path.iterdir())


def test_hall_adds_codes_of_its_own(counter: Counter, tmp_path: Path) -> None:
    an_accepted_case(counter, INDIVIDUAL)
    own = HallCodes(
        codes={"applicant_kind": {"市场监管/个体工商户": "6"}},
        constants={"data_source": "099"},
        confirmed=("id_kind",),
    )
    (tmp_path / "codes.json").write_bytes(msgspec.json.encode(own))
    target = load_target("national", tmp_path / "codes.json")

    order = Order(period=WEEK, form="json", masked=True, out=tmp_path / "out")
    manifest = export_cases(counter.desk, target, order, counter.papers.names)

    [row] = table(tmp_path / "out", "up_pro_accept")
    assert (row["applyer_type"], row["data_source"]) == ("6", "099")
    assert "证件类型" not in manifest.unconfirmed


@pytest.mark.parametrize(
    "content", [b"{", b'{"codes": {"unheard": {}}}', b'{"codes": {"id_kind": {"a": 1}}}']
)
def test_codes_that_do_not_fit_are_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "codes.json").write_bytes(content)

    with pytest.raises(WindowClientError, match=r"exchange\.target_not_understood"):
        load_target("national", tmp_path / "codes.json")


def test_too_long_value_is_not_cut(counter: Counter, tmp_path: Path) -> None:
    case = a_received_case(counter).case
    counter.intake.decline(case.id, case.revision, code="x", reason="长" * 2001, organ="演示市市场监督管理局")

    with pytest.raises(TablesNotWritten) as caught:
        exported(counter, tmp_path / "out")

    assert (caught.value.facts["why"], caught.value.facts["value"]) == ("too_long", "2001")
    assert caught.value.facts["count"] == 2


def test_only_a_supervisor_lets_whole_numbers_leave(counter: Counter, tmp_path: Path) -> None:
    order = Order(period=WEEK, form="csv", masked=False, out=tmp_path / "out")

    with pytest.raises(WindowClientError, match=r"exchange\.whole_not_allowed"):
        export_cases(counter.desk, load_target("national"), order, str)

    assert in_journal(counter) == []
    assert not (tmp_path / "out").exists()


def test_only_cases_of_the_period_leave(counter: Counter, tmp_path: Path) -> None:
    an_accepted_case(counter)
    order = Order(
        period=Period(first_on=TODAY + timedelta(days=1), last_on=TODAY + timedelta(days=9)),
        form="csv", masked=True, out=tmp_path / "out",
    )  # fmt: skip

    assert export_cases(counter.desk, load_target("national"), order, str).cases == 0

    with pytest.raises(WindowClientError, match=r"exchange\.period_backwards"):
        exported_backwards(counter, tmp_path / "none")


def exported_backwards(counter: Counter, out: Path) -> None:
    period = Period(first_on=TODAY, last_on=TODAY - timedelta(days=1))
    export_cases(
        counter.desk, load_target("national"), Order(period=period, form="csv", masked=True, out=out), str
    )


def test_folder_that_is_there_is_never_overwritten(counter: Counter, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    with pytest.raises(WindowClientError, match=r"exchange\.exists"):
        exported(counter, tmp_path / "out")


def test_unknown_target_is_named() -> None:
    with pytest.raises(WindowClientError, match="hubei"):
        load_target("hubei")


@pytest.mark.parametrize("name", targets())
def test_every_code_of_a_target_fits_its_columns(name: str) -> None:
    target = load_target(name)

    for one in target.tables:
        assert set(one.key) <= {column.name for column in one.columns}
        for column in one.columns:
            codes = target.codes[column.codes].values.values() if column.codes else ()
            assert all(not column.length or len(code) <= column.length for code in codes)
    assert all(code.source for code in target.codes.values())


def test_every_item_of_the_catalogue_has_its_codes(counter: Counter) -> None:
    for name in targets():
        known = load_target(name).items
        catalogue = counter.desk.catalogue
        for item in (one for one in catalogue.items() if not catalogue.bundle(one.id)):
            assert known[item.id]["catalog_code"]
            assert known[item.id]["org_code"]


# comparing


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
@pytest.mark.parametrize("masked", [True, False])
@pytest.mark.parametrize("target", targets())
def test_own_export_reads_back_the_same(
    counter: Counter, tmp_path: Path, target: str, form: Format, *, masked: bool
) -> None:
    an_accepted_case(counter)
    case = a_received_case(counter).case
    counter.intake.decline(case.id, case.revision, code="x", reason="'=1+1\n-第二行", organ="演示市监")
    exported(counter, tmp_path / "out", target, form=form, masked=masked)

    report = compare(counter.desk, load_target(target), tmp_path / "out", counter.papers.names)

    assert report.count("same") == len(report.findings) > 0


def test_another_windows_export_is_told_row_by_row_and_nothing_kept(counter: Counter, tmp_path: Path) -> None:
    case = an_accepted_case(counter).case
    exported(counter, tmp_path / "out")
    rows = table(tmp_path / "out", "up_pro_accept")
    rows += [rows[0] | {"project_no": "990100-9-9"}, rows[0] | {"applyer_type": "77"}]
    rows[0] = rows[0] | {"address": "别处"}
    resealed(tmp_path / "out", "up_pro_accept.json", json.dumps(rows, ensure_ascii=False).encode())
    with counter.desk.store.read() as reader:
        before = reader.head().ordinal

    report = compare(counter.desk, load_target("national"), tmp_path / "out", counter.papers.names)

    told = [(one.case, one.found, one.columns) for one in report.findings if one.table == "up_pro_accept"]
    assert told == [
        (case.number, "differs", ("address",)),
        ("990100-9-9", "unknown", ()),
        (case.number, "wrong", ("applyer_type",)),
    ]
    with counter.desk.store.read() as reader:
        assert reader.head().ordinal == before


def resealed(folder: Path, name: str, content: bytes) -> None:
    """Write a file of an export anew, as somebody else's export would hold it."""
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
    manifest["files"][name] = hashlib.sha256(content).hexdigest()
    (folder / name).write_bytes(content)
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False), "utf-8")


@pytest.mark.parametrize("harm", ["changed", "no manifest", "manifest", "elsewhere", "heads", "shape"])
def test_export_that_was_changed_is_not_compared(counter: Counter, tmp_path: Path, harm: str) -> None:
    an_accepted_case(counter)
    out = tmp_path / "out"
    exported(counter, out)
    if harm == "changed":
        (out / "up_pro_accept.json").write_text("[]", "utf-8")
    elif harm == "no manifest":
        (out / MANIFEST).unlink()
    elif harm == "manifest":
        (out / MANIFEST).write_text('{"target": 1}', "utf-8")
    elif harm == "elsewhere":
        resealed(out, "../elsewhere.json", b"[]")
    elif harm == "heads":
        resealed(out, "up_pro_accept.json", b'[{"project_no": "1"}]')
    else:
        resealed(out, "up_pro_accept.json", b'{"project_no": 1}')

    with pytest.raises(WindowClientError, match=r"exchange\.(not_an_export|not_readable)"):
        compare(counter.desk, load_target("national"), out, str)


# cells that a spreadsheet would run


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "'=1", "\n=1"]
)
def test_no_cell_begins_a_formula(text: str, tmp_path: Path) -> None:
    grid = Grid(name="t", heads=("a",), rows=((text,),))
    [file] = write_grids(tmp_path, (grid,), "csv")
    with file.open(encoding="utf-8-sig", newline="") as opened:
        assert list(csv.reader(opened))[1][0].startswith("'")

    [book] = write_grids(tmp_path, (grid,), "xlsx")
    cell = load_workbook(book).active["A2"]
    assert cell.data_type in {"s", "n"}
    assert cell.number_format == "@"


@given(st.text(max_size=30))
def test_guarding_a_cell_can_be_undone(text: str) -> None:
    assert unsafe(safe(text)) == text
    assert safe(text)[:1] not in {"=", "+", "-", "@", "\t", "\r"}


@pytest.mark.parametrize(
    ("kind", "number", "told"),
    [
        ("resident", "990100199001010039", "person"),
        ("uscc", "91990100MA00000073", "市场监管/企业"),
        ("uscc", "990100000000008", "organisation"),
        ("organisation_code", "MA0000007", "organisation"),
    ],
)
def test_kind_of_applicant_is_read_from_the_number(kind: str, number: str, told: str) -> None:
    assert applicant_kind(Person(name="某", id_kind=kind, id_number=number)) == told
