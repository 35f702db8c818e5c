"""The database key: random, kept twice, never given for a wrong password."""

import json
import stat
import threading
from pathlib import Path

import keyring
import keyring.backend
import pytest
from keyring.errors import KeyringLocked

from window_client.store.errors import KeysDamaged, NoKeySlot, WrongPassword
from window_client.store.keyring_port import NoKeyring, SystemKeyring
from window_client.store.keys import FILE, KeyVault

CHEAP = 1 << 10
PASSWORD = "演示密码 demo 1"


class ShelfKeyring:
    """A keyring that works."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def set(self, name: str, value: str) -> bool:
        self.kept[name] = value
        return True


@pytest.fixture
def shelf() -> ShelfKeyring:
    return ShelfKeyring()


@pytest.fixture
def vault(tmp_path: Path, shelf: ShelfKeyring) -> KeyVault:
    return KeyVault(tmp_path, shelf, cost=CHEAP)


def test_a_key_is_made_once_and_found_both_ways(vault: KeyVault, shelf: ShelfKeyring) -> None:
    assert not vault.exists()
    key = vault.create("clerk1", PASSWORD)

    assert len(key) == 32
    assert vault.from_keyring() == key
    assert vault.unlock(PASSWORD, "clerk1") == key
    with pytest.raises(FileExistsError):
        vault.create("clerk1", PASSWORD)
    shelf.kept.clear()
    assert vault.from_keyring() is None
    assert vault.unlock(PASSWORD, "clerk1") == key
    assert vault.from_keyring() == key  # a lost keyring is filled again


def test_each_clerk_has_an_own_slot(vault: KeyVault) -> None:
    key = vault.create("clerk1", PASSWORD)
    vault.add_slot("clerk2", "另一个密码", key)
    vault.add_slot("clerk1", "换过的密码", key)

    assert vault.clerks() == ("clerk2", "clerk1")
    assert vault.unlock("另一个密码", "clerk2") == key
    with pytest.raises(WrongPassword):
        vault.unlock(PASSWORD, "clerk1")
    with pytest.raises(WrongPassword):
        vault.unlock("换过的密码", "clerk2")
    with pytest.raises(NoKeySlot):
        vault.unlock(PASSWORD, "clerk3")


def test_a_key_of_another_vault_is_not_taken(vault: KeyVault, shelf: ShelfKeyring) -> None:
    vault.create("clerk1", PASSWORD)
    for name in shelf.kept:
        shelf.kept[name] = bytes(32).hex()

    assert vault.from_keyring() is None
    with pytest.raises(KeysDamaged):
        vault.add_slot("clerk2", "x", bytes(32))


def test_nonsense_in_the_keyring_is_not_a_key(vault: KeyVault, shelf: ShelfKeyring) -> None:
    vault.create("clerk1", PASSWORD)
    for name in shelf.kept:
        shelf.kept[name] = "不是十六进制"

    assert vault.from_keyring() is None


def test_the_file_is_private_and_holds_no_key(vault: KeyVault, tmp_path: Path) -> None:
    key = vault.create("clerk1", PASSWORD)
    path = tmp_path / FILE

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert key.hex() not in path.read_text("utf-8")
    assert [one.name for one in tmp_path.iterdir()] == [FILE]  # no half-written file is left


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"[1]", b'{"version": "1"}', bytes(2 << 20)])
def test_a_damaged_file_has_a_name(vault: KeyVault, tmp_path: Path, content: bytes) -> None:
    vault.create("clerk1", PASSWORD)
    (tmp_path / FILE).write_bytes(content)

    with pytest.raises(KeysDamaged):
        vault.unlock(PASSWORD, "clerk1")


def test_a_file_that_asks_for_all_memory_is_refused(vault: KeyVault, tmp_path: Path) -> None:
    vault.create("clerk1", PASSWORD)
    data = json.loads((tmp_path / FILE).read_bytes())
    data["slots"][0]["n"] = 1 << 30
    (tmp_path / FILE).write_text(json.dumps(data))

    with pytest.raises(KeysDamaged):
        vault.unlock(PASSWORD, "clerk1")


def test_a_slot_moved_to_another_clerk_does_not_open(vault: KeyVault, tmp_path: Path) -> None:
    vault.create("clerk1", PASSWORD)
    data = json.loads((tmp_path / FILE).read_bytes())
    data["slots"][0]["clerk"] = "clerk2"
    (tmp_path / FILE).write_text(json.dumps(data))

    with pytest.raises(WrongPassword):
        vault.unlock(PASSWORD, "clerk2")


def test_missing_file(vault: KeyVault) -> None:
    with pytest.raises(KeysDamaged):
        vault.unlock(PASSWORD, "clerk1")


class SulkingBackend(keyring.backend.KeyringBackend):
    """A keyring that is locked, or that waits for a person who is not there."""

    priority = 1

    def __init__(self, gate: threading.Event | None = None) -> None:
        super().__init__()
        self.gate = gate

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002
        if self.gate is None:
            raise KeyringLocked
        self.gate.wait()
        return "too late"

    def set_password(self, service: str, username: str, password: str) -> None:
        self.get_password(service, username)
        assert password


def test_a_locked_keyring_is_no_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", SulkingBackend())
    vault = KeyVault(tmp_path, SystemKeyring(), cost=CHEAP)

    key = vault.create("clerk1", PASSWORD)

    assert vault.from_keyring() is None
    assert vault.unlock(PASSWORD, "clerk1") == key


def test_a_prompt_that_nobody_answers_ends_the_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    monkeypatch.setattr(keyring.core, "_keyring_backend", SulkingBackend(gate))
    patient = SystemKeyring(time_limit_s=0.01)

    assert patient.get("x") is None
    assert patient.set("x", "y") is False
    gate.set()


def test_without_a_keyring_the_password_opens(tmp_path: Path) -> None:
    vault = KeyVault(tmp_path, NoKeyring(), cost=CHEAP)
    key = vault.create("clerk1", PASSWORD)

    assert vault.from_keyring() is None
    assert vault.unlock(PASSWORD, "clerk1") == key
