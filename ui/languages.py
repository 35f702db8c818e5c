"""The language of the screens, changed while the program runs."""

import sys
from importlib import resources
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)


def translations_folder() -> Path:
    """Return the folder of our translations."""
    return Path(str(resources.files("resources").joinpath("translations")))


class Languages(QObject):
    """Installs the translators of one language at a time; Chinese is the source and needs none of ours.

    Signals:
        changed: Another language is on; open widgets got a LanguageChange event.
            language: `zh_CN` or `en`.
    """

    changed = Signal(str)

    def __init__(self, application: QCoreApplication) -> None:
        """Start with nothing installed, which shows the Chinese source texts."""
        super().__init__(application)
        self._application = application
        self._installed: list[QTranslator] = []
        self._current = CHINESE

    @property
    def current(self) -> str:
        """The language shown."""
        return self._current

    def switch(self, language: str) -> None:
        """Show another language; Qt's own words (menus of text fields) follow.

        Args:
            language: One of LANGUAGES.

        Raises:
            ValueError: The program does not have this language.
        """
        if language not in LANGUAGES:
            raise ValueError(language)
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._current = language
        QLocale.setDefault(QLocale(language))
        self._installed = [t for t in (self._of_qt(language), self._ours(language)) if t]
        for translator in self._installed:
            self._application.installTranslator(translator)
        self.changed.emit(language)

    def _of_qt(self, language: str) -> QTranslator | None:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self)
        return translator if translator.load(f"qtbase_{language}", folder) else None

    def _ours(self, language: str) -> QTranslator | None:
        if language == CHINESE:
            return None
        translator = QTranslator(self)
        if not translator.load(language, str(translations_folder())):
            print(f"translation {language}.qm is missing", file=sys.stderr)  # noqa: T201  no log yet
            return None
        return translator
