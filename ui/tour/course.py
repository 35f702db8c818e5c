"""The course of the tour, from the first sign-in to the proof that nothing was lost."""

import sys
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from ui.tour import food_visit, further_visits, visits
from ui.tour.driver import TourFailed
from ui.tour.other_looks import other_looks
from ui.tour.practice import PracticeHall
from ui.tour.proofs import prove
from ui.tour.record import Record
from ui.tour.tools import Tour

_OFFSCREEN_ONLY = "This plugin does not support"


def take(out: Path, scratch: Path) -> bool:
    """Take the whole course; tell whether all of it happened."""
    qInstallMessageHandler(_tell)
    with closing(PracticeHall(scratch)) as hall:
        tour = Tour(hall=hall, record=Record(out, hall.driver, hall.printed), scratch=scratch)
        try:
            _course(tour)
        except TourFailed:
            return False
    return True


def _course(tour: Tour) -> None:
    visits.sign_in(tour)
    elderly = visits.elderly_offline(tour)
    food = food_visit.correction_offline(tour)
    food_visit.outbox_waits(tour)
    food_visit.line_up(tour, food)
    food_visit.supplement_to_licence(tour, food)
    agency = further_visits.by_commitment(tour)
    declined = further_visits.declined(tour)
    further_visits.certificates_page(tour)
    other_looks(tour)
    prove(tour, (elderly, food, agency, declined))


def _tell(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but not that the offscreen platform has no window manager."""
    if not words.startswith(_OFFSCREEN_ONLY):
        sys.stderr.write(words + "\n")
