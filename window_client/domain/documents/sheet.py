"""The groups of values that most documents share."""

from dataclasses import dataclass

from window_client.clock import hall_day
from window_client.domain.case.parts import DocumentKind, DocumentRef, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material, ServiceItem, is_licence, materials_for
from window_client.domain.documents.situation_words import situation_words
from window_client.domain.documents.words import (
    DEEMED_BASIS,
    HANDLING,
    ID_KINDS,
    LEGAL_BASIS,
    TITLES,
    limit_text,
    local,
)
from window_client.domain.hall import Hall
from window_client.domain.masking import mask_for
from window_client.domain.situation import ORGANISATION_KINDS

Values = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything a document is composed from.

    Attributes:
        case: The case as it stood when the document was issued.
        clerk: Name of the clerk who made it out.
        window: Name of the window.
    """

    case: Case
    item: ServiceItem
    hall: Hall
    ref: DocumentRef
    clerk: str
    window: str

    def common(self) -> Values:
        """Return the groups that every letter has."""
        values: Values = {
            "organ": self._organ(),
            "document": self._document(),
            "case": self._case(),
            "applicant": self._applicant(),
            "contact": self._contact(),
            "clerk": {"name": self.clerk},
            "window": {"name": self.window},
        }
        if self.case.agent:
            person = self.case.agent.person
            values["agent"] = {
                "name": person.name,
                "id_number_masked": mask_for(person.id_kind, person.id_number),
                "phone": person.phone,
            }
        return values

    def _organ(self) -> Values:
        organ = self.item.organ
        return {
            "name": organ.name,
            "phone": organ.phone,
            "address": organ.address,
            "supervision_phone": organ.supervision_phone,
            "review_body": organ.review_body,
            "court": organ.court,
            "seal_name": "行政许可专用章" if is_licence(self.item) else "业务专用章",
        }

    def _document(self) -> Values:
        return {
            "title": self._title(),
            "number": self.ref.number,
            "issued_at": local(self.ref.issued_at),
            "copies_note": "一式两份：申请人一份，存档一份",
            "legal_basis": self._legal_basis(),
        }

    def _title(self) -> str:
        # a result document bears the name that the item gives to its result
        proof = self.ref.kind is DocumentKind.RESULT_PROOF
        return self.item.result.name if proof else TITLES[self.ref.kind]

    def _legal_basis(self) -> str:
        if self.ref.kind is DocumentKind.ACCEPTANCE_NOTICE and self.case.deemed_accepted:
            return DEEMED_BASIS
        return LEGAL_BASIS.get(self.ref.kind, "")

    def _case(self) -> Values:
        case = self.case
        values: Values = {
            "number": case.number,
            "query_code": case.query_code,
            "item_name": self.item.name,
            "item_code": self.item.code,
            "scenario": situation_words(self.item, self.case.answers),
            "handling_type": HANDLING[self.item.handling],
            "received_at": local(case.received_at),
            "applied_on": hall_day(case.received_at),
            "acceptance_note": _acceptance_note(self.item),
            "acceptance_ground": _acceptance_ground(case),
            "statutory_text": limit_text(self.item.statutory),
            "promised_text": limit_text(self.item.promised),
        }
        if case.correction_due_on:
            values["supplement_by"] = case.correction_due_on
        return values | self._promise()

    def _promise(self) -> Values:
        promise = self.case.promise
        if promise is None:
            return {}
        note = (
            ""
            if promise.published
            else "该年度工作日历尚未发布（待发布），日期为预计，以发布后重新计算为准。"
        )
        return {
            "accepted_on": self.case.accepted_on or promise.start_on,
            "promised_on": promise.due_on,
            "promised_note": note,
        }

    def _applicant(self) -> Values:
        person = self.case.applicant
        return {
            "name": person.name,
            "id_kind": ID_KINDS.get(person.id_kind, "其他证件"),
            "id_number_masked": mask_for(person.id_kind, person.id_number),
            "phone": person.phone,
            "address": person.address,
            "legal_representative": person.legal_representative,
        }

    def _contact(self) -> Values:
        """Return name and telephone of one and the same person: never one's name with another's number."""
        agent, applicant = self.case.agent, self.case.applicant
        if agent and agent.person.phone:
            return {"name": agent.person.name, "phone": agent.person.phone}
        organisation = applicant.id_kind in ORGANISATION_KINDS
        return {
            "name": applicant.legal_representative if organisation else applicant.name,
            "phone": applicant.phone,
        }

    @property
    def place(self) -> int:
        """Return how many documents of this kind were issued on the case before this one."""
        same = [ref.id for ref in self.case.documents if ref.kind is self.ref.kind]
        return same.index(self.ref.id) if self.ref.id in same else len(same)

    def needed(self) -> tuple[Material, ...]:
        """Return the materials of the case's situation."""
        return materials_for(self.item, self.case.answers)


def basis_lines(item: ServiceItem) -> list[str]:
    """List the legal basis, one law a line."""
    return [f"《{one.law}》{_articles(one.articles)}" for one in item.basis]


def _articles(articles: str) -> str:
    plain = articles.replace(",", "").replace("、", "").isdigit()
    return "、".join(f"第{one}条" for one in articles.replace("、", ",").split(",")) if plain else articles


def _acceptance_note(item: ServiceItem) -> str:
    if not is_licence(item):
        return "本事项为公共服务事项，材料齐全的当场办理；材料不全的，一次性告知需要补充的全部材料。"
    return (
        "本机关自收到申请材料之日起五个工作日内决定是否受理，或者一次性告知需要补正的全部内容；"
        "逾期不告知的，自收到申请材料之日起即为受理。"
    )


def _acceptance_ground(case: Case) -> str:
    if case.deemed_accepted:
        return (
            "本机关没有在收到申请材料之日起五个工作日内一次性告知需要补正的全部内容，"
            "依法自收到申请材料之日起即为受理"
        )
    if case.corrected:
        return "申请人已按照要求提交全部补正申请材料"
    if any(one.verdict is Verdict.DEFERRED for one in case.verdicts):
        return "主要申请材料齐全、符合法定形式，所缺材料申请人承诺限期补交"
    return "申请材料齐全、符合法定形式"
