"""Failures of the store that the program foresees; their words stand in `resources/messages/*/store.toml`."""

from window_client.errors import WindowClientError


class StoreError(WindowClientError):
    """Something about the local store; never raised itself."""


class WrongKey(StoreError):
    """The key does not open the database."""

    code = "store.wrong_key"


class NotADatabase(StoreError):
    """The file is not a database of this program."""

    code = "store.not_a_database"


class Damaged(StoreError):
    """A page of the database does not read back as it was written."""

    code = "store.damaged"


class TooNew(StoreError):
    """A later version of the program wrote this database; `found` and `known` are versions of the schema."""

    code = "store.too_new"


class MigrationFailed(StoreError):
    """The upgrade was undone; the database is as it was before."""

    code = "store.migration_failed"


class InUse(StoreError):
    """Another running program holds this folder."""

    code = "store.in_use"


class Busy(StoreError):
    """Another connection held the database for too long."""

    code = "store.busy"


class DiskFull(StoreError):
    """No room left; the step was undone, everything saved before is safe."""

    code = "store.disk_full"


class DiskLow(StoreError):
    """Too little room for another scan; cases can still be worked on. `free_mb` is what is left."""

    code = "store.disk_low"


class ReadOnly(StoreError):
    """The folder or the database cannot be written."""

    code = "store.read_only"


class DiskTrouble(StoreError):
    """The disk answered with an input/output error; `name` is SQLite's or the system's name for it."""

    code = "store.disk_trouble"


class NotEnrolled(StoreError):
    """Nothing can be recorded before the device is enrolled at a window."""

    code = "store.not_enrolled"


class NumbersExhausted(StoreError):
    """No leased number of `series` is left that is still valid."""

    code = "store.numbers_exhausted"


class BlanksExhausted(StoreError):
    """No blank of `blank_type` is left in the stock of this window."""

    code = "store.blanks_exhausted"


class EpochChanged(StoreError):
    """The platform was restored: its numbering is not the one that was known. `known`, `told` are epochs."""

    code = "store.epoch_changed"


class OwnEntryUnknown(StoreError):
    """The platform knows an entry of this device that its journal lacks: the disk went back in time."""

    code = "store.own_entry_unknown"


class TooMuch(StoreError):
    """What was typed is larger than can be recorded and sent; `limit_kb` is the most."""

    code = "store.too_much"


class TextUnreadable(StoreError):
    """What was typed or pasted holds half a character."""

    code = "store.text_unreadable"


class AttachmentUnreadable(StoreError):
    """The file `name` that was to be taken in cannot be read: it is gone, a folder, or its disk fails."""

    code = "store.attachment_unreadable"


class AttachmentTooLarge(StoreError):
    """The file is over the limit of `limit_mb`."""

    code = "store.attachment_too_large"


class AttachmentRefused(StoreError):
    """The file `name` is neither a JPEG, PNG, TIFF nor PDF."""

    code = "store.attachment_refused"


class AttachmentIncomplete(StoreError):
    """The file `name` begins as `kind` but is cut off or damaged."""

    code = "store.attachment_incomplete"


class AttachmentMissing(StoreError):
    """No file of this content is in the store."""

    code = "store.attachment_missing"


class AttachmentDamaged(StoreError):
    """A stored file does not read back as it was written."""

    code = "store.attachment_damaged"


class WrongPassword(StoreError):
    """The password does not open the clerk's key."""

    code = "store.wrong_password"


class NoKeySlot(StoreError):
    """This clerk has never signed in on this device, so there is no key under the password."""

    code = "store.no_key_slot"


class KeysDamaged(StoreError):
    """The file with the wrapped keys cannot be read."""

    code = "store.keys_damaged"


class SignInRefused(StoreError):
    """Name or password is wrong; `left` tries remain before the account is locked."""

    code = "store.sign_in_refused"


class AccountUnknown(StoreError):
    """The account never signed in on this device, or was withdrawn."""

    code = "store.account_unknown"


class AccountLocked(StoreError):
    """Too many failures; `seconds` remain."""

    code = "store.account_locked"


class OfflineExpired(StoreError):
    """The account must sign in with the platform once; `days` is how long it may go without."""

    code = "store.offline_expired"
