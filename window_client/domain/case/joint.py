"""What a case knows of the joint application that it came in with (一件事 / 并联审批)."""

from window_client.domain.case.parts import Verdict
from window_client.domain.values import Value


class JointCase(Value, frozen=True, kw_only=True):
    """One of the cases of a joint application: its item, the item's name then, its case number."""

    item: str
    name: str
    number: str


class JointPaper(Value, frozen=True, kw_only=True):
    """A paper handed in once with a joint application.

    Attributes:
        serves: Items that it serves.
    """

    name: str
    form: str
    copies: int
    verdict: Verdict | None
    serves: tuple[str, ...]


class Joint(Value, frozen=True, kw_only=True):
    """The joint application that a case came in with (一件事 / 并联审批).

    Attributes:
        matter, version, name: The joint matter as its package says.
        cases: All cases of the application, the leading one first; its receipt is the only one.
        papers: What was handed in, told by the leading case alone.
    """

    matter: str
    version: int
    name: str
    cases: tuple[JointCase, ...]
    papers: tuple[JointPaper, ...] = ()

    def led_by(self, number: str) -> bool:
        """Return whether the case of this number leads."""
        return self.cases[0].number == number
