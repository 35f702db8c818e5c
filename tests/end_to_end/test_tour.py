"""The tour as `run` takes it where there is no display: exit status, lines, pictures, papers."""

import re
from pathlib import Path

import pytest

from printing.pages import page_count
from tests.end_to_end.tour_program import Taken, taken

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("tour")]

STEPS = 52
PICTURES = 38
PAPERS = 19
LARGE = (1920, 1080)
USUAL = (1366, 768)


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    return taken(tmp_path_factory.mktemp("tour"))


def test_every_step_happened(tour: Taken) -> None:
    assert tour.said[-1].startswith("all steps happened"), tour.said[-2:]
    assert tour.status == 0


def test_each_step_says_one_line_in_order(tour: Taken) -> None:
    steps = [re.fullmatch(r"(\d\d) ok     \S.*", line) for line in tour.said[:-1]]

    assert [int(step[1]) if step else None for step in steps] == list(range(1, STEPS + 1))


def test_nothing_is_said_beside_the_steps(tour: Taken) -> None:
    assert tour.complaints == ""


def test_every_picture_has_the_size_of_its_screen(tour: Taken) -> None:
    sizes = {path.name: tour.size_of(path) for path in tour.files("png")}

    large = {name for name, size in sizes.items() if size == LARGE}
    assert len(sizes) == PICTURES
    assert {name[3:] for name in large} == {"workbench-1920x1080.png"}
    assert {size for name, size in sizes.items() if name not in large} == {USUAL}


def test_every_paper_is_whole(tour: Taken) -> None:
    papers = tour.files("pdf")

    assert len(papers) == PAPERS
    assert all(page_count(paper.read_bytes()) >= 1 for paper in papers)


def test_pictures_and_papers_are_numbered_in_order(tour: Taken) -> None:
    for kind, count in (("png", PICTURES), ("pdf", PAPERS)):
        assert [int(path.name[:2]) for path in tour.files(kind)] == list(range(1, count + 1))


def test_nothing_else_is_left_in_the_folder(tour: Taken) -> None:
    assert {path.suffix for path in Path(tour.folder).iterdir()} == {".png", ".pdf"}
