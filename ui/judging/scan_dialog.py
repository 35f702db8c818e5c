"""Choosing scans for a material."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_scans(parent: QWidget, take: Callable[[str], None]) -> None:
    """Let the clerk choose files; `take` gets the path of each."""
    dialog = QFileDialog(parent, QCoreApplication.translate("MaterialsPage", "选择扫描件"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    kinds = QCoreApplication.translate("MaterialsPage", "扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)")
    dialog.setNameFilter(kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def take_all(paths: list[str]) -> None:
        for path in paths:
            take(path)

    dialog.filesSelected.connect(take_all)
    dialog.open()
