"""How long to wait after failures: full jitter, so that windows do not come back in step."""

from random import Random

BASE_S = 2.0
CAP_S = 300.0
ITEM_BASE_S = 30.0
ITEM_FACTOR = 5
ITEM_CAP_S = 6 * 3600.0


class Backoff:
    """Counts failures in a row and proposes the next wait."""

    def __init__(self, random: Random) -> None:
        self._random, self.failures = random, 0

    def success(self) -> None:
        """Forget all failures."""
        self.failures = 0

    def failed(self, wait_s: int | None = None) -> float:
        """Return seconds to wait: at least what the platform asked for, else random up to the ceiling."""
        ceiling = min(CAP_S, BASE_S * 2.0 ** min(self.failures, 30))
        self.failures += 1
        drawn = self._random.uniform(0, ceiling)
        return drawn if wait_s is None else wait_s + min(drawn, wait_s)


class ItemPauses:
    """Pauses of single items (an unreadable file, an unknown series), so that they hold up nothing else."""

    def __init__(self) -> None:
        self._failed: dict[str, tuple[int, int]] = {}

    def failed(self, item: str, now_ms: int) -> None:
        """Let an item pause: 30 s, then five times longer each time, up to six hours."""
        tries = self._failed.get(item, (0, 0))[0] + 1
        pause_s = min(ITEM_CAP_S, ITEM_BASE_S * ITEM_FACTOR ** (tries - 1))
        self._failed[item] = (tries, now_ms + int(pause_s * 1000))

    def done(self, item: str) -> None:
        """Forget an item that went through."""
        self._failed.pop(item, None)

    def pausing(self, item: str, now_ms: int) -> bool:
        """Tell whether an item still has to wait."""
        return self._failed.get(item, (0, 0))[1] > now_ms

    def next_try_ms(self, item: str) -> int | None:
        """Return when an item that failed is due again on the steady counter, None if it did not fail."""
        found = self._failed.get(item)
        return None if found is None else found[1]

    def shown(self) -> dict[str, int]:
        """Return items that failed at least twice with the number of tries; these a person should see."""
        return {item: tries for item, (tries, _) in self._failed.items() if tries > 1}

    def clear(self) -> None:
        """Let everything try again at once (a person asked for it)."""
        self._failed = {item: (tries, 0) for item, (tries, _) in self._failed.items()}
