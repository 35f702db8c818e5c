"""What one line of the table of steps says."""

from typing import Literal

from window_client.domain.case.event import Event
from window_client.domain.case.parts import DocumentKind, Status
from window_client.domain.hall import Role
from window_client.domain.values import Value

AtWindow = Literal["always", "own_decision", "never"]
"""Whether a window may enter a step: always, where the window decides the item itself, or never."""


class Step(Value, frozen=True, kw_only=True):
    """A step: who may take it, on which ground, with which paper, and what it does to the clocks.

    Attributes:
        id: T1-T25 of the law's course; letters mark parts of one step.
        states: States in which it may be taken; none for the first.
        leads_to: State after it; None where it stays.
        at_window: Whether windows may enter it.
        at_desk: Roles that may enter it at the department's desk on the platform.
        second: Roles of the person who approves it; none where one person is enough.
        other_person: The approver may not be the one who takes the step.
        asked_by_applicant: The applicant asks for it or does it.
        papers: Documents that it calls for; `papers.py` says which of them in a given case.
        clock: Effect on the clocks, in words.
        refusals: Codes of `refusal_of` besides `state` that can hit it.
        refused_by_rule: Codes of errors with which the rules (with item and calendar) refuse it.
        binding: An act that binds: the platform applies it only on the revision that the actor saw.
    """

    id: str
    name: str
    event: type[Event]
    states: frozenset[Status]
    ground: str
    clock: str
    leads_to: Status | None = None
    at_window: AtWindow = "always"
    at_desk: frozenset[Role] = frozenset()
    second: frozenset[Role] = frozenset()
    other_person: bool = False
    asked_by_applicant: bool = False
    papers: tuple[DocumentKind, ...] = ()
    refusals: tuple[str, ...] = ()
    refused_by_rule: tuple[str, ...] = ()
    binding: bool = False
