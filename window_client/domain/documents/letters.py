"""Each legal document's own values, by kind (domain facts §2.5: mandatory contents)."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from window_client.domain.case.parts import DocumentKind, MaterialVerdict, Verdict
from window_client.domain.catalogue import Commitment, Material
from window_client.domain.documents.materials import accepted_lines, material_lines, taken
from window_client.domain.documents.review_letters import REVIEW_LETTERS
from window_client.domain.documents.sheet import Sheet, Values, basis_lines
from window_client.domain.documents.words import (
    FORMS,
    ID_KINDS,
    TITLES,
    VERDICTS,
    bare,
    local,
    outward,
    sentence,
)
from window_client.domain.masking import mask_for


def compose(sheet: Sheet) -> Values:
    """Return everything that the template of the document's kind asks for."""
    own = _OWN.get(sheet.ref.kind) or REVIEW_LETTERS[sheet.ref.kind]
    values = outward(sheet.common() | own(sheet))
    assert isinstance(values, dict)
    return values


def template_of(kind: DocumentKind) -> str:
    """Return the name of the layout of a document kind."""
    return f"documents/{kind}"


def _receipt(sheet: Sheet) -> Values:
    return {"materials": material_lines(sheet)}


_JOINT_NOTE = (
    "各事项的主管机关自收到申请材料之日起五个工作日内决定是否受理，或者一次性告知需要补正的全部内容；"
    "逾期不告知的，自收到申请材料之日起即为受理。"
)


def _joint_receipt(sheet: Sheet) -> Values:
    joint = sheet.case.joint
    assert joint is not None
    cases = [
        {"no": place, "name": one.name, "number": one.number}
        for place, one in enumerate(joint.cases, start=1)
    ]
    places = {one.item: place for place, one in enumerate(joint.cases, start=1)}
    papers = [
        {
            "no": place,
            "name": one.name,
            "form": FORMS[one.form],
            "copies": one.copies,
            "taken": taken(one.copies, one.verdict),
            "verdict": VERDICTS[one.verdict],
            "remark": "第" + "、".join(str(places[item]) for item in one.serves if item in places) + "项",
        }
        for place, one in enumerate(joint.papers, start=1)
    ]
    hall, common = sheet.hall, sheet.common()
    # the hall takes all of it in; each case's own organ decides
    organ = {
        **_group(common, "organ"),
        "name": hall.name,
        "phone": hall.phone,
        "supervision_phone": hall.supervision_phone,
    }
    case = {**_group(common, "case"), "acceptance_note": _JOINT_NOTE}
    return {
        "organ": organ,
        "case": case,
        "joint": {"name": joint.name, "cases": cases, "organ": hall.name},
        "materials": papers,
    }


def _group(values: Values, name: str) -> Values:
    group = values[name]
    assert isinstance(group, dict)
    return group


def _correction(sheet: Sheet) -> Values:
    lines = [
        {"no": place, "name": one.name, "reason": sentence(one.reason), "standard": sentence(one.standard)}
        for place, one in enumerate(sheet.case.defects, start=1)
    ]
    return {"defects": lines}


def _supplement(sheet: Sheet) -> Values:
    case = sheet.case
    lines = [
        {"no": place, "name": one.name, "form": FORMS[one.form], "copies": found.copies}
        for place, (one, found) in enumerate(_supplemented(sheet), start=1)
    ]
    outstanding = any(one.verdict in {Verdict.MISSING, Verdict.DEFECTIVE} for one in case.verdicts)
    conclusion = (
        "申请人提交的补正材料仍不齐全或者不符合要求。" if outstanding else "申请人已提交全部需要补正的材料。"
    )
    return {
        "supplements": lines,
        "supplement": {"received_at": local(case.complete_at), "conclusion": conclusion},
    }


def _supplemented(sheet: Sheet) -> Iterator[tuple[Material, MaterialVerdict]]:
    for material in sheet.needed():
        found = sheet.case.verdict_of(material.id)
        if material.id in sheet.case.supplemented and found and found.verdict is not Verdict.MISSING:
            yield material, found


def _not_needed(sheet: Sheet) -> Values:
    return {"reason": sentence(sheet.case.ended_reason)}


def _decline(sheet: Sheet) -> Values:
    case = sheet.case
    return {"reason": sentence(case.ended_reason), "competent_organ": bare(case.competent_organ)}


def _acceptance(sheet: Sheet) -> Values:
    return {"materials": accepted_lines(sheet)}


def _deferral(sheet: Sheet) -> Values:
    by_id = {one.id: one for one in sheet.needed()}
    out = {one.material: one.due_on for one in sheet.case.verdicts if one.due_on}
    lines = [
        {"no": place, "name": by_id[one].name, "form": FORMS[by_id[one].form], "due_on": due_on}
        for place, (one, due_on) in enumerate(out.items(), start=1)
    ]
    return {
        "deferred": lines,
        "promise": {
            "due_on": max(out.values()),
            "consequence": (
                "逾期未补交或者补交的材料不符合要求的，本机关终止办理，并依照有关规定记入信用记录。"
            ),
        },
    }


