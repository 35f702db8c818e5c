"""The joint application (一件事) of a case in words."""

from PySide6.QtCore import QCoreApplication
from window_client.services.case_view import CaseView

from ui.case.case_state import JointState, Sibling
from ui.words.case_words import status_pill
from ui.words.joint_names import short_name

FIRST_KEY, LAST_KEY = 6, 9
"""Digits that go, with Ctrl, to the cases of the application; those before go to the sections."""


def joint_of(view: CaseView) -> JointState | None:
    """Return the line about the joint application, None for an application of its own."""
    joint = view.case.joint
    if joint is None:
        return None
    known = {one.number: one for one in view.siblings}
    siblings = []
    for place, named in enumerate(joint.cases):
        case = known.get(named.number)
        absent = QCoreApplication.translate("JointWords", "不在本机")
        digit = FIRST_KEY + place
        siblings.append(
            Sibling(
                key=case.id if case else "",
                words=f"{named.name} · {status_pill(case.status).words if case else absent}",
                shortcut=f"Ctrl+{digit}" if digit <= LAST_KEY else "",
                here=named.number == view.case.number,
            )
        )
    place = next((place for place, one in enumerate(siblings, start=1) if one.here), 0)
    title = QCoreApplication.translate("JointWords", "一件事：{name}（第 {place} 件，共 {count} 件）")
    words = title.format(name=short_name(joint.name), place=place, count=len(siblings))
    return JointState(title=words, siblings=tuple(siblings))
