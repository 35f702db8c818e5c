"""What the page of a case says, keeps and never shows."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from tests.services.test_steps import SENIOR
from tests.ui.case.case_desk import LONG_NAME, CaseDesk
from tests.ui.conftest import Heard
from tests.ui.pages.case_page import CasePage, settle
from tests.ui.pages.finding import find, nameless_controls
from ui.application import Desktop
from window_client.domain.case.parts import Status, Verdict
from window_client.domain.window_events import FieldRevealed
from window_client.services.results import Service
from window_client.store.schema import journal


def opened(around: CaseDesk, case_id: str) -> None:
    around.presenter.open(case_id)
    settle()


def looks(around: CaseDesk) -> int:
    with around.counter.desk.store.read() as reader:
        return len(reader.rows(journal.select().where(journal.c.kind == FieldRevealed.kind)))


def test_the_head_says_what_whose_and_how_far(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)

    words = page.words
    for part in ("食品经营许可（新办）", case.number, LONG_NAME[:20], "李四", "已收件", "3 项未送达平台"):
        assert part in words
    assert "收件 2026-11-23 09:05 · 王小明 · 3号综合窗口" in words


def test_a_number_is_shown_only_for_a_reason_on_record(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    opened(around, case.id)
    assert SENIOR.id_number not in page.words
    assert "990***********0010" in page.words

    page.alt(Qt.Key.Key_M)
    page.done()
    assert (looks(around), SENIOR.id_number in page.words) == (0, False)
    page.focus("field_reason")
    page.press(Qt.Key.Key_5)
    page.done()
    assert looks(around) == 0, "another reason must be written"
    page.focus("field_words")
    page.type("申请人来电核对")
    page.done()

    assert SENIOR.id_number in page.words
    assert looks(around) == 1
    page.alt(Qt.Key.Key_M)
    assert looks(around) == 1, "what is on screen is not asked for again"


def test_another_case_begins_masked(around: CaseDesk, page: CasePage) -> None:
    first, second = around.elderly(), around.elderly(id="a2")
    opened(around, first.id)
    page.alt(Qt.Key.Key_M)
    page.press(Qt.Key.Key_1)
    page.done()
    assert SENIOR.id_number in page.words

    opened(around, second.id)

    assert SENIOR.id_number not in page.words


def test_the_reckoning_is_told_day_by_day(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    around.counter.intake.accept(case.id, case.revision)
    opened(around, case.id)
    assert "还剩 5 个工作日" in page.words
    assert "承诺不晚于 2026-11-30 决定" in page.words

    page.alt(Qt.Key.Key_T)

    steps = page.rows("steps")
    assert steps[0] == ["2026-11-23", "—", "周一，起算当日不计入"]
    assert ["2026-11-28", "—", "周六，周末不计"] in steps
    assert steps[-1] == ["2026-11-30", "5", "周一，第5天"]
    page.back()
    assert page.tab == "材料"


@pytest.mark.parametrize(
    ("days", "left", "light"),
    [
        (0, "还剩 5 个工作日", "正常"),
        (2, "还剩 3 个工作日", "临期提醒"),
        (7, "今天到期", "临期提醒"),
        (8, "已超期 1 个工作日", "黄牌"),  # over the promise
        (15, "已超期 6 个工作日", "红牌"),  # over the limit by law, ten working days
    ],
)
def test_the_light_comes_with_its_words(
    around: CaseDesk, page: CasePage, days: int, left: str, light: str
) -> None:
    case = around.food()
    around.counter.intake.accept(case.id, case.revision)
    around.pass_days(days)

    opened(around, case.id)

    assert left in page.words
    assert light in page.words


def test_past_the_calendar_it_says_that_the_day_is_an_estimate(around: CaseDesk, page: CasePage) -> None:
    around.pass_days((date(2026, 12, 29) - date(2026, 11, 23)).days)
    case = around.food()
    opened(around, case.id)
    page.done()
    assert "（预计：放假安排待发布）" in page.words
    page.done()

    assert "放假安排待发布" in page.words
    page.alt(Qt.Key.Key_T)
    assert any("待发布" in step[2] for step in page.rows("steps"))


def test_a_change_elsewhere_shows_itself(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)

    around.counter.intake.accept(case.id, case.revision)
    around.desk.changes.announce(frozenset({case.id}))

    assert "已受理" in page.words
    assert page.acts == []


def test_a_change_of_other_cases_is_not_ours(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)
    around.counter.intake.accept(case.id, case.revision)

    around.desk.changes.announce(frozenset({"another"}))

    assert page.primary == "受理"


def test_typing_survives_a_change_and_the_clerk_is_told(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)
    page.alt(Qt.Key.Key_N)
    page.type("不需要许可")
    by_hand = Service(recipient=case.applicant, way="直接送达")
    around.counter.results.serve(case.id, case.revision, case.documents[0].id, by_hand)
    around.desk.changes.announce(frozenset({case.id}))

    assert "办件有新进展" in page.words
    assert find(around.view, QLineEdit, "field_reason").text() == "不需要许可"
    page.press(Qt.Key.Key_F5)
    assert "办件有新进展" not in page.words
    assert find(around.view, QLineEdit, "field_reason").text() == "不需要许可"
    page.done()

    assert around.desk.case(case.id).status is Status.LICENCE_NOT_NEEDED


def test_an_act_that_somebody_else_did_meanwhile_is_closed(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)
    page.alt(Qt.Key.Key_B)
    around.counter.intake.accept(case.id, case.revision)
    around.desk.changes.announce(frozenset({case.id}))

    page.press(Qt.Key.Key_F5)

    assert "办件已有新进展，刚才准备的这一步不再需要办理。" in around.desk.said()
    assert page.acts == []


def test_looking_does_not_disturb_what_is_typed(around: CaseDesk, page: CasePage) -> None:
    case = around.food()
    opened(around, case.id)
    page.alt(Qt.Key.Key_N)
    page.type("不需要许可")
    page.section(3)
    page.press(Qt.Key.Key_Return)
    assert page.tab.startswith("查看：申请材料收件回执")
    page.back()
    page.section(0)

    assert find(around.view, QLineEdit, "field_reason").text() == "不需要许可"


def test_a_document_is_looked_at_and_printed_from_there(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    opened(around, case.id)
    page.section(3)
    page.press(Qt.Key.Key_Return)
    page.done()

    assert around.desk.printed_files() == [f"{case.documents[0].number}.pdf"]


def test_the_files_of_a_material_are_looked_at(around: CaseDesk, page: CasePage) -> None:
    case, _file = around.with_scan()
    opened(around, case.id)
    page.section(1)
    page.press(Qt.Key.Key_Return)
    assert "这项材料没有附件。" in around.desk.said()

    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_V)

    assert page.tab == "查看：近期1寸免冠彩色照片"
    assert "1 / 1" in page.words


def test_history_says_who_what_and_how_far_it_came(around: CaseDesk, page: CasePage) -> None:
    case = around.food(missing=("application",))
    around.counter.intake.request_correction(case.id, case.revision)
    opened(around, case.id)

    page.section(4)

    for part in ("收件", "核验材料", "合格 6，缺 1", "一次性告知补正", "食品经营许可申请书", "未送达平台"):
        assert part in page.words
    assert "王小明 · 3号综合窗口" in page.words


def test_history_names_the_organ_of_a_decision_taken_in_a_department(
    around: CaseDesk, page: CasePage
) -> None:
    case = around.food()
    case = around.counter.intake.accept(case.id, case.revision).case
    around.decided_by_department(case)
    opened(around, case.id)

    page.section(4)

    assert "演示县市场监督管理局" in page.words
    assert "dept" not in page.words


def test_answers_are_masked_and_in_words(around: CaseDesk, page: CasePage) -> None:
    opened(around, around.food().id)

    page.section(2)

    for part in ("餐饮服务经营者（饭店、早点、奶茶）", "热食类制售、自制饮品制售", "86.5", "否"):
        assert part in page.words
    assert SENIOR.id_number not in page.words


def test_ids_can_be_copied_by_keys(around: CaseDesk, page: CasePage) -> None:
    case = around.elderly()
    opened(around, case.id)
    page.section(5)

    assert case.id in page.words
    assert case.query_code in page.words
    label = next(w for w in around.view.findChildren(QLabel) if w.isVisible() and w.text() == case.id)
    label.setFocus(Qt.FocusReason.TabFocusReason)
    page.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == case.id


def test_an_unknown_case_is_told(around: CaseDesk, page: CasePage) -> None:
    opened(around, "nobody")

    assert "本机没有这个办件。" in around.desk.said()
    assert "没有打开办件" in page.words


def test_escape_leaves_the_page(around: CaseDesk, page: CasePage) -> None:
    opened(around, around.elderly().id)
    left = Heard(around.presenter.back_requested)

    page.back()

    assert left.said == [()]


def test_f1_knows_the_keys_of_the_acts(around: CaseDesk, page: CasePage) -> None:
    opened(around, around.food().id)

    keys = {line.keys: line.words for line in around.view.shortcut_lines()}
    assert keys["Alt+S"] == "受理"
    assert page.button("act_accept").text() == "受理  Alt+S / Ctrl+Enter"


@pytest.mark.parametrize("verdict", [Verdict.QUALIFIED, Verdict.MISSING])
def test_every_control_has_a_name(around: CaseDesk, page: CasePage, verdict: Verdict) -> None:
    opened(around, around.elderly(verdict).id)
    for number in range(1, 6):
        page.section(number)
        assert nameless_controls(around.view) == []
    page.alt(Qt.Key.Key_H)
    assert nameless_controls(around.view) == []


def test_a_small_screen_with_large_text_loses_nothing(around: CaseDesk, desktop: Desktop) -> None:
    desktop.theme.set_percent(200)
    around.window.resize(1366, 768)
    opened(around, around.food().id)

    accept = find(around.view, QPushButton, "act_accept")
    assert accept.isVisible()
    assert accept.width() >= accept.sizeHint().width()
