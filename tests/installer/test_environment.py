"""The environment is made once; whoever starts again calls neither venv nor pip."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer import environment, requirement_sets
from installer.failures import SetupFailed, explain_pip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of which only the lock files are there."""
    folder = tmp_path / requirement_sets.FOLDER
    folder.mkdir(parents=True)
    (folder / "run.txt").write_text("a==1 \\\n    --hash=sha256:00\n", "utf-8")
    (folder / "dev.txt").write_text("a==1 \\\n    --hash=sha256:00\nb==2 \\\n    --hash=sha256:11\n", "utf-8")
    return tmp_path


@pytest.fixture
def calls(project: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What is started while setting up; nothing really is, pip and venv succeed at once."""
    made: list[list[str]] = []

    def run(call: list[str], **_settings: object) -> subprocess.CompletedProcess[str]:
        made.append(call)
        if "venv" in call:
            environment.python_in(project).parent.mkdir(parents=True)
            environment.python_in(project).touch()
        elif not environment.python_in(project).exists():
            raise FileNotFoundError
        version = f"{sys.version_info.major}.{sys.version_info.minor}\n"
        return subprocess.CompletedProcess(call, 0, stdout=version, stderr="")

    def run_pip(call: list[str], *_rest: object) -> int:
        made.append(call)
        return 0

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(environment, "_run_logged", run_pip)
    return made


def test_first_start_makes_and_fills_second_start_calls_nothing(
    project: Path, calls: list[list[str]]
) -> None:
    environment.ensure(project, "run")
    assert [("venv" in call, "pip" in call) for call in calls[1:]] == [(True, False), (False, True)]
    calls.clear()

    python = environment.ensure(project, "run")

    assert calls == []
    assert python == environment.python_in(project)


def test_developing_set_serves_running_too(project: Path, calls: list[list[str]]) -> None:
    environment.ensure(project, "dev")
    calls.clear()

    environment.ensure(project, "run")

    assert calls == []


def test_running_set_does_not_serve_developing(project: Path, calls: list[list[str]]) -> None:
    environment.ensure(project, "run")
    calls.clear()

    environment.ensure(project, "dev")

    assert ["pip" in call for call in calls] == [False, True]  # asked for its version, then filled


def test_changed_lock_is_installed_into_the_same_environment(project: Path, calls: list[list[str]]) -> None:
    environment.ensure(project, "run")
    requirement_sets.lock_file(project, "run").write_text("a==2 \\\n    --hash=sha256:22\n", "utf-8")
    calls.clear()

    environment.ensure(project, "run")

    assert not any("venv" in call for call in calls)
    assert "pip" in calls[-1]


@pytest.mark.usefixtures("calls")
def test_failed_installation_is_not_taken_for_complete(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.ensure(project, "run")
    requirement_sets.lock_file(project, "run").write_text("a==2 \\\n    --hash=sha256:22\n", "utf-8")

    def pip_without_disk(_call: list[str], log: Path, _total: int) -> int:
        log.write_text("ERROR: Could not install packages: [Errno 28] No space left on device", "utf-8")
        return 1

    monkeypatch.setattr(environment, "_run_logged", pip_without_disk)

    with pytest.raises(SetupFailed, match=r"The disk is full\. Free about 1 GB"):
        environment.ensure(project, "run")
    assert not environment.is_complete(project, "run")


def test_missing_interpreter_is_not_complete(project: Path, calls: list[list[str]]) -> None:
    environment.ensure(project, "run")
    environment.python_in(project).unlink()

    assert not environment.is_complete(project, "run")
    assert calls


@pytest.mark.parametrize("present", [None, "3.10"], ids=["none-or-broken", "of-another-version"])
def test_environment_that_does_not_fit_is_emptied(present: str | None) -> None:
    call = environment.venv_arguments(Path("p"), interpreter="python3", present=present, wanted="3.11")

    assert call == ["python3", "-m", "venv", "--clear", str(Path("p/.venv"))]


def test_environment_that_fits_is_kept() -> None:
    assert environment.venv_arguments(Path("p"), interpreter="x", present="3.11", wanted="3.11") is None


def test_interpreter_stands_where_the_system_puts_it() -> None:
    assert environment.python_in(Path("p"), windows=True) == Path("p/.venv/Scripts/python.exe")
    assert environment.python_in(Path("p"), windows=False) == Path("p/.venv/bin/python")


def test_pip_installs_checked_files_only() -> None:
    call = environment.pip_arguments(Path("python"), Path("run.txt"))

    assert {"--require-hashes", "--no-deps", "--only-binary=:all:"} <= set(call)
    assert call[-2:] == ["-r", "run.txt"]


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS", "differs from the one"),
        ("ERROR: No matching distribution found for sqlcipher3==0.6.4", "No ready-made sqlcipher3 exists"),
        (
            "WARNING: Retrying … NewConnectionError('…')\nERROR: No matching distribution found for pip==1",
            "could not be reached",
        ),
        ("ERROR: [Errno 13] Permission denied: 'x'", "may not be written"),
        ("anything else", "could not be installed"),
    ],
)
def test_pips_words_become_a_sentence(output: str, sentence: str) -> None:
    what, next_step = explain_pip(output)

    assert sentence in what
    assert next_step.endswith(".")


def test_real_pip_refuses_a_file_with_a_wrong_checksum(tmp_path: Path) -> None:
    """The lock's promise, kept by pip itself."""
    (tmp_path / "thing-1.0-py3-none-any.whl").write_bytes(b"changed on the way")
    lock = tmp_path / "lock.txt"
    lock.write_text(f"thing==1.0 --hash=sha256:{'0' * 64}\n", "utf-8")
    call = environment.pip_arguments(Path(sys.executable), lock)

    done = subprocess.run(
        [*call, "--no-index", "--find-links", str(tmp_path), "--target", str(tmp_path / "target")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode != 0
    assert explain_pip(done.stdout + done.stderr)[0].startswith("A downloaded package differs")
