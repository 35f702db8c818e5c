# ruff: noqa: T201 - its screen is the terminal
"""How long the screens keep the GUI thread: processor time of each event, over the whole tour and more.

`python -m tests.bench.bench_screens [--over 30] [--top 40]` prints, by step, the events that needed most. It
counts processor time of the GUI thread alone, so a busy machine does not change the figures; nothing here
passes or fails. Time in worker threads does not count, as it keeps nobody waiting at the keys.
"""

import argparse
import os
import statistics
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject, Qt, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QPushButton

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ui.application import Desktop
from ui.quarantine.quarantine_view import QuarantineScreen
from ui.theme.theme import Theme
from ui.tour import case_strides as at_case
from ui.tour import course, food_visit, further_visits, other_looks, visits
from ui.tour import intake_strides as intake
from ui.tour.driver import ALT, CONTROL, Driver, TourFailed
from ui.tour.people import STRANGER
from ui.tour.practice import PracticeHall
from ui.tour.record import Record
from ui.tour.tools import Tour

BLINK_MS = 50
"""What a person still takes for at once."""
_LOOK_MS = 200


@dataclass
class Handled:
    """One event: where in the course, what it was, processor time in ms."""

    step: str
    what: str
    ms: float


class MeasuredApplication(QApplication):
    """Notes what each event costs, those that it sends on included, but not the looking itself."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.step = ""
        self.handled: list[Handled] = []
        self._inside = False
        self._sent_on = 0
        self._looking_ms = self._cost_of_looking()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._inside:
            self._sent_on += 1
            return super().notify(receiver, event)
        what = f"{event.type().name} → {type(receiver).__name__} {receiver.objectName()}".rstrip()
        self._inside, self._sent_on = True, 0
        begun = time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            spent = (time.thread_time() - begun) * 1000 - self._sent_on * self._looking_ms
            self._inside = False
            self.handled.append(Handled(self.step, what, spent))

    def _cost_of_looking(self) -> float:
        """Return what an event costs that comes by here and that nobody minds, in ms."""
        nobody, event, times = QObject(), QEvent(QEvent.Type.User), 20_000
        self._inside = True
        begun = time.thread_time()
        for _time in range(times):
            QApplication.sendEvent(nobody, event)
        spent = (time.thread_time() - begun) * 1000
        self._inside = False
        return spent / times


class Steps(Record):
    """Names the step for the figures; takes no pictures, which would be measured, too."""

    def __init__(self, out: Path, hall: PracticeHall, application: MeasuredApplication) -> None:
        super().__init__(out, hall.driver, hall.printed)
        self._application = application

    @contextmanager
    def step(self, what: str) -> Iterator[list[str]]:
        self._application.step = what.split(" ", maxsplit=1)[0]
        with super().step(what) as result:
            yield result

    def picture(self, _name: str) -> None:
        self._driver.close_messages()
        rest(self._driver)


def rest(driver: Driver) -> None:
    """Look at the screen as long as a person does at least; what is still on its way arrives."""
    driver.soon(lambda: False, _LOOK_MS)


def walk(tour: Tour) -> None:
    """Every screen, with its work."""
    visits.sign_in(tour)
    number = visits.elderly_offline(tour)
    food = food_visit.correction_offline(tour)
    food_visit.outbox_waits(tour)
    food_visit.line_up(tour, food)
    food_visit.supplement_to_licence(tour, food)
    further_visits.by_commitment(tour)
    further_visits.declined(tour)
    further_visits.certificates_page(tour)
    with tour.record.step("翻看 sections of a case"):
        at_case.open_case(tour, number)
        look_through(tour)
    with tour.record.step("需处理 quarantine"):
        tour.driver.press(Qt.Key.Key_5, ALT)
        tour.driver.at(QuarantineScreen)
    other_looks_of_a_case(tour, food)
    other_looks_of_an_intake(tour)
    other_looks.other_looks(tour)


def look_through(tour: Tour) -> None:
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
        tour.driver.press(key, CONTROL)
        rest(tour.driver)
    tour.driver.press(Qt.Key.Key_3, CONTROL)
    tour.driver.press(Qt.Key.Key_Return)
    intake.drawn(tour)
    tour.driver.press(Qt.Key.Key_Escape)


def other_looks_of_a_case(tour: Tour, number: str) -> None:
    with tour.record.step("办件换语言 language and size at a case"):
        at_case.open_case(tour, number)
        switch_and_scale(tour)


def other_looks_of_an_intake(tour: Tour) -> None:
    with tour.record.step("收件换语言 language and size at an intake"):
        intake.begin(tour)
        intake.find_item(tour, "spjyxkxb", further_visits.FOOD)
        tour.driver.choose("question/business_type", 1)
        tour.driver.choose("question/auto_equipment", 2)
        intake.to_applicant(tour)
        intake.type_firm(tour, STRANGER, needs_kind=True)
        intake.to_form(tour)
        switch_and_scale(tour)


def switch_and_scale(tour: Tour) -> None:
    languages = tour.hall.desktop.languages
    button = tour.driver.shown(QPushButton, "language")
    assert button is not None
    for wanted in ("en", "zh_CN"):
        button.click()
        tour.driver.until(lambda w=wanted: languages.current == w, "the language is on")  # type: ignore[misc]
        rest(tour.driver)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        tour.driver.press(key, CONTROL)
        rest(tour.driver)


def measure(scratch: Path) -> list[Handled]:
    qInstallMessageHandler(course._tell)
    application = MeasuredApplication(["bench"])
    with closing(PracticeHall(scratch / "hall", Desktop(application, Theme()))) as hall:
        tour = Tour(hall=hall, record=Steps(scratch / "papers", hall, application), scratch=scratch)
        with suppress(TourFailed):  # its line says where; what was measured until then is worth printing
            walk(tour)
    return application.handled


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--over", type=float, default=30.0, help="list events above this, in ms")
    options.add_argument("--top", type=int, default=40)
    asked = options.parse_args()
    with TemporaryDirectory() as folder:
        handled = measure(Path(folder))
    long = sorted((one for one in handled if one.ms > asked.over), key=lambda one: -one.ms)
    for one in long[: asked.top]:
        print(f"{one.ms:7.1f} ms  {one.step:<12} {one.what}")
    times = sorted(one.ms for one in handled)
    print(
        f"{len(times)} events: median {statistics.median(times):.2f} ms, 99.9th percentile "
        f"{times[int(len(times) * 0.999)]:.1f} ms, longest {times[-1]:.1f} ms; "
        f"{len(long)} above {asked.over:.0f} ms, {sum(ms > BLINK_MS for ms in times)} above {BLINK_MS} ms"
    )


if __name__ == "__main__":
    main()
