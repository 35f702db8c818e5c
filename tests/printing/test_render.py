"""One renderer for screen and paper: same bytes, exact text, nothing clipped, nothing missing."""

import io
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printing.errors import (
    GlyphMissing,
    MarksContradict,
    PageUnreadable,
    PictureUnreadable,
    TextOverflows,
    TooManyPages,
    ValueMissing,
    ValueUnsuitable,
)
from printing.fonts import default_book
from printing.layout import Layout
from printing.marks import Marks
from printing.ops import Text
from printing.pages import page_count, page_png, page_text
from printing.render import Mode, render, set_pages
from tests.printing.layouts import FLOW, TEXT, layout_of, name_layout, named

RARE = "𠮷䶮㛃𬱖𬭛𪟝"
LAW = "第三十二条行政机关对申请人提出的行政许可申请，应当根据下列情况分别作出处理：" * 3


def text_of(pdf: bytes) -> str:
    return "".join(page_text(pdf, number) for number in range(page_count(pdf)))


def test_rendering_again_gives_the_same_bytes() -> None:
    first, second = (render(name_layout(), named(f"张三{RARE}"), mode="print") for _ in range(2))

    assert first == second


@given(st.text(alphabet=st.characters(min_codepoint=0x20000, max_codepoint=0x2A6D6), min_size=1, max_size=24))
def test_names_beyond_the_basic_plane_are_copied_back_exactly(name: str) -> None:
    layout = name_layout(size_pt=10)

    assert text_of(render(layout, named(name), mode="print")) == name


@pytest.mark.parametrize("style", ["body", "title", "heading", "cell_label"])
def test_rare_characters_come_back_in_every_style(style: str) -> None:
    layout = name_layout(style=style, size_pt=10)

    assert text_of(render(layout, named(f"王{RARE}·小明"), mode="print")) == f"王{RARE}·小明"


@pytest.mark.parametrize(
    ("character", "shown", "point"),
    [("\U0003134f", None, "U+3134F"), ("\x07", "?", "U+0007"), ("😀", "😀", "U+1F600")],
)
def test_a_character_that_no_font_has_blocks_the_paper(character: str, shown: str | None, point: str) -> None:
    with pytest.raises(GlyphMissing) as problem:
        render(name_layout(), named(f"张{character}"), mode="print")

    assert problem.value.facts == {"character": shown or character, "code_point": point}


def test_only_our_fonts_are_in_the_file() -> None:
    assert b"Helvetica" not in render(name_layout(), named("张三 Zhang"), mode="print")


def test_a_missing_value_blocks_the_paper() -> None:
    with pytest.raises(ValueMissing):
        render(name_layout(), {"applicant": {}}, mode="print")


def test_an_absurdly_long_value_is_refused_at_once() -> None:
    with pytest.raises(ValueUnsuitable):
        render(name_layout(), named("张" * 10_000_000), mode="print")


def test_text_that_does_not_fit_is_refused_unless_it_may_shrink() -> None:
    name = "张" * 25
    with pytest.raises(TextOverflows) as problem:
        render(name_layout(), named(name), mode="print")

    assert problem.value.facts == {"item": "{applicant.name}"}
    assert text_of(render(name_layout(min_size_pt=8), named(name), mode="print")) == name


def test_shrinking_prefers_a_slightly_smaller_line_and_then_wraps() -> None:
    def sizes(name: str) -> list[tuple[float, int]]:
        layout = name_layout(min_size_pt=6, max_lines=2)
        (page,) = set_pages(layout, named(name), default_book())
        return [(op.size_pt, len(op.runs[0].text)) for op in page if isinstance(op, Text)]

    assert sizes("张" * 20) == [(14, 20)]
    assert sizes("张" * 21) == [(13, 21)]
    assert sizes("张" * 30) == [(14, 20), (14, 10)]


def test_a_flow_turns_the_page_and_loses_nothing() -> None:
    layout = layout_of(
        needs={"required": ["reason"]}, flow={**FLOW, "blocks": [{"kind": "paragraph", "text": "{reason}"}]}
    )
    pdf = render(layout, {"reason": LAW * 12}, mode="print")

    assert page_count(pdf) > 1
    assert text_of(pdf).replace("\n", "") == LAW * 12


def materials(count: int) -> dict[str, object]:
    row = {"name": "营业执照复印件", "form": "复印件", "copies": 1, "verdict": "合格"}
    return {"materials": [{**row, "no": number} for number in range(1, count + 1)]}


def table_layout(**parts: object) -> Layout:
    columns = [
        {"head": "序号", "text": "{each.index}", "width_mm": 20},
        {"head": "材料名称", "text": "{each.name}{each.remark}", "width_mm": 140},
    ]
    table = {"kind": "table", "each": "materials", "columns": columns}
    return layout_of(needs={"required": ["materials"]}, flow={**FLOW, "blocks": [table]}, **parts)


