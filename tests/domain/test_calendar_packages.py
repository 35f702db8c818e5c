"""Which calendar package may take another's place."""

from datetime import date

import msgspec
import pytest
from msgspec.structs import replace

from window_client.domain import packaged
from window_client.domain.calendar import (
    MAX_PACKAGE_BYTES,
    CalendarPackageError,
    NamedDays,
    changed_years,
    check_successor,
    read_package,
    version_key,
)
from window_client.domain.values import canonical

NOW = packaged.calendar_package()
Y2026 = NOW.years["2026"]


def refusal(**changes: object) -> str:
    with pytest.raises(CalendarPackageError) as caught:
        check_successor(replace(NOW, **{"version": "2027.1", **changes}), NOW)
    return str(caught.value.facts["where"])


def test_a_newer_package_with_all_years_may_follow() -> None:
    check_successor(replace(NOW, version="2026.2"), NOW)
    check_successor(replace(NOW, version="2026.1.1"), NOW)


def test_an_older_foreign_or_poorer_package_may_not() -> None:
    assert "不比现行的 2026.1 新" in refusal(version="2026.1")
    assert "不比现行的 2026.1 新" in refusal(version="2025.9")
    assert "适用区域" in refusal(region="XX")
    assert "缺少现行日历已有的 2026 年" in refusal(
        years={y: one for y, one in NOW.years.items() if y != "2026"}
    )


@pytest.mark.parametrize("version", ["", "new", "2026", "2026.1;", "99999.1", "2026.1.1.1", "２０２６.1"])
def test_a_version_that_cannot_be_compared_may_not_follow(version: str) -> None:
    assert refusal(version=version).startswith("版本")


def test_versions_compare_as_numbers() -> None:
    assert version_key("2026.10") > version_key("2026.9") > version_key("2025.12.1")


def test_the_years_that_changed_are_named() -> None:
    moved = replace(Y2026, make_up_days=Y2026.make_up_days[1:])
    later = replace(Y2026, holidays=(NamedDays(name="元旦", days=(date(2027, 1, 1),)),), make_up_days=())
    new = replace(NOW, years={**NOW.years, "2026": moved, "2027": later})

    assert changed_years(new, NOW) == ("2026", "2027")
    assert changed_years(NOW, NOW) == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[" * 100_000,
        b"\xff\xfe",
        b"PK\x03\x04",
        b" " * (MAX_PACKAGE_BYTES + 1),
        msgspec.json.encode({**msgspec.to_builtins(NOW), "secret": 1}),
        canonical(NOW).replace(b'"2026-01-01"', b'"2026-13-01"'),
        canonical(NOW).replace(b'"2026-01-01"', b'"2025-01-01"'),
        canonical(NOW).replace(b'"2026-01-01"', b"NaN"),
    ],
    ids=range(10),
)
def test_whatever_is_no_package_is_refused_with_its_place(data: bytes) -> None:
    with pytest.raises(CalendarPackageError) as caught:
        read_package(data)
    assert caught.value.facts["where"]
