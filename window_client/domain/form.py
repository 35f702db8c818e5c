"""Checking a filled form against its JSON Schema 2020-12, with faults in the clerk's words."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Any

import jsonschema_rs
import msgspec

from window_client.domain.form_fields import Leaf, label, leaves, place, resolve, rules
from window_client.domain.form_words import in_words, path_of, pointer_of
from window_client.domain.numbers import KINDS, check_number
from window_client.domain.numbers.regions import Regions
from window_client.domain.numbers.result import NumberCheck
from window_client.domain.values import Value

MOST_FORM_BYTES = 256 * 1024
"""A form larger than this is refused before it is looked at."""

MOST_FAULTS = 200
"""More are not looked for: a form that is wrong in so many places is not a clerk's slip."""

FROM_ANSWER = "answer."
"""Prefix of `x-from` where a guiding question answers the field."""

_FREE_SHAPES = frozenset({"passport"})
"""Almost anything fits these; an identity number with a slip must not pass as one of them."""

_MOSTLY_DIGITS = 15
"""So many digits in a row are an identity number, whatever was typed behind them; no passport has them."""

_BOOLEANS: Mapping[str, object] = MappingProxyType({"yes": True, "no": False})


class FormFault(Value, frozen=True, kw_only=True):
    """One fault: JSON pointer of the field (RFC 6901) and the sentence shown at it and in the summary."""

    pointer: str
    words: str


class FormChecker:
    """A compiled form schema.

    Besides the standard keywords a property may say

    - `x-number: <kind>` or a list of kinds of `domain.numbers`: the value must be a valid number of one;
    - `x-min-age: <years>`: the birth date that this number carries, or that this date is, lies so long ago;
    - `x-birth-of: <property>`: this date is the birth of whose number stands there: needed when the number
      does not say it, and never another than the number says;
    - `x-from: <source>`: what fills it in (see `domain.form_prefill`); an answer must not be contradicted;
    - `x-words: {<keyword>: <sentence>}`: the sentence for a keyword beside it.
    """

    def __init__(self, schema: bytes, regions: Regions) -> None:
        """Compile the schema.

        Raises:
            ValueError: Not a valid JSON Schema of an object, or a kind of number that is not known.
        """
        self._schema: dict[str, Any] = msgspec.json.decode(schema, type=dict[str, Any])
        self._validator = jsonschema_rs.Draft202012Validator(self._schema, validate_formats=True)
        self._regions = regions
        unknown = {kind for _path, rule in rules(self._schema, self._schema) for kind in kinds_of(rule)}
        if unknown := unknown.difference(KINDS):
            raise ValueError(f"x-number: {min(unknown)}")

    def faults(
        self, form: Mapping[str, object], *, today: date, answers: Mapping[str, str] | None = None
    ) -> tuple[FormFault, ...]:
        """Return the faults in the order of the schema's fields, one a field; none means valid.

        Args:
            form: The values as filled in.
            today: Local day of the application; ages are counted on it.
            answers: Answers to the guiding questions, where the form must agree with them.
        """
        try:
            plain = msgspec.json.encode(form)
        except UnicodeEncodeError:
            return (FormFault(pointer="", words="表单中有无法识别的字符，请删除后重新填写"),)
        if len(plain) > MOST_FORM_BYTES:
            return (FormFault(pointer="", words="表单内容过大，请删减后再提交"),)
        found: dict[str, FormFault] = {}
        for fault in self._all_faults(msgspec.json.decode(plain), today, answers or {}):
            found.setdefault(fault.pointer, fault)
        return tuple(sorted(found.values(), key=lambda one: place(self._schema, path_of(one.pointer))))

    def title(self, pointer: str) -> str:
        """Return what a field is called, its name when the schema gives no title."""
        return label(self._schema, path_of(pointer))

    def _all_faults(
        self, form: dict[str, Any], today: date, answers: Mapping[str, str]
    ) -> Iterator[FormFault]:
        yield from islice(self._schema_faults(form), MOST_FAULTS)
        yield from self._birth_faults(form, today)
        found = leaves(self._schema, self._schema, form)
        yield from islice(
            (one for leaf in found for one in self._leaf_faults(leaf, today, answers)), MOST_FAULTS
        )

    def _schema_faults(self, form: dict[str, Any]) -> Iterator[FormFault]:
        for error in self._validator.iter_errors(form):
            pointer, words = in_words(error, self._schema)
            yield self._fault(pointer, words)

    def _birth_faults(self, form: dict[str, Any], today: date) -> Iterator[FormFault]:
        for name, written in self._schema.get("properties", {}).items():
            holder = str(resolve(self._schema, written).get("x-birth-of", ""))
            if not holder or form.get(holder) is None:
                continue
            rule = resolve(self._schema, self._schema["properties"][holder])
            check = self._number(Leaf((holder,), rule, form[holder]), today)
            if check is None or not check.valid:
                continue
            said, typed = check.birth_on, form.get(name)
            if said is None and not typed:
                yield self._fault(f"/{name}", "证件号码不含出生日期，请按证件填写")
            elif said and typed and typed != said.isoformat():
                yield self._fault(f"/{name}", "与证件号码所载的出生日期不一致，请核对")

    def _fault(self, pointer: str, words: str) -> FormFault:
        title = self.title(pointer)
        return FormFault(pointer=pointer, words=f"{title}：{words}" if title else words)

    def _leaf_faults(self, leaf: Leaf, today: date, answers: Mapping[str, str]) -> Iterator[FormFault]:
        pointer = pointer_of(leaf.path)
        check = self._number(leaf, today)
        if check and check.reason:
            yield self._fault(pointer, check.reason.words)
        elif words := _too_young(leaf, check, today):
            yield FormFault(pointer=pointer, words=words)
        if _contradicts(leaf, answers):
            yield self._fault(pointer, "与情形选择不一致，请修改此处或者重新选择情形")

    def _number(self, leaf: Leaf, today: date) -> NumberCheck | None:
        """Return the first valid verdict of the kinds, else the first; None where no number is asked for."""
        value = leaf.value
        if not (isinstance(value, str) and value):
            return None
        checks = [check_number(kind, value, on=today, regions=self._regions) for kind in kinds_of(leaf.rule)]
        slip = next((check for check in checks if _is_slip(check, value)), None)
        valid = (check for check in checks if check.valid and not (slip and check.kind in _FREE_SHAPES))
        return next(valid, slip or (checks[0] if checks else None))


