"""Cases and accounts for the further acts of a case."""

from datetime import date

from msgspec.structs import replace

from tests.services.test_further_steps import agency
from tests.services.test_steps import SENIOR
from tests.ui.case.case_desk import CaseDesk
from tests.ui.pages.case_page import settle
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import (
    DocumentKind,
    MaterialVerdict,
    Verdict,
)
from window_client.domain.case.state import Case
from window_client.domain.catalogue import materials_for
from window_client.domain.form_sample import sample_form
from window_client.domain.hall import Account, Role
from window_client.domain.packaged import regions
from window_client.domain.situation import situation

CLERK = Account(id="9001", name="王小明", role=Role.CLERK)
HEAD = Account(id="7001", name="周大年", role=Role.ORGAN_HEAD)


def opened(around: CaseDesk, case: Case) -> Case:
    around.presenter.open(case.id)
    settle()
    return case


def now(around: CaseDesk, case: Case) -> Case:
    return around.desk.case(case.id)


def last_paper(around: CaseDesk, case: Case) -> DocumentKind:
    return now(around, case).documents[-1].kind


def accepted(around: CaseDesk, item: str = "elderly_card") -> Case:
    """A case that this window decides, accepted; a business is one that may be extended."""
    case = around.elderly() if item == "elderly_card" else business(around)
    return around.counter.intake.accept(case.id, case.revision).case


def business(around: CaseDesk) -> Case:
    """An individual business that wants to be registered."""
    package = around.counter.desk.catalogue.package("individual_business_setup")
    answers = {"composition": "个人经营"}
    application = Application(
        id="b1", applicant=SENIOR, answers=answers, form=sample_form(bytes(package.form), answers)
    )
    told = situation(package.item, application, on=date(2026, 11, 23), regions=regions())
    verdicts = tuple(
        MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1)
        for one in materials_for(package.item, told)
    )
    return around.counter.intake.receive(package.item.id, replace(application, verdicts=verdicts)).case


def corrected_once(around: CaseDesk) -> Case:
    """A case whose supplement came and is still not in order."""
    done = agency(around.counter, Verdict.MISSING)
    done = around.counter.intake.request_correction(done.case.id, done.case.revision)
    lacking = (replace(done.case.verdicts[0], verdict=Verdict.MISSING),)
    return around.counter.intake.receive_supplement(done.case.id, done.case.revision, lacking).case
