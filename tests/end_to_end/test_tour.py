"""The tour really takes the main job through the real screens, and says so honestly."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_every_step_happens_and_leaves_its_picture_and_papers(tmp_path: Path) -> None:
    call = (sys.executable, "-m", "window_client", "tour", "--out", str(tmp_path / "tour"))
    done = subprocess.run(call, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    lines = [line for line in done.stdout.splitlines() if line[:2].isdigit()]
    assert [line for line in lines if " ok " not in line] == []
    assert len(lines) > 40
    assert len(list((tmp_path / "tour").glob("*.png"))) > 30
    papers = list((tmp_path / "tour").glob("*.pdf"))
    assert len(papers) > 12
    assert all(paper.read_bytes().startswith(b"%PDF") for paper in papers)
