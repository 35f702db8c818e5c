"""Over a whole visit with all its mistakes no log names an applicant or gives a secret away."""

import subprocess
import sys
from pathlib import Path

import pytest
import requests

from sync.client.local import StoreBox
from sync.platform.practice_hall import CODES
from tests.end_to_end.applications import FIRM, FORM, SENIOR
from tests.end_to_end.visit_program import WRONG_PASSWORD
from tests.end_to_end.window_on_loopback import NoKeyring, sign_in_service
from tests.house_rules.project_files import ROOT
from ui.program.platform_process import PlatformProcess
from window_client.store.keys import KeyVault

pytestmark = pytest.mark.slow

PEOPLE = (SENIOR.name, FIRM.name, "李四")
NUMBERS = (SENIOR.id_number, FIRM.id_number, SENIOR.phone, str(FORM["legal_representative_id"]))
PLACES = (FIRM.address, str(FORM["premises_address"]))


def test_no_log_names_an_applicant_or_a_secret(tmp_path: Path) -> None:
    platform = PlatformProcess(tmp_path / "platform", decide_after_s=0.2)
    platform.start()
    window = [sys.executable, "-m", "tests.end_to_end.visit_program", str(tmp_path), platform.address]
    done = subprocess.run(window, cwd=ROOT, capture_output=True, text=True, check=False)
    annoy(platform.address)
    platform.stop()

    assert done.returncode == 0, done.stderr[-3000:]
    told = done.stdout + done.stderr + (tmp_path / "platform" / "platform.log").read_text("utf-8")
    assert "Traceback" in told  # the mistakes were shown
    assert "POST /sync/v1/push" in told  # and so were the libraries' own words
    for private in (*PEOPLE, *NUMBERS, *PLACES, *secrets_of(tmp_path)):
        assert private not in told, place_of(private, told)


def annoy(address: str) -> None:
    """Send the platform what it cannot read, with a name and a number in it."""
    wrong = f'{{"account": "{SENIOR.name}", "password": ["{SENIOR.id_number}"]}}'.encode()
    for path in ("enroll", "token", "signin", "hello", "push"):
        for headers in ({}, {"Authorization": f"Bearer {SENIOR.phone}"}):
            answer = requests.post(f"{address}/sync/v1/{path}", wrong, headers=headers, timeout=30)
            assert answer.status_code in {401, 422}
            assert SENIOR.name not in answer.text


def secrets_of(folder: Path) -> tuple[str, ...]:
    """Return everything that opens a door: keys, tokens, passwords."""
    service = sign_in_service(folder / "window", "http://127.0.0.1:9")
    service.sign_in("9001", "practice")
    credentials = StoreBox(service.store).credentials()
    service.close()
    assert credentials is not None
    key = KeyVault(folder / "window", keyring=NoKeyring()).unlock("practice", "9001")
    tokens = (credentials.tokens.access, credentials.tokens.refresh)
    return (*tokens, credentials.private_key, key.hex(), WRONG_PASSWORD, CODES["w1"])


def place_of(private: str, told: str) -> str:
    """Show where something private was told, without telling it again."""
    at = told.index(private)
    return told[max(0, at - 300) : at] + "▒" * len(private)
