"""Wrong input at the counter: a clear sentence in both languages, nothing written, nothing lost."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Never

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from sync.messages import Limits as PushLimits
from sync.wire import pack
from tests.end_to_end.applications import CARD, DRAFTS, SENIOR, qualified
from tests.end_to_end.sentences import check_words
from tests.end_to_end.window_on_loopback import NoKeyring
from tests.house_rules.project_files import ROOT
from tests.ui.counter_fixture import KEY, HandClock, a_counter, close
from window_client.domain.case.intake import Application
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.drafts import application_of
from window_client.services.results import HandOver
from window_client.store.errors import DiskFull
from window_client.store.journal import read_entry
from window_client.store.keys import KeyVault
from window_client.store.recorded import MOST_EVENT_BYTES
from window_client.store.rows import Queue
from window_client.store.schema import journal
from window_client.store.store import DATABASE, Limits, Store

TEN_MB = "长" * (10_000_000 // 3)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = a_counter(tmp_path / "window")
    yield counter
    close(counter)


def card(counter: Counter) -> Application:
    verdicts = qualified(counter.desk.catalogue.item(CARD), DRAFTS[CARD].answers)
    return application_of("a1", replace(DRAFTS[CARD], verdicts=verdicts))


def entries(counter: Counter) -> list[str]:
    """Ids of the whole journal, after a look that it and all that is derived from it are whole."""
    store = counter.desk.store
    assert store.verify_journal().broken is None
    assert store.rebuild(keep=False).differences == ()
    with store.read() as reader:
        return [read_entry(row.content).id for row in reader.rows(select(journal.c.content))]


def refused(counter: Counter, code: str, act: Callable[[], object]) -> None:
    """The act fails with words and leaves the journal as it was."""
    before = entries(counter)
    with pytest.raises(WindowClientError) as failure:
        act()
    check_words(failure.value, code)
    assert entries(counter) == before


# ids and texts


BAD_IDS = ("", "123", "990101195001010011", "99010119500101001O", "'; --", "\x00", "9" * 500)


@pytest.mark.parametrize("number", BAD_IDS, ids=[f"{len(one)} characters" for one in BAD_IDS])
def test_a_bad_id_in_a_form_is_named_and_nothing_is_taken_in(counter: Counter, number: str) -> None:
    wrong = replace(card(counter), form={**DRAFTS[CARD].form, "id_number": number})

    faults = counter.intake.form_faults(CARD, wrong.form, wrong.answers)

    assert [fault.pointer for fault in faults] == ["/id_number"]
    assert faults[0].words.startswith("申请人身份证件号码：")
    refused(counter, "case.form_not_valid", lambda: counter.intake.receive(CARD, wrong))


def test_ten_megabytes_in_a_form_field(counter: Counter) -> None:
    huge = replace(card(counter), form={**DRAFTS[CARD].form, "sex": TEN_MB})

    [fault] = counter.intake.form_faults(CARD, huge.form, huge.answers)

    assert fault.words
    refused(counter, "case.form_not_valid", lambda: counter.intake.receive(CARD, huge))


def test_ten_megabytes_anywhere_else_in_a_case(counter: Counter) -> None:
    """What the platform would never take must not get into the journal: it would hold up all behind it."""
    huge = replace(card(counter), applicant=replace(SENIOR, address=TEN_MB))
    refused(counter, "store.too_much", lambda: counter.intake.receive(CARD, huge))

    case = counter.intake.receive(CARD, card(counter)).case
    refused(
        counter,
        "store.too_much",
        lambda: counter.intake.decline(case.id, case.revision, code="x", reason=TEN_MB, organ="某局"),
    )
    for act in (counter.intake.accept, counter.results.decide_at_window, counter.results.reserve_certificate):
        case = act(case.id, case.revision).case
    case = counter.results.printed(case.id, case.revision).case
    hand_over = HandOver(recipient=SENIOR, way=TEN_MB, identity_checked=True)
    refused(counter, "store.too_much", lambda: counter.results.deliver(case.id, case.revision, hand_over))


def test_ten_megabytes_in_a_draft_keep_the_former_draft(counter: Counter) -> None:
    counter.drafts.save("d1", 1, DRAFTS[CARD])
    huge = replace(DRAFTS[CARD], form={"remark": TEN_MB})

    refused(counter, "store.too_much", lambda: counter.drafts.save("d1", 2, huge))

    assert [counter.drafts.content(one) for one in counter.drafts.all()] == [DRAFTS[CARD]]


def test_ten_megabytes_in_the_search_box_find_nothing(counter: Counter) -> None:
    counter.intake.receive(CARD, card(counter))

    assert counter.work.search(TEN_MB) == ()
    assert counter.work.scanned(TEN_MB) is None
    assert counter.desk.catalogue.search(TEN_MB) == ()


def test_half_a_character_is_told_like_any_fault(counter: Counter) -> None:
    broken = replace(card(counter), form={**DRAFTS[CARD].form, "sex": "男\ud800"})

    refused(counter, "case.form_not_valid", lambda: counter.intake.receive(CARD, broken))


# attachments

PDF = b"%PDF-1.7\n" + bytes(2000) + b"\n%%EOF\n"
FILES = {
    "store.attachment_refused": [
        b"",
        b"MZ\x90\x00" + bytes(1000),
        b"PK\x03\x04" + bytes(1000),
        "纸".encode(),
    ],
    "store.attachment_incomplete": [
        PDF[:-8],
        b"\xff\xd8\xff\xe0" + bytes(500),
        b"\x89PNG\r\n\x1a\n" + bytes(60),
    ],
}


@pytest.mark.parametrize(("code", "content"), [(code, one) for code, some in FILES.items() for one in some])
def test_a_corrupt_or_unwanted_file(counter: Counter, tmp_path: Path, code: str, content: bytes) -> None:
    file = tmp_path / "材料.pdf"
    file.write_bytes(content)

    refused(counter, code, lambda: counter.desk.store.attachments.put(file, file.name))

    assert kept(counter) == []


def test_a_file_that_is_too_large(counter: Counter, tmp_path: Path) -> None:
    file = tmp_path / "big.pdf"
    with file.open("wb") as whole:
        whole.write(PDF)
        whole.truncate(33 << 20)

    refused(
        counter, "store.attachment_too_large", lambda: counter.desk.store.attachments.put(file, file.name)
    )

    assert kept(counter) == []


@pytest.mark.parametrize("name", ["gone.pdf", "folder"])
def test_a_file_that_went_away_or_is_none(counter: Counter, tmp_path: Path, name: str) -> None:
    """A stick pulled out between choosing and reading."""
    (tmp_path / "folder").mkdir()

    refused(
        counter,
        "store.attachment_unreadable",
        lambda: counter.desk.store.attachments.put(tmp_path / name, name),
    )

    assert kept(counter) == []


def kept(counter: Counter) -> list[Path]:
    """Files in the attachment store, finished or not."""
    return [path for path in (counter.desk.store.folder / "attachments").rglob("*") if path.is_file()]


# disk, key, second program


def test_a_full_disk_undoes_the_step_and_it_can_be_taken_again(counter: Counter) -> None:
    case = counter.intake.receive(CARD, card(counter)).case
    limit_pages(counter, 1)  # SQLite raises that to the present size
    received = 1

    def receive_until_full() -> Never:
        nonlocal received
        while True:  # free pages inside the file are used up first
            counter.intake.receive(CARD, replace(card(counter), id=f"a{received}"))
            received += 1

    with pytest.raises(WindowClientError) as failure:
        receive_until_full()
    check_words(failure.value, "store.disk_full")
    limit_pages(counter, 1 << 20)

    before = entries(counter)
    assert counter.work.counts()[Queue.ALL] == received
    done = counter.intake.accept(case.id, case.revision)
    after = entries(counter)
    assert after[: len(before)] == before
    assert len(after) == len(before) + done.case.revision - case.revision


def limit_pages(counter: Counter, pages: int) -> None:
    """Let the database grow to so many pages at most."""
    with counter.desk.store._writer.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


SCAN_ON_A_FULL_DISK = """
import resource, sys
from io import BytesIO
from pathlib import Path
from tests.end_to_end.test_wrong_input import PDF
from tests.ui.counter_fixture import a_counter, close
from window_client.errors import WindowClientError
counter = a_counter(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
try:
    counter.desk.store.attachments.put(BytesIO(PDF + bytes(3 << 20) + PDF), "scan.pdf")
except WindowClientError as failure:
    print(failure.code)
close(counter)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on file sizes there")
def test_a_scan_that_does_not_fit_the_disk_leaves_no_half(tmp_path: Path) -> None:
    program = [sys.executable, "-c", SCAN_ON_A_FULL_DISK, str(tmp_path / "window")]

    done = subprocess.run(program, cwd=ROOT, check=True, capture_output=True, text=True)

    assert (done.stdout, done.stderr) == ("store.disk_full\n", "")
    check_words(DiskFull(), "store.disk_full")
    counter = a_counter(tmp_path / "window")
    assert kept(counter) == []
    assert entries(counter)
    close(counter)


def test_a_wrong_key_changes_no_byte(tmp_path: Path) -> None:
    counter = a_counter(tmp_path)
    counter.intake.receive(CARD, card(counter))
    before = entries(counter)
    close(counter)
    database = (tmp_path / DATABASE).read_bytes()

    with pytest.raises(WindowClientError) as failure:
        Store.open(tmp_path, bytes(32), clock=HandClock(), limits=Limits(ballast=0))
    check_words(failure.value, "store.wrong_key")

    assert (tmp_path / DATABASE).read_bytes() == database
    again = a_counter(tmp_path)
    assert entries(again) == before
    close(again)


@pytest.mark.parametrize(
    ("code", "spoil"),
    [
        ("store.wrong_password", lambda vault: vault.unlock("falsch", "9001")),
        ("store.no_key_slot", lambda vault: vault.unlock("practice", "9999")),
        ("store.keys_damaged", lambda vault: _garble(vault).unlock("practice", "9001")),
    ],
)
def test_keys_that_do_not_open(tmp_path: Path, code: str, spoil: Callable[[KeyVault], object]) -> None:
    vault = KeyVault(tmp_path, keyring=NoKeyring(), cost=1 << 10)
    vault.create("9001", "practice")

    with pytest.raises(WindowClientError) as failure:
        spoil(vault)

    check_words(failure.value, code)


def _garble(vault: KeyVault) -> KeyVault:
    vault._path.write_bytes(vault._path.read_bytes()[:-20])
    return vault


def test_a_second_program_on_the_same_folder_is_told_and_the_first_works_on(counter: Counter) -> None:
    def open_again() -> object:
        return Store.open(counter.desk.store.folder, KEY, clock=HandClock())

    refused(counter, "store.in_use", open_again)

    counter.intake.receive(CARD, card(counter))


def test_no_event_that_is_recorded_is_too_large_to_be_sent() -> None:
    """The least compressible text of the largest size fits one push of its own."""
    random = Random(1)
    text = "".join(random.choices([chr(code) for code in range(32, 127)], k=MOST_EVENT_BYTES))
    chinese = "".join(chr(random.randrange(0x4E00, 0x9FFF)) for _ in range(MOST_EVENT_BYTES // 3))

    assert max(len(pack(one.encode())) for one in (text, chinese)) < PushLimits().push_bytes - 2048
