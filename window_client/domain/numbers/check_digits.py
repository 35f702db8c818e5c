"""Check characters, each after its standard; pure arithmetic, no opinion about the number around it."""

from itertools import cycle

DECIMAL = "0123456789"
ALPHANUMERIC = DECIMAL + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""GB 32100: digits and capitals without I, O, S, V, Z."""

_USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_MRZ_WEIGHTS = (7, 3, 1)


def mod_11_2(body: str) -> str:
    """Return the check character of digits by ISO 7064 MOD 11-2 (GB 11643); X stands for ten."""
    total = 0
    for digit in body:
        total = (total + int(digit)) * 2 % 11
    value = (12 - total) % 11
    return "X" if value == len(DECIMAL) else str(value)


def mod_11_10(body: str) -> str:
    """Return the check digit of digits by ISO 7064 MOD 11,10 (GB/T 17710)."""
    return _hybrid(body, DECIMAL)


def mod_37_36(body: str) -> str:
    """Return the check character of digits and capitals by ISO 7064 MOD 37,36 (GB/T 17710)."""
    return _hybrid(body, ALPHANUMERIC)


def _hybrid(body: str, alphabet: str) -> str:
    modulus = len(alphabet)
    product = modulus
    for character in body:
        total = (product + alphabet.index(character)) % modulus or modulus
        product = total * 2 % (modulus + 1)
    return alphabet[(modulus + 1 - product) % modulus]


def uscc(body: str) -> str:
    """Return the 18th character of a unified social credit code from the 17 before it (GB 32100, MOD 31)."""
    total = sum(weight * USCC_ALPHABET.index(c) for weight, c in zip(_USCC_WEIGHTS, body, strict=True))
    return USCC_ALPHABET[-total % 31]


def organisation(body: str) -> str:
    """Return the ninth character of an organisation code from the eight before it (GB 11714, MOD 11)."""
    total = sum(weight * ALPHANUMERIC.index(c) for weight, c in zip(_ORGANISATION_WEIGHTS, body, strict=True))
    value = -total % 11
    return "X" if value == len(DECIMAL) else str(value)


def mrz(body: str) -> str:
    """Return the check digit of a field of a machine-readable zone (ICAO 9303); `<` counts nothing."""
    values = (ALPHANUMERIC.index(c) if c != "<" else 0 for c in body)
    return str(sum(weight * value for weight, value in zip(cycle(_MRZ_WEIGHTS), values, strict=False)) % 10)
