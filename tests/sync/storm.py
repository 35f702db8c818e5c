"""Two windows and one platform in a storm: a run is a list of steps; the same steps make the same run."""

import tempfile
from collections import Counter
from enum import StrEnum
from pathlib import Path

import msgspec
from sqlalchemy import select

from sync.messages import Limits
from sync.platform import tables as t
from sync.platform.deciding import Departments
from tests.domain.case.around import HALL
from tests.sync.builders import QUICK, Site, a_pdf, accepted, case_series, judged, received
from tests.sync.truth import check_confirmed, check_platform, check_settled, entries_at, known_to
from window_client.domain.case import events as ev
from window_client.domain.case.evolve import StepNotAllowed
from window_client.domain.hall import Actor
from window_client.domain.numbering import case_number
from window_client.store.errors import NumbersExhausted

SMALL = msgspec.structs.replace(QUICK, limits=Limits(push_entries=3, pull_bytes=1500))
"""Small pages and batches, so that runs break off between them."""


class Deed(StrEnum):
    """What may happen next."""

    RECEIVE = "receive"
    JUDGE = "judge"
    ACCEPT = "accept"
    DECIDE = "decide"
    SYNC = "sync"
    RESTART = "restart"
    IMAGE = "image"
    DISK_GOES_BACK = "disk_goes_back"
    BACK_UP = "back_up"
    PLATFORM_GOES_BACK = "platform_goes_back"


OFTEN = {Deed.RECEIVE: 4, Deed.JUDGE: 2, Deed.ACCEPT: 3, Deed.SYNC: 7, Deed.IMAGE: 2, Deed.DISK_GOES_BACK: 2}
DEEDS = [deed for deed in Deed for _ in range(OFTEN.get(deed, 1))]


class Step(msgspec.Struct, frozen=True):
    """One thing that happens.

    Attributes:
        window: Which of the two it happens to.
        pick: Chooses a case, a file or none, a decision.
        seed, rate: Weather on the line.
    """

    deed: Deed
    window: int
    pick: int
    seed: int
    rate: float


class Storm:
    """The site with what is known of everybody's work."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.site = Site(Path(self.folder.name), SMALL)
        self.rigs = [self.site.window(1), self.site.window(2)]
        for rig in self.rigs:
            rig.settle()
            rig.image()
        self.site.back_up()
        self.images = [entries_at(rig) for rig in self.rigs]
        self.saved = known_to(self.site.platform)
        self.made: set[str] = set().union(*self.images)
        self.cases: list[str] = []
        self.verdicts: Counter[str] = Counter()
        self.rolled_back = self.restored = False

    def take(self, step: Step) -> None:
        """Let one thing happen; the platform's books are sound afterwards."""
        getattr(self, f"_{step.deed}")(step)
        check_platform(self.site.platform)
        if not self.restored:
            check_confirmed(self.site)

    def calm_down(self) -> None:
        """The line heals, everybody syncs: nothing is lost, all agree."""
        for _ in range(2):  # what one sends last, the other must still read
            for rig in self.rigs:
                rig.settle()
        check_platform(self.site.platform)
        check_confirmed(self.site)
        assert self.made <= known_to(self.site.platform), "I1: work is lost"
        check_settled(self.site)
        with self.site.platform.database.read() as tx:
            self.verdicts.update(tx.scalars(select(t.entry.c.verdict)))
        if not self.rolled_back:
            assert not self.verdicts["renumber"], "I6: a number had to change although no disk went back"

    def end(self) -> None:
        self.site.close()
        self.folder.cleanup()

    def _receive(self, step: Step) -> None:
        rig, case = self.rigs[step.window], f"case-{len(self.made)}-{len(self.cases)}"
        series = case_series(HALL, rig.site.clock.now().date())[0]
        try:
            with rig.store.begin() as work:
                event = received(case_number(HALL, 2026, work.take_number(series)))
                sealed = work.append(event, actor=Actor(clerk="9001", window=rig.id), case=case)
                work.commit()
        except NumbersExhausted:
            return
        self.made.add(sealed.entry.id)
        self.cases.append(case)
        if step.pick % 2:
            scan = rig.attach(a_pdf(300 * len(self.cases), len(self.cases)))
            self._record(step.window, judged(scan), case)

    def _judge(self, step: Step) -> None:
        self._record(step.window, judged(), self._case(step))

    def _accept(self, step: Step) -> None:
        self._record(step.window, accepted(), self._case(step))

    def _case(self, step: Step) -> str:
        return self.cases[step.pick % len(self.cases)] if self.cases else "none"

    def _record(self, window: int, event: ev.Event, case: str) -> None:
        try:
            self.made.add(self.rigs[window].record(event, case).entry.id)
        except StepNotAllowed:
            return

    def _decide(self, step: Step) -> None:
        departments = Departments(self.site.platform)
        for case in departments.waiting()[:1]:
            departments.decide(case, granted=bool(step.pick % 2), reason="不符合条件")

    def _sync(self, step: Step) -> None:
        rig = self.rigs[step.window]
        rig.line.weather(step.seed, step.rate)
        rig.sync()
        rig.line.heal()
        self.site.clock.advance(seconds=5)

    def _restart(self, step: Step) -> None:
        self.rigs[step.window].reopen()

    def _image(self, step: Step) -> None:
        self.rigs[step.window].image()
        self.images[step.window] = entries_at(self.rigs[step.window])

    def _disk_goes_back(self, step: Step) -> None:
        rig = self.rigs[step.window]
        self.made -= entries_at(rig) - self.images[step.window] - known_to(self.site.platform)
        rig.roll_back()
        self.rolled_back = True
        for _ in range(step.pick % 3):  # work goes on before anybody notices
            self._receive(step)

    def _back_up(self, _step: Step) -> None:
        self.site.back_up()
        self.saved = known_to(self.site.platform)

    def _platform_goes_back(self, _step: Step) -> None:
        held = set().union(*(entries_at(rig) for rig in self.rigs))
        self.made &= held | self.saved  # the rest was only on the lost tail and on a lost disk
        self.site.restore()
        self.restored = True


def run(steps: list[Step]) -> Storm:
    """Let the steps happen, then calm down."""
    storm = Storm()
    try:
        for step in steps:
            storm.take(step)
        storm.calm_down()
    finally:
        storm.end()
    return storm
