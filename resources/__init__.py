"""Data only: catalogue, templates, fonts, styles, words, calendar; code here only finds a file."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Return the place of a packaged file or folder below `resources/`."""
    return ROOT.joinpath(*parts)


def read_bytes(*parts: str) -> bytes:
    """Return the content of a packaged file."""
    return path(*parts).read_bytes()


def read_text(*parts: str) -> str:
    """Return the text of a packaged UTF-8 file."""
    return path(*parts).read_text("utf-8")
