"""Linting questions and materials: can each be reached, and does each say what the notices print?"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from window_client.domain.catalogue import Material, Question, Result, ServiceItem, When
from window_client.domain.catalogue_finding import Finding, error, warning
from window_client.domain.numbers import KINDS
from window_client.domain.situation import FROM_FORM, names_in

Answers = Mapping[str, Collection[str]]
"""Name to the answers that it may have."""

AGENT = "agent"
"""Answered by the applicant step, not by the package."""

APPLICANT = {
    "agent": {"yes", "no"},
    "applicant.kind": {"person", "organisation"},
    "applicant.minor": {"yes", "no"},
}
"""What the applicant step answers; `applicant.id_kind` has the kinds of papers besides."""

PAPERS_WITHOUT_CHECK = {"passport", "hk_macao_permit", "taiwan_permit"}

_FEWEST = 2


def repeated(names: Iterable[str]) -> list[str]:
    """Return the names that occur more than once."""
    return [name for name, count in Counter(names).items() if count > 1]


def results_in(item: ServiceItem) -> Iterator[tuple[str, Result]]:
    """Yield the item's result and those of its variants, each with its place."""
    yield "result", item.result
    for variant in item.variants:
        if variant.result:
            yield f"variants/{variant.name}/result", variant.result


def question_findings(item: ServiceItem, filling: Collection[str]) -> Iterator[Finding]:
    """Check the guiding questions; `filling` names those whose answer fills in the form."""
    for name in repeated(question.id for question in item.questions):
        yield error(item.id, "question_repeated", f"questions/{name}", f"问题编号“{name}”重复")
    picking = set(names_in(item))
    for question in item.questions:
        place = f"questions/{question.id}"
        yield from _options(item.id, place, question)
        if question.id == AGENT:
            yield error(item.id, "question_reserved", place, "“agent”由申请人一步自动回答，不能另设问题")
        elif question.id not in picking | set(filling):
            yield error(item.id, "question_unused", place, "问题的答案既不决定材料，也不带入表单")


def _options(item: str, place: str, question: Question) -> Iterator[Finding]:
    if len(question.options) < _FEWEST:
        yield error(item, "question_options", place, "问题至少要有两个选项")
    for name in repeated(option.id for option in question.options):
        yield error(item, "option_repeated", f"{place}/{name}", f"选项编号“{name}”重复")


def material_findings(item: ServiceItem, fields: Answers) -> Iterator[Finding]:
    """Check the materials and their groups; `fields` are the values that fields of the form may have."""
    for name in repeated(material.id for material in item.materials):
        yield error(item.id, "material_repeated", f"materials/{name}", f"材料编号“{name}”重复")
    answers = possible_answers(item, fields)
    for material in item.materials:
        place = f"materials/{material.id}"
        yield from _when(item.id, place, material, answers)
        yield from _sentences(item.id, place, material)
        if material.deferrable and material.need == "optional":
            yield error(item.id, "deferrable_optional", place, "非必要材料不需要容缺")
        if material.copies < 1 and material.form != "electronic":
            yield error(item.id, "copies", place, "纸质材料至少一份")
        if material.afterwards and material.deferrable:
            yield error(item.id, "afterwards_deferrable", place, "事后补交的材料不需要容缺")
    yield from _groups(item)


def possible_answers(item: ServiceItem, fields: Answers) -> dict[str, set[str]]:
    """Return every name on which a condition may rest with the answers that it may have."""
    answers = {question.id: {option.id for option in question.options} for question in item.questions}
    papers = {"applicant.id_kind": {*KINDS, *PAPERS_WITHOUT_CHECK}}
    forms = {f"{FROM_FORM}{name}": set(values) for name, values in fields.items()}
    return {**answers, **APPLICANT, **papers, **forms}


def _when(item: str, place: str, material: Material, answers: dict[str, set[str]]) -> Iterator[Finding]:
    if material.need == "conditional" and not material.when:
        yield error(item, "when_missing", place, "情形材料没有写明在什么情形下需要")
    if material.need != "conditional" and (material.when or material.also_when):
        yield error(item, "when_ignored", place, "写了情形，但材料不是情形材料，情形不起作用")
    for when in (material.when, *material.also_when):
        yield from when_findings(item, place, when, answers)


def when_findings(item: str, place: str, when: When, answers: dict[str, set[str]]) -> Iterator[Finding]:
    """Check that a condition can come true."""
    for question, wanted in when.items():
        if question not in answers:
            yield error(item, "when_question", place, f"情形引用了不存在的问题“{question}”")
            continue
        if not wanted:
            yield error(item, "when_never", place, f"问题“{question}”没有列出答案，情形永远不会出现")
        for option in sorted(set(wanted) - answers[question]):
            yield error(item, "when_option", place, f"问题“{question}”没有选项“{option}”")


def _sentences(item: str, place: str, material: Material) -> Iterator[Finding]:
    if not material.standard.strip():
        yield error(item, "standard_missing", place, "没有受理标准，补正通知书无法写明要求")
    if not material.sample.strip():
        yield warning(item, "sample_missing", place, "没有样例说明")
    if not material.defects:
        yield warning(item, "defects_missing", place, "没有预置的常见问题，窗口只能自行填写")
    for kind, reasons in (("defects", material.defects), ("exempt_grounds", material.exempt_grounds)):
        for code in repeated(reason.code for reason in reasons):
            yield error(item, "reason_repeated", f"{place}/{kind}/{code}", f"代码“{code}”重复")
        if any(not (reason.code.strip() and reason.text.strip()) for reason in reasons):
            yield error(item, "reason_empty", f"{place}/{kind}", "有一条缺少代码或者文字")


def _groups(item: ServiceItem) -> Iterator[Finding]:
    groups: dict[str, list[Material]] = defaultdict(list)
    for material in item.materials:
        if material.one_of is not None:
            groups[material.one_of].append(material)
    ids = {material.id for material in item.materials}
    for name, members in groups.items():
        place = f"materials/{members[0].id}"
        if len(members) < _FEWEST:
            yield error(item.id, "group_single", place, f"“任交一种”的组“{name}”只有一种材料")
        if len({member.need == "optional" for member in members}) > 1:
            yield error(item.id, "group_mixed", place, f"组“{name}”中必要与非必要材料混在一起")
        if name in ids:
            yield error(item.id, "group_name", place, f"组“{name}”与一种材料同名")
