"""What can go wrong between a window and the platform; the words are in resources/messages/*/sync.toml."""

from typing import ClassVar

from window_client.errors import WindowClientError


class SyncError(WindowClientError):
    """The platform was not reached, or did not do what was asked. Nothing of the window's work is lost.

    Attributes:
        wait_s: What the platform asked to wait before the next try, None if it did not say.
    """

    code: ClassVar[str] = "sync.trouble"

    def __init__(self, *, wait_s: int | None = None, **facts: str | int) -> None:
        """Keep the facts and the wait."""
        super().__init__(**facts)
        self.wait_s = wait_s


class BadAddress(SyncError):
    """The platform's address in the settings is not one."""

    code = "sync.bad_address"


class NameNotFound(SyncError):
    """The name of the platform cannot be resolved (DNS)."""

    code = "sync.name_not_found"


class ConnectionRefused(SyncError):
    """The machine is there, the platform does not run on it, or there is no way to it."""

    code = "sync.connection_refused"


class NoAnswer(SyncError):
    """Nothing came within the time allowed."""

    code = "sync.no_answer"


class ConnectionCut(SyncError):
    """The connection broke in the middle."""

    code = "sync.connection_cut"


class ProxyTrouble(SyncError):
    """The proxy in the settings of this PC does not let us through."""

    code = "sync.proxy_trouble"


class CaptivePortal(SyncError):
    """A log-in page of the network answered in place of the platform."""

    code = "sync.captive_portal"


class NotTrusted(SyncError):
    """The platform's certificate does not hold (TLS)."""

    code = "sync.not_trusted"


class ClockWrong(SyncError):
    """The clock of this PC is so wrong that certificates or numbers no longer fit; `minutes` off."""

    code = "sync.clock_wrong"


class NotAdmitted(SyncError):
    """The device's pass no longer holds and could not be renewed: it must be enrolled again."""

    code = "sync.not_admitted"


class DeviceRevoked(SyncError):
    """The platform locked this device out."""

    code = "sync.device_revoked"


class NotEnrolledHere(SyncError):
    """This PC has never been enrolled."""

    code = "sync.not_enrolled"


class PlatformTrouble(SyncError):
    """The platform answered with a fault of its own (`status`)."""

    code = "sync.platform_trouble"


class PlatformBusy(SyncError):
    """The platform asked to come back later."""

    code = "sync.platform_busy"


class PlatformFull(SyncError):
    """The platform has no room left."""

    code = "sync.platform_full"


class BadAnswer(SyncError):
    """The answer is not what the protocol allows; `what` names what is wrong. Nothing was taken over."""

    code = "sync.bad_answer"


class UpdateNeeded(SyncError):
    """The platform no longer speaks this program's version of the protocol."""

    code = "sync.update_needed"


class RequestRefused(SyncError):
    """The platform refused a request for a reason that has no words of its own (`error`, `status`)."""

    code = "sync.request_refused"


class WrongEnrolmentCode(SyncError):
    """The code is unknown, used up or expired."""

    code = "sync.wrong_enrolment_code"


class WrongPassword(SyncError):
    """Account and password do not belong together."""

    code = "sync.wrong_password"


class SignInPaused(SyncError):
    """Too many wrong passwords: the platform makes this account wait (`seconds`)."""

    code = "sync.sign_in_paused"


class EntryTooLarge(SyncError):
    """One entry (`seq`) is larger than the platform takes."""

    code = "sync.entry_too_large"


class FileTooLarge(SyncError):
    """An attachment is larger than the platform takes."""

    code = "sync.file_too_large"


class FileChanged(SyncError):
    """An attachment on this PC no longer has the content that was recorded."""

    code = "sync.file_changed"


class NumbersUsedUp(SyncError):
    """A series has no numbers left on the platform (`series`)."""

    code = "sync.numbers_used_up"


class StaleTalk(SyncError):
    """The platform moved between two steps (`error`: gap, fork, epoch or cursor): say hello again."""

    code = "sync.stale_talk"
