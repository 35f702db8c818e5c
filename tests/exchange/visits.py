"""Cases at a demo counter, made through the services, for what leaves as tables."""

from window_client.domain.case.intake import Application
from window_client.domain.case.parts import MaterialVerdict, Person, Verdict
from window_client.services.counter import Counter
from window_client.services.desk import StepDone

ITEM = "food_business_new"
SHOP = Person(
    name="演示餐饮有限公司",
    id_kind="uscc",
    id_number="91990100MA00000073",
    phone="13800000000",
    address="演示县为民路1号",
    legal_representative="王小明",
)
PERSON = Person(
    name="李四",
    id_kind="resident",
    id_number="990100199001010039",
    phone="13800000000",
    address="演示县为民路1号",
)
_STAFF = {"name": "李四", "id_number": "990100199001010012", "position": "店长", "assessment": "合格"}
_FORM: dict[str, object] = {
    "business_type": "餐饮服务经营者",
    "business_items": ["热食类制售"],
    "legal_representative": "王小明",
    "legal_representative_id": "990100199001010012",
    "premises_address": "演示县青山路3号",
    "premises_area": 45.5,
    "online_sales": False,
    "employees": 3,
    "food_safety_staff": [_STAFF],
}
_ANSWERS = {"business_type": "餐饮服务经营者", "auto_equipment": "no"}


def a_received_case(counter: Counter, applicant: Person = SHOP) -> StepDone:
    """Receive an application."""
    application = Application(
        id=counter.desk.new_id(), applicant=applicant, form=_FORM, answers=_ANSWERS, verdicts=()
    )
    return counter.intake.receive(ITEM, application)


def an_accepted_case(counter: Counter, applicant: Person = SHOP) -> StepDone:
    """Find all materials good and accept."""
    case = a_received_case(counter, applicant).case
    verdicts = [
        MaterialVerdict(material=name, verdict=Verdict.QUALIFIED, copies=1) for name in case.materials
    ]
    done = counter.intake.judge(case.id, case.revision, verdicts)
    return counter.intake.accept(case.id, done.case.revision)
