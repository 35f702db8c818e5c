"""Fonts by role, chosen glyph by glyph, with text that can be copied and searched back exactly."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

import resources
from printing.errors import FontsUnusable, GlyphMissing
from printing.ink import thickest

_CHARACTERS_A_BLOCK = 100
"""A CMap holds at most 100 mappings in one bfchar block (Adobe technical note 5014)."""


class Link(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One font of a chain.

    Attributes:
        font: Name of the font in the roles file.
        embolden: Width of an outline drawn round each glyph, in em: a regular glyph beside bold ones.
        darkest: Inked part of the em square that the outline must not pass: what the darkest glyphs of the
            bold face beside it have (measured: Noto Serif SC Bold 0.44, Noto Sans SC Bold 0.54).
    """

    font: str
    embolden: float = 0.0
    darkest: float = 0.54


class Roles(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which fonts a text of some purpose is set in (`roles.json`)."""

    fonts: dict[str, str]
    roles: dict[str, tuple[Link, ...]]


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Neighbouring characters of one font."""

    font: str
    text: str
    embolden: float = 0.0


class PaperFont(TTFont):  # type: ignore[misc]  # reportlab has no annotations
    """A TrueType font whose PDF says which Unicode characters its glyphs are, beyond the BMP too.

    reportlab 5.1.0 writes such characters with five hexadecimal digits; readers take the first four, and
    a copied 𠮷 becomes another sign. ISO 32000-1, 9.10.3 asks for UTF-16BE.
    """

    def addObjects(self, doc: object) -> None:  # noqa: N802  # reportlab's name
        """Write the font, then put our own character map in the place of reportlab's."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        written = doc.idToObject  # type: ignore[attr-defined]
        fonts = written["BasicFonts"].dict
        for font in [entry for entry in fonts.values() if getattr(entry, "__Comment__", None)]:
            prefix, _, number = font.__Comment__.rpartition(" subset ")
            if prefix == f"Font {self.fontName}":
                stream = written[font.ToUnicode.name]
                stream.content = unicode_map(font.BaseFont, subsets[int(number)])


def unicode_map(font_name: str, characters: list[int]) -> str:
    """Return the ToUnicode CMap of a font subset; glyph 0 (no character) is left out."""
    rows = [
        f"<{glyph:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for glyph, character in enumerate(characters)
        if character
    ]
    blocks = [rows[start : start + _CHARACTERS_A_BLOCK] for start in range(0, len(rows), _CHARACTERS_A_BLOCK)]
    body = [line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")]
    return "\n".join([*_map_head(font_name, len(characters) - 1), *body, *_MAP_TAIL])


_MAP_TAIL = ("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end")


def _map_head(font_name: str, last_glyph: int) -> tuple[str, ...]:
    return (
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{last_glyph:02X}>",
        "endcodespacerange",
    )


class FontBook:
    """The fonts of one roles file, loaded when first needed: rare characters cost nothing before."""

    def __init__(self, roles: Roles, folder: Path) -> None:
        """Remember where the files are; nothing is opened yet."""
        self._roles = roles
        self._folder = folder
        self._faces: dict[str, PaperFont] = {}
        self._choices: dict[tuple[str, str], Link] = {}
        self._thicknesses: dict[tuple[Link, str], float] = {}

    @classmethod
    def load(cls, file: Path) -> "FontBook":
        """Read a roles file; font files stand beside it or are named by absolute path.

        Raises:
            FontsUnusable: the file is unreadable or names a font that it does not declare.
        """
        try:
            roles = msgspec.json.decode(file.read_bytes(), type=Roles)
        except (OSError, msgspec.DecodeError) as problem:
            raise FontsUnusable(font=file.name) from problem
        for chain in roles.roles.values():
            for link in chain:
                if link.font not in roles.fonts:
                    raise FontsUnusable(font=link.font)
        return cls(roles, file.parent)

    @property
    def roles(self) -> frozenset[str]:
        """Return the names that a layout's style may use."""
        return frozenset(self._roles.roles)

    def runs(self, text: str, role: str) -> tuple[Run, ...]:
        """Split a text into runs of one font each.

        Raises:
            GlyphMissing: no font of the role has some character.
        """
        runs: list[Run] = []
        for character in text:
            link = self._link(character, role)
            font, embolden = self._registered(link.font), self._thickness(link, character)
            last = runs[-1] if runs else None
            if last and (last.font, last.embolden) == (font, embolden):
                runs[-1] = msgspec.structs.replace(last, text=last.text + character)
            else:
                runs.append(Run(font=font, text=character, embolden=embolden))
        return tuple(runs)

    def width_em(self, character: str, role: str) -> float:
        """Return the advance of one character in em.

        Raises:
            GlyphMissing: no font of the role has it.
        """
        face = self._face(self._link(character, role).font).face
        return float(face.getCharWidth(ord(character))) / 1000

    def missing(self, text: str, role: str) -> Iterator[str]:
        """Yield the characters of a text that no font of the role has."""
        for character in dict.fromkeys(text):
            try:
                self._link(character, role)
            except GlyphMissing:
                yield character

    def first_font(self, role: str) -> str:
        """Return the registered name of a role's first font."""
        return self._registered(self._roles.roles[role][0].font)

    def warm_up(self) -> None:
        """Load what ordinary papers need, so that the first preview does not wait."""
        for role in self._roles.roles:
            self._link("中", role)

    def _link(self, character: str, role: str) -> Link:
        key = (role, character)
        if key not in self._choices:
            self._choices[key] = self._choose(character, role)
        return self._choices[key]

    def _choose(self, character: str, role: str) -> Link:
        for link in self._roles.roles[role]:
            if ord(character) in self._face(link.font).face.charToGlyph:
                return link
        raise GlyphMissing.of(character)

    def _thickness(self, link: Link, character: str) -> float:
        if not link.embolden:
            return 0.0
        key = (link, character)
        if key not in self._thicknesses:
            file = self._folder / self._roles.fonts[link.font]
            self._thicknesses[key] = thickest(file, character, link.embolden, link.darkest)
        return self._thicknesses[key]

    def _registered(self, font: str) -> str:
        return str(self._face(font).fontName)

    def _face(self, font: str) -> PaperFont:
        if font not in self._faces:
            self._faces[font] = _opened(self._folder / self._roles.fonts[font])
        return self._faces[font]


@cache
def _opened(file: Path) -> PaperFont:
    """Open a font file once a process and make it known to reportlab under a name of its own."""
    name = f"{file.stem}-{hashlib.sha256(str(file).encode()).hexdigest()[:8]}"
    try:
        font = PaperFont(name, str(file))
    except (TTFError, OSError) as problem:
        raise FontsUnusable(font=file.name) from problem
    pdfmetrics.registerFont(font)
    return font


@cache
def default_book() -> FontBook:
    """Return the fonts that come with the program."""
    return FontBook.load(resources.path("fonts", "roles.json"))
