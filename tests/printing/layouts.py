"""Small layouts for tests, made from the same JSON that a layout file holds."""

import msgspec

from printing.layout import Layout, assemble
from printing.schema import LayoutFile

TEXT = {"kind": "text", "x_mm": 10, "y_mm": 10, "width_mm": 100, "style": "body"}
FLOW = {"x_mm": 20, "y_mm": 20, "width_mm": 160, "height_mm": 200}


def layout_of(**parts: object) -> Layout:
    """Return the layout that a file with these parts would give."""
    file = msgspec.convert({"title": "试", **parts}, LayoutFile)
    return assemble("documents/test", file, LayoutFile(title="试"))


def name_layout(**item: object) -> Layout:
    """Return a layout that prints the applicant's name."""
    return layout_of(
        needs={"required": ["applicant.name"]}, items=[{**TEXT, "text": "{applicant.name}", **item}]
    )


def named(name: str) -> dict[str, object]:
    """Return values with that applicant."""
    return {"applicant": {"name": name}}
