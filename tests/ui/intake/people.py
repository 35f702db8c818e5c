"""People who are nobody: numbers of divisions that do not exist, with right check characters."""

from datetime import date
from itertools import product

from window_client.domain.numbers.check import check_number
from window_client.domain.packaged import regions

TODAY = date(2026, 11, 23)


def _completed(kind: str, stem: str, letters: str) -> str:
    endings = (f"{stem}{one}{two}" for one, two in product(letters, repeat=2))
    return next(n for n in endings if check_number(kind, n, on=TODAY, regions=regions()).valid)


ELDER = _completed("resident", "9901011950010100", "0123456789X")
AGENT = _completed("resident", "9901011990010100", "0123456789X")
COMPANY = _completed("uscc", "91990105MA000000", "0123456789ABCDEFGHJKLMNPQRTUWXY")
WRONG_ELDER = ELDER[:-1] + ("0" if ELDER[-1] != "0" else "1")
