"""Files for people: masked, whole, and harmless in a spreadsheet."""

import csv
import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.builders import ACTOR, PEOPLE, received
from window_client.domain.masking import mask_number, mask_phone
from window_client.store.errors import ReadOnly
from window_client.store.export import Format
from window_client.store.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    with store.begin() as work:
        work.append(received(1), actor=ACTOR, case="c1")
        work.append(received(2, replace(PEOPLE[2], name="=1+1公司")), actor=ACTOR, case="c2")
        work.commit()
    return store


def rows_of(path: Path, form: Format) -> list[dict[str, object]]:
    if form == "csv":
        return list(csv.DictReader(path.read_text("utf-8-sig").splitlines()))
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_export_is_masked(filled: Store, tmp_path: Path, form: Format) -> None:
    target = tmp_path / f"cases.{form}"

    assert filled.export(target, form) == 2

    first, second = rows_of(target, form)
    assert first["applicant"] == "张三"
    assert first["id_number"] == mask_number(PEOPLE[0].id_number)
    assert first["phone"] == mask_phone(PEOPLE[0].phone)
    assert PEOPLE[0].id_number not in target.read_text("utf-8")
    assert second["id_number"] == PEOPLE[2].id_number  # a company's code is public
    assert second["applicant"] == ("'=1+1公司" if form == "csv" else "=1+1公司")
    assert list(tmp_path.glob("*.part")) == []


def test_export_of_nothing_is_an_empty_file(store: Store, tmp_path: Path) -> None:
    assert store.export(tmp_path / "none.csv", "csv") == 0
    assert rows_of(tmp_path / "none.csv", "csv") == []


def test_export_into_nowhere_keeps_the_former_file(filled: Store, tmp_path: Path) -> None:
    target = tmp_path / "cases.jsonl"
    target.write_text("former")
    target.with_name("cases.jsonl.part").mkdir()

    with pytest.raises((ReadOnly, IsADirectoryError)):
        filled.export(target, "jsonl")
    assert target.read_text() == "former"


def test_table_sizes_for_the_doctor(filled: Store) -> None:
    sizes = filled.table_sizes()

    assert (sizes["case_row"], sizes["journal"], sizes["head"]) == (2, 6, 1)
