"""What a finished paper may not lack and may not tell: remedies, nothing internal, whole sentences.

Applied to the text of a rendered paper, so that neither a template nor a composer can slip.
"""

from collections.abc import Iterator

from window_client.domain.case.parts import DocumentKind
from window_client.domain.documents.sheet import Sheet
from window_client.domain.values import Value

ADVERSE = frozenset(
    {
        DocumentKind.DECLINE_NOTICE,
        DocumentKind.REFUSAL_DECISION,
        DocumentKind.TERMINATION_NOTICE,
        DocumentKind.RETURN_NOTICE,
    }
)
"""Papers that always refuse something and so always name the remedies (行政许可法 art. 38)."""

INTERNAL = frozenset({DocumentKind.TRANSFER_SLIP})
"""Papers that stay between window and department."""

SHORTEST_REMARK = 4
"""A shorter remark, such as 同意, may stand in any text by chance."""


class PaperFault(Value, frozen=True, kw_only=True):
    """One fault of an applicant's paper.

    Attributes:
        code: `remedies` are missing, an internal `remark` stands there, a sentence has two `stops`, or
            a `bare` answer stands there without its question.
    """

    code: str
    words: str


def paper_faults(sheet: Sheet, text: str) -> tuple[PaperFault, ...]:
    """Return what is wrong with the text of a paper, white space left out of it."""
    plain = "".join(text.split())
    return (*_remedies(sheet, plain), *_remarks(sheet, plain), *_wording(sheet, plain))


def is_adverse(sheet: Sheet) -> bool:
    """Tell whether the paper takes something from its reader."""
    check = sheet.case.post_check
    failed = check is not None and check.passed is False
    return sheet.ref.kind in ADVERSE or (sheet.ref.kind is DocumentKind.POST_CHECK_RESULT and failed)


def internal_remarks(sheet: Sheet) -> frozenset[str]:
    """Return what a case carries that is meant for the organ alone: opinions, and who gave them."""
    case = sheet.case
    opinions = (
        word for one in case.review for word in (one.opinion, one.signed_name, one.signed_by, one.second)
    )
    approvers = [one.approved_by for one in case.special]
    if case.extension:
        approvers.append(case.extension.approved_by)
    results = (one.result for one in case.special)
    told = {"".join(word.split()) for word in (*opinions, *approvers, *results)}
    return frozenset(word for word in told if len(word) >= SHORTEST_REMARK)


def _remedies(sheet: Sheet, plain: str) -> Iterator[PaperFault]:
    if not is_adverse(sheet):
        return
    organ = sheet.item.organ
    for words in ("行政复议", "行政诉讼", organ.review_body, organ.court):
        if not words or words not in plain:
            yield PaperFault(code="remedies", words=words or "（机关未配置）")


def _remarks(sheet: Sheet, plain: str) -> Iterator[PaperFault]:
    if sheet.ref.kind in INTERNAL:
        return
    for words in sorted(internal_remarks(sheet)):
        if words in plain:
            yield PaperFault(code="remark", words=words)


_CATALOGUE_REMARK = "待核"
_TWO_STOPS = ("。。", "；。", "，。", "。；", "：。")
_BARE_ANSWERS = ("；否", "办理情形否", "办理情形是")


def _wording(sheet: Sheet, plain: str) -> Iterator[PaperFault]:
    if sheet.ref.kind in INTERNAL:
        return
    if _CATALOGUE_REMARK in plain:
        yield PaperFault(code="remark", words=_CATALOGUE_REMARK)
    yield from (PaperFault(code="stops", words=two) for two in _TWO_STOPS if two in plain)
    yield from (PaperFault(code="bare", words=answer) for answer in _BARE_ANSWERS if answer in plain)
