"""Keep a small database of the present version for the upgrade tests of all later ones.

Run it once at each release that changes the schema: `python -m tests.tools.make_old_database`.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders import ACTOR, accepted, enrolled, received
from window_client.store.migrations.steps import STEPS

TARGET = Path(__file__).parents[1] / "store" / "old_databases" / f"{STEPS[-1].version:04d}.db"


def main() -> None:
    """Write the database; one that was released is never written again."""
    if TARGET.exists():
        raise SystemExit(f"{TARGET.name} was released and stays as it is")
    with TemporaryDirectory() as folder:
        store = enrolled(Path(folder))
        with store.begin() as work:
            work.append(received(), actor=ACTOR, case="case-1")
            work.append(accepted(), actor=ACTOR, case="case-1")
            work.commit()
        store.back_up(Path(folder) / "small.db")
        store.close()
        TARGET.parent.mkdir(exist_ok=True)
        shutil.copy(Path(folder) / "small.db", TARGET)


if __name__ == "__main__":
    main()
