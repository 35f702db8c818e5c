"""Make the fonts in resources/fonts from their unchanged originals, the same bytes every time.

The originals are named on the command line; each must have the SHA-256 that `resources/fonts/FONTS.md` and
`ORIGINALS` record, so that nobody ships a font of unknown origin. Output has no time stamp of its own.

    python -m printing.tools.build_fonts --out resources/fonts --sans-regular … --sans-bold … \
        --serif-regular … --serif-bold … --rare …
"""

import argparse
import hashlib
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

ORIGINALS = {
    "sans_regular": "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    "sans_bold": "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
    "serif_regular": "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
    "serif_bold": "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6",
    "rare": "829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c",
}
"""SHA-256 of the untouched files that the recipe accepts."""

RARE_FAMILY = "Window Rare Han"
"""The Hanazono licence reserves the name HanaMinB, so the changed font carries its own."""

UNITS_PER_EM = 1000
"""reportlab writes wrong advance widths for fonts with another em and fewer metrics than glyphs."""


def sha256_of(file: Path) -> str:
    """Return the hexadecimal SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def checked(kind: str, file: Path) -> Path:
    """Return `file` if it is the recorded original, else stop with a sentence."""
    found = sha256_of(file)
    if found != ORIGINALS[kind]:
        sys.exit(f"{file.name}: SHA-256 {found} is not the recorded original of {kind}")
    return file


def gb2312() -> set[int]:
    """Return the code points of GB 2312: 6,763 Han and the signs beside them."""
    return {
        ord(bytes((row, cell)).decode("gb2312"))
        for row in range(0xA1, 0xF8)
        for cell in range(0xA1, 0xFF)
        if _in_gb2312(row, cell)
    }


def _in_gb2312(row: int, cell: int) -> bool:
    try:
        bytes((row, cell)).decode("gb2312")
    except UnicodeDecodeError:
        return False
    return True


def bold_characters() -> set[int]:
    """Return what a bold cut holds: GB 2312, Latin with pinyin marks, punctuation, full-width forms."""
    blocks = [(0x20, 0x24F), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x22FF), (0x2460, 0x25FF)]
    blocks += [(0x3000, 0x303F), (0x3220, 0x33FF), (0xFE10, 0xFE4F), (0xFF00, 0xFFEF)]
    return gb2312().union(*(range(first, last + 1) for first, last in blocks))


def open_font(file: Path) -> TTFont:
    """Open a font so that saving keeps its own time stamp."""
    return TTFont(file, recalcTimestamp=False, lazy=False)


def cut(font: TTFont, characters: Iterable[int]) -> TTFont:
    """Drop every glyph that the characters do not need, and all hinting."""
    options = Options(hinting=False, glyph_names=False, notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["FFTM", "BASE", "STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def cut_rare(original: Path, covered: set[int]) -> TTFont:
    """Keep plane 2 and what `covered` lacks, bring the em to 1000 units and give the font its own name."""
    font = open_font(original)
    own = set(font.getBestCmap())
    cut(font, {point for point in own if point >= 0x20000 or point not in covered})  # noqa: PLR2004
    scale_upem(font, UNITS_PER_EM)
    font["head"].modified = font["head"].created
    for record in list(font["name"].names):
        _rename(font, record.nameID, record.platformID, record.platEncID, record.langID)
    return font


def _rename(font: TTFont, name_id: int, platform: int, encoding: int, language: int) -> None:
    renamed = {
        1: RARE_FAMILY,
        3: f"{RARE_FAMILY} 2017-09-04",
        4: f"{RARE_FAMILY} Regular",
        6: RARE_FAMILY.replace(" ", ""),
    }
    if name_id in renamed:
        font["name"].setName(renamed[name_id], name_id, platform, encoding, language)


def build(originals: dict[str, Path], out: Path) -> None:
    """Write the five fonts into `out`."""
    shutil.copyfile(originals["sans_regular"], out / "NotoSansSC-Regular.ttf")
    shutil.copyfile(originals["serif_regular"], out / "NotoSerifSC-Regular.ttf")
    cut(open_font(originals["sans_bold"]), bold_characters()).save(out / "NotoSansSC-Bold.ttf")
    cut(open_font(originals["serif_bold"]), bold_characters()).save(out / "NotoSerifSC-Bold.ttf")
    covered = set(open_font(originals["sans_regular"]).getBestCmap())
    covered &= set(open_font(originals["serif_regular"]).getBestCmap())
    cut_rare(originals["rare"], covered).save(out / "WindowRareHan.ttf")


def main(arguments: list[str] | None = None) -> None:
    """Run from the command line and print the sizes and hashes for FONTS.md."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--out", type=Path, required=True)
    for kind in ORIGINALS:
        parser.add_argument(f"--{kind.replace('_', '-')}", type=Path, required=True)
    given = parser.parse_args(arguments)
    build({kind: checked(kind, getattr(given, kind)) for kind in ORIGINALS}, given.out)
    for file in sorted(given.out.glob("*.ttf")):
        sys.stdout.write(f"{sha256_of(file)}  {file.stat().st_size:>9,}  {file.name}\n")


if __name__ == "__main__":
    main()
