"""Clocks in words, and the view that shows them with their reckoning."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.domain.clocks.a_case import (
    CALENDAR,
    ITEM,
    MARKS,
    a_case,
    accepted,
    decided,
    extension,
    moment,
    paper,
    special,
)
from tests.ui.conftest import Heard
from ui.application import Desktop
from ui.widgets.clocks.clock_words import (
    clocks_state,
    due_words,
    kind_words,
    leading_clock,
    left_words,
    light_words,
    standing,
)
from ui.widgets.clocks.clocks_state import ClocksState
from ui.widgets.clocks.clocks_view import ClocksView
from ui.widgets.clocks.lights_line import LightsLine, LightState
from ui.widgets.tone import Tone
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.case.state import Case
from window_client.domain.clocks.clocks import clocks_of, explain
from window_client.domain.clocks.parts import Clock, ClockKind
from window_client.domain.deadline import LIGHTS


def on(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def clock(case: Case, today: date, kind: ClockKind = ClockKind.PROMISED) -> Clock:
    found = clocks_of(case, ITEM, CALENDAR, moment(today, 12), MARKS)
    return next(one for one in found if one.kind is kind)


def state(case: Case, today: date) -> ClocksState:
    found = clocks_of(case, ITEM, CALENDAR, moment(today, 12), MARKS)
    return clocks_state(found, lambda one: explain(one, CALENDAR, today))


def test_every_kind_and_every_light_has_words() -> None:
    assert len({kind_words(kind) for kind in ClockKind}) == len(ClockKind)
    assert len({light_words(light) for light in LIGHTS}) == len(LIGHTS)
    assert kind_words("of a later program") == ""


@pytest.mark.parametrize(
    ("today", "words", "tone"),
    [
        ("11-23", "还剩 4 个工作日", Tone.NEUTRAL),
        ("11-25", "还剩 2 个工作日 · 临期提醒", Tone.WARNING),
        ("11-27", "今天到期 · 临期提醒", Tone.WARNING),
        ("11-28", "已超期 1 个工作日 · 黄牌", Tone.WARNING),  # a Saturday: over all the same
        ("12-01", "已超期 2 个工作日 · 黄牌", Tone.WARNING),
    ],
)
def test_a_running_clock_says_what_is_left_and_its_light(today: str, words: str, tone: Tone) -> None:
    cell = standing(clock(accepted(), on(today)))

    assert (cell.text, cell.tone) == (words, tone)


def test_what_does_not_run_says_why() -> None:
    paused = accepted(status=Status.SPECIAL_PROCEDURE, special=(special(on("11-24")),))
    met = accepted(status=Status.GRANTED, decision=decided(on("11-26")))
    late = accepted(status=Status.GRANTED, decision=decided(on("12-02")))
    void = accepted(status=Status.WITHDRAWN)

    said = [standing(clock(case, on("12-03"))).text for case in (paused, met, late, void)]
    assert said == ["已暂停，用去 2 个工作日", "2026-11-26 按时完成", "2026-12-02 逾期完成", "不再计算"]
    assert due_words(clock(paused, on("12-03"))) == "待定"


def test_natural_days_and_hours_are_said_in_their_own_unit() -> None:
    supplement = a_case(on("11-20"), Status.CORRECTION_REQUESTED, correction_due_on=on("12-01"))
    hours = accepted(complete_at=moment(on("11-20"), 9))
    assert hours.promise
    hours = replace(hours, promise=replace(hours.promise, count=7, unit="hour"))

    assert left_words(clock(supplement, on("11-24"), ClockKind.SUPPLEMENT)) == "还剩 7 天"
    assert left_words(clock(hours, on("11-20"))) == "还剩 4小时"
    assert left_words(clock(hours, on("11-21"))) == "已超期 20小时"
    assert due_words(clock(hours, on("11-20"))) == "2026-11-20 16:00"


def test_the_promise_leads_and_before_it_what_runs() -> None:
    for case, kind in ((a_case(), ClockKind.NOTICE), (accepted(), ClockKind.PROMISED)):
        found = clocks_of(case, ITEM, CALENDAR, moment(on("11-23")), MARKS)
        leading = leading_clock(found)
        assert leading is not None
        assert leading.kind is kind


def test_a_printed_day_that_is_another_one_is_told() -> None:
    lines = {line.name: line for line in state(accepted(due_on=on("11-26")), on("11-23")).lines}

    assert lines["承诺办理期限"].notice == (
        "文书上写的是 2026-11-26，按现行工作日历推算为 2026-11-27。文书不变，请向申请人说明。"
    )
    assert lines["法定办理期限"].notice == ""
    assert lines["法定办理期限"].basis.startswith(
        "2026-11-20 起，共 20 个工作日，已用 1 个工作日。行政许可法第四十二条"
    )


def test_an_estimate_and_a_last_day_off_are_told() -> None:
    far = accepted(extension=extension(on("11-26"), on("12-11")))
    refused = accepted(
        status=Status.REFUSED,
        decision=decided(on("11-26"), granted=False),
        documents=(paper(DocumentKind.REFUSAL_DECISION, on("11-26"), on("11-30")),),
    )
    estimates = {line.name: line for line in state(far, on("11-30")).lines}
    remedies = {line.name: line for line in state(refused, on("12-01")).lines}

    assert estimates["法定办理期限"].due == "预计 2027-01-01"
    assert "只按周末推算" in estimates["法定办理期限"].notice
    assert remedies["提起行政诉讼"].notice == "最后一天不是工作日，其后第一个工作日是 2027-05-31。"


@pytest.fixture
def view(qtbot: QtBot) -> ClocksView:
    view = ClocksView()
    qtbot.addWidget(view)
    view.resize(1000, 400)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def table(view: ClocksView, name: str) -> list[list[str]]:
    model = next(one for one in view.findChildren(QTableView, name)).model()
    columns = range(model.columnCount())
    return [[str(model.index(row, c).data()) for c in columns] for row in range(model.rowCount())]


def test_arrows_choose_a_clock_and_its_days_stand_beside_it(view: ClocksView, heard: type[Heard]) -> None:
    case = accepted(special=(special(on("11-24"), on("11-26")),))
    told = heard(view.chosen)
    view.display(state(case, on("11-27")))
    view.setFocus()

    assert [row[0] for row in table(view, "clocks")] == [
        "受理或一次性告知",
        "承诺办理期限",
        "法定办理期限",
        "特别程序：听证",
    ]
    assert table(view, "steps")[-1] == ["2026-12-01", "5", "周二，第5天"]
    assert ["2026-11-26", "—", "周四，特别程序（听证）期间不计"] in table(view, "steps")

    inner = next(one for one in view.findChildren(QTableView, "clocks"))
    QTest.keyClick(inner, Qt.Key.Key_Down)
    assert table(view, "steps")[-1][1] == "20"
    assert told.said[-1] == ("2",)


def test_a_refresh_keeps_the_chosen_clock(view: ClocksView) -> None:
    view.display(state(accepted(), on("11-23")))
    inner = next(one for one in view.findChildren(QTableView, "clocks"))
    QTest.keyClick(inner, Qt.Key.Key_Up)
    before = table(view, "steps")
    view.display(state(accepted(), on("11-24")))

    assert table(view, "steps") == before
    assert inner.currentIndex().row() == 0


def test_the_promise_is_chosen_once_there_is_one(view: ClocksView) -> None:
    view.display(state(a_case(), on("11-23")))
    assert table(view, "steps")[-1] == ["2026-11-27", "5", "周五，第5天"]
    view.display(state(accepted(count=7), on("11-23")))

    assert table(view, "steps")[-1] == ["2026-12-01", "7", "周二，第7天"]


def test_where_there_is_no_room_beside_the_days_stand_below(view: ClocksView, desktop: Desktop) -> None:
    view.display(state(accepted(), on("11-23")))
    clocks, steps = (next(one for one in view.findChildren(QTableView, n)) for n in ("clocks", "steps"))

    def places() -> tuple[int, int]:
        here = [one.mapTo(view, one.rect().topLeft()) for one in (clocks, steps)]
        return here[1].x() - here[0].x(), here[1].y() - here[0].y()

    assert places()[0] > 300
    desktop.theme.set_percent(200)
    view.resize(1000, 700)
    QApplication.processEvents()
    assert places()[1] > 100


def test_lights_are_named_counted_and_out_at_none(qtbot: QtBot, heard: type[Heard]) -> None:
    line = LightsLine()
    qtbot.addWidget(line)
    line.show()
    told = heard(line.chosen)

    def light(key: str, words: str, count: int) -> LightState:
        return LightState(key=key, words=words, tone=Tone.ERROR, icon="error", count=count)

    line.display((light("red", "红牌", 0), light("alert", "临期提醒", 3)))
    shown = [one for one in line.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in shown] == ["临期提醒 3 件"]
    assert line.enter()
    shown[0].click()
    assert told.said == [("alert",)]

    line.display((light("red", "红牌", 0), light("alert", "临期提醒", 0)))
    assert not line.isVisible()
    assert not line.enter()


def test_words_of_the_view_can_be_read_out(view: ClocksView) -> None:
    view.display(state(accepted(due_on=on("11-26")), on("11-23")))

    names = [one.accessibleName() for one in view.findChildren(QTableView)]
    assert names == ["期限", "逐日推算"]
    assert any("文书上写的是" in one.text() for one in view.findChildren(QLabel) if one.isVisible())
