"""The packed program gives the same results as the one started from source, with and without a screen.

`--self-test` tries store, cipher, search, paper, page picture, sync and screenshot, prints one JSON object
and ends with 0 only if all went well. Nothing in it may depend on the place or the moment it runs.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from installer import build
from tests.house_rules.project_files import ROOT, all_files

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("bundle"),  # built once, used by all tests of this file
    pytest.mark.skipif(os.name == "nt", reason="uses Xvfb"),
]

FROM_SOURCE = (sys.executable, "-m", "window_client")
ON_SCREEN = ("xvfb-run", "--auto-servernum")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the packed program."""
    return build.build(Path(sys.executable), tmp_path_factory.mktemp("dist"))


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """An environment in which nothing leads to the source, its packages or anybody's settings."""
    return {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8", "TMPDIR": str(tmp_path)}


def ask(call: tuple[str, ...], folder: Path, environment: dict[str, str]) -> Any:
    """Run a command that prints JSON and ends with 0; return what it printed."""
    done = subprocess.run(call, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("platform", "around"), [("offscreen", ()), ("xcb", ON_SCREEN)], ids=["offscreen", "on-a-screen"]
)
def test_self_test_gives_the_same_results_packed_and_from_source(
    bundle: Path, bare: dict[str, str], tmp_path: Path, platform: str, around: tuple[str, ...]
) -> None:
    environment = {**bare, "QT_QPA_PLATFORM": platform}

    packed = ask((*around, str(bundle / build.NAME), "--self-test"), tmp_path, environment)
    from_source = ask((*around, *FROM_SOURCE, "--self-test"), ROOT, environment)

    assert packed == from_source


@pytest.mark.parametrize(
    "words",
    [
        ("check-id", "--json", "11010519491231002X"),
        ("deadline", "--json", "--from", "2026-09-28", "--days", "5"),
    ],
    ids=["check-id", "deadline"],
)
def test_commands_without_a_screen_answer_alike(
    bundle: Path, bare: dict[str, str], tmp_path: Path, words: tuple[str, ...]
) -> None:
    packed = ask((str(bundle / build.NAME), *words), tmp_path, bare)

    assert packed == ask((*FROM_SOURCE, *words), ROOT, bare)


def test_every_data_file_of_ours_is_in_it(bundle: Path) -> None:
    ours = [path for path in all_files() if path.parts[0] == "resources" and path.suffix != ".py"]

    assert len(ours) > 50
    assert [str(path) for path in ours if not (bundle / "_internal" / path).is_file()] == []


def test_no_link_in_it_leads_nowhere(bundle: Path) -> None:
    assert [path for path in bundle.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_papers_lie_beside_the_program(bundle: Path) -> None:
    assert {"LICENSE", "licences", "build.json", build.NAME} <= {path.name for path in bundle.iterdir()}
