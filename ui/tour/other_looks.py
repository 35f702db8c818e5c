"""The same screens in English, at 200 %, on a larger monitor, and locked."""

from PySide6.QtCore import Qt

from ui.lock.lock_view import LockView
from ui.theme.theme import SCALES_PERCENT, theme
from ui.tour.driver import ALT, CONTROL
from ui.tour.tools import Tour, check
from ui.workbench.workbench_view import WorkbenchView

_USUAL = (1366, 768)
_LARGE = (1920, 1080)


def other_looks(tour: Tour) -> None:
    """Take every look and come back to the usual one."""
    _large_monitor(tour)
    _english(tour)
    _large_letters(tour)
    _locked(tour)


def _workbench(tour: Tour) -> None:
    tour.driver.press(Qt.Key.Key_1, ALT)
    tour.driver.at(WorkbenchView)
    tour.driver.press(Qt.Key.Key_Escape)  # ends the last search
    tour.driver.until(lambda: bool(tour.driver.rows("worklist")), "cases stand in the work list")


def _large_monitor(tour: Tour) -> None:
    with tour.record.step("大屏 the workbench at 1920×1080"):
        _workbench(tour)
        tour.driver.window.resize(*_LARGE)
        tour.record.picture("workbench-1920x1080")
        tour.driver.window.resize(*_USUAL)


def _english(tour: Tour) -> None:
    driver = tour.driver
    with tour.record.step("英文 every text in English, and back"):
        driver.push("language")
        driver.see("Workbench")
        tour.record.picture("workbench-english")
        driver.push("language")
        driver.see("工作台")


def _large_letters(tour: Tour) -> None:
    driver = tour.driver
    with tour.record.step("大字 200 %, by Ctrl+plus, and back") as result:
        for _scale in SCALES_PERCENT[1:]:
            driver.press(Qt.Key.Key_Plus, CONTROL)
        check(theme().percent == SCALES_PERCENT[-1], "the letters are twice as large")
        tour.record.picture("workbench-200-percent")
        result.append(f"{theme().percent} %")
        for _scale in SCALES_PERCENT[1:]:
            driver.press(Qt.Key.Key_Minus, CONTROL)
        check(theme().percent == SCALES_PERCENT[0], "the letters are as before")


def _locked(tour: Tour) -> None:
    driver = tour.driver
    with tour.record.step("锁屏 locked by Ctrl+L; nothing shows; unlocked by password"):
        driver.press(Qt.Key.Key_L, CONTROL)
        driver.at(LockView)
        check(driver.shown(WorkbenchView) is None, "no case shows while the screen is locked")
        tour.record.picture("locked")
        driver.type("practice")
        driver.press(Qt.Key.Key_Return)
        driver.at(WorkbenchView)
