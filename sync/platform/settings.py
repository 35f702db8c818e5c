"""What may be set for one platform."""

import msgspec

from sync.messages import Limits


class PlatformSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Sizes and times; the defaults suit one hall.

    Attributes:
        lease_sizes: Numbers per block by the first part of a series' name.
        push_budget_ms: A push stops early after this much work; the rest comes with the next one.
        stall_s: A request body that stops flowing for so long is given up.
        password_passes, password_memory_kib: Cost of argon2; lower only where no real password is.
    """

    limits: Limits = Limits()
    poll_s: int = 60
    lease_size: int = 100
    lease_sizes: dict[str, int] = {}
    lease_days: int = 60
    access_minutes: int = 15
    refresh_days: int = 60
    push_budget_ms: int = 3_000
    stall_s: int = 30
    upload_hours: int = 72
    sign_in_failures: int = 5
    sign_in_lock_s: int = 300
    password_passes: int = 3
    password_memory_kib: int = 64 * 1024
