"""The applicant page's reasoning."""

from typing import Any

from PySide6.QtCore import QObject
from window_client.domain.names import check_name
from window_client.domain.numbers.check import check_number
from window_client.store.rows import KnownApplicant

from ui.form.form_state import FormState, Origin
from ui.intake import applicant_form
from ui.intake.applicant_check import ApplicantCheck, check_applicant
from ui.intake.applicant_form import AGENT, SHARED, is_organisation
from ui.intake.intake_state import EMPTY_FORM, ApplicantPageState
from ui.intake.intake_tools import Tools
from ui.intake.open_intake import OpenIntake
from ui.widgets.error_summary import Fault
from ui.widgets.progress_strip import ProgressStripState, StripChoice
from ui.widgets.tone import Tone

_WHOLE_NUMBER = 18

Values = dict[str, Any]


class ApplicantPart(QObject):
    """Checks while the clerk types, offers known data, reads the persons."""

    def __init__(self, tools: Tools, intake: OpenIntake, parent: QObject | None = None) -> None:
        """Know nobody."""
        super().__init__(parent)
        self._tools = tools
        self._intake = intake
        self._values: Values = {}
        self._left: set[str] = set()
        self._refused = False
        self._refusals = 0
        self._asked = ("", "")
        self._offer: KnownApplicant | None = None
        self._taken: KnownApplicant | None = None

    def begin(self) -> None:
        """Start from the draft; what it holds was left already."""
        item, draft = self._intake.item, self._intake.draft
        self._values = applicant_form.values_of(draft.applicant, draft.agent, item) if item and draft else {}
        self._left = {*self._values, *(f"{AGENT}/{name}" for name in self._values.get(AGENT, {}))}
        self._refused, self._asked = False, ("", "")
        self._offer = self._taken = None

    def edited(self, values: Values) -> None:
        """Take over what was typed."""
        self._values = values
        self._refused = self._refused and bool(self.faults())
        self._keep()
        self._look_up()

    def left(self, name: str) -> None:
        """Judge a field from now on."""
        self._left.add(name)
        self._intake.changed.emit()

    def take_offer(self) -> None:
        """Put the known data in."""
        known = self._offer
        if known is None:
            return
        person = {name: getattr(known.person, name) for name in SHARED}
        self._values = self._values | {name: value for name, value in person.items() if value}
        self._taken, self._offer = known, None
        self._keep()

    def done(self, values: Values) -> bool:
        """Take everything over in its stored form and say whether the page may be left."""
        self._values = self._tidied(values)
        self._keep()
        self._refused = bool(self.faults())
        self._refusals += self._refused
        self._intake.changed.emit()
        return not self._refused

    def faults(self) -> tuple[Fault, ...]:
        """Return what keeps the page from being done."""
        return self._check().faults()

    def state(self) -> ApplicantPageState:
        """Return what the page shows."""
        item = self._intake.item
        if item is None:
            return ApplicantPageState(form=EMPTY_FORM)
        check = self._check()
        form = FormState(
            form=applicant_form.definition(item),
            values=self._values,
            origins=self._origins(),
            faults=check.faults() if self._refused else (),
            refusals=self._refusals,
            remarks=check.remarks,
            spots={name: words for name, words in check.wrong.items() if self._may_judge(name)},
        )
        return ApplicantPageState(form=form, offer=self._offer_words())

    def _check(self) -> ApplicantCheck:
        return check_applicant(self._values, today=self._tools.today(), regions=self._tools.regions())

    def _may_judge(self, name: str) -> bool:
        if name in self._left:
            return True
        typed = self._values.get(AGENT, {}) if name.startswith(f"{AGENT}/") else self._values
        number = str(typed.get("id_number", ""))
        return name.endswith("id_number") and len(number) >= _WHOLE_NUMBER

    def _keep(self) -> None:
        source = f"history:{self._taken.number}" if self._taken else self._source_before()
        applicant = applicant_form.read_applicant(self._values, source)
        agent = applicant_form.read_agent(self._values)
        self._intake.update("applicant", applicant=applicant, agent=agent)

    def _source_before(self) -> str:
        draft = self._intake.draft
        return draft.applicant.source if draft and draft.applicant else "typed"

    def _tidied(self, values: Values) -> Values:
        tidy = dict(values)
        kind = "organisation" if is_organisation(str(values.get("id_kind", ""))) else "person"
        for name, of in (("name", kind), ("legal_representative", "person")):
            check = check_name(str(values.get(name, "")), kind="person" if of == "person" else "organisation")
            if check.valid:
                tidy[name] = check.name
        return tidy

    def _look_up(self) -> None:
        kind, number = self._identity()
        if (kind, number) == self._asked:
            return
        self._asked, self._offer, self._taken = (kind, number), None, None
        if number:
            work = self._tools.counter.work
            self._tools.tasks.store.run(
                lambda: ((kind, number), work.applicant(kind, number)),
                owner=self,
                done=self._known,
                failed=self._tools.tell,
            )

    def _identity(self) -> tuple[str, str]:
        kind, typed = str(self._values.get("id_kind", "")), str(self._values.get("id_number", ""))
        if not typed or {"id_kind", "id_number"} & self._check().wrong.keys():
            return kind, ""
        check = check_number(kind, typed, on=self._tools.today(), regions=self._tools.regions())
        return kind, check.number

    def _known(self, answer: tuple[tuple[str, str], KnownApplicant | None]) -> None:
        asked, known = answer
        if asked == self._asked:
            self._offer = known
            self._intake.changed.emit()

    def _offer_words(self) -> ProgressStripState | None:
        if self._offer is None:
            return None
        words = self.tr("本机有该申请人的信息：{name}").format(name=self._offer.person.name)
        detail = self.tr("来源：办件 {number}，{day} 收件。沿用后请与证件核对。")
        return ProgressStripState(
            words=words,
            detail=detail.format(number=self._offer.number, day=self._offer.received_on.isoformat()),
            tone=Tone.INFO,
            icon="person",
            choices=(StripChoice(key="take", words=self.tr("F7 沿用"), role="primary"),),
        )

    def _origins(self) -> dict[str, Origin]:
        if self._taken is None:
            return {}
        source = self.tr("办件 {number}").format(number=self._taken.number)
        origin = Origin(source=source, on=self._taken.received_on)
        person = self._taken.person
        return {
            name: origin
            for name in SHARED
            if self._values.get(name) and self._values.get(name) == getattr(person, name)
        }
