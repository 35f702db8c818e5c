"""What is missing is found by loading it, named as this system names it, installed where that may be."""

import shutil

import pytest

from installer import system_packages
from installer.failures import SetupFailed
from installer.system_packages import Need, apt_calls, apt_line, choose_packages, find_missing, is_present

GLIB = Need("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0"))
SCREEN = Need("Xvfb", ("xvfb",), vital=False)


@pytest.mark.parametrize(
    ("known", "chosen"),
    [
        ({"libglib2.0-0t64", "libglib2.0-0"}, ["libglib2.0-0t64"]),
        ({"libglib2.0-0"}, ["libglib2.0-0"]),
        (set(), ["libglib2.0-0"]),
    ],
    ids=["renamed", "older", "lists-never-fetched"],
)
def test_the_name_that_the_system_knows_is_taken(known: set[str], chosen: list[str]) -> None:
    assert choose_packages([GLIB], known.__contains__) == chosen


def test_a_package_for_two_needs_is_named_once() -> None:
    needs = [Need("a.so.1", ("one",)), Need("b.so.1", ("one",)), Need("c.so.1", ("two",))]

    assert choose_packages(needs, lambda _name: True) == ["one", "two"]


def test_a_need_that_is_there_is_not_missing() -> None:
    assert find_missing([GLIB, SCREEN], lambda need: need is GLIB) == (SCREEN,)


@pytest.mark.parametrize(
    ("probe", "there"),
    [
        ("import json", True),
        ("import no_such_module", False),
        ("libno-such-thing.so.9", False),
        ("no-such-program", False),
        ("git", True),
    ],
)
def test_presence_is_seen_by_using_it(probe: str, there: bool) -> None:  # noqa: FBT001  a column of the table
    assert is_present(Need(probe, ("x",))) is there


def test_root_installs_directly() -> None:
    update, install = apt_calls(["xvfb"], root=True, sudo=False)

    assert update[:3] == ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    assert {"install", "-y", "--no-install-recommends", "xvfb"} <= set(install)


def test_sudo_is_used_only_where_it_asks_no_password() -> None:
    assert all(call[:2] == ["sudo", "-n"] for call in apt_calls(["xvfb"], root=False, sudo=True))
    assert apt_calls(["xvfb"], root=False, sudo=False) == []


def test_the_line_to_type_is_whole() -> None:
    assert apt_line(["a", "b"]) == "sudo apt-get install -y --no-install-recommends a b"


@pytest.fixture
def nothing_may_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages, "_install", lambda _missing: False)
    monkeypatch.setattr(system_packages, "_is_known", lambda _name: True)
    monkeypatch.setattr(shutil, "which", lambda name, **_: name if name == "apt-get" else None)


@pytest.mark.usefixtures("nothing_may_be_installed")
def test_missing_vital_part_stops_with_the_line_to_type() -> None:
    with pytest.raises(SetupFailed, match=r"Install with: sudo apt-get install .* libnone1") as stopped:
        system_packages.ensure([Need("libnone.so.9", ("libnone1",))])
    assert "libnone.so.9" in stopped.value.what


@pytest.mark.usefixtures("nothing_may_be_installed")
def test_missing_part_of_one_feature_is_reported_and_does_not_stop(
    capsys: pytest.CaptureFixture[str],
) -> None:
    system_packages.ensure([SCREEN])

    said = capsys.readouterr().out
    assert "Xvfb" in said
    assert "sudo apt-get install -y --no-install-recommends xvfb" in said


def test_nothing_missing_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    system_packages.ensure([Need("import json", ("x",))])

    assert capsys.readouterr().out == ""
