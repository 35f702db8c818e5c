"""The guiding questions of an item as a form, and the answers read back."""

from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.catalogue import Commitment, Question, ServiceItem, holds

from ui.form.definition import Choice, Condition, FieldSpec, FormDefinition, GroupSpec, WidgetKind
from ui.widgets.error_summary import Fault

PROCEDURE = "procedure"
GENERAL, COMMITMENT = "general", "commitment"
NOT_EXCLUDED = "not_excluded"
_QUESTION = "question"


class ItemAnswers(msgspec.Struct, frozen=True, kw_only=True):
    """What the item page settles.

    Attributes:
        answers: Option by question.
        by_commitment: Whether the applicant chose notice and commitment.
        not_excluded: Whether the clerk confirmed that no exclusion applies.
    """

    answers: dict[str, str] = {}
    by_commitment: bool = False
    not_excluded: bool = False


def definition(item: ServiceItem) -> FormDefinition:
    """Return one radio group a question, and the procedure where the item offers a choice."""
    groups = []
    if item.questions:
        title = QCoreApplication.translate("ItemForm", "情形引导")
        help_words = QCoreApplication.translate("ItemForm", "答完即确定材料清单，并印在收件回执上")
        fields = tuple(_question(question) for question in item.questions)
        groups.append(GroupSpec(title=title, help=help_words, fields=fields))
    if item.commitment:
        groups.append(_procedure(item.commitment))
    return FormDefinition(groups=tuple(groups))


def values_of(found: ItemAnswers, item: ServiceItem) -> dict[str, Any]:
    """Return the answers as the form takes them."""
    values: dict[str, Any] = {_QUESTION: dict(found.answers)} if found.answers else {}
    if item.commitment:
        values[PROCEDURE] = COMMITMENT if found.by_commitment else GENERAL
        if found.by_commitment and found.not_excluded:
            values[NOT_EXCLUDED] = True
    return values


def read(values: dict[str, Any]) -> ItemAnswers:
    """Return what the form says."""
    by_commitment = values.get(PROCEDURE) == COMMITMENT
    return ItemAnswers(
        answers={str(key): str(value) for key, value in values.get(_QUESTION, {}).items()},
        by_commitment=by_commitment,
        not_excluded=by_commitment and values.get(NOT_EXCLUDED) is True,
    )


def faults(found: ItemAnswers, item: ServiceItem) -> tuple[Fault, ...]:
    """Return the questions without an answer and an exclusion not ruled out."""
    answered = QCoreApplication.translate("ItemForm", "请选择一项。")
    open_ones = [
        Fault(pointer=f"/{_QUESTION}/{question.id}", title=question.text, message=answered)
        for question in item.questions
        if holds(question.when, found.answers)
        and found.answers.get(question.id) not in {option.id for option in question.options}
    ]
    if item.commitment and found.by_commitment and not found.not_excluded:
        open_ones.append(
            Fault(
                pointer=f"/{NOT_EXCLUDED}",
                title=_excluded_title(),
                message=QCoreApplication.translate(
                    "ItemForm", "确认没有不适用的情形后才能按告知承诺办理；有的，请改选一般程序。"
                ),
            )
        )
    return tuple(open_ones)


def procedure_words(*, by_commitment: bool) -> str:
    """Return 一般程序 or 告知承诺."""
    if by_commitment:
        return QCoreApplication.translate("ItemForm", "告知承诺")
    return QCoreApplication.translate("ItemForm", "一般程序")


def _question(question: Question) -> FieldSpec:
    return FieldSpec(
        name=f"{_QUESTION}/{question.id}",
        title=question.text,
        widget=WidgetKind.RADIO,
        span=4,
        required=True,
        choices=tuple(Choice(value=option.id, label=option.label) for option in question.options),
        show_if=_condition(question),
    )


def _condition(question: Question) -> Condition | None:
    tests = tuple(
        Condition(field=f"{_QUESTION}/{name}", one_of=allowed) for name, allowed in question.when.items()
    )
    return Condition(every=tests) if tests else None


def _procedure(commitment: Commitment) -> GroupSpec:
    choices = (
        Choice(value=GENERAL, label=procedure_words(by_commitment=False)),
        Choice(value=COMMITMENT, label=procedure_words(by_commitment=True)),
    )
    chosen = FieldSpec(
        name=PROCEDURE,
        title=QCoreApplication.translate("ItemForm", "申请人选择的办理方式"),
        widget=WidgetKind.RADIO,
        span=4,
        required=True,
        choices=choices,
    )
    confirmed = FieldSpec(
        name=NOT_EXCLUDED,
        title=_excluded_title(),
        widget=WidgetKind.BOOL,
        span=4,
        required=True,
        help="；".join(commitment.excluded_for),
        show_if=Condition(field=PROCEDURE, equals=COMMITMENT),
    )
    title = QCoreApplication.translate("ItemForm", "办理方式")
    help_words = QCoreApplication.translate("ItemForm", "由申请人自愿选择，不得强制")
    return GroupSpec(title=title, help=help_words, fields=(chosen, confirmed))


def _excluded_title() -> str:
    return QCoreApplication.translate("ItemForm", "已确认申请人没有下列不适用情形")
