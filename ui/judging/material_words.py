"""A material in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.catalogue import Material

_FORMS = {
    "original": QT_TRANSLATE_NOOP("MaterialWords", "原件"),
    "copy": QT_TRANSLATE_NOOP("MaterialWords", "复印件"),
    "original_or_copy": QT_TRANSLATE_NOOP("MaterialWords", "原件或复印件"),
    "electronic": QT_TRANSLATE_NOOP("MaterialWords", "电子件"),
}


def demand(material: Material) -> str:
    """Return form and copies, such as 原件 1 份."""
    form = QCoreApplication.translate("MaterialWords", str(_FORMS[material.form]))
    words = QCoreApplication.translate("MaterialWords", "{form} {count} 份")
    return words.format(form=form, count=material.copies)
