"""The result: certificate on a numbered blank, hand-over, closing (art. 44)."""

from datetime import date

from window_client.domain.case import events as ev
from window_client.domain.case import refusals as no
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.completeness import deferred_of
from window_client.domain.case.evolve import StepNotAllowed
from window_client.domain.case.parts import Certificate, Person
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, materials_for
from window_client.domain.numbering import certificate_number, series_name
from window_client.domain.values import Value

MOST_STARS = 5


class CertificateNumber(Value, frozen=True, kw_only=True):
    """A counter taken from a leased block for a certificate."""

    certificate: str
    series: str
    counter: int


def number_needed(case: Case, around: Circumstances) -> str | None:
    """Return the series from which a number must be taken, None when an earlier try left its number."""
    if case.certificate:
        return None
    return series_name(around.item.result.number_series, around.hall, around.today.year)


def reserve_certificate(
    case: Case, around: Circumstances, *, taken: CertificateNumber | None, blank_serial: str
) -> tuple[ev.Event, ...]:
    """Bind a number and a blank to the case, before anything goes to the printer.

    A certificate whose last try failed keeps its number and id; only the blank is new.

    Raises:
        NoCertificateHere: The item ends without a certificate.
        DeferredOpen: A promised material is still out.
    """
    check_reservable(case, around)
    result, today = around.item.result, around.today
    number = taken or _kept_number(case)
    printed_number = case.certificate.number if case.certificate else _number(case, around, number.counter)
    return (
        ev.CertificateReserved(
            certificate=number.certificate,
            layout=result.certificate,
            number=printed_number,
            series=number.series,
            counter=number.counter,
            blank_type=result.blank_type,
            blank_serial=blank_serial,
            valid_from=today,
            valid_until=valid_until(today, around.item),
        ),
    )


def check_reservable(case: Case, around: Circumstances) -> None:
    """Let a case pass whose certificate may be made, before number and blank are taken.

    Raises:
        NoCertificateHere: The item ends without a certificate.
        DeferredOpen: A promised material is still out.
    """
    if around.item.result.kind != "certificate":
        raise no.NoCertificateHere
    _check_deferred(case, around)


def _check_deferred(case: Case, around: Circumstances) -> None:
    if deferred_of(materials_for(around.item, case.answers), case.verdicts):
        raise no.DeferredOpen


def _kept_number(case: Case) -> CertificateNumber:
    kept = _current(case)
    return CertificateNumber(certificate=kept.id, series=kept.series, counter=kept.counter)


def _number(case: Case, around: Circumstances, counter: int) -> str:
    rule = around.item.result.number_rule
    return certificate_number(rule, around.hall, around.today.year, counter, case.form)


def valid_until(first: date, item: ServiceItem) -> date | None:
    """Return the last day of validity: the day before the same date years later, None for long-term."""
    years = item.result.validity_years
    if years is None:
        return None
    try:
        anniversary = first.replace(year=first.year + years)
    except ValueError:  # 29 February in a common year
        anniversary = date(first.year + years, 3, 1)
    return date.fromordinal(anniversary.toordinal() - 1)


def _current(case: Case) -> Certificate:
    if case.certificate is None:
        raise StepNotAllowed(why="no_certificate", kind="certificate")
    return case.certificate


def printed(case: Case) -> tuple[ev.Event, ...]:
    """Record 已出纸: the clerk holds the paper."""
    return (ev.CertificatePrinted(certificate=_current(case).id),)


def spoiled(case: Case, reason: str) -> tuple[ev.Event, ...]:
    """Record 废张: the blank is spent.

    Raises:
        ReasonMissing: Every spoiled sheet needs a reason.
    """
    paper = _current(case)
    if not reason.strip():
        raise no.ReasonMissing
    return (
        ev.CertificateSpoiled(
            certificate=paper.id,
            blank_type=paper.blank_type,
            blank_serial=paper.blank_serial,
            reason=reason.strip(),
        ),
    )


def not_printed(case: Case) -> tuple[ev.Event, ...]:
    """Record 未出: no paper came, the blank is still in the tray."""
    paper = _current(case)
    return (
        ev.CertificateNotPrinted(
            certificate=paper.id, blank_type=paper.blank_type, blank_serial=paper.blank_serial
        ),
    )


def deliver(
    case: Case, *, recipient: Person, way: str, identity_checked: bool, relation: str = ""
) -> tuple[ev.Event, ...]:
    """Hand the certificate over.

    Raises:
        IdentityUnchecked: Nobody may take it without an identity check.
    """
    if not identity_checked:
        raise no.IdentityUnchecked
    handed = ev.CertificateDelivered(
        certificate=_current(case).id,
        recipient=recipient,
        way=way,
        identity_checked=identity_checked,
        relation=relation,
    )
    return (handed,)


def deliver_result(case: Case, around: Circumstances, delivered: ev.ResultDelivered) -> tuple[ev.Event, ...]:
    """Deliver a result without a certificate: hand decision or proof over, or tell of an entry or a payment.

    Ten working days from the decision are a clock (art. 44), never a reason to refuse.

    Raises:
        CertificateNeeded: The item ends in a certificate.
        DeferredOpen: A promised material is still out.
        IdentityUnchecked: A paper is handed only to a person whose identity was checked.
    """
    kind = around.item.result.kind
    if kind == "certificate":
        raise no.CertificateNeeded
    _check_deferred(case, around)
    if kind == "document" and not (delivered.recipient and delivered.identity_checked):
        raise no.IdentityUnchecked
    return (delivered,)


def complete(case: Case) -> tuple[ev.Event, ...]:
    """Close the case (办结); the outcome is the state in which it ended."""
    return (ev.Completed(outcome=case.status),)


def archive(_case: Case, place: str = "") -> tuple[ev.Event, ...]:
    """Put the file away (归档)."""
    return (ev.Archived(place=place),)


def rate(_case: Case, stars: int, remark: str = "") -> tuple[ev.Event, ...]:
    """Record the applicant's rating, 1-5, or 0 when the applicant chose not to rate (voluntary, GB/T 39734).

    Raises:
        ValueError: Not a number of stars.
    """
    if not 0 <= stars <= MOST_STARS:
        raise ValueError(stars)
    return (ev.Rated(stars=stars, remark=remark.strip()),)
