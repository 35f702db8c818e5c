"""What lets a device in, and where it is kept."""

from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.messages import Tokens
from window_client.domain.values import Value


class DeviceCredentials(Value, frozen=True, kw_only=True):
    """A device's secrets: its key and its present tokens.

    Attributes:
        private_key: Ed25519 key in hex; never leaves this PC.
    """

    device: str
    private_key: str
    tokens: Tokens

    def __repr__(self) -> str:
        """Keep the secrets out of logs and tracebacks."""
        return f"DeviceCredentials({self.device})"


class CredentialBox(Protocol):
    """A safe place for the credentials, such as the encrypted store."""

    def credentials(self) -> DeviceCredentials | None:
        """Return them, None before enrolment."""

    def keep_credentials(self, credentials: DeviceCredentials) -> None:
        """Put them away durably before this returns."""


class MemoryBox:
    """A box that forgets when the program ends; for simulated devices."""

    def __init__(self, credentials: DeviceCredentials | None = None) -> None:
        self._kept = credentials

    def credentials(self) -> DeviceCredentials | None:
        """Return what was kept last."""
        return self._kept

    def keep_credentials(self, credentials: DeviceCredentials) -> None:
        """Keep them."""
        self._kept = credentials


def new_private_key() -> str:
    """Make a device key, in hex."""
    return Ed25519PrivateKey.generate().private_bytes_raw().hex()


def public_half(private_key: str) -> str:
    """Return the public half of a device key, in hex."""
    return _key(private_key).public_key().public_bytes_raw().hex()


def signature(private_key: str, text: bytes) -> str:
    """Sign a text, in hex."""
    return _key(private_key).sign(text).hex()


def _key(private_key: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private_key))
