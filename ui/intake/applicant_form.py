"""Applicant and agent as a form: its fields, and the persons read from it."""

from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.case.intake import ORGANISATION_KINDS
from window_client.domain.case.parts import Agent, Person
from window_client.domain.catalogue import ServiceItem
from window_client.domain.names import check_name
from window_client.domain.numbers.check import kind_name

from ui.form.definition import Choice, Condition, FieldSpec, FormDefinition, GroupSpec, WidgetKind

PERSON_KINDS = (
    "resident",
    "foreign_permanent_resident",
    "hk_macao_permit",
    "taiwan_permit",
    "passport",
)
ORGANISATION_ORDER = ("uscc", "organisation_code")
AGENT = "agent"
HAS_AGENT = "has_agent"
SHARED = ("name", "phone", "address", "legal_representative")
_LONGEST = {"name": 200, "id_number": 60, "phone": 30, "address": 200, "legal_representative": 100}

Values = dict[str, Any]

_TITLES = {
    "id_kind": QT_TRANSLATE_NOOP("ApplicantForm", "证件类型"),
    "id_number": QT_TRANSLATE_NOOP("ApplicantForm", "证件号码"),
    "name": QT_TRANSLATE_NOOP("ApplicantForm", "姓名或名称"),
    "phone": QT_TRANSLATE_NOOP("ApplicantForm", "联系电话"),
    "address": QT_TRANSLATE_NOOP("ApplicantForm", "地址"),
    "legal_representative": QT_TRANSLATE_NOOP("ApplicantForm", "法定代表人（负责人）"),
    "authority": QT_TRANSLATE_NOOP("ApplicantForm", "委托事项和权限"),
    "valid_until": QT_TRANSLATE_NOOP("ApplicantForm", "委托有效期至"),
    HAS_AGENT: QT_TRANSLATE_NOOP("ApplicantForm", "是否由代理人办理"),
}


def title_of(name: str) -> str:
    """Return the label of a field, by its name without the agent's prefix."""
    return QCoreApplication.translate("ApplicantForm", str(_TITLES[name.rpartition("/")[2]]))


def kinds_for(item: ServiceItem) -> tuple[str, ...]:
    """Return the kinds of numbers by which applicants of this item may identify themselves."""
    kinds: tuple[str, ...] = ()
    for audience in item.audience:
        kinds += PERSON_KINDS if audience == "person" else ORGANISATION_ORDER
    return kinds


def definition(item: ServiceItem) -> FormDefinition:
    """Return the fields of the applicant, by the item's audience, and of an agent."""
    translate = QCoreApplication.translate
    kinds = kinds_for(item)
    organisation = Condition(field="id_kind", one_of=ORGANISATION_ORDER)
    applicant = (
        _kind("", kinds),
        _number(""),
        _text("name", span=4),
        _text("legal_representative", span=2, needed=True, show_if=organisation),
        _phone(""),
        _text("address", span=4, needed=False),
    )
    shown = applicant if any(kind in ORGANISATION_ORDER for kind in kinds) else applicant[:3] + applicant[4:]
    here = Condition(field=HAS_AGENT, equals=True)
    agent = (
        _kind(f"{AGENT}/", PERSON_KINDS),
        _number(f"{AGENT}/"),
        _text(f"{AGENT}/name", span=2),
        _phone(f"{AGENT}/"),
        _text(f"{AGENT}/authority", span=3, length=200),
        FieldSpec(
            name=f"{AGENT}/valid_until",
            title=title_of("valid_until"),
            widget=WidgetKind.DATE,
            span=1,
        ),
    )
    asked = FieldSpec(
        name=HAS_AGENT,
        title=title_of(HAS_AGENT),
        widget=WidgetKind.BOOL,
        span=2,
        required=True,
        default=False,
    )
    return FormDefinition(
        groups=(
            GroupSpec(title=translate("ApplicantForm", "申请人"), fields=shown),
            GroupSpec(title=translate("ApplicantForm", "代理"), fields=(asked,)),
            GroupSpec(
                title=translate("ApplicantForm", "代理人"),
                help=translate("ApplicantForm", "代理人须出示本人证件和授权委托书，两项已列入材料清单"),
                fields=agent,
                show_if=here,
            ),
        )
    )


