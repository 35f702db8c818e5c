"""`catalogue lint`, `preview` and `unconfirmed`, called as the command line calls them."""

import json
import shutil
from pathlib import Path

import pytest

import resources
from printing.pages import page_count, page_text
from tests.domain.catalogue_samples import ITEMS, shipped
from window_client.cli.main import main
from window_client.domain.catalogue_guide import guide_text, material_list, scenarios_of

DIBAO = "dibao"


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder with one package."""
    shutil.copytree(resources.path("catalogue", DIBAO), tmp_path / "packages" / DIBAO)
    return tmp_path / "packages"


def change(packages: Path, **facts: object) -> None:
    file = packages / DIBAO / "item.json"
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | facts), "utf-8")


def test_the_shipped_catalogue_is_without_error_and_says_how_much_is_in_doubt(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["catalogue", "lint"], {}) == 0

    said = capsys.readouterr().out
    assert said.startswith("错误 0，提醒 0，待核 ")
    assert "待核 0" not in said


def test_an_error_is_named_with_its_place_and_ends_with_status_1(
    packages: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(packages, version=0)

    assert main(["catalogue", "lint", "--packages", str(packages)], {}) == 1

    assert "错误 dibao version：版本号应当从1开始（version）" in capsys.readouterr().out


def test_findings_and_doubts_are_there_for_programs_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "lint", DIBAO, "--json"], {}) == 0
    findings = json.loads(capsys.readouterr().out)
    assert {one["item"] for one in findings} == {DIBAO}

    assert main(["catalogue", "unconfirmed", DIBAO, "--json"], {}) == 0
    (listed,) = json.loads(capsys.readouterr().out)
    assert {"place": "fee", "words": "是否收费待核"} in listed["unconfirmed"]
    assert {one["place"] for one in listed["unconfirmed"]} == {one["place"] for one in findings}


def test_an_administrator_reads_what_to_check_and_where_it_came_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["catalogue", "unconfirmed", DIBAO], {}) == 0

    said = capsys.readouterr().out
    assert "最低生活保障对象认定和低保金给付（dibao，第1版）" in said
    assert "  待核 fee：是否收费待核" in said
    assert "  来源 服务指南：安化县政府网" in said


def test_an_item_that_does_not_exist_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "preview", "moon_landing"], {}) == 1

    said = capsys.readouterr().err
    assert "moon_landing" in said
    assert "版" not in said  # nobody asked for a version


def test_a_damaged_package_is_said(packages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (packages / DIBAO / "item.json").write_text("{", "utf-8")

    assert main(["catalogue", "lint", "--packages", str(packages)], {}) == 1

    assert "dibao" in capsys.readouterr().err


@pytest.mark.parametrize("name", ITEMS)
def test_every_item_can_be_looked_at_with_all_its_papers(name: str, tmp_path: Path) -> None:
    assert main(["catalogue", "preview", name, "--out", str(tmp_path / name)], {}) == 0

    item = shipped(name).item
    written = {file.name for file in (tmp_path / name).iterdir()}
    lists = {f"materials-{one.id}.md" for one in scenarios_of(item)}
    assert {"guide.md", "receipt.pdf", "correction_notice.pdf", *lists} <= written
    result = "certificate.pdf" if item.result.kind == "certificate" else "result_proof.pdf"
    assert result in written
    pdf = (tmp_path / name / result).read_bytes()
    assert page_count(pdf) >= 1
    assert "样张" in page_text(pdf, 0)


def test_the_guide_marks_what_is_in_doubt_and_nothing_else() -> None:
    text = guide_text(shipped("labor_dispatch").item)

    assert "- 法定：20个工作日，" in text
    assert "- 延续：最迟在有效期届满前60日（自然日）（待核）" in text
    assert "- 经批准可以延长：10个工作日\n" in text


def test_a_material_list_is_that_of_the_situation() -> None:
    item = shipped("individual_business_setup").item
    lists = {one.id: material_list(item, one) for one in item.scenarios}

    assert "家庭经营成员身份证明" in lists["family"]
    assert "家庭经营成员身份证明" not in lists["person"]
    assert "承诺件，承诺时限：3个工作日" in lists["check"]
    assert "即办件，" in lists["person"]
