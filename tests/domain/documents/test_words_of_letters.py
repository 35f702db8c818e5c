"""Words of the letters: whole sentences, situations that say something, one person's name and number."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.case.around import COMMITMENT, HALL, History, a_person, an_item, around, found
from window_client.domain.case import intake
from window_client.domain.case.events import Event
from window_client.domain.case.parts import Agent, DocumentKind, DocumentRef, Person, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material, Option, Question, Reason, Scenario, ServiceItem
from window_client.domain.documents.letters import compose
from window_client.domain.documents.sheet import Sheet
from window_client.domain.documents.situation_words import situation_words
from window_client.domain.documents.words import bare, outward, sentence

FIRM = Person(
    name="演示县某某有限公司", id_kind="uscc", id_number="91990100MA00000073", phone="0000-7654321",
    legal_representative="王小明",
)  # fmt: skip


def received(item: ServiceItem, applicant: Person, agent: Person | None = None) -> History:
    history = History(item)
    application = intake.Application(
        id="a", applicant=applicant, form={}, answers={},
        agent=Agent(person=agent, authority="代为办理") if agent else None,
    )  # fmt: skip
    take(history, intake.receive(application, around(item), number="n", query_code="1"))
    return history


def take(history: History, events: tuple[Event, ...]) -> None:
    history.take(*events)


def values_of(case: Case, item: ServiceItem, kind: DocumentKind) -> Mapping[str, object]:
    at = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
    ref = DocumentRef(id="d", kind=kind, number="1号", issued_at=at, template_version=1, revision=1)
    return compose(Sheet(case=case, item=item, hall=HALL, ref=ref, clerk="甲某", window="1号窗口"))


def contact(applicant: Person, agent: Person | None) -> tuple[object, object]:
    history = received(an_item(), applicant, agent)
    assert history.case is not None
    group = values_of(history.case, an_item(), DocumentKind.RECEIPT)["contact"]
    assert isinstance(group, dict)
    return group["name"], group["phone"]


@pytest.mark.parametrize(
    ("applicant", "agent", "expected"),
    [
        (FIRM, a_person(name="李四", phone="13900000055"), ("李四", "13900000055")),
        (FIRM, a_person(name="李四", phone=""), ("王小明", "0000-7654321")),
        (FIRM, None, ("王小明", "0000-7654321")),
        (replace(FIRM, legal_representative=""), None, ("", "0000-7654321")),
        (a_person(), None, ("张三", "13800000000")),
        (a_person(), a_person(name="李四", phone=""), ("张三", "13800000000")),
    ],
    ids=[
        "agent",
        "agent without phone",
        "firm",
        "firm without head",
        "person",
        "person, agent without phone",
    ],
)
def test_name_and_telephone_are_of_one_person(
    applicant: Person, agent: Person | None, expected: tuple[str, str]
) -> None:
    assert contact(applicant, agent) == expected


YES_NO = (Option(id="yes", label="是"), Option(id="no", label="否"))
KIND = Question(
    id="kind",
    text="申请的主体业态是哪一种？",
    options=(Option(id="a", label="餐饮服务经营者"), Option(id="b", label="食品销售经营者")),
)
MACHINE = Question(id="machine", text="是否利用自动设备（自动售货机）从事食品经营？", options=YES_NO)
PAPER = Question(id="paper", text="持有的是纸质许可证吗？（旧证）", options=YES_NO)
SHOP = Scenario(id="s", name="开餐馆、奶茶店", answers={"kind": "a", "machine": "no", "paper": "no"})


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"kind": "a", "machine": "no", "paper": "no"}, "开餐馆、奶茶店"),
        ({"kind": "b", "machine": "no", "paper": "no"}, "申请的主体业态是哪一种：食品销售经营者"),
        (
            {"kind": "a", "machine": "yes", "paper": "yes"},
            "申请的主体业态是哪一种：餐饮服务经营者；利用自动设备（自动售货机）从事食品经营；持有的是纸质许可证",
        ),
        ({"machine": "no"}, ""),
        ({}, ""),
    ],
)
def test_a_situation_is_named_or_said_with_its_questions(answers: dict[str, str], said: str) -> None:
    item = an_item(questions=(KIND, MACHINE, PAPER), scenarios=(SHOP,))

    assert situation_words(item, answers) == said


def test_a_scenario_that_leaves_a_question_open_names_no_situation() -> None:
    vague = replace(SHOP, answers={"kind": "a"})
    item = an_item(questions=(KIND, MACHINE), scenarios=(vague,))

    assert situation_words(item, {"kind": "a", "machine": "yes"}).endswith(
        "利用自动设备（自动售货机）从事食品经营"
    )


@given(st.text(alphabet="甲乙。；，", max_size=12))
def test_a_sentence_has_one_stop_whatever_was_typed(typed: str) -> None:
    assert sentence(typed) == (f"{bare(typed)}。" if bare(typed) else "")
    assert not bare(typed).endswith(("。", "；", "，"))


def test_remarks_of_the_catalogues_maintainers_stay_inside() -> None:
    inside = {"a": ["十年（待核）", "长期（许可证不设有效期，待核）"], "b": "（正本）"}

    assert outward(inside) == {"a": ["十年", "长期"], "b": "（正本）"}


GROUP = (
    Material(id="form", name="申请书", standard="签字"),
    Material(
        id="licence", name="营业执照", form="copy", one_of="subject",
        exempt_grounds=(Reason(code="kept", text="档案中已有电子证照，免交纸质材料"),),
    ),
    Material(id="other", name="法人登记证书", form="copy", one_of="subject"),
    Material(id="photo", name="照片", need="optional"),
)  # fmt: skip


def judged(licence: Verdict) -> tuple[ServiceItem, Case]:
    item = an_item(materials=GROUP)
    history = received(item, a_person())
    assert history.case is not None
    ground = {"code": "kept"} if licence is Verdict.EXEMPT else {"reason": "未提交"}
    verdicts = [found("form", Verdict.QUALIFIED, copies=1), found("licence", licence, **ground)]
    take(history, intake.judge(history.case, around(item), verdicts))
    return item, history.case


def materials(case: Case, item: ServiceItem, kind: DocumentKind) -> list[tuple[object, ...]]:
    lines = values_of(case, item, kind)["materials"]
    assert isinstance(lines, list)
    return [(one["no"], one["name"], one["taken"], one["remark"]) for one in lines]


def test_what_need_not_be_handed_in_is_listed_with_its_ground() -> None:
    item, case = judged(Verdict.EXEMPT)
    expected = [
        (1, "申请书", "1", ""),
        (2, "营业执照", "—", "档案中已有电子证照，免交纸质材料"),
    ]

    assert materials(case, item, DocumentKind.ACCEPTANCE_NOTICE) == expected
    assert materials(case, item, DocumentKind.RECEIPT) == expected


def test_what_is_missing_stands_on_the_receipt_and_not_among_the_accepted() -> None:
    item, case = judged(Verdict.MISSING)

    assert [line[1] for line in materials(case, item, DocumentKind.ACCEPTANCE_NOTICE)] == ["申请书"]
    assert [line[1] for line in materials(case, item, DocumentKind.RECEIPT)] == [
        "申请书",
        "营业执照",
        "法人登记证书",
    ]


def test_the_organ_tells_conditions_and_the_applicant_promises_in_their_own_words() -> None:
    duties = ("已知晓许可条件和应当提交的材料", "承诺场所符合全部许可条件。")
    item = an_item(
        commitment=replace(
            COMMITMENT, duties=duties, liability="依法撤销", excluded_for=("有不良信用记录的",)
        ),
        conditions=("有固定场所（待核）", "有三名以上工作人员。"),
    )
    history = received(item, a_person())
    assert history.case is not None
    told = values_of(history.case, item, DocumentKind.COMMITMENT)["commitment"]

    assert isinstance(told, dict)
    assert told["conditions"] == [
        "有固定场所。",
        "有三名以上工作人员。",
        "符合上述条件以下列材料证明：申请书、平面图、营业执照。",
    ]
    assert told["items"] == [
        "已知晓许可条件和应当提交的材料。",
        "承诺场所符合全部许可条件。",
        "所填写的信息和提交的材料真实、合法、有效。",
        "愿意承担不实承诺的法律责任。",
        "同意行政机关依法核查。",
    ]
    assert told["method"].endswith("下列情形不适用告知承诺：有不良信用记录的。")
    assert told["liability"] == "依法撤销。"


def test_the_reason_of_a_refusal_to_take_on_ends_with_one_stop() -> None:
    for reason in ("不属于本机关职权范围", "不属于本机关职权范围。"):
        history = received(an_item(), a_person())
        assert history.case is not None
        declined = intake.decline(history.case, around(), code="x", reason=reason, organ="某市某局。")
        take(history, declined)
        told = values_of(history.case, an_item(), DocumentKind.DECLINE_NOTICE)

        assert told["reason"] == "不属于本机关职权范围。"
        assert told["competent_organ"] == "某市某局"
