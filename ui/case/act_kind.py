"""What an act of the case screen is made of; `acts.py` lists them all."""

from collections.abc import Callable
from dataclasses import dataclass

from window_client.services.case_view import CaseView
from window_client.services.counter import Counter

from ui.case.case_state import PanelState
from ui.case.filled import Faults, Filled, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class ActKind:
    """One act.

    Attributes:
        key: An Action, or a word of this screen's own.
        words: Its name, marked for translation in the context CaseActs.
        shortcut: Its key; acts that can be open together have different ones.
        panel: What is shown and asked before it is done. Key and title may be left empty: the act's own.
            None for acts that are not prepared in a panel.
        step: The service call that does it, or everything that is missing for it.
        judges: For an act that gives verdicts: the materials to judge, all where it returns none.
    """

    key: str
    words: str
    shortcut: str
    panel: Callable[[CaseView, Counter], PanelState] | None = None
    step: Callable[[Filled], Step | Faults] | None = None
    judges: Callable[[CaseView], tuple[str, ...]] | None = None
