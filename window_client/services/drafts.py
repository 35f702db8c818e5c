"""Unfinished intakes: saved as the clerk types, offered again after a crash."""

from dataclasses import dataclass

from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Agent, Attachment, MaterialVerdict, Person
from window_client.domain.values import Value
from window_client.services.desk import Desk
from window_client.store.rows import Draft


class IntakeDraft(Value, frozen=True, kw_only=True):
    """Everything that an intake screen holds before the case exists.

    Attributes:
        step: Where the clerk was.
        attachments: Files attached per material; their bytes are in the attachment store already.
    """

    item: str
    step: str = "item"
    applicant: Person | None = None
    agent: Agent | None = None
    answers: dict[str, str] = {}
    by_commitment: bool = False
    form: dict[str, object] = {}
    verdicts: tuple[MaterialVerdict, ...] = ()
    attachments: dict[str, tuple[Attachment, ...]] = {}


def application_of(draft_id: str, draft: IntakeDraft) -> Application:
    """Turn a finished draft into the application that the rules judge; the draft's id becomes its id.

    Raises:
        ValueError: The applicant is missing.
    """
    if draft.applicant is None:
        raise ValueError(draft_id)
    return Application(
        id=draft_id,
        applicant=draft.applicant,
        agent=draft.agent,
        answers=draft.answers,
        by_commitment=draft.by_commitment,
        form=draft.form,
        verdicts=draft.verdicts,
    )
