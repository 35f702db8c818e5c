import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from window_client.domain.names import MAX_LENGTH, OLD_PRIVATE_CODES, check_name


def name_of(text: str) -> str:
    found = check_name(text)
    assert found.valid, found.reason
    return found.name


def remarks_of(text: str) -> list[str]:
    return [remark.code for remark in check_name(text).remarks]


def reason_of(text: str) -> str:
    reason = check_name(text).reason
    assert reason is not None
    return reason.code


@pytest.mark.parametrize(
    "name", ["张三", "阿依古丽·买买提", "〇一", "John O’Neil", "𠮷野家", "鿋", "ᠪᠠᠭᠠᠲᠤᠷ"]
)
def test_good_names_stay_as_they_are(name: str) -> None:
    found = check_name(name)

    assert (found.name, found.valid, found.remarks) == (name, True, ())


@pytest.mark.parametrize("dot", "•‧∙⋅・．･●.")
def test_every_separating_dot_between_han_becomes_the_one(dot: str) -> None:
    assert name_of(f"阿依古丽{dot}买买提") == "阿依古丽·买买提"
    assert name_of(f"阿依古丽 {dot}\u3000买买提") == "阿依古丽·买买提"
    assert remarks_of(f"阿依古丽{dot}买买提") == ["names.dot_unified"]


def test_dots_elsewhere_stay() -> None:
    assert name_of("J. R. Smith") == "J. R. Smith"
    assert name_of("张三 Jr.") == "张三 Jr."


def test_gaps() -> None:
    assert (name_of("张\u3000 三"), remarks_of("张 三")) == ("张三", ["names.space_removed"])
    assert (name_of("\ufeff  张三\n"), remarks_of(" 张三\n")) == ("张三", [])
    assert (name_of("John \t  Smith"), remarks_of("John  Smith")) == ("John Smith", [])
    assert name_of("张\u200b三") == "张三"


def test_full_width_letters_become_plain_and_full_width_brackets_stay() -> None:
    assert check_name("深圳ＡＢＣ（集团）１号有限公司", "organisation").name == "深圳ABC（集团）1号有限公司"


def test_composition_is_canonical_and_never_a_compatibility_form() -> None:
    assert name_of("Jose\u0301") == "José"
    assert name_of("刘㈱") == "刘㈱"
    assert name_of("刘\u2f2f") == "刘\u2f2f"


def test_compatibility_ideographs_are_named() -> None:
    found = check_name("\uf9e4")

    assert found.name == unicodedata.normalize("NFC", "\uf9e4") != "\uf9e4"
    assert [remark.code for remark in found.remarks] == ["names.compatibility_mapped"]


@pytest.mark.parametrize(
    ("private", "standard"),
    [
        ("\ue863", "䶮"),
        ("\ue81e", "龴"),
        ("\ue826", "龵"),
        ("\ue82b", "龶"),
        ("\ue82c", "龷"),
        ("\ue832", "龸"),
        ("\ue843", "龹"),
        ("\ue854", "龺"),
        ("\ue864", "龻"),
        ("\ue78d", "︐"),
        ("\ue816", "𠂇"),
        ("\ue831", "𡗗"),
        ("\ue819", "⺄"),
        ("\ue81a", "㑳"),
    ],
)
def test_old_private_codes_become_standard_characters(private: str, standard: str) -> None:
    assert name_of(f"刘{private}") == f"刘{standard}"
    assert remarks_of(f"刘{private}") == ["names.old_code_mapped"]


def test_the_table_covers_the_moved_codes_and_maps_to_nothing_private() -> None:
    assert set(range(0xE815, 0xE865)) | set(range(0xE78D, 0xE797)) == set(OLD_PRIVATE_CODES)
    assert all(unicodedata.category(found) != "Co" for found in OLD_PRIVATE_CODES.values())
    assert len(set(OLD_PRIVATE_CODES.values())) == len(OLD_PRIVATE_CODES)


def test_what_no_standard_knows_is_kept_and_remarked() -> None:
    found = check_name("张\uf123")

    assert (found.name, found.valid) == ("张\uf123", True)
    assert [remark.code for remark in found.remarks] == ["names.private_use"]
    assert found.remarks[0].facts == {"characters": "U+F123"}


def test_digits_in_a_persons_name_are_remarkable() -> None:
    assert remarks_of("张3") == ["names.digits_in_name"]
    assert check_name("3号店", "organisation").remarks == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "names.empty"),
        ("\u3000\u200b", "names.empty"),
        ("张" * (MAX_LENGTH + 1), "names.too_long"),
        ("张" * 10_000_000, "names.too_long"),
        ("张\x00三", "names.control_characters"),
        ("张\x1f三", "names.control_characters"),
        ("张\u202e三", "names.control_characters"),
        ("张\ud800三", "names.control_characters"),
        ("张\ufffe三", "names.control_characters"),
        ("···", "names.no_letters"),
        ("—— 、", "names.no_letters"),
    ],
    ids=range(11),
)
def test_refused(text: str, code: str) -> None:
    assert reason_of(text) == code


def test_a_hundred_characters_are_allowed() -> None:
    assert name_of("张" * MAX_LENGTH) == "张" * MAX_LENGTH


@given(st.text(max_size=120))
def test_a_stored_name_is_stable_and_clean(text: str) -> None:
    found = check_name(text)

    assert found.valid == (found.reason is None)
    if found.valid:
        assert check_name(found.name).name == found.name
        assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs"} for c in found.name)
        assert 1 <= len(found.name) <= MAX_LENGTH
