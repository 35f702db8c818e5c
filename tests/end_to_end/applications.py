"""What applicants bring to the counter in these tests: a firm, a pensioner, a scan. All of them invented."""

from random import Random

from window_client.domain.case.parts import MaterialVerdict, Person, Verdict
from window_client.domain.catalogue import ServiceItem, materials_for
from window_client.services.drafts import IntakeDraft

FOOD, CARD = "food_business_new", "elderly_card"

FIRM = Person(
    name="演示县𠮷祥餐饮服务有限公司", id_kind="uscc", id_number="91990100MA00000073",
    phone="13800000000", address="演示县演示路3号", legal_representative="王小明",
)  # fmt: skip
FORM: dict[str, object] = {
    "business_type": "餐饮服务经营者", "business_items": ["热食类制售"], "legal_representative": "王小明",
    "legal_representative_id": "990101195001010010", "premises_address": "演示县演示路3号",
    "premises_area": 86.5, "online_sales": False, "employees": 6,
    "food_safety_staff": [
        {"name": "李四", "id_number": "990101195001010010", "position": "食品安全员", "assessment": "合格"}
    ],
}  # fmt: skip
ANSWERS = {"business_type": "餐饮服务经营者", "auto_equipment": "no"}

SENIOR = Person(
    name="张三", id_kind="resident", id_number="990101195001010010", phone="13800000000",
    address="演示县演示路1号",
)  # fmt: skip

DRAFTS = {
    FOOD: IntakeDraft(item=FOOD, step="form", applicant=FIRM, answers=ANSWERS, form=FORM),
    CARD: IntakeDraft(
        item=CARD,
        step="form",
        applicant=SENIOR,
        answers={"household": "本地户籍"},
        form={"id_number": SENIOR.id_number, "sex": "男", "household": "本地户籍"},
    ),
}


def qualified(item: ServiceItem, answers: dict[str, str]) -> tuple[MaterialVerdict, ...]:
    """Every material that this applicant needs, found in order."""
    needed = materials_for(item, {**answers, "agent": "no"})
    return tuple(MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1) for one in needed)


def a_scan(name: str) -> bytes:
    """A photograph that no other name has; the same each time, larger than one chunk on the way."""
    random = Random(name)
    return b"\xff\xd8\xff\xe0" + random.randbytes(random.randrange(20_000, 200_000)) + b"\xff\xd9"
