"""Tampering is found by name, and every projection is exactly what the journal says."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given

from tests.builders import ACTOR, KEY, accepted, act, choices, enrolled, judged, received
from window_client.store.connection import open_raw
from window_client.store.rebuild import Difference
from window_client.store.store import DATABASE, Store
from window_client.store.verify import JournalBreak


@given(choices)
def test_projections_equal_the_fold_of_any_lawful_history(history: list[tuple[int, int]]) -> None:
    with TemporaryDirectory() as folder:
        store = enrolled(Path(folder))
        try:
            for case, choice in history:
                act(store, f"case-{case}", choice)

            assert store.rebuild(keep=False).differences == ()
            assert store.verify_journal().broken is None
        finally:
            store.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = enrolled(tmp_path / "s")
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        work.append(judged(), actor=ACTOR, case="c")
        work.append(accepted(), actor=ACTOR, case="c")
        work.commit()
    store.close()
    return tmp_path / "s"


def tamper(folder: Path, *statements: str) -> None:
    """Change the database as somebody who has the key would."""
    raw = open_raw(folder / DATABASE, KEY)
    raw.execute("PRAGMA foreign_keys = OFF")
    triggers = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    for statement in (*(f"DROP TRIGGER {name}" for name in triggers), *statements):
        raw.execute(statement)
    raw.close()


def found_in(folder: Path) -> JournalBreak | None:
    store = enrolled(folder)
    try:
        return store.verify_journal().broken
    finally:
        store.close()


def entry_ids(folder: Path) -> list[str]:
    raw = open_raw(folder / DATABASE, KEY)
    ids = [row[0] for row in raw.execute("SELECT entry_id FROM journal ORDER BY ordinal")]
    raw.close()
    return ids


RENAME = """UPDATE journal SET content = CAST(replace(CAST(content AS TEXT), '张三', '李四') AS BLOB)
    WHERE ordinal = 5"""


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (RENAME, "hash"),
        ("UPDATE journal SET content = CAST('{' AS BLOB) WHERE ordinal = 5", "hash"),
        ("UPDATE chain SET hash = 'ff' WHERE seq = 5", "hash"),
        ("UPDATE journal SET clerk = 'other' WHERE ordinal = 5", "columns"),
        ("UPDATE journal SET day = '2020-01-01' WHERE ordinal = 5", "columns"),
        ("DELETE FROM journal WHERE ordinal = 5", "gap"),
        ("DELETE FROM chain WHERE seq = 5", "gap"),
    ],
)
def test_the_first_changed_entry_is_named(folder: Path, change: str, why: str) -> None:
    fifth = entry_ids(folder)[4]

    tamper(folder, change)

    broken = found_in(folder)
    assert broken is not None
    assert (broken.seq, broken.why) == (5, why)
    assert why == "gap" or broken.entry_id == fifth


def test_cutting_off_the_end_is_seen(folder: Path) -> None:
    tamper(folder, "DELETE FROM chain WHERE seq = 7", "DELETE FROM journal WHERE ordinal = 7")

    broken = found_in(folder)

    assert broken is not None
    assert (broken.seq, broken.why) == (7, "gap")


def test_an_entry_slipped_in_is_seen(folder: Path) -> None:
    slip = (
        "INSERT INTO journal SELECT 8, 'slipped-in', kind, case_no, at_ms, day, clerk, content "
        "FROM journal WHERE ordinal = 7"
    )
    tamper(folder, slip)

    broken = found_in(folder)

    assert broken is not None
    assert (broken.entry_id, broken.why) == ("slipped-in", "unchained")


def test_a_whole_journal_verifies_with_progress(folder: Path) -> None:
    store = enrolled(folder)
    seen: list[tuple[str, int, int]] = []

    report = store.verify_journal(lambda *step: seen.append(step))

    assert (report.broken, report.entries, report.incarnations) == (None, 7, 1)
    assert seen[-1] == ("verify", 7, 7)
    store.close()


def test_both_lives_of_a_journal_verify(store: Store) -> None:
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        work.commit()
    store.transfer.reincarnate()

    report = store.verify_journal()

    assert (report.broken, report.incarnations, report.entries) == (None, 2, 10)


SPOILERS: list[tuple[str, str, Difference]] = [
    (
        "case_row",
        "UPDATE case_row SET status = 'granted'",
        Difference(table="case_row", missing=1, surplus=1),
    ),
    ("case_state", "DELETE FROM case_state", Difference(table="case_state", missing=1, surplus=0)),
    (
        "queue_count",
        "INSERT INTO queue_count VALUES ('done', 'w9', 4)",
        Difference(table="queue_count", missing=0, surplus=1),
    ),
    ("number_used", "DELETE FROM number_used", Difference(table="number_used", missing=1, surplus=0)),
    (
        "case_text",
        "DELETE FROM case_text WHERE rowid = 1",
        Difference(table="case_text", missing=9, surplus=0),
    ),
]


@pytest.mark.parametrize(("table", "spoil", "difference"), SPOILERS, ids=[one[0] for one in SPOILERS])
def test_a_spoilt_projection_is_named_and_mended(
    folder: Path, table: str, spoil: str, difference: Difference
) -> None:
    tamper(folder, spoil)
    store = enrolled(folder)
    try:
        looked = store.rebuild(keep=False)
        mended = store.rebuild()

        assert [one.table for one in looked.differences] == [table]
        assert looked.differences == (difference,)
        assert mended == looked
        assert store.rebuild().differences == ()
        with store.read() as reader:
            assert [row.case_id for row in reader.search("张三")] == ["c"]
    finally:
        store.close()


def test_rebuild_that_is_interrupted_changes_nothing(store: Store) -> None:
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        work.commit()

    def stop(*_step: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.rebuild(stop)

    assert store.rebuild(keep=False).differences == ()
    with store.read() as reader:
        assert reader.case("c") is not None
