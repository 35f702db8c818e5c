"""Coming in: enrolling this PC, signing a person in."""

import hashlib
import os
import secrets
from pathlib import Path

from sync.client.credentials import DeviceCredentials, public_half
from sync.client.link import PlatformLink
from sync.errors import PlatformBusy, RequestRefused, SignInPaused, WrongEnrolmentCode, WrongPassword
from sync.messages import EnrolAnswer, EnrolRequest, SignInAnswer, SignInRequest
from window_client.domain.hall import Account, Enrolment

SALT_BYTES = 32
_KEY_BYTES, _NONCE_BYTES = 32, 16


class EnrolmentSalt:
    """Random bytes that wait on disk from the first use of a code until the new place is kept.

    Key and nonce of the device are derived from code and salt, so a program that was killed in between makes
    the same ones again when the clerk types the code again; the file alone, without the code, is no key.
    """

    def __init__(self, folder: Path) -> None:
        """Wait in the data folder."""
        self._file = folder / "enrolment.salt"

    def take(self) -> bytes:
        """Return the salt that waits, or a new one that is safe on disk; a torn one is replaced."""
        kept = self._file.read_bytes() if self._file.exists() else b""
        if len(kept) == SALT_BYTES:
            return kept
        salt = secrets.token_bytes(SALT_BYTES)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(salt)
            file.flush()
            os.fsync(file.fileno())
        return salt

    def forget(self) -> None:
        """Remove it: the key itself is kept now."""
        self._file.unlink(missing_ok=True)


class EnrolmentTry:
    """One enrolment code being used; trying again after a lost answer gets the same device."""

    def __init__(self, code: str, salt: bytes | None = None) -> None:
        """Fix key and nonce for all tries with this code; with the same salt they are the same again."""
        self._code = code.strip()
        seed = hashlib.scrypt(
            self._code.encode(), salt=salt or secrets.token_bytes(SALT_BYTES), n=1 << 14, r=8, p=1
        )
        self._private_key = seed[:_KEY_BYTES].hex()
        self._nonce = seed[_KEY_BYTES : _KEY_BYTES + _NONCE_BYTES].hex()

    def run(self, link: PlatformLink, *, app: str) -> tuple[Enrolment, DeviceCredentials]:
        """Ask the platform for a place.

        Raises:
            WrongEnrolmentCode: Unknown, used up or expired.
            SyncError: The platform was not reached.
        """
        request = EnrolRequest(
            code=self._code, nonce=self._nonce, public_key=public_half(self._private_key), app=app
        )
        try:
            answer = link.ask("/sync/v1/enroll", request, EnrolAnswer, admitted=False)
        except RequestRefused as refusal:
            if refusal.facts.get("error") == "bad_code":
                raise WrongEnrolmentCode from refusal
            raise
        place = answer.enrolment
        return place, DeviceCredentials(
            device=place.device, private_key=self._private_key, tokens=answer.tokens
        )


def sign_in(link: PlatformLink, account: str, password: str) -> Account:
    """Let the platform check a person's password.

    Raises:
        WrongPassword: They do not belong together.
        SignInPaused: Too many wrong ones.
        SyncError: The platform was not reached; the window may then ask its own verifier.
    """
    request = SignInRequest(account=account, password=password)
    try:
        return link.ask("/sync/v1/signin", request, SignInAnswer).account
    except RequestRefused as refusal:
        if refusal.facts.get("error") == "bad_password":
            raise WrongPassword from refusal
        raise
    except PlatformBusy as pause:
        raise SignInPaused(seconds=pause.wait_s or 0, wait_s=pause.wait_s) from pause
