"""`python -m ui.gallery --out DIR [--only NAME] [--language en]`."""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from ui.application import Desktop
from ui.gallery.lists import list_specimens
from ui.gallery.pages import page_specimens
from ui.gallery.specimen import Specimen
from ui.gallery.widgets import widget_specimens
from ui.languages import LANGUAGES
from ui.theme.theme import Theme


def main(arguments: list[str]) -> int:
    """Write one PNG a specimen and scale; return the exit status."""
    wanted = _read(arguments)
    application = QApplication(sys.argv[:1])
    desktop = Desktop(application, Theme(steady=True))
    desktop.languages.switch(wanted.language)
    application.setCursorFlashTime(0)
    wanted.out.mkdir(parents=True, exist_ok=True)
    for percent in wanted.percent:
        desktop.theme.set_percent(percent)
        for specimen in (*widget_specimens(), *list_specimens(), *page_specimens()):
            if wanted.only in specimen.name:
                _save(specimen, wanted.out / f"{specimen.name}-{percent}.png", desktop)
    return 0


def _save(specimen: Specimen, path: Path, desktop: Desktop) -> None:
    widget = specimen.make()
    scale = (lambda dp: dp) if specimen.real_pixels else desktop.theme.px
    width = scale(specimen.width)
    widget.resize(width, 10)
    widget.show()
    desktop.application.processEvents()
    wanted = max(widget.sizeHint().height(), widget.heightForWidth(width))
    height = scale(specimen.height) or wanted
    widget.resize(width, height)
    desktop.application.processEvents()
    widget.grab().save(str(path))
    widget.hide()
    widget.deleteLater()
    desktop.application.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


def _read(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="ui.gallery", description="Draw every widget in its states.")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--only", default="", help="part of a specimen's name")
    parser.add_argument("--percent", type=int, nargs="*", default=[100, 200], help="scales")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
