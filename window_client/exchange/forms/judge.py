"""Is a filled row an application that a clerk can go on with? Each fault names its cell."""

from datetime import date
from typing import Any

import msgspec

from window_client.domain.case.intake import ORGANISATION_KINDS
from window_client.domain.case.parts import Agent, Person
from window_client.domain.catalogue import CataloguePackage
from window_client.domain.form import FROM_ANSWER, FormChecker
from window_client.domain.form_fields import resolve
from window_client.domain.form_prefill import prefills
from window_client.domain.names import check_name
from window_client.domain.numbers.check import RULES, check_number
from window_client.domain.numbers.regions import Regions
from window_client.exchange.forms.plan import FormPlan
from window_client.exchange.forms.rows import FilledRow
from window_client.services.drafts import IntakeDraft

STEP = "materials"
"""Where the clerk goes on: everything before it is filled in, the papers must be seen."""

_LONGEST_TEXT = 200


class RowJudge:
    """Judges the rows of one workbook."""

    def __init__(
        self,
        package: CataloguePackage,
        plan: FormPlan,
        checker: FormChecker,
        *,
        today: date,
        regions: Regions,
    ) -> None:
        """Judge by an item's rules as they are on a local day."""
        self._package, self._plan, self._checker = package, plan, checker
        self._today, self._regions = today, regions
        self._root: dict[str, Any] = msgspec.json.decode(bytes(package.form), type=dict[str, Any])

    def draft(self, row: FilledRow, form: str) -> IntakeDraft:
        """Return the draft that a row makes; what is wrong with it is added to the row's faults."""
        self._check_needed(row)
        applicant = self._person(row, "applicant")
        agent = self._agent(row)
        answers = {
            key.removeprefix("answer."): str(value)
            for key, value in row.values.items()
            if key.startswith("answer.")
        }
        if applicant:
            applicant = msgspec.structs.replace(applicant, source=f"form:{form}")
            self._prefill(row, applicant, answers)
        if not row.faults:
            self._check_form(row, answers)
        return IntakeDraft(
            item=self._package.item.id,
            step=STEP,
            applicant=applicant,
            agent=agent,
            answers=answers,
            form=row.form,
        )

    def _check_needed(self, row: FilledRow) -> None:
        faulty = {fault.place for fault in row.faults}
        for column in self._plan.columns:
            empty = (
                column.key not in row.values if not column.pointer else not self._filled(row, column.pointer)
            )
            if column.needed and empty and row.place(column.key) not in faulty:
                row.wrong(row.place(column.key), f"{column.title}：没有填写")

    @staticmethod
    def _filled(row: FilledRow, pointer: str) -> bool:
        return pointer.removeprefix("/") in row.form

    def _person(self, row: FilledRow, who: str) -> Person | None:
        """Return who it is, None while something that makes a person is missing; all cells are checked."""
        kind = row.text(f"{who}.id_kind")
        organisation = kind in ORGANISATION_KINDS
        found = Person(
            name=self._name(row, f"{who}.name", organisation=organisation),
            id_kind=kind,
            id_number=self._number(row, f"{who}.id_number", kind),
            phone=self._number(row, f"{who}.phone", "phone"),
            address=self._short(row, f"{who}.address"),
            legal_representative=self._legal(row, who) if organisation else "",
        )
        return found if found.name and kind and found.id_number else None

    def _legal(self, row: FilledRow, who: str) -> str:
        key = f"{who}.legal_representative"
        if not row.text(key):
            row.wrong(row.place(key), "法定代表人（负责人）：申请人是单位，应当填写")
            return ""
        return self._name(row, key, organisation=False)

    def _agent(self, row: FilledRow) -> Agent | None:
        columns = self._plan.lead("agent.")
        filled = [column for column in columns if row.text(column.key)]
        if not filled:
            return None
        for column in columns:
            if not row.text(column.key):
                row.wrong(row.place(column.key), f"{column.title}：由代理人办理的，应当填写")
        person = self._person(row, "agent")
        if person and person.id_number.upper() == row.text("applicant.id_number").upper():
            row.wrong(row.place("agent.id_number"), "代理人证件号码：与申请人是同一人")
        authority = self._short(row, "agent.authority")
        return Agent(person=person, authority=authority) if person else None

    def _name(self, row: FilledRow, key: str, *, organisation: bool) -> str:
        if not row.text(key):
            return ""
        found = check_name(row.text(key), kind="organisation" if organisation else "person")
        if found.reason:
            row.wrong(row.place(key), f"{self._title(key)}：{found.reason.words}")
        return found.name

    def _number(self, row: FilledRow, key: str, kind: str) -> str:
        typed = row.text(key)
        if not typed or kind not in RULES:
            return typed
        found = check_number(kind, typed, on=self._today, regions=self._regions)
        if found.reason:
            row.wrong(row.place(key), f"{self._title(key)}：{found.reason.words}")
        return found.number

    def _short(self, row: FilledRow, key: str) -> str:
        text = row.text(key)
        if len(text) > _LONGEST_TEXT:
            row.wrong(row.place(key), f"{self._title(key)}：超过 {_LONGEST_TEXT} 个字")
        return text

    def _title(self, key: str) -> str:
        return next((column.title for column in self._plan.columns if column.key == key), key)

    def _prefill(self, row: FilledRow, applicant: Person, answers: dict[str, str]) -> None:
        form = bytes(self._package.form)
        for known in prefills(form, applicant, answers, on=self._today, regions=self._regions):
            row.form.setdefault(known.name, known.value)

    def _check_form(self, row: FilledRow, answers: dict[str, str]) -> None:
        for fault in self._checker.faults(row.form, today=self._today, answers=answers):
            row.wrong(row.place(self._column_key(fault.pointer)), fault.words)

    def _column_key(self, pointer: str) -> str:
        """Return the column that a fault belongs to: the one that filled the field in, where it has none."""
        name = pointer.removeprefix("/").partition("/")[0]
        if any(column.pointer == f"/{name}" for column in self._plan.columns):
            return pointer
        rule = resolve(self._root, self._root.get("properties", {}).get(name, {}))
        source = str(rule.get("x-from", ""))
        if source.startswith(FROM_ANSWER):
            return f"answer.{source.removeprefix(FROM_ANSWER)}"
        return source or pointer
