"""Names of joint matters where the screen itself says that they are joint."""

_MARK = "（一件事）"
"""How a package's name ends, in Chinese on every screen."""


def short_name(name: str) -> str:
    """Return the name without the mark that its package puts behind it."""
    return name.removesuffix(_MARK)
