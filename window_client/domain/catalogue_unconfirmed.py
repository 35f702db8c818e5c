"""Which facts of a package nobody has confirmed yet: the administrator's list (待核)."""

from collections.abc import Iterator
from typing import Protocol

from window_client.domain.catalogue import Limit, ServiceItem
from window_client.domain.catalogue_finding import Finding, error, info
from window_client.domain.catalogue_material_lint import results_in
from window_client.domain.catalogue_procedures import Doubt

DOUBT = "待核"


class Marked(Protocol):
    """A fact that carries a mark of its own."""

    @property
    def confirmed(self) -> bool:
        """Whether somebody has confirmed it."""


def doubts_of(item: ServiceItem) -> Iterator[Doubt]:
    """Yield every fact without a confirmed source, those marked in place first."""
    for place, fact, words in _marked(item):
        if not fact.confirmed:
            yield Doubt(place=place, words=words)
    yield from item.doubts


def _marked(item: ServiceItem) -> Iterator[tuple[str, Marked, str]]:
    for place, limit in _limits(item):
        yield place, limit, f"时限待核：{limit.note}" if limit.note else "时限待核"
    yield from (("basis", one, f"《{one.law}》待核") for one in item.basis)
    yield from ((f"materials/{one.id}", one, f"材料“{one.name}”待核") for one in item.materials)
    yield from ((f"special/{one.kind}", one, f"特别程序“{one.name}”待核") for one in item.special)
    yield from ((f"fees/{one.id}", one, f"收费“{one.name}”待核") for one in item.fees)
    if item.extension:
        yield "extension", item.extension, "延长审批期限的规定待核"
    if item.simplified:
        yield "simplified", item.simplified, "简易程序的规定待核"


def unconfirmed_findings(item: ServiceItem) -> Iterator[Finding]:
    """Report the same to whoever maintains the catalogue."""
    for doubt in doubts_of(item):
        yield info(item.id, "unconfirmed", doubt.place, doubt.words)


def printed_doubts(item: ServiceItem) -> Iterator[Finding]:
    """Report 待核 in a text that an applicant's paper prints: a doubt is the hall's own business."""
    for place, text in _printed(item):
        if DOUBT in text:
            yield error(
                item.id, "doubt_printed", place, f"“{text}”会印在给申请人的文书上，待核应当另记在doubts"
            )


def _printed(item: ServiceItem) -> Iterator[tuple[str, str]]:
    for place, result in results_in(item):
        yield f"{place}/validity_text", result.validity_text
        yield f"{place}/statement", result.statement
    for material in item.materials:
        yield f"materials/{material.id}", material.name + material.standard
        yield from ((f"materials/{material.id}/defects/{one.code}", one.text) for one in material.defects)
    grounds = (*item.decline_grounds, *item.refusal_grounds, *item.correction_phrases)
    yield from ((f"grounds/{one.code}", one.text + one.law) for one in grounds)
    if item.commitment:
        yield from (("commitment", one) for one in (*item.commitment.duties, item.commitment.liability))


def _limits(item: ServiceItem) -> Iterator[tuple[str, Limit]]:
    named: list[tuple[str, Limit | None]] = [("promised", item.promised), ("statutory", item.statutory)]
    if item.commitment:
        named.append(("commitment/promised", item.commitment.promised))
    for variant in item.variants:
        named.append((f"variants/{variant.name}/promised", variant.promised))
        named.append((f"variants/{variant.name}/statutory", variant.statutory))
    yield from ((place, limit) for place, limit in named if limit)
