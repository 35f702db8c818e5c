"""Does the acts of exchange on the store's lane and tells what came of them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, Slot
from window_client.clock import hall_day
from window_client.domain.hall import Role
from window_client.errors import WindowClientError
from window_client.exchange.cases.compare import compare
from window_client.exchange.cases.export import Order, export_cases
from window_client.exchange.cases.failures import TablesNotWritten
from window_client.exchange.cases.targets import Target, codes_beside, load_target, targets
from window_client.exchange.forms.take_in import take_in
from window_client.exchange.forms.workbook import make_form
from window_client.services.counter import Counter

from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.exchange import exchange_results as told
from ui.exchange.exchange_forms import (
    FORM,
    ITEM,
    MASKED,
    PRIVACY,
    TARGET,
    Values,
    acts_of,
    faults_of,
    first_values,
    form_of,
    help_of,
    period_of,
)
from ui.exchange.exchange_state import Act, ExchangeState, Result, Tab
from ui.exchange.exchange_view import ExchangeView
from ui.form.form_state import FormState
from ui.message_bar import MessageBar, failure
from ui.task_runner import Runs

_SUFFIX = ".xlsx"

Job = Callable[[], Callable[[], Result]]
"""Work off the GUI thread; what it returns says what came of it, again after a change of language."""


class ExchangePresenter(QObject):
    """Presenter of the screen of exchange.

    Signals:
        back_requested: The clerk leaves the page.
    """

    back_requested = Signal()

    def __init__(  # noqa: PLR0913  what a screen works with, by name
        self,
        view: ExchangeView,
        *,
        counter: Counter,
        tasks: Runs,
        messages: MessageBar,
        changes: DataChanges,
        words: Callable[[WindowClientError], Notice],
        role: Role,
        parent: QObject | None = None,
    ) -> None:
        """Show the first tab.

        Args:
            view: The page; it belongs to the shell.
            counter: The services.
            tasks: The store's lane.
            messages: Where failures are told.
            changes: Where new drafts are announced.
            words: Words of a failure in the present language.
            role: Of the clerk; only a supervisor lets whole numbers leave.
            parent: Owner.
        """
        super().__init__(parent)
        self._view, self._counter, self._tasks = view, counter, tasks
        self._messages, self._changes, self._words, self._role = messages, changes, words, role
        catalogue = counter.desk.catalogue
        self._items = tuple(item for item in catalogue.items() if catalogue.bundle(item.id) is None)
        self._targets = tuple(self._target(name) for name in targets())
        self._values: dict[Tab, Values] = {}
        self._said: dict[Tab, Callable[[], Result]] = {}
        self._state = ExchangeState()
        self._asked: Values = {}
        self._connect()
        self.choose_tab(Tab.FORM.value)

    @Slot(str)
    def choose_tab(self, tab: str) -> None:
        """Show another tab with what was said and done there before."""
        self._show(Tab(tab))

    @Slot(str, dict)
    def begin(self, act: str, values: Values) -> None:
        """Ask for the file of an act, when all else is said."""
        wanted = Act(act)
        self._values[self._state.tab] = values
        faults = faults_of(wanted, values)
        form = replace(self._state.form, values=values, faults=faults)
        self._display(replace(self._state, form=form))
        if not faults:
            self._asked = values
            self._view.ask_for_file(wanted, self._proposed(wanted, values))

    @Slot(str, str)
    def go_on(self, act: str, path: str) -> None:
        """Do an act with the file that was chosen."""
        work = {
            Act.MAKE_FORM: self._make_form,
            Act.CHECK_FORM: self._check_form,
            Act.TAKE_IN: self._take_in,
            Act.EXPORT: self._export,
            Act.COMPARE: self._compare,
        }[Act(act)]
        tab = self._state.tab
        job = work(Path(path), self._asked)
        self._display(replace(self._state, busy=self.tr("正在处理，请稍候……")))
        self._tasks.run(job, owner=self, done=partial(self._take, tab), failed=partial(self._fail, tab))

    def _make_form(self, file: Path, values: Values) -> Job:
        desk, item = self._counter.desk, str(values[ITEM])
        target = file if file.suffix.lower() == _SUFFIX else file.with_name(file.name + _SUFFIX)

        def job() -> Callable[[], Result]:
            package = make_form(desk.catalogue, item, desk.new_id(), target)
            return lambda: told.form_made(package.item.name, str(target))

        return job

    def _check_form(self, file: Path, _values: Values) -> Job:
        return self._read_form(file, only_check=True)

    def _take_in(self, file: Path, _values: Values) -> Job:
        return self._read_form(file, only_check=False)

    def _read_form(self, file: Path, *, only_check: bool) -> Job:
        desk = self._counter.desk

        def job() -> Callable[[], Result]:
            report = take_in(desk, file, only_check=only_check)
            return lambda: told.taken_in(report)

        return job

    def _export(self, folder: Path, values: Values) -> Job:
        desk, names = self._counter.desk, self._counter.papers.names
        target = self._target(str(values[TARGET]))
        order = Order(
            period=period_of(values),
            form=values[FORM],
            masked=values[PRIVACY] == MASKED,
            out=folder,
            role=self._role,
        )

        def job() -> Callable[[], Result]:
            try:
                manifest = export_cases(desk, target, order, names)
            except TablesNotWritten as refused:
                kept = refused
                return lambda: told.stopped(kept)
            return lambda: told.exported(manifest, target, str(folder))

        return job

    def _compare(self, folder: Path, values: Values) -> Job:
        desk, names = self._counter.desk, self._counter.papers.names
        target = self._target(str(values[TARGET]))

        def job() -> Callable[[], Result]:
            report = compare(desk, target, folder, names)
            return lambda: told.compared(report)

        return job

    def _target(self, name: str) -> Target:
        return load_target(name, codes_beside(self._counter.desk.store.folder, name))

    def _proposed(self, act: Act, values: Values) -> str:
        if act is Act.MAKE_FORM:
            name = next(item.name for item in self._items if item.id == values[ITEM])
            return self.tr("填报表-{name}").format(name=name.replace("/", "／")) + _SUFFIX
        if act is Act.EXPORT:
            period = period_of(values)
            return f"{values[TARGET]}-{period.first_on}-{period.last_on}"
        return ""

    def _take(self, tab: Tab, say: Callable[[], Result]) -> None:
        self._said[tab] = say
        self._show(self._state.tab)
        self._changes.announce()

    def _fail(self, tab: Tab, error: WindowClientError) -> None:
        self._said.pop(tab, None)
        self._show(self._state.tab)
        self._messages.post(failure(self._words(error)))

    @Slot()
    def _say_again(self) -> None:
        self._show(self._state.tab)

    def _show(self, tab: Tab) -> None:
        desk = self._counter.desk
        today = hall_day(desk.clock.now())
        values = self._values.get(tab) or first_values(tab, self._targets, today)
        say = self._said.get(tab)
        self._display(
            ExchangeState(
                tab=tab,
                form=FormState(form=form_of(tab, self._items, self._targets), values=values),
                help=help_of(tab),
                acts=acts_of(tab),
                result=say() if say else Result(),
            )
        )

    @Slot(dict)
    def _keep(self, values: Values) -> None:
        self._values[self._state.tab] = values

    def _display(self, state: ExchangeState) -> None:
        self._state = state
        self._view.display(state)

    def _connect(self) -> None:
        view = self._view
        view.tab_requested.connect(self.choose_tab)
        view.act_requested.connect(self.begin)
        view.file_chosen.connect(self.go_on)
        view.words_wanted.connect(self._say_again)
        view.draft_changed.connect(self._keep)
        view.back_requested.connect(self.back_requested)
