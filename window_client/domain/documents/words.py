"""The fixed words of documents."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from window_client.clock import HALL_ZONE
from window_client.domain.case.parts import DocumentKind, Verdict
from window_client.domain.catalogue import Limit
from window_client.domain.units import UNIT_WORDS, Unit

LICENSING_ACT = "《中华人民共和国行政许可法》"

TITLES: Mapping[DocumentKind, str] = MappingProxyType(
    {
        DocumentKind.RECEIPT: "申请材料收件回执",
        DocumentKind.JOINT_RECEIPT: "一件事申请材料收件回执",
        DocumentKind.CORRECTION_NOTICE: "一次性告知（补正）通知书",
        DocumentKind.SUPPLEMENT_RECEIPT: "补正材料接收凭证",
        DocumentKind.LICENCE_NOT_NEEDED_NOTICE: "不受理告知书",
        DocumentKind.DECLINE_NOTICE: "不予受理通知书",
        DocumentKind.ACCEPTANCE_NOTICE: "受理通知书",
        DocumentKind.DEFERRAL_PROMISE: "容缺受理承诺书暨通知书",
        DocumentKind.COMMITMENT: "告知承诺书",
        DocumentKind.GRANT_DECISION: "准予行政许可决定书",
        DocumentKind.REFUSAL_DECISION: "不予行政许可决定书",
        DocumentKind.DELIVERY_RECORD: "领取登记暨送达回证",
        DocumentKind.SPOT_CORRECTION: "申请材料当场更正记录",
        DocumentKind.TERMINATION_NOTICE: "终止办理告知书",
        DocumentKind.TRANSFER_SLIP: "综合窗口申请材料交接单",
        DocumentKind.SPECIAL_PROCEDURE_NOTICE: "行政许可特别程序告知书",
        DocumentKind.EXTENSION_NOTICE: "延长行政许可办理期限通知书",
        DocumentKind.HEARING_RIGHT_NOTICE: "行政许可听证告知书",
        DocumentKind.HEARING_NOTICE: "行政许可听证通知书",
        DocumentKind.HEARING_RECORD: "行政许可听证笔录",
        DocumentKind.THIRD_PARTY_NOTICE: "利害关系人告知书",
        DocumentKind.WITHDRAWAL_APPLICATION: "撤回申请书",
        DocumentKind.WITHDRAWAL_PERMISSION: "准予撤回申请通知书",
        DocumentKind.RETURN_NOTICE: "退件通知书",
        DocumentKind.POST_CHECK_RESULT: "告知承诺事后核查结果告知书",
        DocumentKind.RESULT_PROOF: "办理结果告知书",
    }
)

LEGAL_BASIS: Mapping[DocumentKind, str] = MappingProxyType(
    {
        DocumentKind.CORRECTION_NOTICE: f"{LICENSING_ACT}第三十二条第一款第（四）项",
        DocumentKind.LICENCE_NOT_NEEDED_NOTICE: f"{LICENSING_ACT}第三十二条第一款第（一）项",
        DocumentKind.DECLINE_NOTICE: f"{LICENSING_ACT}第三十二条第一款第（二）项",
        DocumentKind.ACCEPTANCE_NOTICE: f"{LICENSING_ACT}第三十二条第一款第（五）项",
        DocumentKind.DEFERRAL_PROMISE: f"{LICENSING_ACT}第三十二条和本级容缺受理规定",
        DocumentKind.SPOT_CORRECTION: f"{LICENSING_ACT}第三十二条第一款第（三）项",
        DocumentKind.SPECIAL_PROCEDURE_NOTICE: f"{LICENSING_ACT}第四十五条",
        DocumentKind.EXTENSION_NOTICE: f"{LICENSING_ACT}第四十二条",
        DocumentKind.HEARING_RIGHT_NOTICE: f"{LICENSING_ACT}第四十六条、第四十七条",
        DocumentKind.HEARING_NOTICE: f"{LICENSING_ACT}第四十八条",
        DocumentKind.HEARING_RECORD: f"{LICENSING_ACT}第四十八条",
        DocumentKind.THIRD_PARTY_NOTICE: f"{LICENSING_ACT}第三十六条",
    }
)

DEEMED_BASIS = f"{LICENSING_ACT}第三十二条第一款第（四）项"
"""On the acceptance notice of an application that counts as accepted since receipt."""

ID_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "resident": "居民身份证",
        "hmt_resident": "港澳台居民居住证",
        "foreign_permanent_resident": "外国人永久居留身份证",
        "passport": "护照",
        "hk_macao_permit": "港澳居民来往内地通行证",
        "taiwan_permit": "台湾居民来往大陆通行证",
        "uscc": "统一社会信用代码",
        "organisation_code": "组织机构代码",
    }
)

FORMS: Mapping[str, str] = MappingProxyType(
    {"original": "原件", "copy": "复印件", "original_or_copy": "原件或复印件", "electronic": "电子件"}
)

VERDICTS: Mapping[Verdict | None, str] = MappingProxyType(
    {
        None: "待审核",
        Verdict.QUALIFIED: "合格",
        Verdict.MISSING: "缺",
        Verdict.DEFECTIVE: "不符",
        Verdict.EXEMPT: "免交",
        Verdict.DEFERRED: "容缺",
    }
)

HANDLING: Mapping[str, str] = MappingProxyType(
    {"instant": "即办件", "promised": "承诺件", "forwarded": "上报件", "joint": "联办件"}
)

UNITS: Mapping[Unit, str] = MappingProxyType({**UNIT_WORDS, "calendar": "日（自然日）"})


def limit_text(limit: Limit | None) -> str:
    """Say a limit: 5个工作日, 当场办结 for none at all, 法律未规定 where the law sets none."""
    if limit is None:
        return "法律、法规未作规定"
    return f"{limit.count}{UNITS[limit.unit]}" if limit.count else "当场办结"


def long_date(day: date) -> str:
    """Say a day as documents do: 2026年11月22日."""
    return f"{day.year}年{day.month}月{day.day}日"


def local(moment: datetime) -> datetime:
    """Return a moment in hall time."""
    return moment.astimezone(HALL_ZONE)


def bare(text: str) -> str:
    """Return a clause without the stop at its end, to stand within a sentence."""
    return text.strip().rstrip("。；，、.;,")


def sentence(text: str) -> str:
    """Return a clause as a sentence with one full stop; nothing stays nothing."""
    clause = bare(text)
    return clause if not clause or clause.endswith(("！", "？")) else f"{clause}。"


_REMARK = re.compile("（[^（）]*待核[^（）]*）")
"""What whoever maintains the catalogue notes for themselves behind a fact: （待核）, （以目录为准，待核）."""


def outward(value: object) -> object:
    """Return values as an applicant may read them: without the remarks of the catalogue's maintainers."""
    if isinstance(value, str):
        return _REMARK.sub("", value)
    if isinstance(value, dict):
        return {name: outward(inner) for name, inner in value.items()}
    return [outward(one) for one in value] if isinstance(value, list) else value
