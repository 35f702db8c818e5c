"""Every packaged paper: its mandatory contents are in the text, with usual and with extreme values."""

import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from printing.doctor import layout_doctor
from printing.errors import ValueMissing
from printing.layout import Layout, layout_names, load_layout
from printing.marks import Marks
from printing.pages import page_count, page_png, page_text
from printing.render import render
from printing.samples import Amount, sample_values
from tests.printing.step_letters import STEP_LETTERS

ORGAN_AND_DATE = ["青山市行政审批局", "2026年11月23日", "加盖行政许可专用章"]
SIGNED = ["收件人（签名）", "收到时间"]
APPLICATION = ["张三", "食品经营许可（新办）", "99010020260001233"]
REMEDIES = ["六十日内向青山市人民政府申请行政复议", "六个月内依法向青山市人民法院提起行政诉讼"]
REACH = ["赵六", "0999-1234567", "监督投诉电话：0999-12345"]

MUST_CONTAIN = {
    "daily_report": ["按事项", "按经办人", "合计", "应存金额", "制表：王小明", "窗口负责人签名"],
    # basis, amount in figures and capitals, payer, number; and that it is no fiscal receipt (财政票据)
    "fee_receipt": [
        "交款人张三",
        "收费依据《不动产登记收费办法》第二条",
        "金额大写人民币捌拾元整",
        "金额小写80.00元",
        "收款时间2026年11月23日10时05分",
        "收款人赵六",
        "不代替财政票据",
        "青政受〔2026〕000123号",
        "加盖收费专用章",
        "补打",
    ],
    "originals_voucher": [
        *APPLICATION,
        "暂存时间2026年11月23日10时05分",
        "营业执照正本1",
        "房屋租赁合同2",
        "凭本凭证和有效身份证件领回原件",
        "交存人（签名）",
        "经办人：赵六",
    ],
    "originals_return": [
        *APPLICATION,
        "退还时间2026年11月23日10时05分",
        "领回人李四（代理人）",
        "营业执照正本1",
        "领回人（签名）",
        "暂存凭证作废",
    ],
    # 收件回执: what was taken in, how many, which form, when, by whom, and that it is no acceptance
    "receipt": [
        *APPLICATION,
        "收件时间2026年11月23日9时12分",
        "482913",
        "营业执照或者其他主体资格证明复印件—免交通过数据共享核验电子证照，申请人免交纸质材料",
        "不代表申请已被受理",
        "逾期不告知的，自收到申请材料之日起即为受理",
        "申请人（代理人）签名",
        "收件人：赵六",
        "990101********1234",
    ],
    # the same for all cases of one joint application, with the number of each
    "joint_receipt": [
        "张三",
        "开一家小餐馆（一件事）",
        "个体工商户设立登记99010020260000079",
        "公共场所卫生许可（新办）99010020260000095",
        "收件时间2026年11月23日9时12分",
        "482913",
        "食品经营许可申请书原件1合格",
        "不代表各事项的申请已被受理",
        "时限分别计算",
        "逾期不告知的，自收到申请材料之日起即为受理",
        "申请人（代理人）签名",
        "收件人：赵六",
        "990101********1234",
        "演示县政务服务大厅2026年11月23日（加盖收件专用章）",
    ],
    "acceptance_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        "于2026年11月23日提出",
        "自2026年11月23日起予以受理",
        "《中华人民共和国行政许可法》第三十二条第一款第（五）项",
        "联系人李四联系方式13900000002",
        "承诺办结时限5个工作日",
        "法定办结时限10个工作日",
        "受理人赵六",
        "监督投诉电话0999-12345",
        "青政受〔2026〕000123号",
        "一式两份",
        "听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审",
    ],
    "correction_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        "一次性告知如下",
        "未标明各功能区的面积和尺寸",
        "标明各功能区名称、面积和尺寸",
        "未提交",
        "上列内容以外，本机关不再要求补正其他材料",
        "申请人联系人：李四联系方式：13900000002",
        "经办人：赵六",
        "办公电话：0999-1234567",
    ],
    "decline_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        *REACH,
        "申请事项依法不属于本机关职权范围",
        "决定不予受理",
        "青山市永安区市场监督管理局",
    ],
    "licence_not_needed_notice": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *REACH,
        "依法不需要取得行政许可",
        "不受理该申请",
    ],
    "grant_decision": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        "决定准予行政许可",
        "《中华人民共和国食品安全法》第三十五条",
        "许可内容：准予从事餐饮服务经营",
        "有效期限：五年",
        "应当遵守下列要求",
        "十日内颁发、送达食品经营许可证",
    ],
    "refusal_decision": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        *SIGNED,
        "不予许可的理由",
        "《食品经营许可和备案管理办法》第十二条",
        "决定不予许可",
    ],
    "delivery_record": [
        *APPLICATION,
        "青政准〔2026〕000045号",
        "JY29901000000014",
        "送达地点青山市政务服务中心综合窗口3号",
        "送达方式窗口领取",
        "送达时间2026年11月25日10时20分",
        "收件人签名",
        "代收人签名及代收理由",
        "拒收事由",
        "见证人签名",
        "送达人赵六",
        "居民身份证",
    ],
    "deferral_promise": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        "保证食品安全的规章制度目录清单",
        "最迟于2026年12月7日",
        "逾期未补交",
        "容缺受理承诺书",
        "一式两份",
        "授权委托书",
        "承诺人（签名或者盖章）",
    ],
    "commitment": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        "设定依据",
        "应当符合的条件",
        "由申请人自愿选择",
        "不实承诺的法律责任",
        "核查",
        "已经知晓行政机关告知的全部内容",
        "愿意承担不实承诺的法律责任",
        "申请人的明确授权",
    ],
    "supplement_receipt": [
        *APPLICATION,
        *ORGAN_AND_DATE,
        "收到时间2026年11月25日14时05分",
        "自本日起受理",
        "接收人：赵六",
        "提交人签名",
    ],
}


