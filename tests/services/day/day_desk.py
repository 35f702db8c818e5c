"""A window for tests of its day: real store, the catalogue with an item that costs something, a colleague."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace as with_
from pathlib import Path

from argon2 import PasswordHasher
from msgspec.structs import replace

from tests.ui.counter_fixture import HandClock, a_counter, close
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict, Person, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import materials_for
from window_client.domain.catalogue_procedures import Fee
from window_client.domain.hall import Account, Role
from window_client.services.catalogue import Catalogue
from window_client.services.counter import Counter, open_counter
from window_client.services.day.second_person import SecondPerson
from window_client.store.accounts import OfflineAccounts

CARD = "elderly_card"
FEE = Fee(id="card", name="补领工本费", cents=800, law="某条例第八条", confirmed=True)
FREE = Fee(id="gift", name="赞助费", cents=100, law="")
UNSET = Fee(id="unset", name="占用费", law="某条例第九条")
ELSEWHERE = Fee(
    id="away",
    name="外地加收",
    cents=100,
    law="某条例第十条",
    when={"household": ("外地户籍",)},
    confirmed=True,
)
SENIOR = Person(
    name="张三", id_kind="resident", id_number="990101195001010010", phone="13800000000", address="演示路1号"
)
COLLEAGUE = SecondPerson(account="9002", password="colleague")


@contextmanager
def a_day(folder: Path, clock: HandClock | None = None) -> Iterator[Counter]:
    """Open a window in a folder, with its use cases."""
    plain = a_counter(folder, clock)
    desk = with_(plain.desk, catalogue=_with_fees(plain.desk.catalogue))
    yield open_counter(desk, plain.papers.renderer, plain.papers.names)
    close(plain)


def _with_fees(catalogue: Catalogue) -> Catalogue:
    def changed(item: str) -> object:
        package = catalogue.package(item)
        if item != CARD:
            return package
        return replace(package, item=replace(package.item, fees=(FEE, FREE, UNSET, ELSEWHERE)))

    names = [one.id for one in catalogue.items() if catalogue.bundle(one.id) is None]
    return Catalogue([changed(one) for one in names])  # type: ignore[misc]


def let_in_colleague(counter: Counter) -> None:
    """Somebody else has signed in on this PC before."""
    store = counter.desk.store
    hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    accounts = OfflineAccounts(store.read, store.begin, store.clock, hasher)
    accounts.remember(Account(id="9002", name="李四", role=Role.SUPERVISOR), COLLEAGUE.password)


def receive(counter: Counter, verdict: Verdict = Verdict.QUALIFIED, number: int = 1) -> Case:
    """Take an application for the card in."""
    item = counter.desk.catalogue.item(CARD)
    answers = {"household": "本地户籍"}
    needed = materials_for(item, {**answers, "agent": "no"})
    verdicts = tuple(
        MaterialVerdict(material=one.id, verdict=verdict, copies=1, reason="不清晰") for one in needed
    )
    form: dict[str, object] = {"id_number": SENIOR.id_number, "sex": "男", "household": "本地户籍"}
    application = Application(
        id=f"a{number}", applicant=SENIOR, answers=answers, form=form, verdicts=verdicts
    )
    return counter.intake.receive(CARD, application).case
