"""Values of the letters of the review, the further ends and the check afterwards (domain facts §2.5)."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from window_client.domain.case.parts import Certificate, CertificateStatus, DocumentKind
from window_client.domain.case.proceedings import PAUSING_KINDS, SPECIAL_KINDS, FieldChange
from window_client.domain.case.result import valid_until
from window_client.domain.documents.certificates import result_lines, validity_text
from window_client.domain.documents.materials import material_lines
from window_client.domain.documents.sheet import Sheet, Values, basis_lines
from window_client.domain.documents.words import (
    UNITS,
    VERDICTS,
    bare,
    limit_text,
    local,
    long_date,
    sentence,
)

_APPROVERS: Mapping[str, str] = MappingProxyType(
    {"organ_head": "本行政机关负责人", "government_head": "本级人民政府负责人"}
)
_RETURN_GROUNDS: Mapping[str, str] = MappingProxyType(
    {
        "duplicate": "经核对属于重复提交",
        "wrong_entry": "经核对属于登记错误",
        "not_competent": "受理后发现不属于本机关职权范围",
        "other": "经核对不应当由本窗口继续办理",
    }
)
_CONFIRMED = "以上内容由申请人当场更正，更正前的内容存档保留；申请人确认更正后的内容真实、准确。"
_CREDIT = "未按照承诺补交材料的情况，依照有关规定记入信用记录。"


def _spot(sheet: Sheet) -> Values:
    corrected = sheet.case.spot_corrections[sheet.place]
    better = [one for one in sheet.needed() if one.id in corrected.materials]
    return {
        "spot": {
            "changes": [_change(place, one) for place, one in enumerate(corrected.changes, start=1)],
            "materials": [
                {"no": place, "name": one.name, "verdict": _verdict(sheet, one.id)}
                for place, one in enumerate(better, start=1)
            ],
            "confirmed_text": _CONFIRMED,
        }
    }


def _change(place: int, change: FieldChange) -> Values:
    return {
        "no": place,
        "label": change.label,
        "before": said(change.before),
        "after": said(change.after),
    }


def said(value: object) -> str:
    """Say a form's answer as people read it."""
    if value is None or value == "":
        return "（空）"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "、".join(said(one) for one in value)
    if isinstance(value, dict):
        return "，".join(said(one) for one in value.values())
    return str(value)


def _verdict(sheet: Sheet, material: str) -> str:
    found = sheet.case.verdict_of(material)
    return VERDICTS[found.verdict if found else None]


def _termination(sheet: Sheet) -> Values:
    case = sheet.case
    assert case.ended_on is not None
    ending: Values = {"on": case.ended_on, "ground": _termination_ground(sheet)}
    if case.ended_credit:
        ending["credit"] = _CREDIT
    return {"reason": sentence(case.ended_reason), "ending": ending}


def _termination_ground(sheet: Sheet) -> str:
    case = sheet.case
    if case.ended_cause == "supplement_missing":
        by = f"（{long_date(case.correction_due_on)}）" if case.correction_due_on else ""
        return f"因申请人在补正期限{by}届满前没有提交全部需要补正的材料，申请无法继续办理。"
    return "因申请人没有在承诺的期限内补交容缺的材料，申请无法继续办理。"


def _transfer(sheet: Sheet) -> Values:
    way = sheet.case.transfer
    assert way is not None
    handed = [line for line in material_lines(sheet) if line["copies"]]
    return {
        "materials": handed or material_lines(sheet),
        "transfer": {"to": way.to, "handed_by": way.handed_by, "handed_at": local(way.handed_at)},
    }


def _special(sheet: Sheet) -> Values:
    procedure = sheet.case.special[sheet.place]
    name = SPECIAL_KINDS[procedure.kind]
    if procedure.kind in PAUSING_KINDS:
        clock = "上述所需时间依法不计算在本机关作出行政许可决定的期限内；提前完成的，自完成之次日起继续计算。"
    else:
        clock = "上述所需时间计算在本机关作出行政许可决定的期限内。"
    return {
        "cause": bare(procedure.reason),
        "special": {
            "name": name,
            "from_on": procedure.from_on,
            "workdays": procedure.workdays_needed,
            "clock_text": clock,
        },
    }


def _extension(sheet: Sheet) -> Values:
    extension, promise = sheet.case.extension, sheet.case.promise
    assert extension is not None
    assert promise is not None
    return {
        "cause": bare(extension.reason),
        "extension": {
            "limit_text": f"{promise.count}{UNITS[promise.unit]}" if promise.count else limit_text(None),
            "old_due_on": promise.due_on,
            "added_text": f"{extension.added}{UNITS[extension.unit]}",
            "new_due_on": extension.new_due_on,
            "approver": _APPROVERS[extension.approver_level],
        },
    }


