"""The lock files: checksums for everything, no addresses, right markers, nothing unwanted at run time."""

import re

import pytest

from installer.lock import compile_arguments
from installer.requirement_sets import CONTAINED, count_packages, lock_file
from tests.house_rules.project_files import ROOT

SETS = tuple(CONTAINED)
ONLY_FOR_BUILDING_AND_TESTS = {"python-stdnum", "pypinyin", "chinesecalendar", "pyinstaller", "pytest", "uv"}


def pins(name: str) -> dict[str, list[str]]:
    """Return what a lock file pins: the requirement (with its marker) and its checksums."""
    text = lock_file(ROOT, name).read_text("utf-8").replace(" \\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {
        line.split(" --hash")[0].strip(): re.findall(r"--hash=sha256:[0-9a-f]{64}\b", line) for line in lines
    }


@pytest.mark.parametrize("name", SETS)
def test_every_requirement_is_pinned_and_has_checksums(name: str) -> None:
    found = pins(name)

    assert [pin for pin in found if not re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; .+)?", pin)] == []
    assert [pin for pin, sums in found.items() if not sums] == []
    assert count_packages(lock_file(ROOT, name).read_text("utf-8")) == len(found)


@pytest.mark.parametrize("name", SETS)
def test_no_lock_file_holds_an_address_or_an_option(name: str) -> None:
    text = lock_file(ROOT, name).read_text("utf-8")

    assert "//" not in text
    assert set(re.findall(r"--[a-z-]+", text)) == {"--hash"}


def test_everything_for_running_is_in_the_set_for_developing() -> None:
    run, dev = pins("run"), pins("dev")

    assert {pin: dev.get(pin) for pin in run} == run


def test_nothing_copyleft_or_only_for_building_is_installed_at_a_counter() -> None:
    names = {pin.split("==")[0] for pin in pins("run")}

    assert names & ONLY_FOR_BUILDING_AND_TESTS == set()


@pytest.mark.parametrize(
    ("package", "marker"),
    [
        ("secretstorage", "sys_platform == 'linux'"),
        ("jeepney", "sys_platform == 'linux'"),
        ("pywin32-ctypes", "sys_platform == 'win32'"),
        ("backports-tarfile", "python_full_version < '3.12'"),
        ("importlib-metadata", "python_full_version < '3.12'"),
    ],
)
def test_what_only_some_machines_need_says_so(package: str, marker: str) -> None:
    [pin] = [pin for pin in pins("run") if pin.startswith(f"{package}==")]

    assert pin.endswith(f" ; {marker}")


def test_the_older_qt_is_for_aarch64_with_an_older_python_only() -> None:
    found = {pin for pin in pins("run") if pin.startswith("pyside6-essentials==")}

    assert found == {
        "pyside6-essentials==6.7.3 ; python_full_version < '3.13' and platform_machine == 'aarch64'",
        "pyside6-essentials==6.9.3 ; python_full_version >= '3.13' or platform_machine != 'aarch64'",
    }


@pytest.mark.parametrize("name", SETS)
def test_locks_are_made_for_all_machines_without_addresses(name: str) -> None:
    call = compile_arguments("uv", name)

    assert {"--universal", "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"} <= set(call)
    assert ("--constraints" in call) == (name != "run")
