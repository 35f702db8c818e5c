from importlib import resources
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.pages.finding import find
from ui.error_messages import ErrorMessages
from ui.languages import LANGUAGES
from ui.message_bar import Message, MessageBar, failure
from ui.widgets.tone import Tone
from window_client.errors import WindowClientError

OFFLINE = Message(happened="网络已断开。", tone=Tone.INFO)
PAPER = Message(happened="打印机缺纸。", work="已保存。", next_step="请加纸。", tone=Tone.WARNING)
STREET = Message(happened="缺街道。", next_step="请补全。", tone=Tone.ERROR, act="resend", act_words="去补全")


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_the_same_message_is_not_shown_twice(bar: MessageBar) -> None:
    bar.post(PAPER)
    bar.post(STREET)
    bar.post(PAPER)

    assert bar.messages == (PAPER, STREET)


def test_a_passing_message_goes_when_the_next_comes(bar: MessageBar) -> None:
    bar.post(OFFLINE)
    bar.post(PAPER)

    assert bar.messages == (PAPER,)


def test_time_takes_away_only_what_needs_no_act(bar: MessageBar) -> None:
    bar.post(PAPER)
    bar.post(OFFLINE)

    bar._passing.timeout.emit()

    assert bar.messages == (PAPER,)


def test_at_most_three_are_shown(bar: MessageBar) -> None:
    for number in range(5):
        bar.post(Message(happened=f"第 {number} 条", tone=Tone.ERROR))

    assert [message.happened for message in bar.messages] == ["第 4 条", "第 3 条", "第 2 条"]


def test_messages_from_before_the_window_wait_in_it(bar: MessageBar, qtbot: QtBot) -> None:
    bar.post(STREET)
    with qtbot.waitExposed(bar):
        bar.show()

    shown = [label.text() for label in bar.findChildren(QLabel)]
    assert "缺街道。" in shown
    assert "请补全。" in shown


def test_escape_closes_the_focused_message(bar: MessageBar, qtbot: QtBot) -> None:
    bar.post(PAPER)
    bar.post(STREET)
    with qtbot.waitActive(bar):
        bar.show()
        bar.activateWindow()
    assert bar.take_focus()

    qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Escape)

    assert bar.messages == (PAPER,)


def test_after_the_last_message_the_clerk_goes_on_where_f8_was_pressed(qtbot: QtBot) -> None:
    page, bar, field = QWidget(), MessageBar(), QLineEdit()
    lines = QVBoxLayout(page)
    for part in (bar, QPushButton("before"), field, QPushButton("behind")):
        lines.addWidget(part)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.setFocus()
    bar.post(STREET)
    bar.post(PAPER)
    QApplication.processEvents()

    bar.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    assert bar.isAncestorOf(page.focusWidget())
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Escape)

    assert bar.messages == ()
    assert field.hasFocus()


def test_the_act_is_told(bar: MessageBar, qtbot: QtBot) -> None:
    heard = Heard(bar.act_requested)
    bar.post(STREET)

    qtbot.mouseClick(find(bar, QPushButton, "message_act"), Qt.MouseButton.LeftButton)

    assert heard.said == [("resend",)]


def test_there_is_nothing_to_focus_without_a_message(bar: MessageBar) -> None:
    assert not bar.take_focus()


class Quoted(WindowClientError):
    code: ClassVar[str] = "form.not_understood"


class Wordless(WindowClientError):
    code: ClassVar[str] = "test.wordless"


def test_facts_are_quoted_in_the_words() -> None:
    notice = ErrorMessages("zh_CN").notice_for(Quoted(place="shares", reason="type null"))

    assert "shares" in notice.happened
    assert notice.next_step


def test_a_missing_fact_is_no_second_failure() -> None:
    assert "place" in ErrorMessages("zh_CN").notice_for(Quoted()).happened


def test_a_code_without_words_is_named() -> None:
    notice = ErrorMessages("zh_CN").notice_for(Wordless())

    assert "test.wordless" in notice.happened
    assert failure(notice).tone is Tone.ERROR


def test_a_language_without_texts_fails_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        ErrorMessages("xx")


def test_all_languages_have_the_same_codes() -> None:
    codes = [ErrorMessages(language).codes for language in LANGUAGES]

    assert codes[0]
    assert codes[0] == codes[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_complete(language: str) -> None:
    messages = ErrorMessages(language)

    kind = {"happened", "work", "next_step"}
    assert {code for code in messages.codes if set(messages._texts[code]) != kind} == set()
    assert resources.files("resources").joinpath("messages", language).is_dir()


def test_what_was_said_on_a_page_goes_with_it(bar: MessageBar) -> None:
    printer = Message(happened="回执没有打印。", tone=Tone.ERROR, everywhere=True)
    bar.enter("case/1")
    bar.post(PAPER)
    bar.post(printer)

    shown = []
    for page in ("case/1", "case/2"):
        bar.enter(page)
        shown.append(bar.messages)
    bar.clear()

    assert [*shown, bar.messages] == [(printer, PAPER), (printer,), ()]
