"""Cases for the workbench, made by the real steps. All people are invented."""

from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict, Person, Verdict
from window_client.domain.catalogue import materials_for
from window_client.domain.numbers.check_digits import mod_11_2
from window_client.services.counter import Counter
from window_client.services.desk import StepDone

LONG = (
    "阿卜杜拉·买买提江·托合提尼亚孜·艾合买提江·斯坎德尔别克·"
    "努尔买买提·吐尔逊江·玉素甫江·阿不都热合曼·库尔班江"
)


def person(name: str, number: int = 1) -> Person:
    """Somebody who does not exist, in a region that does not exist."""
    stem = f"99010119500101{number:03d}"
    return Person(
        name=name,
        id_kind="resident",
        id_number=stem + mod_11_2(stem),
        phone="13800000000",
        address="演示路1号",
    )


def receive(counter: Counter, name: str, number: int = 1) -> StepDone:
    """Take in an instant item with all its materials."""
    item = counter.desk.catalogue.item("elderly_card")
    who = person(name, number)
    answers = {"household": "本地户籍"}
    needed = materials_for(item, answers | {"agent": "no"})
    verdicts = tuple(MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1) for one in needed)
    application = Application(
        id=f"a{number}", applicant=who, answers=answers, verdicts=verdicts,
        form={"id_number": who.id_number, "sex": "男", "household": "本地户籍"},
    )  # fmt: skip
    return counter.intake.receive("elderly_card", application)
