"""What acts are prepared with beside their fields, each made when an act first needs it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.case.case_state import PanelState
from ui.form.form_view import FormView
from ui.judging.question import Question
from ui.print_flow.certificate_preview import CertificatePreview
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.clocks.clocks_view import ClocksView
from ui.widgets.materials.material_checklist import MaterialChecklist
from ui.widgets.page_preview import PagePreview


class ActParts(QObject):
    """Checklist with its question, pages, clocks, certificate; forms that come and go.

    A case is opened far more often than each of these is looked at, and making all of them at once would
    be felt at the keys.

    Signals:
        noted: The question is answered by its button.
        verdict_given, reason_requested, attach_requested, view_requested: As the checklist says.
        print_requested, back_requested: As the certificate's preview says.
    """

    noted = Signal()
    verdict_given = Signal(str, str)
    reason_requested = Signal(str)
    attach_requested = Signal(str)
    view_requested = Signal(str)
    print_requested = Signal(str)
    back_requested = Signal()

    def __init__(self, body: QVBoxLayout, beside: QVBoxLayout) -> None:
        """Make nothing yet.

        Args:
            body: The card's; ends with a stretch.
            beside: Around the card; a certificate takes its place.
        """
        super().__init__()
        self._body, self._beside = body, beside
        self._checklist: MaterialChecklist | None = None
        self._asked: SectionCard | None = None
        self._note: QPushButton | None = None
        self._pages: PagePreview | None = None
        self._clocks: ClocksView | None = None
        self._certificate: CertificatePreview | None = None

    def display(self, state: PanelState) -> None:
        """Show what the act has, hide the rest."""
        self._show_checklist(state)
        if state.pages is not None and self._pages is None:
            self._pages = PagePreview()
            self._insert(self._pages, 1)
        if state.clocks is not None and self._clocks is None:
            self._clocks = ClocksView()
            self._insert(self._clocks, 1)
        if state.certificate is not None and self._certificate is None:
            self._make_certificate()
        if self._pages is not None:
            self._pages.setVisible(state.pages is not None)
            if state.pages is not None:
                self._pages.display(state.pages)
        if self._clocks is not None:
            self._clocks.setVisible(state.clocks is not None)
            if state.clocks is not None:
                self._clocks.display(state.clocks)
        if self._certificate is not None:
            self._certificate.setVisible(state.certificate is not None)
            if state.certificate is not None:
                self._certificate.display(state.certificate)

    def hide(self) -> None:
        """Show nothing."""
        for part in (self._checklist, self._asked, self._pages, self._clocks, self._certificate):
            if part is not None:
                part.hide()

    def shown(self, state: PanelState) -> QWidget | None:
        """Return the part that takes the keys of an act without fields."""
        places = (
            (self._checklist, state.checklist),
            (self._pages, state.pages),
            (self._clocks, state.clocks),
            (self._certificate, state.certificate),
        )
        return next((part for part, wanted in places if part is not None and wanted is not None), None)

    # forms

    def new_form(self) -> FormView:
        """Put a form of its own in; what was typed for another act must not show."""
        form = FormView()
        self._insert(form, 1)
        return form

    def drop_form(self, form: FormView | None) -> None:
        """Take a form away for good."""
        if form is not None:
            form.blockSignals(True)  # noqa: FBT003  Qt's own name
            form.hide()
            form.deleteLater()

    def new_question(self, before: FormView | None) -> FormView:
        """Put the fields of another question in."""
        self.drop_form(before)
        if self._asked is None:
            self._make_asked()
        assert self._asked is not None
        form = FormView()
        self._asked.body.addWidget(form, 1)
        return form

    def ask(self, question: Question) -> None:
        """Show the question's own words."""
        assert self._asked is not None
        assert self._note is not None
        self._asked.set_title(question.title)
        self._asked.set_help(question.help)
        self._note.setText(f"{question.act} Ctrl+Enter")
        self._note.setAccessibleName(question.act)
        self._asked.show()

    def drop_question(self, form: FormView | None) -> None:
        """Take the question away."""
        self.drop_form(form)
        if self._asked is not None:
            self._asked.hide()

    # making

    def _insert(self, part: QWidget, stretch: int) -> None:
        self._body.insertWidget(self._body.count() - 1, part, stretch)

    def _show_checklist(self, state: PanelState) -> None:
        if state.checklist is not None and self._checklist is None:
            self._make_checklist()
        if self._checklist is None:
            return
        self._checklist.setVisible(state.checklist is not None and state.question is None)
        if state.checklist is not None:
            self._checklist.display(state.checklist)

    def _make_checklist(self) -> None:
        made = self._checklist = MaterialChecklist()
        made.verdict_given.connect(self.verdict_given)
        made.reason_requested.connect(self.reason_requested)
        made.attach_requested.connect(self.attach_requested)
        made.view_requested.connect(self.view_requested)
        self._insert(made, 3)

    def _make_asked(self) -> None:
        made = self._asked = SectionCard()
        buttons = QHBoxLayout()
        space(buttons, 8)
        self._note = act_button("note_verdict", "primary")
        self._note.clicked.connect(lambda _checked=False: self.noted.emit())
        buttons.addWidget(self._note)
        made.acts.addLayout(buttons)
        self._insert(made, 2)

    def _make_certificate(self) -> None:
        made = self._certificate = CertificatePreview()
        made.print_requested.connect(self.print_requested)
        made.back_requested.connect(self.back_requested)
        self._beside.addWidget(made, 1)
