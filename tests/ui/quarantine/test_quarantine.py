"""需处理 on a real store: read it, act on the case, close it with a reason; nothing disappears."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.unsettled import SENIOR, a_scan, holding, platform_says, receive
from tests.ui.conftest import Heard
from tests.ui.counter_fixture import NAMES, a_counter, close
from tests.ui.pages.finding import nameless_controls
from tests.ui.pages.quarantine_page import QuarantinePage
from tests.ui.tasks import RunsAtOnce
from ui.application import Desktop
from ui.data_changes import DataChanges
from ui.error_messages import ErrorMessages
from ui.languages import CHINESE, ENGLISH
from ui.message_bar import MessageBar
from ui.quarantine.quarantine_presenter import QuarantinePresenter
from ui.quarantine.quarantine_view import QuarantineScreen
from window_client.domain.transfer import PlatformVerdict
from window_client.services.counter import Counter
from window_client.store.rows import SyncState


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    made = a_counter(tmp_path)
    yield made
    close(made)


class Desk:
    """The screen over a counter."""

    def __init__(self, counter: Counter, qtbot: QtBot) -> None:
        self.changes, self.messages = DataChanges(), MessageBar()
        self.presenter = QuarantinePresenter(
            QuarantineScreen(),
            counter=counter,
            tasks=RunsAtOnce(),
            messages=self.messages,
            changes=self.changes,
            words=ErrorMessages(CHINESE).notice_for,
            names=lambda known: NAMES.get(known, known),
        )
        view = self.presenter.parent()
        assert isinstance(view, QuarantineScreen)
        self.page = QuarantinePage(view, qtbot)


def held_acceptances(counter: Counter, count: int) -> list[str]:
    """The platform holds the acceptance of so many cases; return the cases."""
    cases = []
    for number in range(count):
        done = receive(counter, number, a_scan(counter, f"{number}.pdf"))
        counter.intake.accept(done.case.id, done.case.revision)
        cases.append(done.case.id)
    platform_says(counter, holding("case.accepted"))
    return cases


def test_shows_what_was_sent_the_answer_and_the_case_now(counter: Counter, qtbot: QtBot) -> None:
    held_acceptances(counter, 1)
    page = Desk(counter, qtbot).page

    assert page.sees("第 1 项，共 1 项 · 受理")
    assert page.sees("承诺不晚于")
    assert page.sees("王小明 · 3号综合窗口")
    assert page.reason == "您办理这一步时，办件在别处已有新的进展，您没有看到。"
    assert page.next_step == "请打开办件看过最新内容，需要时重新办理这一步。"
    assert page.sees("已收件")
    assert page.sees("从办件中办理")


def test_a_refused_receipt_shows_everything_that_was_typed(counter: Counter, qtbot: QtBot) -> None:
    receive(counter, 1, a_scan(counter))
    platform_says(counter, holding("case.received", "unknown_item", PlatformVerdict.REFUSED))
    page = Desk(counter, qtbot).page

    for words in (
        SENIOR.name,
        SENIOR.address,
        "性别",
        "男",
        "本地户籍",
        "已收到，不予采用",
        "可据以重新收件",
    ):
        assert page.sees(words), words
    assert not page.sees(SENIOR.id_number)
    assert not page.sees(SENIOR.phone)
    assert page.sees("990***********0010")


def test_closing_asks_for_a_reason_and_leads_to_the_next(
    counter: Counter, qtbot: QtBot, heard: type[Heard]
) -> None:
    cases = held_acceptances(counter, 2)
    desk = Desk(counter, qtbot)
    announced = heard(desk.changes.changed)

    desk.page.ask_to_close()
    assert not desk.page.may_confirm
    desk.page.give_reason("   ")
    assert not desk.page.may_confirm
    desk.page.give_reason("已从办件中重新办理")
    desk.page.confirm()

    qtbot.waitUntil(lambda: desk.page.sees("第 1 项，共 1 项"))
    assert announced.said == [(frozenset({cases[0]}),)]
    [left] = counter.quarantine.waiting()
    assert left.case_id == cases[1]
    kept = [line for line in counter.work.history(cases[0]) if line.state is SyncState.HELD]
    assert len(kept) == 1
    assert "都已保留" in desk.messages.messages[0].happened


def test_going_back_from_the_question_changes_nothing(counter: Counter, qtbot: QtBot) -> None:
    held_acceptances(counter, 1)
    desk = Desk(counter, qtbot)
    before = counter.work.outbox()

    desk.page.ask_to_close()
    desk.page.give_reason("reason")
    desk.page.go_back()

    qtbot.waitUntil(lambda: desk.page.question is None)
    assert len(counter.quarantine.waiting()) == 1
    assert counter.work.outbox() == before
    desk.page.ask_to_close()
    assert desk.page.question is not None


def test_records_are_walked_by_key_and_cases_opened(
    counter: Counter, qtbot: QtBot, heard: type[Heard]
) -> None:
    cases = held_acceptances(counter, 3)
    desk = Desk(counter, qtbot)
    opened, left = heard(desk.presenter.case_requested), heard(desk.presenter.leave_requested)

    desk.page.before()
    desk.page.open_case()
    desk.page.next()
    desk.page.next()
    desk.page.next()
    desk.page.open_case()
    desk.page.before()
    desk.page.open_case()
    desk.page.press(Qt.Key.Key_Escape)

    assert [case for (case,) in opened.said] == [cases[0], cases[2], cases[1]]
    assert left.said == [()]


def test_opens_on_the_record_asked_for_and_stays_on_it(counter: Counter, qtbot: QtBot) -> None:
    held_acceptances(counter, 3)
    desk = Desk(counter, qtbot)
    second = counter.quarantine.waiting()[1].entry_id

    desk.presenter.open(second)
    desk.changes.announce()

    assert desk.presenter.state.position == 2
    counter.quarantine.close(second, "别处已处理")
    desk.changes.announce()
    assert desk.presenter.state.total == 2
    assert desk.presenter.state.found is not None
    assert desk.presenter.state.found.entry.id != second


def test_a_record_closed_elsewhere_meanwhile_is_told_not_closed_twice(counter: Counter, qtbot: QtBot) -> None:
    held_acceptances(counter, 1)
    desk = Desk(counter, qtbot)
    desk.page.ask_to_close()
    [row] = counter.quarantine.waiting()
    counter.quarantine.close(row.entry_id, "别处已处理")
    written = len(counter.work.outbox())

    desk.page.give_reason("reason")
    desk.page.confirm()

    assert desk.messages.messages[0].code == "quarantine.not_waiting"
    assert len(counter.work.outbox()) == written
    assert desk.page.sees("没有需处理的记录")


def test_a_number_that_belongs_to_another_case_counts_and_must_be_changed(
    counter: Counter, qtbot: QtBot
) -> None:
    receive(counter)
    platform_says(counter, holding("document.issued", "number_taken", PlatformVerdict.RENUMBER))
    page = Desk(counter, qtbot).page

    assert page.sees("已采用，但号码须更换")
    assert page.sees("收回写有旧号码的纸张")


def test_controls_are_named_and_english_is_spoken(counter: Counter, qtbot: QtBot, desktop: Desktop) -> None:
    held_acceptances(counter, 1)
    page = Desk(counter, qtbot).page
    assert nameless_controls(page.view) == []

    desktop.languages.switch(ENGLISH)

    qtbot.waitUntil(lambda: page.reason.startswith("While you took this step"))
    assert len(page.view.shortcut_lines()) == 4
