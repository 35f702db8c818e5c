"""The end of a letter: signatures and seal stand under its text, with lines of one length to sign on."""

import pytest

from printing.fonts import default_book
from printing.layout import layout_names, load_layout
from printing.ops import Line, Op, Text
from printing.pages import page_count, page_text
from printing.render import render, set_pages
from printing.samples import Amount, sample_values
from tests.printing.layouts import FLOW, layout_of

SEAL: dict[str, object] = {"kind": "seal", "organ": "某机关", "date": "某日", "before_mm": 6}
SIGN: dict[str, object] = {"kind": "sign", "texts": ["签名：", "日期："]}
WAYS: dict[str, list[dict[str, object]]] = {
    "loose": [SIGN, SEAL],
    "together": [{"kind": "together", "blocks": [SIGN, SEAL]}],
    "seal alone": [SEAL],
}


def lines_of(page: list[Op]) -> list[str]:
    """Return the texts of a page's flow, line by line from above."""
    rows: dict[float, str] = {}
    for op in page:
        if isinstance(op, Text):
            rows[round(op.y_mm, 1)] = rows.get(round(op.y_mm, 1), "") + "".join(run.text for run in op.runs)
    return [rows[y] for y in sorted(rows)]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("count", range(24, 42))
def test_two_lines_of_text_stand_above_every_seal(way: str, count: int) -> None:
    lines = [{"kind": "paragraph", "text": f"第{number}行"} for number in range(count)]
    layout = layout_of(flow={**FLOW, "blocks": [*lines, *WAYS[way]]})
    last = lines_of(set_pages(layout, {}, default_book())[-1])
    above = last[: next(at for at, line in enumerate(last) if "签名" in line or line == "某机关")]

    assert len(above) >= 2
    assert above[-1] == f"第{count - 1}行"


def test_whom_to_call_is_no_text_of_the_letter() -> None:
    call = {"kind": "paragraph", "text": "联系人：赵六", "style": "note", "closing": True}
    for count in range(22, 36):
        lines = [{"kind": "paragraph", "text": f"第{number}行"} for number in range(count)]
        layout = layout_of(flow={**FLOW, "blocks": [*lines, call, call, SEAL]})
        last = lines_of(set_pages(layout, {}, default_book())[-1])

        assert last[last.index("联系人：赵六") - 2 :][:2] == [f"第{count - 2}行", f"第{count - 1}行"]


@pytest.mark.parametrize("clerk", ["赵六", "艾力·买买提江", "艾力·买买提江·艾力·买买提江·艾力"])
def test_the_labels_beside_lines_are_of_one_size(clerk: str) -> None:
    texts = ["申请人（代理人）签名：", f"收件人：{clerk}　签名："]
    layout = layout_of(flow={**FLOW, "blocks": [{"kind": "sign", "texts": texts, "style": "sign"}]})
    (page,) = set_pages(layout, {}, default_book())

    assert len({op.size_pt for op in page if isinstance(op, Text)}) == 1
    assert {round(op.width_mm) >= 16 for op in page if isinstance(op, Line)} == {True}


def test_a_table_row_goes_with_the_seal_and_takes_its_head_along() -> None:
    needs = {"required": ["basis"]}
    table = {
        "kind": "table",
        "each": "basis",
        "columns": [{"head": "依据", "text": "{each.text}", "width_mm": 160}],
    }
    for count in range(18, 30):
        layout = layout_of(needs=needs, flow={**FLOW, "blocks": [table, SEAL]})
        pages = set_pages(layout, {"basis": [f"第{one}条" for one in range(count)]}, default_book())
        last = lines_of(pages[-1])

        assert last[0] == "依据"
        assert last[last.index("某机关") - 1] == f"第{count - 1}条"


def test_a_new_page_begins_where_it_was_asked_for_even_with_a_seal() -> None:
    blocks = [{"kind": "paragraph", "text": "正文"}, {"kind": "page_break"}, SEAL]
    pages = set_pages(layout_of(flow={**FLOW, "blocks": blocks}), {}, default_book())

    assert lines_of(pages[0]) == ["正文"]


@pytest.mark.parametrize(
    "texts", [["申请人（签名或者盖章）：", "日期："], ["收件人：赵六　签名：", "甲：", "乙："]]
)
def test_lines_to_sign_on_are_equally_long(texts: list[str]) -> None:
    layout = layout_of(flow={**FLOW, "blocks": [{"kind": "sign", "texts": texts, "style": "sign"}]})
    (page,) = set_pages(layout, {}, default_book())
    lines = [op for op in page if isinstance(op, Line)]

    assert len(lines) == len(texts)
    assert len({round(line.width_mm, 3) for line in lines}) == 1
    assert lines[0].width_mm >= 16
    assert lines[-1].x_mm + lines[-1].width_mm <= FLOW["x_mm"] + FLOW["width_mm"] + 1e-6


LETTERS = [name for name in layout_names() if name.startswith("documents/")]


@pytest.mark.parametrize("amount", ["usual", "longest", "fewest"])
@pytest.mark.parametrize("name", LETTERS)
def test_no_page_of_any_letter_carries_a_seal_and_no_text(name: str, amount: Amount) -> None:
    layout = load_layout(name)
    for page in set_pages(layout, sample_values(layout, amount), default_book()):
        lines = [line for line in lines_of(page) if not line.startswith(layout.title)]
        sealed = [at for at, line in enumerate(lines) if "（加盖" in line or "签名" in line]
        body = lines[: sealed[0]] if sealed else lines

        assert not sealed or len(body) >= 2


@pytest.mark.parametrize("name", ["receipt", "delivery_record", "refusal_decision"])
def test_the_everyday_letters_fit_one_page(name: str) -> None:
    layout = load_layout(f"documents/{name}")
    pdf = render(layout, sample_values(layout), mode="print")

    assert page_count(pdf) == 1, page_text(pdf, 1)


def test_tables_and_notes_are_no_smaller_than_they_can_be_read() -> None:
    layout = load_layout("documents/receipt")
    sizes = {name: layout.styles[name].size_pt for name in ("cell", "cell_label", "cell_head", "note")}

    assert min(sizes.values()) >= 10.5
