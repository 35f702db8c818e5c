"""The database key: random, kept by the OS keyring and, wrapped under each clerk's password, in a file.

The file is the copy that survives a lost keyring. A password is stretched by scrypt (RFC 7914, n = 2^16,
r = 8: 64 MB and about 0.14 s a guess) and wraps the key with AES-256-GCM. A check value tells whether a key
from the keyring belongs to this vault, so that a stale one is not taken for a damaged database.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from tempfile import NamedTemporaryFile
from uuid import uuid4

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from window_client.domain.values import Value, canonical, decode
from window_client.store.connection import named_failures
from window_client.store.errors import KeysDamaged, NoKeySlot, WrongPassword
from window_client.store.keyring_port import KeyringPort, SystemKeyring

FILE = "keys.json"
KEY_BYTES = 32
_MAX_FILE_BYTES = 1 << 20
_LARGEST_COST = 1 << 20
"""A cost above this in the file is damage or an attack on memory, not a choice of ours."""


class Slot(Value, frozen=True, kw_only=True):
    """The key under one clerk's password; all bytes in hex."""

    clerk: str
    salt: str
    n: int
    r: int
    nonce: str
    wrapped: str

    def __repr__(self) -> str:
        """Keep wrapped keys out of logs too."""
        return f"Slot({self.clerk})"


class VaultFile(Value, frozen=True, kw_only=True):
    """What `keys.json` holds."""

    version: int
    vault: str
    check: str
    slots: tuple[Slot, ...]


class KeyVault:
    """The keys of one store folder."""

    def __init__(self, folder: Path, keyring: KeyringPort | None = None, *, cost: int = 1 << 16) -> None:
        """Use the file in a folder and a keyring; `cost` is scrypt's n for new slots."""
        self._path = folder / FILE
        self._keyring: KeyringPort = keyring or SystemKeyring()
        self._cost = cost

    def exists(self) -> bool:
        """Tell whether there is a vault."""
        return self._path.exists()

    def create(self, clerk: str, password: str) -> bytes:
        """Make a new random key with a first slot, offer it to the keyring, and return it.

        Raises:
            FileExistsError: There is a vault; making another would lose the key of the database.
        """
        if self.exists():
            raise FileExistsError(FILE)
        key, vault = secrets.token_bytes(KEY_BYTES), str(uuid4())
        slot = self._slot(vault, clerk, password, key)
        self._write(VaultFile(version=1, vault=vault, check=_check_value(key), slots=(slot,)))
        self._keyring.set(vault, key.hex())
        return key

    def from_keyring(self) -> bytes | None:
        """Return the key without a password if the keyring has it; None if not, or if it is another's."""
        file = self._read()
        found = self._keyring.get(file.vault)
        try:
            key = bytes.fromhex(found or "")
        except ValueError:
            return None
        return key if hmac.compare_digest(_check_value(key), file.check) else None

    def unlock(self, password: str, clerk: str) -> bytes:
        """Return the key by a clerk's password and offer it to the keyring again.

        Raises:
            NoKeySlot: This clerk has none.
            WrongPassword: It does not open.
            KeysDamaged: The file cannot be read.
        """
        file = self._read()
        slot = next((one for one in file.slots if one.clerk == clerk), None)
        if slot is None:
            raise NoKeySlot
        key = _unwrap(slot, file.vault, password)
        if not hmac.compare_digest(_check_value(key), file.check):
            raise KeysDamaged
        if self._keyring.get(file.vault) != key.hex():
            self._keyring.set(file.vault, key.hex())
        return key

    def add_slot(self, clerk: str, password: str, key: bytes) -> None:
        """Let a clerk open the vault with a password; the clerk's former slot goes.

        Raises:
            KeysDamaged: The file cannot be read, or the key is not this vault's.
        """
        file = self._read()
        if not hmac.compare_digest(_check_value(key), file.check):
            raise KeysDamaged
        others = tuple(slot for slot in file.slots if slot.clerk != clerk)
        slot = self._slot(file.vault, clerk, password, key)
        self._write(msgspec.structs.replace(file, slots=(*others, slot)))

    def clerks(self) -> tuple[str, ...]:
        """Return who has a slot."""
        return tuple(slot.clerk for slot in self._read().slots)

    def _slot(self, vault: str, clerk: str, password: str, key: bytes) -> Slot:
        salt, nonce = os.urandom(16), os.urandom(12)
        wrapping = AESGCM(_stretch(password, salt, self._cost, 8))
        wrapped = wrapping.encrypt(nonce, key, _binding(vault, clerk))
        return Slot(clerk=clerk, salt=salt.hex(), n=self._cost, r=8, nonce=nonce.hex(), wrapped=wrapped.hex())

    def _read(self) -> VaultFile:
        with named_failures():
            try:
                data = self._path.read_bytes()
            except FileNotFoundError as error:
                raise KeysDamaged from error
        try:
            if len(data) > _MAX_FILE_BYTES:
                raise KeysDamaged
            return decode(data, VaultFile)
        except (msgspec.DecodeError, UnicodeError) as error:
            raise KeysDamaged from error

    def _write(self, file: VaultFile) -> None:
        folder = self._path.parent
        with named_failures():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=folder, prefix="keys-", delete=False) as target:
                fresh = Path(target.name)  # the system makes it readable by its owner alone
                try:
                    target.write(canonical(file))
                    target.flush()
                    os.fsync(target.fileno())
                    target.close()
                    fresh.replace(self._path)
                finally:
                    fresh.unlink(missing_ok=True)


def _stretch(password: str, salt: bytes, n: int, r: int) -> bytes:
    memory = 128 * n * r + (1 << 20)
    return hashlib.scrypt(password.encode(), salt=salt, n=n, r=r, p=1, maxmem=memory, dklen=KEY_BYTES)


def _unwrap(slot: Slot, vault: str, password: str) -> bytes:
    if slot.n * slot.r > _LARGEST_COST * 8:
        raise KeysDamaged
    try:
        wrapping = AESGCM(_stretch(password, bytes.fromhex(slot.salt), slot.n, slot.r))
        return wrapping.decrypt(
            bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), _binding(vault, slot.clerk)
        )
    except InvalidTag as error:
        raise WrongPassword from error
    except ValueError as error:
        raise KeysDamaged from error


def _binding(vault: str, clerk: str) -> bytes:
    return f"{vault}|{clerk}".encode()


def _check_value(key: bytes) -> str:
    return hmac.digest(key, b"window client key check", "sha256")[:8].hex()
