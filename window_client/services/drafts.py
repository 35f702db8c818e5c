"""Unfinished intakes: saved as the clerk types, offered again after a crash."""

from dataclasses import dataclass

import msgspec

from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Agent, Attachment, MaterialVerdict, Person
from window_client.domain.values import Value
from window_client.errors import WindowClientError
from window_client.services.desk import Desk
from window_client.store.rows import Draft


class DraftNotUnderstood(WindowClientError):
    """A saved draft was written by another version of this program."""

    code = "draft.not_understood"


class IntakeDraft(Value, frozen=True, kw_only=True):
    """Everything that an intake screen holds before the case exists.

    Attributes:
        step: Page on which the clerk was.
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

    def __repr__(self) -> str:
        """Keep personal data out of logs and tracebacks."""
        return f"IntakeDraft({self.item}, {self.step})"


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
        verdicts=tuple(_with_files(one, draft) for one in draft.verdicts),
    )


def _with_files(found: MaterialVerdict, draft: IntakeDraft) -> MaterialVerdict:
    return msgspec.structs.replace(found, attachments=draft.attachments.get(found.material, ()))


@dataclass(frozen=True, slots=True)
class DraftService:
    """Scratch work of this clerk; no fact of the journal."""

    desk: Desk

    def new_id(self) -> str:
        """Return the id of a new draft, later that of its application."""
        return self.desk.new_id()

    def save(self, draft_id: str, version: int, draft: IntakeDraft, *, last_field: str = "") -> None:
        """Save what was typed; an older version never replaces a newer one."""
        saved = Draft(
            id=draft_id,
            clerk=self.desk.actor.clerk,
            item=draft.item,
            version=version,
            title=draft.applicant.name if draft.applicant else "",
            last_field=last_field,
            body=msgspec.to_builtins(draft, str_keys=True),
        )
        with self.desk.store.begin() as work:
            work.save_draft(saved)
            work.commit()

    def all(self) -> tuple[Draft, ...]:
        """Return this clerk's drafts, newest first."""
        with self.desk.store.read() as reader:
            return tuple(one for one in reader.drafts() if one.clerk == self.desk.actor.clerk)

    def content(self, draft: Draft) -> IntakeDraft:
        """Read a draft back.

        Raises:
            DraftNotUnderstood: It does not fit this program.
        """
        try:
            return msgspec.convert(draft.body, IntakeDraft)
        except msgspec.ValidationError as error:
            raise DraftNotUnderstood from error

    def discard(self, draft_id: str) -> None:
        """Delete a draft on the clerk's word."""
        with self.desk.store.begin() as work:
            work.delete_draft(draft_id)
            work.commit()
