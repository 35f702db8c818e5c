"""Coming in: enrolling this PC, signing a person in."""

import secrets

from sync.client.credentials import DeviceCredentials, new_private_key, public_half
from sync.client.link import PlatformLink
from sync.errors import PlatformBusy, RequestRefused, SignInPaused, WrongEnrolmentCode, WrongPassword
from sync.messages import EnrolAnswer, EnrolRequest, SignInAnswer, SignInRequest
from window_client.domain.hall import Account, Enrolment


class EnrolmentTry:
    """One enrolment code being used; trying again after a lost answer gets the same device."""

    def __init__(self, code: str) -> None:
        """Fix key and nonce for all tries with this code."""
        self._code = code.strip()
        self._nonce, self._private_key = secrets.token_hex(16), new_private_key()

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
