"""What a gallery picture is made of."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget


class Specimen(NamedTuple):
    """One picture.

    Attributes:
        name: File name without scale and ending.
        width: Width at 100 %, in pixels.
        height: Height at 100 %, in pixels; 0 takes what the widget wants.
        make: Builds the widget.
        real_pixels: Keep the size at every scale: a small screen with large text.
    """

    name: str
    width: int
    height: int
    make: Callable[[], QWidget]
    real_pixels: bool = False


LONG_NAME = "巴彦淖尔市乌拉特前旗额尔登布拉格苏木阿拉腾敖包嘎查牧民专业合作社联合社第三食品加工与冷链配送分公司(示例名称共六十个字用来看看)"
"""60 characters: what a narrow place must survive."""
