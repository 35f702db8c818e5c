"""Asks what is known of the applicant as soon as the number is a possible one."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from window_client.domain.case.parts import Person
from window_client.domain.case.standing import LookUpResult, LookUpState, listed
from window_client.domain.masking import mask_for
from window_client.domain.numbers.check import RULES, check_number
from window_client.domain.reuse.duplicates import LikeApplication, Likeness, LikenessKind
from window_client.services.reuse import ApplicantHistory, PastCase

from ui.intake.intake_tools import Tools
from ui.intake.known_pane import MOST_LINES, MOST_STRIPS
from ui.intake.known_state import KnownState, PastLine
from ui.intake.open_intake import OpenIntake
from ui.widgets.progress_strip import ProgressStripState, StripChoice
from ui.widgets.tone import Tone
from ui.words.case_words import status_pill, status_words
from ui.words.look_up_words import look_up_note, look_up_title, look_ups_line

_Asked = tuple[str, str, str, str, str]


class KnownPart(QObject):
    """Reads off the GUI thread; an answer to an older question is dropped.

    Signals:
        changed: There is something else to show.
        case_requested: An earlier case should be opened.
            case: Its id.
    """

    changed = Signal()
    case_requested = Signal(str)

    def __init__(self, tools: Tools, intake: OpenIntake, parent: QObject | None = None) -> None:
        """Know nothing."""
        super().__init__(parent)
        self._tools = tools
        self._intake = intake
        self._asked: _Asked | None = None
        self._found = ApplicantHistory()
        intake.changed.connect(self.ask)

    def ask(self) -> None:
        """Ask about the applicant as typed so far, if that is somebody else than before."""
        person, item = self._person(), self._intake.item
        if person is None or item is None:
            self._asked, self._found = None, ApplicantHistory()
            return
        asked = person.id_kind, person.id_number, person.name, person.phone, item.id
        if asked == self._asked:
            return
        if self._asked is None or self._asked[:2] != asked[:2]:
            self._found = ApplicantHistory()
        self._asked = asked
        reuse, wanted = self._tools.counter.reuse, item.id
        self._tools.tasks.store.run(
            lambda: (asked, reuse.history(person, wanted)),
            owner=self,
            done=self._answered,
            failed=self._tools.tell,
        )

    @property
    def look_ups(self) -> tuple[LookUpResult, ...]:
        """What the lists say, empty while nobody was asked about."""
        return self._found.look_ups

    @property
    def listed(self) -> bool:
        """Whether the applicant stands on a list: no commitment, no deferral."""
        return listed(self._found.look_ups) is not None

    def choose(self, case: str) -> None:
        """Open an earlier case; the draft is saved."""
        self.case_requested.emit(case)

    def state(self) -> KnownState:
        """Return what the page says."""
        found = self._found
        strips = (*self._listed(), *self._duplicates(), *self._likenesses())
        return KnownState(
            strips=strips[:MOST_STRIPS],
            look_ups=look_ups_line(one for one in found.look_ups if one.state is not LookUpState.LISTED),
            title=self.tr("在本机的办件（共 {count} 件）").format(count=found.total) if found.total else "",
            lines=tuple(map(_line, found.cases[: max(0, MOST_LINES - len(strips))])),  # the form needs room
        )

    def _person(self) -> Person | None:
        draft = self._intake.draft
        typed = draft.applicant if draft else None
        if typed is None or typed.id_kind not in RULES or not typed.id_number:
            return None
        check = check_number(
            typed.id_kind, typed.id_number, on=self._tools.today(), regions=self._tools.regions()
        )
        return replace(typed, id_number=check.number) if check.valid else None

    def _answered(self, answer: tuple[_Asked, ApplicantHistory]) -> None:
        asked, found = answer
        if asked == self._asked:
            self._found = found
            self.changed.emit()

    def _listed(self) -> tuple[ProgressStripState, ...]:
        found = listed(self._found.look_ups)
        if found is None:
            return ()
        words = self.tr("{what}：申请人列入名单，不适用告知承诺和容缺受理")
        return (_warning(words.format(what=look_up_title(found.kind)), look_up_note(found)),)

    def _duplicates(self) -> tuple[ProgressStripState, ...]:
        if not self._found.duplicates:
            return ()
        first = self._found.duplicates[0]
        detail = self.tr("请先与申请人核实是否重复申请；确需再办的可以继续。")
        choice = StripChoice(key=first.case, words=self.tr("F4 打开该办件"))
        return (_warning(self._duplicate_words(first), detail, choice),)

    def _duplicate_words(self, first: LikeApplication) -> str:
        words = self.tr("近期已有同一事项的办件 {number}：{status}，{day} 收件")
        if first.open:
            words = self.tr("同一事项已有在办的办件 {number}：{status}，{day} 收件")
        return words.format(
            number=first.number, status=status_words(first.status), day=first.received_on.isoformat()
        )

    def _likenesses(self) -> tuple[ProgressStripState, ...]:
        if not self._found.likenesses:
            return ()
        first, more = self._found.likenesses[0], len(self._found.likenesses) - 1
        detail = self.tr("请对照证件原件核对，可能是同一人的信息录错。")
        if more:
            detail += self.tr("另有 {count} 个相似的申请人。").format(count=more)
        return (_warning(self._likeness_words(first), detail),)

    def _likeness_words(self, first: Likeness) -> str:
        if first.kind is LikenessKind.OTHER_NAME:
            words = self.tr("该证件号码在办件 {number} 中的姓名是“{name}”，与现在填写的不同")
            return words.format(number=first.number, name=first.person.name)
        words = self.tr("办件 {number} 有同名且出生日期或者电话相同的申请人，证件号码是 {masked}")
        masked = mask_for(first.person.id_kind, first.person.id_number)
        return words.format(number=first.number, masked=masked)


def _warning(words: str, detail: str, *choices: StripChoice) -> ProgressStripState:
    return ProgressStripState(words=words, detail=detail, tone=Tone.WARNING, choices=choices)


def _line(past: PastCase) -> PastLine:
    words = f"{past.received_on.isoformat()}　{past.item}　{past.number}"
    return PastLine(words=words, status=status_pill(past.status))
