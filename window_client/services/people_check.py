"""Numbers of the people in an application, checked once more before it becomes a fact.

The screen names a wrong number when its field is left; whatever comes another way meets the same rules here.
"""

from datetime import date

from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Person
from window_client.domain.numbers.check import RULES, check_number
from window_client.domain.packaged import regions
from window_client.errors import WindowClientError

PHONE = "phone"


class ApplicantNumberInvalid(WindowClientError):
    """The applicant's number does not fit its kind; `finding` is its code in `findings/numbers`."""

    code = "intake.applicant_number_invalid"


class AgentNumberInvalid(WindowClientError):
    """The agent's number does not fit its kind; `finding` is its code in `findings/numbers`."""

    code = "intake.agent_number_invalid"


class PhoneInvalid(WindowClientError):
    """A telephone number was given that cannot be one; `finding` is its code in `findings/numbers`."""

    code = "intake.phone_invalid"


def check_people(application: Application, today: date) -> None:
    """Let an application pass whose applicant and agent have possible numbers.

    Raises:
        ApplicantNumberInvalid, AgentNumberInvalid, PhoneInvalid: The first that is not.
    """
    _check(application.applicant, ApplicantNumberInvalid, today)
    if application.agent:
        _check(application.agent.person, AgentNumberInvalid, today)


def _check(person: Person, refusal: type[WindowClientError], today: date) -> None:
    finding = _finding(person.id_kind, person.id_number, today)
    if finding:
        raise refusal(finding=finding)
    finding = _finding(PHONE, person.phone, today) if person.phone else None
    if finding:
        raise PhoneInvalid(finding=finding)


def _finding(kind: str, number: str, today: date) -> str | None:
    if kind not in RULES:
        return "number.kind_unknown"
    check = check_number(kind, number, on=today, regions=regions())
    return check.reason.code if check.reason else None
