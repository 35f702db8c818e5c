"""Two windows and the platform take random steps on a bad line; disks and the platform go back in time.

The product's own client, store and platform, in process. The same seed makes the same run.
"""

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import func, select

from sync.messages import Limits
from sync.platform import tables as t
from sync.platform.deciding import Departments
from tests.domain.case.around import HALL
from tests.sync.builders import QUICK, Site, WindowRig, a_pdf, accepted, case_series, judged, received
from tests.sync.truth import check_confirmed, check_platform, check_settled, entries_at, known_to
from window_client.domain.case import events as ev
from window_client.domain.case.evolve import StepNotAllowed
from window_client.domain.hall import Actor
from window_client.domain.numbering import case_number
from window_client.store.errors import NumbersExhausted

WINDOWS = st.integers(0, 1)
SMALL = msgspec.structs.replace(QUICK, limits=Limits(push_entries=3, pull_bytes=1500))
"""Small pages and batches, so that runs break off between them."""


class Storm(RuleBasedStateMachine):
    """Everything that can happen between two windows and one platform."""

    @initialize()
    def begin(self) -> None:
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
        self.files = 0
        self.rolled_back = self.restored = False

    def _record(self, rig: WindowRig, event: ev.Event, case: str) -> None:
        try:
            self.made.add(rig.record(event, case).entry.id)
        except StepNotAllowed:
            return

    @rule(d=WINDOWS, with_file=st.booleans())
    def receive(self, d: int, with_file: bool) -> None:  # noqa: FBT001
        rig, case = self.rigs[d], f"case-{len(self.made)}-{len(self.cases)}"
        series = case_series(HALL, rig.site.clock.now().date())[0]
        try:
            with rig.store.begin() as work:
                number = case_number(HALL, 2026, work.take_number(series))
                sealed = work.append(received(number), actor=Actor(clerk="9001", window=rig.id), case=case)
                work.commit()
        except NumbersExhausted:
            return
        self.made.add(sealed.entry.id)
        self.cases.append(case)
        if with_file:
            self.files += 1
            self._record(rig, judged(rig.attach(a_pdf(300 * self.files, self.files))), case)

    @rule(d=WINDOWS, k=st.integers(0, 9))
    def judge(self, d: int, k: int) -> None:
        if self.cases:
            self._record(self.rigs[d], judged(), self.cases[k % len(self.cases)])

    @rule(d=WINDOWS, k=st.integers(0, 9))
    def accept(self, d: int, k: int) -> None:
        if self.cases:
            self._record(self.rigs[d], accepted(), self.cases[k % len(self.cases)])

    @rule(granted=st.booleans())
    def department(self, granted: bool) -> None:  # noqa: FBT001
        departments = Departments(self.site.platform)
        for case in departments.waiting()[:1]:
            departments.decide(case, granted=granted, reason="不符合条件")

    @rule(
        d=WINDOWS,
        seed=st.integers(0, 2**20),
        rate=st.sampled_from([0.0, 0.2, 0.5]),
        copy_first=st.booleans(),  # a copy of the disk with work that is sent right after it
    )
    def sync(self, d: int, seed: int, rate: float, copy_first: bool) -> None:  # noqa: FBT001
        rig = self.rigs[d]
        if copy_first:
            self.image(d)
        rig.line.weather(seed, rate)
        rig.sync()
        rig.line.heal()
        self.site.clock.advance(seconds=5)

    @rule(d=WINDOWS)
    def restart(self, d: int) -> None:
        self.rigs[d].reopen()

    @rule(d=WINDOWS)
    def image(self, d: int) -> None:
        self.rigs[d].image()
        self.images[d] = entries_at(self.rigs[d])

    @rule(d=WINDOWS, then=st.integers(0, 3))
    def disk_goes_back(self, d: int, then: int) -> None:
        destroyed = entries_at(self.rigs[d]) - self.images[d] - known_to(self.site.platform)
        self.made -= destroyed
        self.rigs[d].roll_back()
        self.rolled_back = True
        for k in range(then):
            self.judge(d, k)

    @rule()
    def back_up(self) -> None:
        self.site.back_up()
        self.saved = known_to(self.site.platform)

    @rule()
    def platform_goes_back(self) -> None:
        held = set().union(*(entries_at(rig) for rig in self.rigs))
        self.made &= held | self.saved  # the rest was only on the lost tail and on a lost disk
        self.site.restore()
        self.restored = True

    @invariant()
    def books_are_sound(self) -> None:
        if hasattr(self, "site"):
            check_platform(self.site.platform)
            if not self.restored:
                check_confirmed(self.site)

    def teardown(self) -> None:
        if not hasattr(self, "site"):
            return
        try:
            for _ in range(2):  # what one pushes last, the other must still read
                for rig in self.rigs:
                    rig.settle()
            check_platform(self.site.platform)
            check_confirmed(self.site)
            assert self.made <= known_to(self.site.platform), "I1: work is lost"
            check_settled(self.site)
            if not self.rolled_back:
                self._no_number_changed()
        finally:
            self.site.close()
            self.folder.cleanup()

    def _no_number_changed(self) -> None:
        with self.site.platform.database.read() as tx:
            changed = tx.scalar(
                select(func.count()).select_from(t.entry).where(t.entry.c.verdict == "renumber")
            )
        assert changed == 0, "I6: a number in use had to change although no disk went back"


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_in_a_storm() -> None:
    run_state_machine_as_test(
        Storm,
        settings=settings(
            max_examples=40,
            stateful_step_count=25,
            deadline=None,
            database=None,
            derandomize=True,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        ),
    )
