"""Amounts in capital numerals, as money papers say them (支付结算办法, annex 1)."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_GROUP = 10_000
MOST_CENTS = 100 * _GROUP ** len(_GROUPS) - 1


def capitals(cents: int) -> str:
    """Say an amount of fen, such as 人民币捌拾元整 or 人民币壹佰零伍元零伍分.

    Raises:
        ValueError: Negative, or a trillion yuan and more.
    """
    if not 0 <= cents <= MOST_CENTS:
        raise ValueError(cents)
    yuan, rest = divmod(cents, 100)
    whole = f"{_whole(yuan)}元" if yuan or not rest else ""
    return f"人民币{whole}{_part(rest, after_yuan=bool(yuan))}"


def _whole(yuan: int) -> str:
    """Say whole yuan; zeros inside are said once, those at the end not at all."""
    if yuan == 0:
        return _DIGITS[0]
    words, zero = "", False
    figures = str(yuan)
    for at, figure in enumerate(figures):
        place = len(figures) - 1 - at
        group, unit = divmod(place, len(_PLACES))
        if figure != "0":
            words += (_DIGITS[0] if zero else "") + _DIGITS[int(figure)] + _PLACES[unit]
        zero = figure == "0" and bool(words)
        if unit == 0 and yuan // _GROUP**group % _GROUP:
            words += _GROUPS[group]
    return words


def _part(rest: int, *, after_yuan: bool) -> str:
    tenths, hundredths = divmod(rest, 10)
    if not rest:
        return "整"
    words = f"{_DIGITS[tenths]}角" if tenths else ("零" if after_yuan else "")
    return words + (f"{_DIGITS[hundredths]}分" if hundredths else "")
