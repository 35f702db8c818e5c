"""What the tests of numbers share: day of the check, divisions, numbers made up in region 99xxxx."""

from datetime import date

from hypothesis import strategies as st

from window_client.domain import packaged
from window_client.domain.numbers import NumberCheck, check_number
from window_client.domain.numbers.check_digits import USCC_ALPHABET, mod_11_2, organisation, uscc

ON = date(2026, 11, 22)


def check(kind: str, text: str, on: date = ON) -> NumberCheck:
    return check_number(kind, text, on=on, regions=packaged.regions())


def reason_of(kind: str, text: str, on: date = ON) -> str:
    found = check(kind, text, on)
    assert not found.valid
    assert found.reason is not None
    return found.reason.code


def warnings_of(kind: str, text: str, on: date = ON) -> list[str]:
    found = check(kind, text, on)
    assert found.valid, found.reason
    return [warning.code for warning in found.warnings]


def resident(born: str = "19900101", region: str = "990101", sequence: str = "001") -> str:
    body = region + born + sequence
    return body + mod_11_2(body)


def credit_code(head: str = "91", region: str = "440300", base: str = "MA5ABCD1") -> str:
    body = head + region + base + organisation(base)
    return body + uscc(body)


residents = st.builds(
    resident,
    born=st.dates(date(1900, 1, 1), ON).map(lambda day: f"{day:%Y%m%d}"),
    region=st.integers(0, 9999).map(lambda tail: f"99{tail:04}"),
    sequence=st.integers(0, 999).map(lambda number: f"{number:03}"),
)
credit_codes = st.builds(
    credit_code,
    head=st.tuples(st.sampled_from("123456789ANY"), st.sampled_from("1239")).map("".join),
    region=st.sampled_from(["110105", "440300", "330108", "990101", "100000"]),
    base=st.text(USCC_ALPHABET, min_size=8, max_size=8),
)