_MUST_PROMISE = MappingProxyType(
    {
        "知晓": "已经知晓行政机关告知的全部内容。",
        "符合": "已经符合告知的条件、标准和要求。",
        "真实": "所填写的信息和提交的材料真实、合法、有效。",
        "责任": "愿意承担不实承诺的法律责任。",
        "核查": "同意行政机关依法核查。",
    }
)
"""What every commitment must say (国办发〔2020〕42号), by the word with which an item says it itself."""


def _commitment(sheet: Sheet) -> Values:
    offer = sheet.item.commitment
    assert offer is not None
    missing = [words for word, words in _MUST_PROMISE.items() if not any(word in one for one in offer.duties)]
    return {
        "basis": basis_lines(sheet.item),
        "commitment": {
            "conditions": _told_conditions(sheet),
            "liability": sentence(offer.liability),
            "method": _commitment_method(offer),
            "verification": (
                f"本机关在作出决定后{offer.check_within_days}日内对承诺内容进行核查，申请人应当配合。"
            ),
            "items": [*map(sentence, offer.duties), *missing],
        },
    }


def _told_conditions(sheet: Sheet) -> list[str]:
    """Say what the organ asks for: the conditions, and by which materials they are proved (证明义务)."""
    proofs = "、".join(one.name for one in sheet.needed())
    return [*map(sentence, sheet.item.conditions), f"符合上述条件以下列材料证明：{proofs}。"]


def _commitment_method(offer: Commitment) -> str:
    method = "书面承诺，由申请人自愿选择；不选择告知承诺的，按照一般程序办理。"
    if not offer.excluded_for:
        return method
    return f"{method}下列情形不适用告知承诺：{'；'.join(map(bare, offer.excluded_for))}。"


def _grant(sheet: Sheet) -> Values:
    decision, certificate = sheet.case.decision, sheet.item.result
    assert decision is not None
    return {
        "facts": "经审查，申请人提交的申请材料齐全、真实、有效，符合法定条件、标准。",
        "basis": basis_lines(sheet.item),
        "result": {
            "name": certificate.name,
            "content": f"准予核发{bare(decision.content)}。",
            "validity": certificate.validity_text or "长期有效",
        },
        "conditions": [],
    }


def _refusal(sheet: Sheet) -> Values:
    decision = sheet.case.decision
    assert decision is not None
    return {
        "facts": "经审查，申请人的申请不符合法定条件、标准。",
        "reason": sentence("；".join(map(bare, decision.reasons))),
        "basis": basis_lines(sheet.item),
    }


def _delivery(sheet: Sheet) -> Values:
    case, handed = sheet.case, sheet.case.delivery
    assert handed is not None
    names = {
        DocumentKind.GRANT_DECISION: TITLES[DocumentKind.GRANT_DECISION],
        DocumentKind.RESULT_PROOF: sheet.item.result.name,
    }
    handed_over: list[Values] = [
        {"name": names[ref.kind], "number": ref.number, "copies": 1}
        for ref in case.documents
        if ref.kind in names
    ]
    if case.certificate:
        paper = {"name": sheet.item.result.name, "number": case.certificate.number, "copies": 1}
        handed_over.append(paper)
    person = handed.recipient
    return {
        "delivery": {
            "documents": handed_over,
            "place": f"{sheet.hall.name}{sheet.window}",
            "method": handed.way,
            "served_at": local(handed.at),
            "recipient_name": person.name,
            "recipient_id_kind": ID_KINDS.get(person.id_kind, "其他证件"),
            "recipient_id_masked": mask_for(person.id_kind, person.id_number),
            "recipient_relation": handed.relation or "本人",
            "remark": "",
        }
    }


_OWN: Mapping[DocumentKind, Callable[[Sheet], Values]] = MappingProxyType(
    {
        DocumentKind.RECEIPT: _receipt,
        DocumentKind.JOINT_RECEIPT: _joint_receipt,
        DocumentKind.CORRECTION_NOTICE: _correction,
        DocumentKind.SUPPLEMENT_RECEIPT: _supplement,
        DocumentKind.LICENCE_NOT_NEEDED_NOTICE: _not_needed,
        DocumentKind.DECLINE_NOTICE: _decline,
        DocumentKind.ACCEPTANCE_NOTICE: _acceptance,
        DocumentKind.DEFERRAL_PROMISE: _deferral,
        DocumentKind.COMMITMENT: _commitment,
        DocumentKind.GRANT_DECISION: _grant,
        DocumentKind.REFUSAL_DECISION: _refusal,
        DocumentKind.DELIVERY_RECORD: _delivery,
    }
)
