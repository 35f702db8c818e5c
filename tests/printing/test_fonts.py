"""The fonts: whole, licensed, and able to print every name that GB 18030 knows."""

import hashlib
import re
from pathlib import Path

import pytest

import resources
from printing.errors import FontsUnusable
from printing.fonts import FontBook, default_book, unicode_map

BLOCKS = [
    (0x4E00, 0x9FEF),
    (0x3400, 0x4DB5),
    (0x20000, 0x2A6D6),
    (0x2A700, 0x2B734),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
]
"""Unified ideographs of GB 18030-2022 level 3; twelve compatibility ideographs belong to it too."""


@pytest.mark.parametrize("role", sorted(default_book().roles))
def test_every_role_has_every_han_of_gb_18030_level_3(role: str) -> None:
    characters = "".join(chr(point) for first, last in BLOCKS for point in range(first, last + 1))

    assert len(characters) == 87_887 - 12
    assert list(default_book().missing(characters, role)) == []


def test_the_files_are_the_ones_that_the_record_names() -> None:
    record = re.findall(r"    ([0-9a-f]{64})  (\S+\.ttf)", resources.read_text("fonts", "FONTS.md"))
    shipped = {
        (hashlib.sha256(file.read_bytes()).hexdigest(), file.name)
        for file in resources.path("fonts").glob("*.ttf")
    }

    assert len(shipped) == 5
    assert shipped - set(record) == set()


def test_a_character_beyond_the_basic_plane_is_written_in_utf_16() -> None:
    assert "<01> <D842DFB7>" in unicode_map("F", [0, ord("𠮷")])
    assert "<00>  " not in unicode_map("F", [0, ord("𠮷")])


def test_more_than_a_hundred_characters_are_written_in_blocks() -> None:
    blocks = re.findall(r"(\d+) beginbfchar", unicode_map("F", list(range(0x4E00, 0x4E00 + 250))))

    assert blocks == ["100", "100", "50"]


@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b"no json",
        b'{"fonts": {"a": "a.ttf"}, "roles": {"body": [{"font": "b"}]}}',
        b'{"fonts": {"a": "a.ttf"}, "roles": {"body": [{"font": "a"}]}}',
    ],
)
def test_fonts_that_an_office_names_wrongly_are_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "roles.json").write_bytes(content)
    (tmp_path / "a.ttf").write_bytes(b"no font")

    with pytest.raises(FontsUnusable):
        FontBook.load(tmp_path / "roles.json").runs("字", "body")


def test_an_office_may_bring_its_own_fonts(tmp_path: Path) -> None:
    (tmp_path / "own.ttf").write_bytes(resources.read_bytes("fonts", "NotoSansSC-Bold.ttf"))
    (tmp_path / "roles.json").write_text(
        '{"fonts": {"own": "own.ttf"}, "roles": {"body": [{"font": "own"}]}}'
    )

    (run,) = FontBook.load(tmp_path / "roles.json").runs("公文", "body")
    assert run.text == "公文"
    assert run.font != default_book().runs("公文", "body")[0].font


def darkness(text: str, role: str) -> list[tuple[str, float]]:
    return [(run.text, run.embolden) for run in default_book().runs(text, role)]


@pytest.mark.parametrize("role", ["title", "heading", "certificate_bold"])
def test_the_strokes_of_a_dense_character_are_not_drawn_together(role: str) -> None:
    assert darkness("龘龗", role) == [("龘龗", 0.0)]
    assert darkness("䶮㛃", role) == [("䶮㛃", 0.03)]
    assert darkness("𠮷", role)[0][1] >= 0.03


@pytest.mark.parametrize("role", ["body", "certificate"])
def test_rare_characters_in_running_text_are_as_thin_as_their_neighbours(role: str) -> None:
    assert {thickness for _text, thickness in darkness("张龘龗永𠮷䶮㛃", role)} == {0.0}


@pytest.mark.parametrize("role", ["body", "certificate"])
def test_rare_characters_stay_in_the_face_of_the_text_where_it_has_them(role: str) -> None:
    assert len(default_book().runs("张龘龗䶮㛃永", role)) == 1


def test_a_rare_character_on_a_card_is_as_dark_as_the_sans_beside_it() -> None:
    (common, _rare), thickness = (
        [text for text, _ in darkness("张𠮷", "label")],
        darkness("张𠮷", "label")[1][1],
    )

    assert common == "张"
    assert thickness == 0.03
