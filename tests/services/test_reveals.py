"""Showing a full number writes down who looked and why; without a reason nothing is shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.test_steps import SENIOR, judged
from tests.ui.counter_fixture import a_counter, close
from window_client.domain.values import decode
from window_client.domain.window_events import FieldRevealed
from window_client.services.counter import Counter
from window_client.services.desk import UnknownCase
from window_client.services.reveals import (
    AGENT_NUMBER,
    APPLICANT_NUMBER,
    NothingToReveal,
    RevealReasonMissing,
)
from window_client.store.journal import read_entry
from window_client.store.schema import journal


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = a_counter(tmp_path)
    yield counter
    close(counter)


def looks(counter: Counter) -> list[FieldRevealed]:
    with counter.desk.store.read() as reader:
        rows = reader.rows(journal.select().where(journal.c.kind == FieldRevealed.kind))
        return [decode(bytes(read_entry(row.content).body), FieldRevealed) for row in rows]


def test_a_look_stands_in_the_journal_with_its_reason(counter: Counter) -> None:
    case = counter.intake.receive("elderly_card", judged(counter)).case

    assert counter.reveals.reveal(case.id, APPLICANT_NUMBER, " 核对证件 ") == SENIOR.id_number

    assert looks(counter) == [FieldRevealed(field=f"{case.id}/{APPLICANT_NUMBER}", reason="核对证件")]


def test_without_a_reason_nothing_is_shown_or_recorded(counter: Counter) -> None:
    case = counter.intake.receive("elderly_card", judged(counter)).case

    with pytest.raises(RevealReasonMissing):
        counter.reveals.reveal(case.id, APPLICANT_NUMBER, "  ")

    assert looks(counter) == []


def test_what_is_not_there_is_not_shown(counter: Counter) -> None:
    case = counter.intake.receive("elderly_card", judged(counter)).case

    with pytest.raises(NothingToReveal):
        counter.reveals.reveal(case.id, AGENT_NUMBER, "核对证件")
    with pytest.raises(UnknownCase):
        counter.reveals.reveal("nobody", APPLICANT_NUMBER, "核对证件")

    assert looks(counter) == []
