"""The form page's reasoning."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from window_client.domain.form import FormFault

from ui.form.definition import FormDefinition
from ui.form.form_state import FormState
from ui.form.parsing import FormNotUnderstood
from ui.intake import form_prefill
from ui.intake.intake_state import EMPTY_FORM
from ui.intake.intake_tools import Tools
from ui.intake.open_intake import OpenIntake
from ui.widgets.error_summary import Fault


class FormPart(QObject):
    """Prefills from earlier pages, checks with the package's schema."""

    def __init__(self, tools: Tools, intake: OpenIntake, parent: QObject | None = None) -> None:
        """Hold no form."""
        super().__init__(parent)
        self._tools = tools
        self._intake = intake
        self._digest = ""
        self._put: dict[str, object] = {}
        self._shown: tuple[Fault, ...] = ()
        self._refusals = 0
        self.definition = FormDefinition(groups=())
        self.faults: tuple[Fault, ...] = ()

    def begin(self) -> None:
        """Forget the intake before."""
        self._put, self._shown, self.faults = {}, (), ()
        self._load()

    def prepare(self) -> None:
        """Take over what the earlier pages say."""
        self._load()
        package, draft = self._intake.package, self._intake.draft
        if package is None or draft is None:
            return
        now = form_prefill.prefilled(
            package,
            draft.applicant,
            draft.answers,
            today=self._tools.today(),
            regions=self._tools.regions(),
        )
        form = form_prefill.merge(draft.form, self._put, now)
        self._put = now
        self._intake.update("form", form=form)

    def edited(self, values: dict[str, Any]) -> None:
        """Take over what was typed; the faults on screen keep step with it."""
        self._intake.update("form", form=values)
        if self._shown:
            self.check(self._check_again)

    def check(self, then: Callable[[], None]) -> None:
        """Check off the GUI thread; `then` is called with `faults` fresh, on the GUI thread."""
        draft, intake = self._intake.draft, self._tools.counter.intake
        if draft is None:
            return
        self._tools.tasks.store.run(
            lambda: intake.form_faults(draft.item, draft.form, draft.answers),
            owner=self,
            done=lambda found: self._checked(found, then),
            failed=self._tools.tell,
        )

    def _check_again(self) -> None:
        if self._shown:
            self._shown = self.faults
        self._intake.changed.emit()

    def show_faults(self) -> None:
        """Show the faults of the last check at the fields."""
        self._shown = self.faults
        self._refusals += bool(self.faults)

    def state(self) -> FormState:
        """Return what the page shows."""
        package, draft = self._intake.package, self._intake.draft
        if package is None or draft is None:
            return EMPTY_FORM
        return FormState(
            form=self.definition,
            values=draft.form,
            origins=form_prefill.origins(package, draft.form, self._put),
            faults=self._shown,
            refusals=self._refusals,
        )

    def _checked(self, found: tuple[FormFault, ...], then: Callable[[], None]) -> None:
        self.faults = tuple(self._fault(one) for one in found)
        if not self.faults:
            self._shown = ()
        then()

    def _fault(self, found: FormFault) -> Fault:
        package = self._intake.package
        assert package is not None
        title = self._tools.counter.desk.catalogue.checker(package.item.id).title(found.pointer)
        return Fault(pointer=found.pointer, title=title, message=found.words.removeprefix(f"{title}："))

    def _load(self) -> None:
        package = self._intake.package
        if package is None or package.digest == self._digest:
            return
        self._put, self._shown, self.faults = {}, (), ()
        try:
            self.definition = form_prefill.form_of(package)
            self._digest = package.digest
        except FormNotUnderstood as error:
            self._tools.tell(error)