def values_of(applicant: Person | None, agent: Agent | None, item: ServiceItem) -> Values:
    """Return the persons as the form takes them."""
    values: Values = _person_values(applicant) if applicant else {"id_kind": kinds_for(item)[0]}
    values[HAS_AGENT] = agent is not None
    if agent:
        values[AGENT] = _person_values(agent.person) | {"authority": agent.authority}
        if agent.valid_until:
            values[AGENT]["valid_until"] = agent.valid_until.isoformat()
    return values


def read_applicant(values: Values, source: str) -> Person | None:
    """Return the applicant as far as typed, None while there is nothing."""
    return _person(values, source)


def read_agent(values: Values) -> Agent | None:
    """Return the agent as far as typed, None when the applicant acts in person."""
    if values.get(HAS_AGENT) is not True:
        return None
    typed: Values = values.get(AGENT, {})
    person = _person(typed, "typed") or Person(name="", id_kind=PERSON_KINDS[0], id_number="")
    authority = str(typed.get("authority", ""))
    return Agent(person=person, authority=authority, valid_until=read_day(typed.get("valid_until")))


def read_day(typed: object) -> date | None:
    """Return a day from its ISO form, None for anything else."""
    try:
        return date.fromisoformat(str(typed))
    except ValueError:
        return None


def is_organisation(id_kind: str) -> bool:
    """Tell whether a kind of number belongs to organisations."""
    return id_kind in ORGANISATION_KINDS


def _person(values: Values, source: str) -> Person | None:
    typed = {name: str(values.get(name, "")) for name in ("id_kind", "id_number", *SHARED)}
    if not any(typed[name] for name in ("id_number", *SHARED)):
        return None
    organisation = is_organisation(typed["id_kind"])
    checked = check_name(typed["name"], kind="organisation" if organisation else "person")
    if checked.valid:
        typed["name"] = checked.name
    if not organisation:
        typed["legal_representative"] = ""
    return Person(**typed, source=source)


def _person_values(person: Person) -> Values:
    given: Values = {name: getattr(person, name) for name in ("id_kind", "id_number", *SHARED)}
    return {name: value for name, value in given.items() if value}


def _kind(prefix: str, kinds: tuple[str, ...]) -> FieldSpec:
    return FieldSpec(
        name=f"{prefix}id_kind",
        title=title_of("id_kind"),
        widget=WidgetKind.COMBO,
        span=2,
        required=True,
        choices=tuple(Choice(value=kind, label=kind_name(kind)) for kind in kinds),
        default=kinds[0],
    )


def _number(prefix: str) -> FieldSpec:
    return FieldSpec(
        name=f"{prefix}id_number",
        title=title_of("id_number"),
        widget=WidgetKind.ID_NUMBER,
        span=2,
        required=True,
        max_length=_LONGEST["id_number"],
    )


def _phone(prefix: str) -> FieldSpec:
    return FieldSpec(
        name=f"{prefix}phone",
        title=title_of("phone"),
        widget=WidgetKind.PHONE,
        span=2,
        required=True,
        max_length=_LONGEST["phone"],
        placeholder=QCoreApplication.translate("ApplicantForm", "手机号或带区号的固定电话"),
    )


def _text(
    name: str, *, span: int, needed: bool = True, show_if: Condition | None = None, length: int = 0
) -> FieldSpec:
    return FieldSpec(
        name=name,
        title=title_of(name),
        widget=WidgetKind.TEXT,
        span=span,
        required=needed,
        show_if=show_if,
        max_length=length or _LONGEST[name.rpartition("/")[2]],
    )
