"""Serving documents, and the preview of a certificate that takes no number and no blank."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.test_steps import SENIOR, judged
from tests.ui.counter_fixture import a_counter, close
from window_client.domain.case.evolve import StepNotAllowed
from window_client.domain.case.state import Case
from window_client.services.counter import Counter
from window_client.services.results import Service

BY_HAND = Service(recipient=SENIOR, way="直接送达")


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    counter = a_counter(tmp_path)
    yield counter
    close(counter)


def granted(counter: Counter) -> Case:
    case = counter.intake.receive("elderly_card", judged(counter)).case
    case = counter.intake.accept(case.id, case.revision).case
    return counter.results.decide_at_window(case.id, case.revision).case


def test_a_document_is_served_once(counter: Counter) -> None:
    case = counter.intake.receive("elderly_card", judged(counter)).case
    receipt = case.documents[0].id

    served = counter.results.serve(case.id, case.revision, receipt, BY_HAND).case

    assert served.documents[0].served_at is not None
    with pytest.raises(StepNotAllowed):
        counter.results.serve(case.id, served.revision, receipt, BY_HAND)


def test_accepting_promises_what_was_shown_before(counter: Counter) -> None:
    case = counter.intake.receive("elderly_card", judged(counter)).case
    shown = counter.cases.open(case.id).promised

    accepted = counter.intake.accept(case.id, case.revision).case

    assert shown is not None
    assert accepted.promise == shown
    assert counter.cases.open(case.id).promised is None


def test_a_proposal_names_number_and_blank_and_takes_neither(counter: Counter) -> None:
    case = granted(counter)
    before = counter.work.blanks("blank-elderly"), counter.work.numbers("cert-elderly/h1/2026")

    proposed = counter.results.propose_certificate(case.id, case.revision)

    assert (counter.work.blanks("blank-elderly"), counter.work.numbers("cert-elderly/h1/2026")) == before
    assert counter.cases.open(case.id).case == case
    reserved = counter.results.reserve_certificate(case.id, case.revision).case
    assert proposed.certificate is not None
    assert reserved.certificate is not None
    assert proposed.certificate.number == reserved.certificate.number
    assert proposed.certificate.blank_serial == reserved.certificate.blank_serial == "样000001"


def test_a_proposed_certificate_can_be_looked_at(counter: Counter) -> None:
    case = granted(counter)
    proposed = counter.results.propose_certificate(case.id, case.revision)

    assert counter.papers.certificate_of(proposed, preview=True).startswith(b"%PDF")