MUST_CONTAIN |= STEP_LETTERS


def printed(layout: Layout, values: dict[str, object]) -> str:
    pdf = render(layout, values, mode="print")
    text = "".join(page_text(pdf, page) for page in range(page_count(pdf)))
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(("name", "contents"), MUST_CONTAIN.items(), ids=list(MUST_CONTAIN))
def test_a_document_carries_its_mandatory_contents(name: str, contents: list[str]) -> None:
    layout = load_layout(f"documents/{name}")
    text = printed(layout, sample_values(layout))

    assert layout.title in text
    assert [content for content in contents if content not in text] == []


def test_no_document_is_left_out() -> None:
    assert {f"documents/{name}" for name in MUST_CONTAIN} == {n for n in layout_names() if "documents/" in n}


@pytest.mark.parametrize(
    "name", ["decline_notice", "refusal_decision", "termination_notice", "return_notice"]
)
def test_an_adverse_document_tells_where_and_how_long_one_may_complain(name: str) -> None:
    layout = load_layout(f"documents/{name}")
    text = printed(layout, sample_values(layout, "fewest"))

    assert [content for content in REMEDIES if content not in text] == []


WHAT_THE_TABLE_ASKS = {
    # mandatory contents of the forms (domain facts §2.5), by the values that a layout must not do without
    "receipt": "applicant.name case.item_name materials case.received_at clerk.name organ.phone "
    "case.query_code",
    "acceptance_notice": "applicant.name contact.phone case.item_name case.applied_on document.legal_basis "
    "organ.seal_name document.issued_at document.number case.accepted_on case.promised_text clerk.name "
    "organ.supervision_phone",
    "decline_notice": "applicant.name case.item_name document.issued_at reason organ.review_body organ.court "
    "organ.seal_name",
    "licence_not_needed_notice": "applicant.name case.item_name reason document.issued_at organ.seal_name",
    "correction_notice": "applicant.name contact.phone case.item_name case.applied_on clerk.name organ.phone "
    "document.legal_basis defects organ.seal_name",
    "grant_decision": "document.number applicant.name case.item_name facts basis result.content "
    "result.validity organ.seal_name document.issued_at",
    "refusal_decision": "document.number applicant.name case.item_name facts basis reason organ.review_body "
    "organ.court organ.seal_name document.issued_at",
    "extension_notice": "extension.limit_text extension.new_due_on cause extension.approver",
    "special_procedure_notice": "special.name document.legal_basis special.workdays",
    "delivery_record": "delivery.documents applicant.name delivery.place delivery.method delivery.served_at "
    "delivery.recipient_name delivery.recipient_relation delivery.recipient_id_kind "
    "delivery.recipient_id_masked clerk.name",
    "withdrawal_application": "applicant.name case.item_name case.number withdrawal.applied_on",
    "deferral_promise": "deferred promise.due_on promise.consequence",
    "commitment": "case.item_name basis commitment.conditions commitment.method commitment.liability "
    "commitment.verification commitment.items",
    "termination_notice": "reason ending.ground ending.on",
    "return_notice": "reason ending.ground ending.on",
    "transfer_slip": "case.number materials window.name transfer.to transfer.handed_by transfer.handed_at",
    "supplement_receipt": "supplements supplement.received_at clerk.name",
}


