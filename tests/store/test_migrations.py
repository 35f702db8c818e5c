"""Upgrades: all or nothing, with a copy from before; every released version still opens."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.builders import KEY, HandClock, enrolled, opened
from window_client.domain.case.parts import Status
from window_client.store import migrations
from window_client.store.connection import APPLICATION_ID, open_raw
from window_client.store.errors import MigrationFailed, TooNew
from window_client.store.export import table_tools
from window_client.store.migrations.runner import migrate, version_of
from window_client.store.migrations.steps import STEPS, Step
from window_client.store.schema import metadata
from window_client.store.store import DATABASE

OLD = Path(__file__).parent / "old_databases"
LATEST = STEPS[-1].version


def rename_column(connection: Any) -> None:
    """A step that rebuilds a table, as later releases will."""
    table_tools(connection)["draft"].transform(rename={"body": "content"})


def add_table(connection: Any) -> None:
    connection.execute("CREATE TABLE later (x INTEGER) STRICT")


def fail(connection: Any) -> None:
    connection.execute("INSERT INTO nowhere VALUES (1)")


def orphan(connection: Any) -> None:
    connection.execute("INSERT INTO transfer VALUES (9999, 'i', 9999, 'pending', NULL, NULL, NULL, '')")


def later(*steps: Any) -> tuple[Step, ...]:
    added = (Step(LATEST + 1 + number, step.__name__, step) for number, step in enumerate(steps))
    return (*STEPS, *added)


def schema_of(path: Path) -> set[tuple[str, str]]:
    raw = open_raw(path, KEY)
    rows = raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    raw.close()
    return set(rows)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    enrolled(tmp_path).close()
    return tmp_path / DATABASE


def state(path: Path) -> tuple[int, set[tuple[str, str]], int]:
    raw = open_raw(path, KEY)
    found = version_of(raw), raw.execute("SELECT count(*) FROM journal").fetchone()[0]
    raw.close()
    return found[0], schema_of(path), found[1]


def test_the_tables_in_code_are_the_tables_in_the_database(database: Path) -> None:
    raw = open_raw(database, KEY)
    for table in metadata.tables.values():
        told = [(c.name, bool(c.nullable) and not c.primary_key) for c in table.columns]
        kept = [
            (row[1], not row[3] and not row[5]) for row in raw.execute(f"PRAGMA table_info({table.name})")
        ]
        assert told == kept, table.name
    raw.close()


def test_steps_are_recorded_with_the_database_marked_as_ours(database: Path) -> None:
    raw = open_raw(database, KEY)
    assert raw.execute("SELECT version, name FROM migration").fetchall() == [
        (step.version, step.name) for step in STEPS
    ]
    assert raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    raw.close()


def test_steps_are_numbered_without_gaps() -> None:
    assert [step.version for step in STEPS] == list(range(1, LATEST + 1))


def test_pending_steps_run_with_a_copy_before(database: Path) -> None:
    before = state(database)

    assert migrate(database, KEY, HandClock(), later(rename_column, add_table)) == (LATEST, LATEST + 2)

    version, schema, entries = state(database)
    assert (version, entries) == (LATEST + 2, before[2])
    assert {"later"} == {name for name, _ in schema} - {name for name, _ in before[1]}
    copies = list(database.parent.glob("before-*.db"))
    assert [state(copy) for copy in copies] == [before]
    assert migrate(database, KEY, HandClock(), later(rename_column, add_table)) == (LATEST + 2, LATEST + 2)


def test_two_copies_are_kept(database: Path) -> None:
    for number in range(1, 5):
        migrate(database, KEY, HandClock(), later(*[_step(n) for n in range(number)]))

    assert len(list(database.parent.glob("before-*.db"))) == 2


def _step(number: int) -> Any:
    def step(connection: Any) -> None:
        connection.execute(f"CREATE TABLE later_{number} (x INTEGER) STRICT")

    return step


@pytest.mark.parametrize("bad", [fail, orphan])
def test_a_failing_step_undoes_all_of_them(database: Path, bad: Any) -> None:
    before = state(database)

    with pytest.raises(MigrationFailed) as failure:
        migrate(database, KEY, HandClock(), later(add_table, bad))

    assert failure.value.facts["step"] == bad.__name__
    assert state(database) == before
    opened(database.parent).close()


def test_an_older_program_touches_nothing(database: Path) -> None:
    migrate(database, KEY, HandClock(), later(add_table))
    content = database.read_bytes()

    with pytest.raises(TooNew):
        opened(database.parent)
    assert database.read_bytes() == content


@pytest.mark.parametrize("old", sorted(OLD.glob("*.db")), ids=lambda path: path.stem)
def test_every_released_version_opens_and_is_like_a_fresh_one(old: Path, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    shutil.copy(old, tmp_path / "old" / DATABASE)
    enrolled(tmp_path / "fresh").close()

    store = opened(tmp_path / "old")
    with store.read() as reader:
        case = reader.case("case-1")
        assert case is not None
        assert case.status is Status.ACCEPTED
        assert [row.case_id for row in reader.search("张三")] == ["case-1"]
    assert store.verify_journal().broken is None
    assert store.rebuild(keep=False).differences == ()
    store.close()

    assert schema_of(tmp_path / "old" / DATABASE) == schema_of(tmp_path / "fresh" / DATABASE)


def test_there_is_an_old_database_of_every_version() -> None:
    assert [path.stem for path in sorted(OLD.glob("*.db"))] == [f"{step.version:04d}" for step in STEPS]


def test_the_page_about_the_schema_names_every_table(database: Path) -> None:
    raw = open_raw(database, KEY)
    names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    raw.close()
    page = (Path(migrations.__file__).parents[1] / "SCHEMA.md").read_text("utf-8")
    told = set(re.findall(r"`(\w+)`", page))

    assert [name for name in names if not name.startswith("case_text_") and name not in told] == []
