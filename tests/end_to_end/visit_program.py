"""A window that does a day's work with everything that Python would log, on standard error."""

import logging
import sys
import traceback
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from printing.printers.folder import FolderPrinter
from sync.client.local import StoreBox
from sync.messages import EnrolRequest, SignInRequest, TokenRequest
from sync.platform.practice_hall import CODES
from tests.end_to_end.applications import CARD, DRAFTS, FOOD, SENIOR
from tests.end_to_end.clerk import Clerk
from tests.end_to_end.diary import MemoryDiary
from tests.end_to_end.window_on_loopback import LoopbackWindow, open_window, take_in_blanks
from window_client.domain.case.actions import Action
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Person
from window_client.errors import WindowClientError
from window_client.services.reveals import APPLICANT_NUMBER

WRONG_PASSWORD = "geheimes-kennwort"


def main(folder: Path, address: str) -> None:
    """Work, make mistakes, show every value that a traceback or a log may show."""
    logging.basicConfig(level=logging.DEBUG)
    window = open_window(folder / "window", address, code=CODES["w1"])
    take_in_blanks(window.counter)
    window.sync()
    clerk = Clerk(window, FolderPrinter(folder=folder / "printed"), Random(1), MemoryDiary())
    clerk.take_in(CARD)
    clerk.take_in(FOOD)
    cases = clerk.open_cases()
    for _ in range(100):
        clerk.work_on(clerk.open_cases(), frozenset(Action))
        window.sync()
        if not clerk.open_cases():
            break
    assert not clerk.open_cases()
    make_mistakes(window, cases)
    show(window, cases)
    window.close()


def make_mistakes(window: LoopbackWindow, cases: tuple[str, ...]) -> None:
    """Fail in every part and print the tracebacks."""
    counter = window.counter
    stranger = Application(
        id="x", applicant=Person(name="张三", id_kind="none", id_number=SENIOR.id_number), form={}
    )
    mistakes: tuple[Callable[[], object], ...] = (
        lambda: window.sign_in.sign_in("9001", WRONG_PASSWORD),
        lambda: counter.intake.accept(cases[0], 1),
        lambda: counter.intake.receive(CARD, stranger),
        lambda: counter.reveals.reveal(cases[0], APPLICANT_NUMBER, ""),
        lambda: counter.desk.store.attachments.put(BytesIO(SENIOR.name.encode()), "scan.pdf"),
    )
    for mistake in mistakes:
        try:
            mistake()
        except WindowClientError:
            traceback.print_exc()
        else:
            raise AssertionError("it should have failed")
    with counter.desk.store.read() as reader:
        try:
            reader.rows(
                text("SELECT nothing_of_that_name FROM case_row WHERE name = :name").bindparams(
                    name=SENIOR.name
                )
            )
        except SQLAlchemyError:
            traceback.print_exc()


def show(window: LoopbackWindow, cases: tuple[str, ...]) -> None:
    """Print every value as a log or a debugger would."""
    counter, store = window.counter, window.counter.desk.store
    counter.drafts.save("shown", 1, DRAFTS[CARD])
    credentials = StoreBox(store).credentials()
    assert credentials is not None
    view = counter.cases.open(cases[0])
    with store.read() as reader:
        applicant = reader.applicant(SENIOR.id_kind, SENIOR.id_number)
        drafts = reader.drafts()
    for value in (
        view.case, view.clock, view.case.applicant, view.case.delivery, view.history, applicant, drafts,
        DRAFTS[CARD], DRAFTS[FOOD],
        counter.work.search(SENIOR.name), counter.work.unfinished(), window.sync(), credentials,
        credentials.tokens, window.sign_in.threshold(), store.accounts.known(),
        SignInRequest(account="9001", password=WRONG_PASSWORD),
        EnrolRequest(code=CODES["w1"], nonce="n", public_key="k", app="a"),
        TokenRequest(device="d", refresh=credentials.tokens.refresh, nonce="n", signature="s"),
    ):  # fmt: skip
        sys.stdout.write(f"{value!r}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
