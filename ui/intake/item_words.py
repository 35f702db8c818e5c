"""An item in words: the line under its name, and the guide beside the page."""

from PySide6.QtCore import QCoreApplication
from window_client.domain.catalogue import Commitment, Limit, Material, ServiceItem

from ui.intake.intake_state import GuideLine, GuideSection, GuideState
from ui.judging.material_words import demand


def limit_words(limit: Limit | None) -> str:
    """Return a period such as 5 个工作日; what the law leaves open says so."""
    if limit is None:
        return QCoreApplication.translate("ItemWords", "法律未规定")
    if limit.unit == "workday":
        words = QCoreApplication.translate("ItemWords", "{count} 个工作日")
    else:
        words = QCoreApplication.translate("ItemWords", "{count} 个自然日")
    return words.format(count=limit.count)


def handling_words(item: ServiceItem) -> str:
    """Return 即办件 or 承诺件."""
    if item.handling == "instant":
        return QCoreApplication.translate("ItemWords", "即办件")
    return QCoreApplication.translate("ItemWords", "承诺件")


def facts_line(item: ServiceItem) -> str:
    """Return what a search result says under the name: department, handling, limit."""
    limit = limit_words(item.promised)
    unconfirmed = "" if item.promised.confirmed else QCoreApplication.translate("ItemWords", "(待核)")
    promise = QCoreApplication.translate("ItemWords", "承诺 {limit}").format(limit=limit)
    return " · ".join((item.department, handling_words(item), f"{promise}{unconfirmed}", item.item_type))


def guide_of(item: ServiceItem) -> GuideState:
    """Return everything a clerk looks up while taking an application in."""
    translate = QCoreApplication.translate
    sections = (
        GuideSection(title=translate("ItemWords", "办理时限与收费"), lines=_limits(item)),
        GuideSection(title=translate("ItemWords", "申请条件"), lines=_plain(item.conditions)),
        GuideSection(title=translate("ItemWords", "申请材料"), lines=tuple(map(_material, item.materials))),
        GuideSection(title=translate("ItemWords", "设定依据"), lines=_basis(item)),
        GuideSection(title=translate("ItemWords", "办理提示"), lines=_plain(item.notes)),
        GuideSection(title=translate("ItemWords", "办理机关"), lines=_organ(item)),
    )
    return GuideState(title=item.name, sections=tuple(one for one in sections if one.lines))


def commitment_notice(commitment: Commitment) -> GuideState:
    """Return the duties and the liability that the applicant must be told before choosing."""
    translate = QCoreApplication.translate
    promise = translate("ItemWords", "承诺办结 {limit}，{days} 日内核查")
    words = promise.format(limit=limit_words(commitment.promised), days=commitment.check_within_days)
    return GuideState(
        title=translate("ItemWords", "告知承诺：须向申请人逐条告知"),
        sections=(
            GuideSection(title=translate("ItemWords", "承诺内容"), lines=_plain(commitment.duties)),
            GuideSection(
                title=translate("ItemWords", "法律责任"), lines=(GuideLine(words=commitment.liability),)
            ),
            GuideSection(
                title=translate("ItemWords", "不适用告知承诺的情形"), lines=_plain(commitment.excluded_for)
            ),
            GuideSection(
                title=translate("ItemWords", "办结与核查"),
                lines=(GuideLine(words=words, unconfirmed=not commitment.promised.confirmed),),
            ),
        ),
    )


def _plain(texts: tuple[str, ...]) -> tuple[GuideLine, ...]:
    return tuple(GuideLine(words=text) for text in texts)


def _limits(item: ServiceItem) -> tuple[GuideLine, ...]:
    translate = QCoreApplication.translate
    promised = translate("ItemWords", "承诺时限：{limit}").format(limit=limit_words(item.promised))
    statutory = translate("ItemWords", "法定时限：{limit}").format(limit=limit_words(item.statutory))
    law = item.statutory
    return (
        GuideLine(words=promised, detail=item.promised.note, unconfirmed=not item.promised.confirmed),
        GuideLine(
            words=statutory,
            detail=law.note if law else "",
            unconfirmed=law is not None and not law.confirmed,
        ),
        GuideLine(words=translate("ItemWords", "收费：{fee}").format(fee=item.fee)),
    )


def _material(material: Material) -> GuideLine:
    sample = material.sample
    detail = "\n".join(part for part in (demand(material), material.standard, sample) if part)
    return GuideLine(words=material.name, detail=detail, unconfirmed=not material.confirmed)


def _basis(item: ServiceItem) -> tuple[GuideLine, ...]:
    return tuple(
        GuideLine(words=f"《{basis.law}》{basis.articles}", unconfirmed=not basis.confirmed)
        for basis in item.basis
    )


def _organ(item: ServiceItem) -> tuple[GuideLine, ...]:
    translate = QCoreApplication.translate
    lines = (
        item.organ.name,
        item.organ.address,
        translate("ItemWords", "电话 {phone}").format(phone=item.organ.phone),
        translate("ItemWords", "实施编码 {code}").format(code=item.code),
    )
    return _plain(lines)
