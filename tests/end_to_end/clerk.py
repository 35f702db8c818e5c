"""A clerk who works as long as the program lives and writes each step down when it was acknowledged."""

from collections.abc import Callable, Mapping
from io import BytesIO
from random import Random
from typing import Never

from msgspec.structs import replace
from sqlalchemy import select

from printing.printers.folder import FolderPrinter
from tests.end_to_end.applications import CARD, DRAFTS, FOOD, a_scan, qualified
from tests.end_to_end.diary import CLOSING, INTAKE, PRINTING, SYNC, Diary, Doing, Done, Opened
from tests.end_to_end.window_on_loopback import LoopbackWindow
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.services.case_view import CaseView
from window_client.services.day.ratings import Opinion
from window_client.services.desk import StepDone
from window_client.services.drafts import IntakeDraft, application_of
from window_client.services.results import HandOver
from window_client.store.schema import case_row

PAPER = "iso_a4_210x297mm"
Act = Callable[[str, int], StepDone]


class Clerk:
    """Does whatever the program proposes; after a crash first what the program lists as unfinished."""

    def __init__(self, window: LoopbackWindow, printer: FolderPrinter, random: Random, diary: Diary) -> None:
        self._window, self._counter, self._printer = window, window.counter, printer
        self._random, self._diary = random, diary
        results = self._counter.results
        self._steps: Mapping[Action, tuple[str, Act]] = {
            Action.ACCEPT: ("accept", self._counter.intake.accept),
            Action.DECIDE: ("decide", results.decide_at_window),
            Action.ISSUE_DECISION: ("issue", results.issue_decision),
            Action.DELIVER: ("deliver", self._deliver),
            Action.COMPLETE: ("complete", results.complete),
            Action.RATE: ("rate", self._rate),
            Action.ARCHIVE: ("archive", results.archive),
        }

    def _rate(self, case: str, revision: int) -> StepDone:
        return self._counter.day.ratings.rate_seen_case(case, revision, Opinion(level=5))

    def work(self) -> Never:
        """Work until the program is killed."""
        self.pick_up()
        while True:
            self._diary.phase(INTAKE)
            self.take_in(CARD if self._random.random() < 0.8 else FOOD)
            self._diary.phase(PRINTING)
            self.work_on(self.open_cases(), _UP_TO_PRINT)
            self._diary.phase(CLOSING)
            self.work_on(self.open_cases(), frozenset(Action))
            self._diary.phase(SYNC)
            self._window.sync()

    def pick_up(self) -> None:
        """Deal with what the last life left open."""
        left = self._counter.work.unfinished()
        open_prints = frozenset(row.case_id for row in left.open_prints)
        self._diary.write(
            Opened(drafts={one.id: one.version for one in left.drafts}, open_prints=open_prints)
        )
        for case_id in sorted(open_prints):
            self._answer(self._view(case_id).case)
        for draft in left.drafts:
            self._finish(draft.id, self._counter.drafts.content(draft))

    def open_cases(self) -> tuple[str, ...]:
        """Return the own cases that are not put away."""
        mine = case_row.c.window == self._counter.desk.actor.window
        query = select(case_row.c.case_id).where(mine, case_row.c.status != Status.ARCHIVED)
        with self._counter.desk.store.read() as reader:
            return tuple(row.case_id for row in reader.rows(query.order_by(case_row.c.no)))

    # intake

    def take_in(self, item: str) -> None:
        """Take an application in, from the first key to the acceptance."""
        draft_id = self._counter.drafts.new_id()
        self._save(draft_id, 1, DRAFTS[item])
        self._finish(draft_id, DRAFTS[item])

    def _finish(self, draft_id: str, draft: IntakeDraft) -> None:
        if not draft.attachments:
            verdicts = qualified(self._counter.desk.catalogue.item(draft.item), draft.answers)
            self._diary.write(Doing(step="attach", about=draft_id))
            scan = self._counter.desk.store.attachments.put(BytesIO(a_scan(draft_id)), f"{draft_id}.jpg")
            self._diary.write(Done(step="attach", about=draft_id, file=scan.sha256))
            draft = replace(draft, verdicts=verdicts, attachments={verdicts[0].material: (scan,)})
            self._save(draft_id, 2, draft)
        self._diary.write(Doing(step="receive", about=draft_id))
        application = application_of(draft_id, draft)
        case = self._counter.intake.receive(draft.item, application, draft=draft_id).case
        self._acknowledged("receive", draft_id, case, since=0)
        self.work_on((case.id,), frozenset({Action.ACCEPT}))

    def _save(self, draft_id: str, version: int, draft: IntakeDraft) -> None:
        self._diary.write(Doing(step="draft", about=draft_id))
        self._counter.drafts.save(draft_id, version, draft)
        self._diary.write(Done(step="draft", about=draft_id, version=version))

    # everything after

    def work_on(self, cases: tuple[str, ...], wanted: frozenset[Action]) -> None:
        """Take each case on, by the steps that are wanted and as long as they are the ones proposed."""
        for case_id in cases:
            while (view := self._view(case_id)).actions and view.actions[0] in wanted:
                self._take(view.actions[0], view.case)

    def _take(self, action: Action, case: Case) -> None:
        if action is Action.MAKE_CERTIFICATE:
            self._print(self._step("reserve", case, self._counter.results.reserve_certificate))
        elif action is Action.ANSWER_PRINT:
            self._answer(case)
        else:
            name, act = self._steps[action]
            self._step(name, case, act)

    def _print(self, case: Case) -> None:
        pdf, paper = self._counter.papers.certificate(case.id), paper_of(case)
        if self._random.random() < 0.9:  # now and then the tray is empty: nothing comes out
            self._diary.write(Doing(step="print", about=case.id))
            job = self._printer.submit(pdf, job_name=paper, media=PAPER)
            self._diary.write(Done(step="print", about=case.id, case=case.id, file=job))
        self._answer(case)

    def _answer(self, case: Case) -> None:
        """Answer what came out, after a look into the tray."""
        results = self._counter.results
        if not (self._printer.folder / f"{paper_of(case)}.pdf").exists():
            self._step("answer", case, results.not_printed)
        elif self._random.random() < 0.1:
            self._step("answer", case, lambda one, revision: results.spoiled(one, revision, "打印模糊"))
        else:
            self._step("answer", case, results.printed)

    def _deliver(self, case_id: str, revision: int) -> StepDone:
        recipient = self._view(case_id).case.applicant
        handed = HandOver(recipient=recipient, way="窗口领取", identity_checked=True)
        return self._counter.results.deliver(case_id, revision, handed)

    def _step(self, name: str, case: Case, act: Act) -> Case:
        self._diary.write(Doing(step=name, about=case.id))
        after = act(case.id, case.revision).case
        self._acknowledged(name, case.id, after, since=case.revision)
        return after

    def _acknowledged(self, name: str, about: str, case: Case, *, since: int) -> None:
        counting = [line.entry.id for line in self._counter.work.history(case.id) if line.counts]
        made = tuple(counting[since : case.revision])
        self._diary.write(Done(step=name, about=about, case=case.id, entries=made))

    def _view(self, case_id: str) -> CaseView:
        return self._counter.cases.open(case_id)


_UP_TO_PRINT = frozenset(
    {Action.ACCEPT, Action.DECIDE, Action.ISSUE_DECISION, Action.MAKE_CERTIFICATE, Action.ANSWER_PRINT}
)


def paper_of(case: Case) -> str:
    """Name the sheet of a certificate: no two sheets have the same."""
    assert case.certificate is not None
    return f"{case.certificate.blank_type}-{case.certificate.blank_serial}"
