"""Letters of the further steps, made out on real cases and read back from the PDF; the lint on all."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest
from msgspec.structs import replace

from printing.layout import load_layout
from printing.pages import page_count, page_text
from printing.render import render
from tests.domain.case.around import HALL, an_item
from tests.domain.case.around_review import REVIEWED, Course
from tests.domain.case.lawful_steps import FINDING, LAWFUL, OPINION, PLAN
from window_client.domain.case import events as ev
from window_client.domain.case import intake, post_check, review, special
from window_client.domain.case.papers import papers_for
from window_client.domain.case.parts import DocumentKind
from window_client.domain.case.proceedings import FieldChange
from window_client.domain.catalogue import Result, ResultLine
from window_client.domain.documents.letters import compose, template_of
from window_client.domain.documents.paper_lint import ADVERSE, paper_faults
from window_client.domain.documents.sheet import Sheet

CANARY = "此处为内部意见不得外传"
SAYS: Mapping[str, tuple[DocumentKind, list[str]]] = MappingProxyType(
    {
        "T4": (
            DocumentKind.SPOT_CORRECTION,
            ["面积8558", "第三十二条第一款第（三）项", "申请人（代理人）签名"],
        ),
        "T7": (
            DocumentKind.TERMINATION_NOTICE,
            [
                "补正期限（2026年12月4日）届满前没有提交",
                "终止办理的理由：逾期。",
                "自2026年12月10日起终止办理",
            ],
        ),
        "T9": (
            DocumentKind.ACCEPTANCE_NOTICE,
            ["没有在收到申请材料之日起五个工作日内一次性告知", "自2026年11月20日起予以受理", "第（四）项"],
        ),
        "T12": (DocumentKind.TERMINATION_NOTICE, ["没有在承诺的期限内补交容缺的材料"]),
        "T14": (DocumentKind.TRANSFER_SLIP, ["移交部门某局", "移交人甲某", "接收人（签名）", "平面图"]),
        "T15": (
            DocumentKind.SPECIAL_PROCEDURE_NOTICE,
            ["因需要检验", "第四十五条", "进行检验，所需时间为7个工作日", "不计算在"],
        ),
        "T16a": (
            DocumentKind.HEARING_RIGHT_NOTICE,
            ["重大利益", "五个工作日内（最迟2026年11月27日）", "不承担行政机关组织听证的费用"],
        ),
        "T16d": (DocumentKind.HEARING_NOTICE, ["听证时间2026年12月4日", "听证地点听证室", "主持人丙某"]),
        "T16e": (DocumentKind.HEARING_RECORD, ["笔录", "主持人丙某", "依据听证笔录作出"]),
        "T16f": (DocumentKind.THIRD_PARTY_NOTICE, ["李四：", "相邻", "2026年11月27日前", "陈述和申辩"]),
        "T17": (
            DocumentKind.EXTENSION_NOTICE,
            [
                "因案情复杂",
                "至2026年11月27日届满",
                "经本行政机关负责人批准",
                "延长10个工作日，至2026年12月11日届满",
            ],
        ),
        "T20": (
            DocumentKind.WITHDRAWAL_APPLICATION,
            ["现因不再经营", "自愿撤回", "申请撤回日期：2026年11月20日"],
        ),
        "T21": (DocumentKind.RETURN_NOTICE, ["经核对属于重复提交", "退件的理由：重复提交。"]),
        "T23a": (DocumentKind.DELIVERY_RECORD, ["张三", "窗口领取"]),
        "T24b": (DocumentKind.POST_CHECK_RESULT, ["孙某、周某对承诺内容进行了核查", "核查通过"]),
    }
)


def sheet_of(course: Course, kind: DocumentKind) -> Sheet:
    place = len(course.here.documents)
    issued = ev.DocumentIssued(
        document=f"paper{place}",
        document_kind=kind,
        number=f"演政〔2026〕{place:06d}号",
        series="s",
        template_version=1,
    )
    before = course.here
    course.take(issued)
    return Sheet(
        case=before,
        item=course.item,
        hall=HALL,
        ref=course.here.documents[-1],
        clerk="甲某",
        window="3号窗口",
    )


def printed(sheet: Sheet) -> str:
    pdf = render(load_layout(template_of(sheet.ref.kind)), compose(sheet), mode="print")
    return "".join("".join(page_text(pdf, page).split()) for page in range(page_count(pdf)))


@pytest.mark.parametrize("step", sorted(SAYS))
def test_the_letter_of_a_step_says_what_it_must(step: str) -> None:
    course, event = LAWFUL[step]()
    course.take(event)
    kind, contents = SAYS[step]
    sheet = sheet_of(course, kind)

    text = printed(sheet)

    assert [words for words in contents if words not in text] == []
    assert paper_faults(sheet, text) == ()


@pytest.mark.parametrize("step", sorted(LAWFUL))
def test_no_paper_of_any_step_lacks_remedies_or_tells_what_is_internal(step: str) -> None:
    course, event = LAWFUL[step]()
    course.take(event)
    opinion = replace(OPINION, text=CANARY, name="内部人员甲")
    signed = review.opine(Course(REVIEWED).in_review().here, course.around(actor="account-9101"), opinion)[0]
    assert isinstance(signed, ev.StageReviewed)
    course.case = replace(
        course.here,
        review=(signed.stage,),
        special=tuple(replace(one, approved_by="account-9201", result=CANARY) for one in course.here.special),
    )
    for kind in papers_for((event,), course.item):
        sheet = sheet_of(course, kind)
        assert paper_faults(sheet, printed(sheet)) == (), kind


def test_withdrawn_materials_are_listed_on_the_permission() -> None:
    course, event = LAWFUL["T20"]()
    course.take(event)
    text = printed(sheet_of(course, DocumentKind.WITHDRAWAL_PERMISSION))

    assert "准予撤回" in text
    assert "申请书1" in text
    assert "平面图1" in text


def test_each_special_procedure_has_its_own_notice() -> None:
    course = Course().paused().later(days=3)
    first = sheet_of(course, DocumentKind.SPECIAL_PROCEDURE_NOTICE)
    course.take(*special.end_special(course.here, course.around(), result="合格"))
    plan = replace(PLAN, kind="publicity", reason="依法需要公示")
    course.take(*special.start_special(course.here, course.around(), plan, approved_by="9201"))
    second = sheet_of(course, DocumentKind.SPECIAL_PROCEDURE_NOTICE)

    assert "进行检验" in printed(first)
    text = printed(second)
    assert "进行公示" in text
    assert "计算在本机关作出行政许可决定的期限内" in text
    assert "不计算在" not in text


@pytest.mark.parametrize("rectify_by", [None, date(2026, 12, 24)])
def test_a_failed_check_tells_the_consequence_and_the_remedies(rectify_by: date | None) -> None:
    course = Course().granted_on_commitment()
    failed = replace(FINDING, text="专职人员不足")
    course.take(
        *post_check.fail_check(
            course.here, course.around(), failed, approved_by="9201", rectify_by=rectify_by
        )
    )
    sheet = sheet_of(course, DocumentKind.POST_CHECK_RESULT)
    text = printed(sheet)

    assert ("2026年12月24日前完成整改" in text) == (rectify_by is not None)
    assert ("依法撤销行政许可决定。" in text) or rectify_by
    assert paper_faults(sheet, text) == ()


def test_a_result_document_bears_the_name_of_the_result_and_its_lines() -> None:
    result = Result(
        name="某确认通知书",
        kind="document",
        statement="经审核，予以确认。",
        lines=(
            ResultLine(label="对象", source="applicant.name"),
            ResultLine(label="空项", source="form.none"),
        ),
    )
    course = Course(an_item(result=result, item_type="行政确认")).granted()
    text = printed(sheet_of(course, DocumentKind.RESULT_PROOF))

    assert "某确认通知书" in text
    assert "经审核，予以确认。" in text
    assert "对象张三" in text
    assert "空项" not in text
    assert "《某法》第一条" in text


def test_the_lint_sees_a_refusal_without_remedies_and_an_internal_remark() -> None:
    course = Course(REVIEWED).in_review()
    opinion = replace(OPINION, text=CANARY)
    course.take(*review.opine(course.here, course.around(actor="9101"), opinion))
    refused = sheet_of(course, DocumentKind.REFUSAL_DECISION)
    accepted = sheet_of(course, DocumentKind.ACCEPTANCE_NOTICE)
    slip = sheet_of(course, DocumentKind.TRANSFER_SLIP)

    assert {one.code for one in paper_faults(refused, "不予许可。")} == {"remedies"}
    assert [one.code for one in paper_faults(accepted, f"受 理。 {CANARY[:4]} {CANARY[4:]}")] == ["remark"]
    assert paper_faults(slip, CANARY) == ()
    assert DocumentKind.DECLINE_NOTICE in ADVERSE


def test_a_boolean_or_an_emptied_field_is_said_in_words() -> None:
    course = Course()
    course.receive()
    changes = (
        FieldChange(field="online", label="网络经营", before=False, after=True),
        FieldChange(field="note", label="备注", before="无", after=None),
    )
    course.take(*intake.correct_on_the_spot(course.here, course.around(), changes=changes, confirmed=True))
    text = printed(sheet_of(course, DocumentKind.SPOT_CORRECTION))

    assert "网络经营否是" in text
    assert "备注无（空）" in text