def _is_slip(check: NumberCheck, value: str) -> bool:
    """Tell whether the number is one of this kind with a slip of the finger, and nothing else."""
    if check.reason is None:
        return False
    return not check.reason.code.endswith(".shape") or value[:_MOSTLY_DIGITS].isdecimal()


def kinds_of(rule: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the kinds of number that a property may hold, none where it is no number."""
    named = rule.get("x-number", ())
    return (named,) if isinstance(named, str) else tuple(named)


def birthday(born: date, age: int) -> date:
    """Return the day on which somebody reaches an age; born on 29 February, in a common year the 28th.

    Source: 民法典 art. 202 (where the month has no such day, its last day).
    """
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 2, 28)


def _too_young(leaf: Leaf, check: NumberCheck | None, today: date) -> str | None:
    age = leaf.rule.get("x-min-age")
    born = check.birth_on if check else _as_day(leaf)
    if age is None or born is None:
        return None
    short = (birthday(born, age) - today).days
    return f"申请人未满{age}周岁（差 {short} 天）" if short > 0 else None


def _as_day(leaf: Leaf) -> date | None:
    try:
        return date.fromisoformat(leaf.value) if isinstance(leaf.value, str) else None
    except ValueError:
        return None


def _contradicts(leaf: Leaf, answers: Mapping[str, str]) -> bool:
    source = str(leaf.rule.get("x-from", ""))
    answer = answers.get(source.removeprefix(FROM_ANSWER)) if source.startswith(FROM_ANSWER) else None
    return answer is not None and answer_value(leaf.rule, answer) != leaf.value


def answer_value(rule: Mapping[str, Any], answer: str) -> object:
    """Return what an answer puts into a field: `yes`/`no` for a boolean, else the option's id itself."""
    return _BOOLEANS.get(answer, answer) if rule.get("type") == "boolean" else answer
