"""The platform's word on entries: every one gets exactly one, and none holds up the next."""

from uuid import uuid4

import msgspec
import pytest

from sync.platform.judging import PLATFORM_DESK
from sync.platform.people import Place
from tests.domain.case.around import an_item
from tests.sync.builders import START, Site, WindowRig, accepted, received
from tests.sync.hand import HandDevice
from window_client.domain.case import events as ev
from window_client.domain.case.events import body_of
from window_client.domain.case.parts import Decision, DocumentKind
from window_client.domain.hall import Account, Hall, Role, Window
from window_client.domain.journal import Entry
from window_client.domain.transfer import EntryVerdict
from window_client.domain.window_events import SignedOut, SignInFailed

GRANT = Decision(granted=True, decided_on=START.date(), decided_by="x", organ="某局")


def entry_of(event: ev.Event, case: str | None = "c1", base: int | None = 0, **other: object) -> Entry:
    made = Entry(
        id=str(uuid4()), kind=event.kind, at=START, monotonic_ms=1, clerk="9001", window="w1",
        body=body_of(event), case=case, base=base,
    )  # fmt: skip
    return msgspec.structs.replace(made, **other)


class Desk:
    """Sends made-up entries by hand, past the store's own rules."""

    def __init__(self, window: WindowRig) -> None:
        place = Place(device=window.credentials().device, hall="h1", window=window.id)
        self.hand = HandDevice(window.site.platform, place)

    def send(self, *entries: Entry) -> list[tuple[str, str]]:
        return [(one.verdict.value, one.why) for one in self.answer(*entries)]

    def answer(self, *entries: Entry) -> tuple[EntryVerdict, ...]:
        return self.hand.push(*entries)


@pytest.fixture
def desk(site: Site) -> Desk:
    return Desk(site.window())


def test_lawful_steps_are_accepted(desk: Desk) -> None:
    verdicts = desk.send(entry_of(received("n1")), entry_of(accepted(), base=1))

    assert verdicts == [("accepted", ""), ("accepted", "")]