def test_a_table_repeats_its_head_on_every_page_and_shows_every_row() -> None:
    pdf = render(table_layout(), materials(60), mode="print")

    assert page_count(pdf) == 3
    assert [page_text(pdf, page).count("材料名称") for page in range(3)] == [1, 1, 1]
    assert text_of(pdf).count("营业执照复印件") == 60


def test_a_cell_longer_than_a_page_goes_on_without_loss() -> None:
    values = materials(1)
    values["materials"][0]["name"] = LAW * 40  # type: ignore[index]
    pdf = render(table_layout(), values, mode="print")

    assert LAW * 40 in text_of(pdf).replace("\n", "").replace("序号 材料名称", "")


def test_more_pages_than_the_paper_may_have_are_refused() -> None:
    with pytest.raises(TooManyPages) as problem:
        render(table_layout(max_pages=2), materials(60), mode="print")

    assert problem.value.facts == {"pages": 3, "limit": 2}


def test_an_endless_list_is_refused() -> None:
    with pytest.raises(ValueUnsuitable):
        render(table_layout(), materials(2001), mode="print")


def test_a_heading_never_stands_last_on_a_page() -> None:
    filler = {"kind": "grid", "columns_mm": [160], "rows": [{"cells": [{}], "min_height_mm": 190}]}
    heading = {"kind": "paragraph", "text": "收到的材料", "style": "heading", "keep": True}
    table = {"kind": "paragraph", "text": "正文"}
    pdf = render(layout_of(flow={**FLOW, "blocks": [filler, heading, table]}), {}, mode="print")

    assert [page_text(pdf, page).split() for page in range(2)] == [[], ["收到的材料", "正文"]]


def test_the_paper_layer_is_shown_and_never_printed() -> None:
    layout = layout_of(
        items=[{**TEXT, "text": "许可证", "layer": "paper"}, {**TEXT, "text": "张三", "y_mm": 30}]
    )

    assert "许可证" in text_of(render(layout, {}, mode="preview"))
    assert text_of(render(layout, {}, mode="print")) == "张三"


def test_a_preview_says_that_it_is_none_and_marks_say_what_they_mean() -> None:
    layout = name_layout()
    reprint = Marks(reprint_no=2, sample=True, void=True)

    assert "预览无效" in text_of(render(layout, named("张三"), mode="preview"))
    printed = text_of(render(layout, named("张三"), mode="print", marks=reprint))
    assert all(word in printed for word in ("样张", "作废", "补打 2"))
    assert "预览无效" not in printed


def test_the_form_is_printed_on_plain_paper_only_as_a_sample() -> None:
    layout = layout_of(items=[{**TEXT, "text": "许可证", "layer": "paper"}])

    assert "许可证" in text_of(render(layout, {}, mode="print", marks=Marks(sample=True, plain_paper=True)))
    with pytest.raises(MarksContradict):
        Marks(plain_paper=True)


def test_a_seal_place_prints_words_and_no_circle() -> None:
    layout = layout_of(items=[{"kind": "seal", "x_mm": 50, "y_mm": 50, "size_mm": 40}])

    def darkest_ring(mode: Mode) -> int:
        pdf = render(layout, {}, mode=mode)
        picture = Image.open(io.BytesIO(page_png(pdf, 0, 72))).convert("L")
        left, top = int(50 / 25.4 * 72), int(60 / 25.4 * 72)
        ring = picture.crop((left - 3, top, left + 6, top + 57))
        return next(level for level, count in enumerate(ring.histogram()) if count)

    assert "加盖行政许可专用章" in text_of(render(layout, {}, mode="print"))
    assert darkest_ring("print") == 255
    assert darkest_ring("preview") < 230


PHOTO = {"kind": "image", "x_mm": 10, "y_mm": 10, "width_mm": 20, "height_mm": 20, "value": "photo"}
PHOTO_NEED = {"photo": {"about": "相片", "kind": "picture", "sample": "shared/sample_photo.png"}}


@pytest.mark.parametrize(
    "photo", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\nbroken", b"\xff\xd8" * 5_000_000, "text"]
)
def test_what_is_no_picture_is_refused(photo: object) -> None:
    layout = layout_of(values=PHOTO_NEED, needs={"required": ["photo"]}, items=[PHOTO])

    with pytest.raises(PictureUnreadable):
        render(layout, {"photo": photo}, mode="print")


def test_two_threads_write_papers_without_mixing_them() -> None:
    names = [f"张三{RARE[number % 6]}{number}" for number in range(12)]
    made: dict[str, bytes] = {}

    def make(name: str) -> None:
        made[name] = render(name_layout(), named(name), mode="print")

    threads = [Thread(target=make, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {name: text_of(made[name]) for name in names} == {name: name for name in names}


@pytest.mark.parametrize(("pdf", "page", "dpi"), [(b"no pdf", 0, 96), (None, 5, 96), (None, 0, 100_000)])
def test_a_page_that_cannot_be_drawn_is_named(pdf: bytes | None, page: int, dpi: int) -> None:
    with pytest.raises(PageUnreadable):
        page_png(pdf or render(name_layout(), named("张三"), mode="print"), page, dpi)
