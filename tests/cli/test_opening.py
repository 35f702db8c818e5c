"""Every command reckons by what is in force on this PC: the installed calendar and the hall's own marks."""

import io
import json
from argparse import Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.cli.test_calendar_commands import newer
from tests.cli.test_store_commands import PASSWORD, folder, run
from window_client.cli.opening import desk_at, opened, signed_in
from window_client.domain import packaged
from window_client.domain.hall import Account, Role
from window_client.domain.values import canonical
from window_client.settings import FILE, Settings
from window_client.store.errors import WrongPassword
from window_client.store.store import Store

__all__ = ["folder", "newer"]

MARKS = replace(packaged.thresholds(), source="演示大厅规定")
Opening = Callable[[Namespace], AbstractContextManager[Any]]


@pytest.fixture
def args(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Namespace:
    (folder / FILE).write_bytes(canonical(Settings(supervision=MARKS)))
    found = Namespace(data=folder, clerk="9001", json=False)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n" * 4))
    with opened(found) as store:
        store.accounts.remember(Account(id="9001", name="王小明", role=Role.CLERK), PASSWORD)
    return found


def store_of(found: Any) -> Store:
    return found if isinstance(found, Store) else found[0]


@pytest.mark.parametrize("way", [opened, signed_in])
def test_the_halls_own_marks_stay_in_force(args: Namespace, way: Opening) -> None:
    assert json.loads((args.data / FILE).read_text("utf-8"))["supervision"]["source"] == MARKS.source
    with way(args) as found:
        assert store_of(found).in_force().thresholds.source == MARKS.source


def test_a_desk_of_the_command_line_reckons_by_the_installed_calendar(args: Namespace, newer: Path) -> None:
    run("calendar", "install", str(newer), "--data", str(args.data))

    with signed_in(args) as (store, _account):
        assert desk_at(store, "9001").calendar.last_year == 2027


def test_a_wrong_password_opens_nothing(args: Namespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("wrong\n"))

    with pytest.raises(WrongPassword), signed_in(args):
        pytest.fail("opened with a wrong password")
