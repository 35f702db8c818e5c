"""A panel as the clerk leaves it, and what becomes of it: the call that does the act, or what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from window_client.domain.case.parts import MaterialVerdict
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter
from window_client.services.desk import StepDone

from ui.widgets.error_summary import Fault

Step = Callable[[], StepDone]
Faults = tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A panel as the clerk leaves it.

    Attributes:
        counter: The services.
        view: The case as the clerk saw it; the act is done on this revision.
        values: What the fields say.
        found: Verdicts given.
        today: The hall's day.
        about: What of the case the act is about, such as a document's id; empty for the case itself.
    """

    counter: Counter
    view: CaseView
    values: dict[str, Any]
    found: Mapping[str, MaterialVerdict]
    today: date
    about: str = ""

    @property
    def at(self) -> tuple[str, int]:
        """Case and revision."""
        return self.view.case.id, self.view.case.revision

    def text(self, name: str) -> str:
        """Return what a field says, without spaces around it; empty where it says nothing."""
        return str(self.values.get(name, "")).strip()


def fault(name: str, title: str, message: str) -> Faults:
    """Return the one thing that is missing, at the field `name`; at no field where that is empty."""
    return (Fault(pointer=f"/{name}", title=title, message=message),)