@pytest.mark.parametrize("name", WHAT_THE_TABLE_ASKS)
def test_a_form_cannot_be_printed_without_what_the_table_asks(name: str) -> None:
    needs = load_layout(f"documents/{name}").needs

    assert [one for one in WHAT_THE_TABLE_ASKS[name].split() if not needs[one].required] == []


@pytest.mark.parametrize("amount", ["usual", "longest", "fewest"])
@pytest.mark.parametrize("name", [one for one in layout_names() if one.startswith("documents/")])
def test_no_sentence_of_a_form_ends_twice(name: str, amount: Amount) -> None:
    layout = load_layout(name)
    text = printed(layout, sample_values(layout, amount))

    assert [two for two in ("。。", "；。", "，。", "：。", "（）") if two in text] == []


APPLICANTS_LETTERS = sorted(set(MUST_CONTAIN) - {"daily_report", "transfer_slip"})


@pytest.mark.parametrize("name", APPLICANTS_LETTERS)
def test_whoever_reads_a_letter_knows_whom_to_ask(name: str) -> None:
    needs = load_layout(f"documents/{name}").needs
    own = {"withdrawal_application", "delivery_record", "hearing_record", "spot_correction"}

    assert name in own or needs["organ.phone"].required
    assert name in own or needs["organ.supervision_phone"].required


@pytest.mark.parametrize("name", layout_names())
def test_the_doctor_finds_nothing_with_usual_longest_and_fewest_values(name: str) -> None:
    assert layout_doctor(load_layout(name)) == ()


@pytest.mark.parametrize("name", layout_names())
def test_every_required_value_is_really_required(name: str) -> None:
    layout = load_layout(name)
    missing = {}
    for need in (need for need, about in layout.needs.items() if about.required):
        values = sample_values(layout, "fewest")
        *path, last = need.split(".")
        place = values
        for part in path:
            place = place[part]  # type: ignore[assignment]
        del place[last]
        try:
            render(layout, values, mode="print")
        except ValueMissing as problem:
            missing[need] = problem.facts["name"]

    required = {need: need for need, about in layout.needs.items() if about.required}
    assert missing == required


@pytest.mark.parametrize("name", layout_names())
def test_a_paper_is_the_same_bytes_every_time(name: str) -> None:
    layout = load_layout(name)
    first, second = (render(layout, sample_values(layout), mode="print") for _ in range(2))

    assert first == second


def test_the_receipts_codes_are_read_from_the_printed_page(tmp_path: Path) -> None:
    layout = load_layout("documents/receipt")
    picture = tmp_path / "page.png"
    picture.write_bytes(page_png(render(layout, sample_values(layout), mode="print"), 0, 200))
    codes = zxingcpp.read_barcodes(Image.open(picture))

    assert {code.text for code in codes} == {"99010020260001233", "99010020260001233 482913"}


def test_an_unpublished_calendar_is_said_on_the_acceptance_notice() -> None:
    layout = load_layout("documents/acceptance_notice")
    values = sample_values(layout, "fewest")
    values["case"] = {**values["case"], "promised_note": "待发布"}  # type: ignore[dict-item]

    assert "承诺办结日期待发布" in printed(layout, values)


CERTIFICATES = ("food_business_licence", "elderly_card", "hr_service_licence")


@pytest.mark.parametrize("name", CERTIFICATES)
def test_a_certificate_prints_its_values_and_nothing_that_its_blank_carries(name: str) -> None:
    layout = load_layout(f"certificates/{name}")
    on_stock, on_plain = (
        printed(layout, sample_values(layout)),
        render(layout, sample_values(layout), mode="print", marks=Marks(sample=True, plain_paper=True)),
    )

    assert layout.title not in on_stock
    assert layout.title in page_text(on_plain, 0).replace(" ", "")
    assert "样张" in page_text(on_plain, 0)
    assert "2026年11月23日" in on_stock


@pytest.mark.parametrize("name", CERTIFICATES)
def test_a_size_that_no_source_gives_is_marked(name: str) -> None:
    assert load_layout(f"certificates/{name}").size_status == "待核"


def test_the_card_has_the_size_of_an_identity_card() -> None:
    assert load_layout("certificates/elderly_card").size_mm == (85.6, 53.98)  # ISO/IEC 7810 ID-1


def test_the_values_guide_names_every_value() -> None:
    guide = (Path(__file__).parents[2] / "printing" / "VALUES.md").read_text("utf-8")
    names = {name for layout in map(load_layout, layout_names()) for name in layout.needs}

    assert sorted(name for name in names if f"`{name}`" not in guide) == []
