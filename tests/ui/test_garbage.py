"""What may hold Qt objects is destroyed on the GUI thread, whoever allocates."""

import threading

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.garbage import GuiThreadGarbage

destroyed_in: list[int] = []


class Knot:
    """A cycle that says in which thread it ended."""

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        destroyed_in.append(threading.get_ident())


def allocate_much() -> None:
    for _ in range(200):
        _ = [[] for _ in range(1_000)]


def test_a_working_thread_collects_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    destroyed_in.clear()
    garbage = GuiThreadGarbage(qapp)
    for _ in range(2_000):
        Knot()
    worker = threading.Thread(target=allocate_much)
    worker.start()
    worker.join()
    assert destroyed_in == []

    qtbot.waitUntil(lambda: len(destroyed_in) == 2_000)

    assert set(destroyed_in) == {threading.get_ident()}
    garbage.deleteLater()