@pytest.mark.parametrize(
    ("entry", "verdict"),
    [
        (entry_of(received("n1"), kind="case.teleported"), ("refused", "unknown_kind")),
        (entry_of(received("n1"), schema=99), ("refused", "unknown_kind")),
        (entry_of(received("n1"), body=msgspec.Raw(b'{"number":7}')), ("refused", "malformed")),
        (entry_of(received("n1"), case=None, base=None), ("refused", "malformed")),
        (entry_of(received("n1", item="moon_landing")), ("refused", "unknown_item")),
        (entry_of(received("n1", hall="h2")), ("refused", "not_entitled")),
        (entry_of(received("n1"), clerk="nobody"), ("refused", "not_entitled")),
        (entry_of(received("n1"), window="w9"), ("refused", "not_entitled")),
        (entry_of(received("n1"), kind="window.signed_in"), ("refused", "malformed")),
        (entry_of(accepted(), case="c9"), ("held", "unknown_case")),
        (entry_of(received("n1"), id="x" * 65), ("refused", "malformed")),
        (entry_of(received("n1"), id="a\nb"), ("refused", "malformed")),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_a_bad_entry_gets_its_word_and_the_next_goes_on(
    desk: Desk, entry: Entry, verdict: tuple[str, str]
) -> None:
    good = entry_of(received("n2"), case="c2")

    assert desk.send(entry, good) == [verdict, ("accepted", "")]


def test_an_act_on_an_old_revision_is_held_as_stale(desk: Desk) -> None:
    desk.send(entry_of(received("n1")), entry_of(ev.MaterialsJudged(verdicts=()), base=1))

    assert desk.send(entry_of(accepted(), base=1)) == [("held", "stale")]
    assert desk.send(entry_of(accepted(), base=2)) == [("accepted", "")]


def test_a_step_that_binds_nobody_is_merged_beside_anothers(desk: Desk) -> None:
    desk.send(entry_of(received("n1")), entry_of(ev.MaterialsJudged(verdicts=()), base=1))

    assert desk.send(entry_of(ev.MaterialsJudged(verdicts=()), base=1)) == [("merged", "")]


def test_a_step_against_the_table_is_held_with_the_tables_reason(desk: Desk) -> None:
    desk.send(entry_of(received("n1")), entry_of(accepted(), base=1))

    assert desk.send(entry_of(accepted(), base=2)) == [("held", "state")]


def test_a_case_number_of_another_case_is_renumbered_and_the_case_is_kept(desk: Desk) -> None:
    desk.send(entry_of(received("n1")))

    assert desk.send(entry_of(received("n1"), case="c2")) == [("renumber", "number_taken")]
    assert desk.send(entry_of(accepted(), case="c2", base=1)) == [("accepted", "")]


def test_a_document_number_of_another_case_is_renumbered(desk: Desk) -> None:
    desk.send(entry_of(received("n1")), entry_of(received("n2"), case="c2"))
    paper = ev.DocumentIssued(
        document="d1", document_kind=DocumentKind.RECEIPT, number="演政收1号", series="s", template_version=1
    )

    verdicts = desk.send(
        entry_of(paper, base=1), entry_of(msgspec.structs.replace(paper, document="d2"), case="c2", base=1)
    )

    assert verdicts == [("accepted", ""), ("renumber", "number_taken")]


def reserve(certificate: str, number: str, serial: str) -> ev.CertificateReserved:
    return ev.CertificateReserved(
        certificate=certificate, layout="l", number=number, series="s", counter=1, blank_type="b",
        blank_serial=serial, valid_from=START.date(),
    )  # fmt: skip


def granted_case(desk: Desk, site: Site, case: str, number: str) -> None:
    desk.send(entry_of(received(number), case=case), entry_of(accepted(), case=case, base=1))
    decided = entry_of(ev.Decided(decision=GRANT), case, 2, clerk="9101", window=PLATFORM_DESK)
    assert site.platform.ledger.append("h1", decided).verdict == "accepted"


def test_certificate_numbers_and_sheets_are_never_used_twice(desk: Desk, site: Site) -> None:
    granted_case(desk, site, "c1", "n1")
    granted_case(desk, site, "c2", "n2")

    assert desk.send(entry_of(reserve("z1", "Z1", "B1"), base=3)) == [("accepted", "")]
    assert desk.send(entry_of(reserve("z2", "Z1", "B2"), "c2", 3)) == [("held", "number_taken")]
    assert desk.send(entry_of(reserve("z2", "Z2", "B1"), "c2", 3)) == [("held", "number_taken")]
    assert desk.send(entry_of(reserve("z2", "Z2", "B2"), "c2", 3)) == [("accepted", "")]


def test_certificates_of_two_kinds_may_bear_one_number(desk: Desk, site: Site) -> None:
    granted_case(desk, site, "c1", "n1")
    granted_case(desk, site, "c2", "n2")
    other = msgspec.structs.replace(reserve("z2", "Z1", "B2"), layout="certificates/another")

    assert desk.send(entry_of(reserve("z1", "Z1", "B1"), base=3)) == [("accepted", "")]
    assert desk.send(entry_of(other, "c2", 3)) == [("accepted", "")]


def test_a_sheet_that_did_not_print_is_free_and_a_spoiled_one_is_spent(desk: Desk, site: Site) -> None:
    granted_case(desk, site, "c1", "n1")
    unprinted = ev.CertificateNotPrinted(certificate="z1", blank_type="b", blank_serial="B1")
    spoiled = ev.CertificateSpoiled(certificate="z1", blank_type="b", blank_serial="B1", reason="卡纸")

    assert desk.send(
        entry_of(reserve("z1", "Z1", "B1"), base=3),
        entry_of(unprinted, base=4),
        entry_of(reserve("z1", "Z1", "B1"), base=5),
        entry_of(spoiled, base=6),
        entry_of(reserve("z1", "Z1", "B1"), base=7),
        entry_of(reserve("z1", "Z1", "B2"), base=7),
    ) == [*[("accepted", "")] * 4, ("held", "number_taken"), ("accepted", "")]


def test_windows_cannot_decide_for_the_department(desk: Desk) -> None:
    desk.send(entry_of(received("n1")), entry_of(accepted(), base=1))
    decided = ev.Decided(decision=GRANT)

    assert desk.send(entry_of(decided, base=2)) == [("refused", "not_entitled")]
    assert desk.send(entry_of(decided, base=2, clerk="9101")) == [("refused", "not_entitled")]
    forged = entry_of(decided, base=2, clerk="9101", window=PLATFORM_DESK)
    assert desk.send(forged) == [("refused", "not_entitled")]


def test_windows_decide_what_the_item_leaves_to_them(desk: Desk, site: Site) -> None:
    site.platform.add_item(an_item(id="instant", decided_by="window"))

    assert (
        desk.send(
            entry_of(received("n1", item="instant")),
            entry_of(accepted(), base=1),
            entry_of(ev.Decided(decision=GRANT), base=2),
        )
        == [("accepted", "")] * 3
    )


def test_a_case_of_another_hall_is_out_of_reach(desk: Desk, site: Site) -> None:
    desk.send(entry_of(received("n1")))
    hall = Hall(id="h2", name="x", region="990200", short="乙", address="a", phone="1", supervision_phone="2")
    site.platform.people.add_hall(hall)
    site.platform.people.add_window(Window(id="w7", name="7", hall="h2"))
    site.platform.people.add_account(Account(id="7001", name="x", role=Role.CLERK), "h2", "p")
    stranger = HandDevice(site.platform, Place(device="d2", hall="h2", window="w7"))

    verdict = stranger.push(entry_of(accepted(), base=1, clerk="7001", window="w7"))[0]

    assert (verdict.verdict, verdict.why) == ("refused", "not_entitled")


def test_what_happens_at_a_window_is_recorded_also_from_unknown_people(desk: Desk) -> None:
    failed = SignInFailed(failures=3)
    entry = entry_of(received("n1"), kind=failed.kind, case=None, base=None, clerk="typo")
    entry = msgspec.structs.replace(entry, body=msgspec.Raw(b'{"failures":3}'))

    assert desk.send(entry) == [("accepted", "")]


def test_an_entry_known_by_its_id_is_done_once_however_often_it_comes(desk: Desk) -> None:
    first = entry_of(received("n1"))

    assert desk.send(first, entry_of(accepted(), base=1)) == [("accepted", ""), ("accepted", "")]
    assert desk.send(first) == [("duplicate", "")]
    changed = msgspec.structs.replace(first, body=body_of(received("n7")))
    assert desk.send(changed) == [("refused", "malformed")]


def test_places_in_the_order_are_dense(desk: Desk) -> None:
    places = [one.g for one in desk.answer(*(entry_of(received(f"n{n}"), case=f"c{n}") for n in range(5)))]
    places += [one.g for one in desk.answer(entry_of(SignedOut(), None, None))]  # type: ignore[arg-type]

    assert places == list(range(1, 7))


def test_held_work_of_a_real_window_asks_for_a_person(site: Site) -> None:
    first, second = site.window(1), site.window(2)
    case = first.receive("n1")
    first.settle()
    second.settle()
    first.accept(case)
    second.accept(case)
    first.settle()

    report = second.settle()

    assert report.verdicts == {"held": 1}
    with second.store.read() as reader:
        waiting = [(row.case_id, row.why) for row in reader.quarantine()]
    assert waiting == [(case, "state")]
    assert first.status(case) == second.status(case) == "accepted"


def test_a_renewed_licence_keeps_the_number_of_the_earlier_case(desk: Desk, site: Site) -> None:
    granted_case(desk, site, "c1", "n1")
    granted_case(desk, site, "c2", "n2")
    desk.send(entry_of(reserve("z1", "JY1", "B1"), base=3))
    renewed = msgspec.structs.replace(reserve("z2", "JY1", "B2"), series="kept-food/h1/2026")

    assert desk.send(entry_of(renewed, "c2", 3)) == [("accepted", "")]
