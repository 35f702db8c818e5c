"""All further acts by their action."""

from collections.abc import Mapping
from types import MappingProxyType

from window_client.services.case_view import CaseView

from ui.case.case_state import Act
from ui.case.further.act import FurtherAct
from ui.case.further.ending_acts import ENDING_ACTS
from ui.case.further.hearing_acts import HEARING_ACTS
from ui.case.further.intake_acts import INTAKE_ACTS
from ui.case.further.result_acts import RESULT_ACTS
from ui.case.further.review_acts import REVIEW_ACTS

FURTHER: Mapping[str, FurtherAct] = MappingProxyType(
    {**INTAKE_ACTS, **REVIEW_ACTS, **HEARING_ACTS, **ENDING_ACTS, **RESULT_ACTS}
)
"""Declared once each; the house rules see to it that every action of the domain has its place."""


def further_of(view: CaseView) -> tuple[Act, ...]:
    """Return the less usual acts open now, for the list behind one key."""
    return tuple(
        Act(key=str(one), words=FURTHER[one].words(), shortcut="") for one in view.further if one in FURTHER
    )
