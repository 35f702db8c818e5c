"""Collects the texts of the screens and compiles their translations.

`python -m ui.tools.translations update` after a text changed, then fill in `resources/translations/en.ts`
(with Qt Linguist or an editor), then `python -m ui.tools.translations compile`.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

from ui.languages import ENGLISH, translations_folder

SOURCES = Path(__file__).resolve().parent.parent
_TOOLS = Path(PySide6.__file__).parent


def update(target: Path) -> None:
    """Bring a `.ts` file in line with the sources, keeping what is translated.

    Raises:
        subprocess.CalledProcessError: Qt's collector failed.
    """
    files = sorted(str(path) for path in SOURCES.rglob("*.py") if "gallery" not in path.parts)
    options = ["-locations", "none", "-no-obsolete", "-silent", "-source-language", "zh_CN"]
    _run("lupdate", *options, "-target-language", "en", *files, "-ts", str(target))


def compile_to(source: Path, target: Path) -> None:
    """Compile a `.ts` file; the same source gives the same bytes.

    Raises:
        subprocess.CalledProcessError: Qt's compiler failed.
    """
    _run("lrelease", "-silent", str(source), "-qm", str(target))


def unfinished(source: Path) -> list[str]:
    """Return the texts of a `.ts` file that have no translation, as `context: text`."""
    missing = []
    for context in ET.parse(source).getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None and translation.text
            if not done:
                missing.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return missing


def texts(source: Path) -> dict[tuple[str, str], str]:
    """Return `{(context, source text): translation}` of a `.ts` file."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ET.parse(source).getroot().iter("context")  # noqa: S314  our own file
        for message in context.iter("message")
    }


def main(arguments: list[str]) -> int:
    """Do `update` or `compile` and say what is missing; the status is 1 when something is."""
    source = translations_folder() / f"{ENGLISH}.ts"
    if arguments == ["update"]:
        update(source)
    elif arguments == ["compile"]:
        compile_to(source, source.with_suffix(".qm"))
    else:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    missing = unfinished(source)
    sys.stdout.writelines(f"not translated: {text}\n" for text in missing)
    return 1 if missing else 0


def _run(tool: str, *arguments: str) -> None:
    program = _TOOLS / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *arguments], check=True, capture_output=True)  # noqa: S603  Qt's own tool


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
