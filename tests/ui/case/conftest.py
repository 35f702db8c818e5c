"""A case screen on a real counter, and its page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.test_further_steps import PASSWORD, SUPERVISOR
from tests.ui.case.case_desk import CaseDesk
from tests.ui.case.further_cases import CLERK, HEAD
from tests.ui.pages.case_page import CasePage
from tests.ui.pages.print_strip_page import PrintStripPage


@pytest.fixture
def around(qtbot: QtBot, tmp_path: Path) -> Iterator[CaseDesk]:
    made = CaseDesk(qtbot, tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, around: CaseDesk) -> CasePage:
    return CasePage(around.view, PrintStripPage(qtbot, around.view.strip))


@pytest.fixture
def known_accounts(around: CaseDesk) -> None:
    """Clerk, supervisor and the organ's head have signed in on this PC before."""
    for account in (CLERK, SUPERVISOR, HEAD):
        around.counter.desk.store.accounts.remember(account, PASSWORD)