def _hearing(sheet: Sheet) -> Values:
    hearing = sheet.case.hearing
    assert hearing is not None
    return {
        "hearing": {
            "subject": bare(hearing.subject),
            "ask_by": hearing.ask_by,
            "on": hearing.hearing_on,
            "held_on": hearing.held_on,
            "place": hearing.place,
            "chair": hearing.chair,
            "record": hearing.record,
        }
    }


def _third_party(sheet: Sheet) -> Values:
    party = sheet.case.third_parties[sheet.place]
    return {
        "third_party": {
            "name": party.person.name,
            "interest": bare(party.interest),
            "answer_by": party.answer_by,
        }
    }


def _returned(sheet: Sheet) -> list[Values]:
    by_id = {one.id: one for one in sheet.needed()}
    back = [(by_id[one], sheet.case.verdict_of(one)) for one in sheet.case.returned if one in by_id]
    return [
        {"no": place, "name": material.name, "copies": (found.copies if found else 0) or material.copies}
        for place, (material, found) in enumerate(back, start=1)
    ]


def _withdrawal_application(sheet: Sheet) -> Values:
    return {
        "cause": bare(sheet.case.ended_reason),
        "withdrawal": {"applied_on": sheet.case.ended_on},
    }


def _withdrawal_permission(sheet: Sheet) -> Values:
    return {"withdrawal": {"applied_on": sheet.case.ended_on}, "returned": _returned(sheet)}


def _return(sheet: Sheet) -> Values:
    case = sheet.case
    return {
        "reason": sentence(case.ended_reason),
        "ending": {"on": case.ended_on, "ground": _RETURN_GROUNDS[case.ended_cause]},
        "returned": _returned(sheet),
    }


def _post_check(sheet: Sheet) -> Values:
    check, decision = sheet.case.post_check, sheet.case.decision
    assert check is not None
    assert decision is not None
    conclusion = {
        "": "符合承诺，核查通过。",
        "rectify": "与承诺不符，责令限期整改。",
        "revoke": "与承诺不符，依法撤销行政许可决定。",
    }[check.consequence]
    told: Values = {
        "decided_on": decision.decided_on,
        "on": check.checked_on,
        "checkers": "、".join(check.checked_by),
        "finding": sentence(check.finding),
        "conclusion": conclusion,
    }
    if check.rectify_by:
        told["rectify_by"] = check.rectify_by
    if not check.passed:
        told["failed"] = "是"
    return {"check": told}


def _proof(sheet: Sheet) -> Values:
    case, item, decision = sheet.case, sheet.item, sheet.case.decision
    assert decision is not None
    until = valid_until(decision.decided_on, item)
    as_paper = Certificate(
        id=sheet.ref.id,
        layout="",
        number=sheet.ref.number,
        series="",
        counter=0,
        blank_type="",
        blank_serial="",
        status=CertificateStatus.PRINTED,
        valid_from=decision.decided_on,
        valid_until=until,
    )
    validity = item.result.validity_text or validity_text(decision.decided_on, until)
    lines = result_lines(case, item, sheet.hall, as_paper)
    return {
        "statement": sentence(item.result.statement or f"{item.result.name}已经办结"),
        "basis": basis_lines(item),
        "result": {
            "validity": validity,
            "lines": [{"label": label, "value": value} for label, value in lines if value],
        },
    }


REVIEW_LETTERS: Mapping[DocumentKind, Callable[[Sheet], Values]] = MappingProxyType(
    {
        DocumentKind.SPOT_CORRECTION: _spot,
        DocumentKind.TERMINATION_NOTICE: _termination,
        DocumentKind.TRANSFER_SLIP: _transfer,
        DocumentKind.SPECIAL_PROCEDURE_NOTICE: _special,
        DocumentKind.EXTENSION_NOTICE: _extension,
        DocumentKind.HEARING_RIGHT_NOTICE: _hearing,
        DocumentKind.HEARING_NOTICE: _hearing,
        DocumentKind.HEARING_RECORD: _hearing,
        DocumentKind.THIRD_PARTY_NOTICE: _third_party,
        DocumentKind.WITHDRAWAL_APPLICATION: _withdrawal_application,
        DocumentKind.WITHDRAWAL_PERMISSION: _withdrawal_permission,
        DocumentKind.RETURN_NOTICE: _return,
        DocumentKind.POST_CHECK_RESULT: _post_check,
        DocumentKind.RESULT_PROOF: _proof,
    }
)
