"""The applicant page: known data to take over, and the form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.form.form_view import FormView
from ui.intake.intake_state import ApplicantPageState
from ui.intake.known_pane import KnownPane
from ui.theme.scaling import space
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.view import View


class ApplicantPage(View):
    """Who applies, and who acts for them.

    Signals:
        edited: Something was typed.
            values: As `ui.intake.applicant_form` reads them.
        field_left: The focus left a field.
            name: The field's name.
        done: The clerk is done with the page.
            values: As above.
        offer_taken: The known data should be put in.
        known_chosen: The clerk takes what a warning offers.
            key: The choice's key, an earlier case.
        back_requested: The clerk goes back.
    """

    edited = Signal(dict)
    field_left = Signal(str)
    done = Signal(dict)
    offer_taken = Signal()
    known_chosen = Signal(str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty page until the first display."""
        super().__init__(parent)
        self._state = ApplicantPageState()
        self._offer = ProgressStrip()
        self._offer.setObjectName("known_applicant")
        self._known = KnownPane()
        self._form = FormView(inset=0)
        layout = QVBoxLayout(self)
        space(layout, 12)
        layout.addWidget(self._offer)
        layout.addWidget(self._known)
        layout.addWidget(self._form, 1)
        self._offer.chosen.connect(lambda _key: self.offer_taken.emit())
        self._known.chosen.connect(self.known_chosen)
        self._form.draft_changed.connect(self.edited)
        self._form.field_left.connect(self.field_left)
        self._form.page_done_requested.connect(self.done)
        self._form.back_requested.connect(self.back_requested)
        self.retranslate()

    def display(self, state: ApplicantPageState) -> None:
        """Show `state`."""
        if state.offer != self._state.offer:
            self._offer.display(state.offer)
        self._state = state
        self._known.display(state.known)
        self._form.display(state.form)

    def enter(self, pointer: str) -> None:
        """Give the focus to a field; the number comes first, for it finds known applicants."""
        self._form.go_to(pointer or "/id_number")

    def flush(self) -> None:
        """Hand over what was typed last."""
        self._form.flush()

    def finish(self) -> None:
        """Say that the page is done."""
        self._form.finish()

    def take_offer(self) -> bool:
        """Take the known data over; say whether there was any."""
        offered = self._state.offer is not None
        if offered:
            self.offer_taken.emit()
        return offered

    def open_known(self) -> bool:
        """Do what the first warning offers; say whether there was something."""
        return self._known.take()

    def retranslate(self) -> None:
        """Name the page in the present language."""
        self.setAccessibleName(self.tr("申请人"))
