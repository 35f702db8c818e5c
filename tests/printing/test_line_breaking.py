"""Lines of Chinese text: nothing lost, nothing too wide, punctuation where it belongs."""

from hypothesis import given
from hypothesis import strategies as st

from printing.line_breaking import NOT_AT_END, NOT_AT_START, break_lines

HAN = st.sampled_from("申请材料齐全符合法定形式𠮷䶮㛃乙")
STOPS = st.sampled_from("，。、；：？！）》”")
OPENS = st.sampled_from("（《“【")


def measure(character: str) -> float:
    """Advances like those of a Han font: full width, half for ASCII."""
    return 0.5 if character.isascii() else 1.0


def width_of(line: str) -> float:
    return sum(measure(character) for character in line.rstrip(" "))


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Han with single stops and opening signs between them, as people write."""
    clause = st.tuples(st.one_of(st.just(""), OPENS), st.lists(HAN, min_size=2, max_size=9), STOPS)
    parts = draw(st.lists(clause, min_size=1, max_size=12))
    return "".join(head + "".join(body) + stop for head, body, stop in parts)


@given(sentences(), st.integers(5, 30))
def test_no_line_begins_or_ends_with_the_wrong_sign(text: str, width: int) -> None:
    lines = break_lines(text, width, measure)

    assert [line for line in lines if line[0] in NOT_AT_START] == []
    assert [line for line in lines if line[-1] in NOT_AT_END] == []


@given(st.text(max_size=200), st.integers(1, 40), st.integers(0, 4))
def test_no_character_is_lost_or_moved(text: str, width: int, indent: int) -> None:
    lines = break_lines(text, width, measure, indent_em=min(indent, width - 1))

    assert "".join(lines) == text.replace("\n", "")


@given(
    st.text(alphabet=st.one_of(HAN, STOPS, OPENS, st.sampled_from("ab12 -")), max_size=120),
    st.integers(2, 30),
)
def test_no_line_is_wider_than_its_room(text: str, width: int) -> None:
    assert [line for line in break_lines(text, width, measure) if width_of(line) > width] == []


def test_the_first_line_leaves_room_for_its_indent() -> None:
    assert break_lines("一二三四五六七八九", 5, measure, indent_em=2) == ["一二三", "四五六七八", "九"]


def test_a_line_feed_ends_a_line_and_an_empty_paragraph_is_a_line() -> None:
    assert break_lines("一二\n\n三", 5, measure) == ["一二", "", "三"]


def test_a_stop_takes_the_character_before_it_down() -> None:
    assert break_lines("一二三四五，六", 5, measure) == ["一二三四", "五，六"]


def test_words_numbers_and_dates_stay_whole() -> None:
    assert break_lines("总计为1,234.50元整", 5, measure) == ["总计为", "1,234.50元", "整"]
    assert break_lines("自二零2026年起", 5, measure) == ["自二零", "2026年起"]


def test_a_word_longer_than_the_line_is_cut_rather_than_run_out() -> None:
    assert break_lines("a" * 25, 5, measure) == ["a" * 10, "a" * 10, "a" * 5]


def test_a_long_word_does_not_send_its_stop_to_the_next_line() -> None:
    assert break_lines("a" * 10 + "，完", 5, measure) == ["a" * 9, "a，完"]
