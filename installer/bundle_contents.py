"""What the one-folder bundle leaves out: parts of Qt that are not used, and what the PC brings itself.

Libraries of the desktop (graphics, fonts, X, D-Bus, printing, C++) are the PC's own: a copy from the build
machine would clash with its graphics driver and its plugins. Only what Python's own modules need
travels along.
"""

import re
from pathlib import PurePath, PurePosixPath

UNUSED_MODULES = (
    "IPython",
    "PySide6.QtOpenGL",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.scripts",
    "_pytest",
    "doctest",
    "hypothesis",
    "lib2to3",
    "mypy",
    "numpy",
    "pip",
    "pydoc_data",
    "pytest",
    "setuptools",
    "tests",
    "tkinter",
    "unittest",
)

_QT = r"PySide6/(Qt/)?"
_LEFT_OUT = tuple(
    re.compile(_QT + rest)
    for rest in (
        r"plugins/platformthemes/libqgtk3",
        r"plugins/platforms/(lib)?q(eglfs|linuxfb|vnc|vkkhrdisplay|minimal|minimalegl|direct2d)\b",
        r"plugins/platforminputcontexts/(lib)?qtvirtualkeyboard",
        r"plugins/imageformats/(lib)?q(gif|icns|pdf|tga|wbmp)\b",
        r"plugins/(egldeviceintegrations|generic|qmltooling|qmllint|sqldrivers|designer)/",
        r"plugins/wayland-graphics-integration-(client|server)/",
        r"qml/",
        r"translations/(?!qt(base)?_zh_CN\.qm)",
        r"(lib/libQt6|Qt6)?(Qml|Quick|VirtualKeyboard|Pdf|ShaderTools|EglF[Ss])",
    )
)

_OF_PYTHON = re.compile(
    r"lib(python3|ssl|crypto|crypt|ffi|z|bz2|lzma|sqlite3|uuid|expat|mpdec|readline|tinfo|ncursesw|panelw|gdbm|nsl"
    r"|tirpc|b2)[.-]"
)
_SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


def is_left_out(destination: str, origin: str) -> bool:
    """Tell whether a file stays out of the bundle.

    Args:
        destination: Path inside the bundle.
        origin: Path on the build machine; of a link, what it points to inside the bundle.
    """
    names = (PurePath(destination).as_posix(), PurePath(origin).as_posix())
    if any(pattern.match(name) for pattern in _LEFT_OUT for name in names):
        return True
    return origin.startswith(_SYSTEM_FOLDERS) and not _OF_PYTHON.match(PurePosixPath(origin).name)
