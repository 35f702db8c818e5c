"""Why a rule said no to the clerk. Each has its sentence in resources/messages/*/case.toml."""

from window_client.errors import WindowClientError


class CaseChanged(WindowClientError):
    """The case has moved on since the clerk opened it."""

    code = "case.changed"


class MaterialsOpen(WindowClientError):
    """Required materials have no verdict yet."""

    code = "case.materials_open"


class MaterialsUnmet(WindowClientError):
    """Required materials are missing or defective, so the case cannot be accepted."""

    code = "case.materials_unmet"


class NothingToCorrect(WindowClientError):
    """A correction notice must name at least one material."""

    code = "case.nothing_to_correct"


class SecondNotice(WindowClientError):
    """The one notice that the law allows was given already (art. 32(4))."""

    code = "case.second_notice"


class UnknownMaterial(WindowClientError):
    """The material is not on the list of this situation."""

    code = "case.unknown_material"


class VerdictNotAllowed(WindowClientError):
    """This material cannot get this verdict: not deferrable, no ground, or no reason given."""

    code = "case.verdict_not_allowed"


class ReasonMissing(WindowClientError):
    """A refusing act needs its reason, and where it belongs elsewhere the competent organ."""

    code = "case.reason_missing"


class ApplicantNotFit(WindowClientError):
    """The item is not for this kind of applicant."""

    code = "case.applicant_not_fit"


class AgentWithoutAuthority(WindowClientError):
    """An agent needs a written authority (art. 29)."""

    code = "case.agent_without_authority"


class FormNotValid(WindowClientError):
    """The form has faults; `count` says how many."""

    code = "case.form_not_valid"


class CommitmentNotOffered(WindowClientError):
    """The item offers no decision on commitment, or the applicant is excluded from it."""

    code = "case.commitment_not_offered"


class NotDecidedHere(WindowClientError):
    """The department decides this item, not the window."""

    code = "case.not_decided_here"


class DeferredOpen(WindowClientError):
    """A promised material is still out, so the certificate may not leave."""

    code = "case.deferred_open"


class IdentityUnchecked(WindowClientError):
    """A certificate is handed over only to a person whose identity was checked."""

    code = "case.identity_unchecked"


class OfflineNotAllowed(WindowClientError):
    """The item forbids this step without the platform, or the data are too old for it."""

    code = "case.offline_not_allowed"


class NothingChanged(WindowClientError):
    """A correction on the spot must change something and be confirmed by the applicant (art. 32(3))."""

    code = "case.nothing_changed"


class NoticeTooLate(WindowClientError):
    """The five working days for the one-time notice are over; the application counts as accepted."""

    code = "case.notice_too_late"


class NoticePeriodOver(WindowClientError):
    """No notice was given in time, so only the deemed acceptance, dated back, is possible (art. 32(4))."""

    code = "case.notice_period_over"


class NotDeemed(WindowClientError):
    """The application does not count as accepted: the period runs, or a notice was given."""

    code = "case.not_deemed"


class SecondPersonNeeded(WindowClientError):
    """Somebody else, in the right role, must approve this step."""

    code = "case.second_person"


class SamePerson(WindowClientError):
    """Who examined the case may not decide it."""

    code = "case.same_person"


class TermRunning(WindowClientError):
    """The applicant's period is not over, or there is none, so the case cannot be terminated."""

    code = "case.term_running"


class SimplifiedNotOffered(WindowClientError):
    """The item has no simplified procedure in this situation."""

    code = "case.simplified_not_offered"


class StageOutOfOrder(WindowClientError):
    """The level does not review this case, or an earlier level has not agreed yet; `stage` names it."""

    code = "case.stage_order"


class OpinionsMissing(WindowClientError):
    """Levels of the review have not given their signed opinions; `stages` names them."""

    code = "case.opinions_missing"


class HearingOpen(WindowClientError):
    """A hearing is still to be asked for, or to be held."""

    code = "case.hearing_open"


class HearingDates(WindowClientError):
    """Less than seven working days of notice, or held later than twenty working days (art. 48)."""

    code = "case.hearing_dates"


class ThirdPartyOpen(WindowClientError):
    """A third party still has time for a statement (art. 36)."""

    code = "case.third_party_open"


class SpecialDaysMissing(WindowClientError):
    """The applicant must be told how many working days a special procedure takes (art. 45)."""

    code = "case.special_days_missing"


class AlreadyExtended(WindowClientError):
    """A limit is extended once."""

    code = "case.already_extended"


class ExtensionTooLate(WindowClientError):
    """The limit has ended; it can be extended only before."""

    code = "case.extension_too_late"


class ExtensionNotOffered(WindowClientError):
    """No law lets this item's limit be extended, or not by this level or not by so much."""

    code = "case.extension_not_offered"


class NoCertificateHere(WindowClientError):
    """The item ends without a certificate."""

    code = "case.no_certificate_here"


class CertificateNeeded(WindowClientError):
    """The item ends in a certificate; it is handed over, not told."""

    code = "case.certificate_needed"


class NoPostCheck(WindowClientError):
    """There is nothing to check, or it was checked."""

    code = "case.no_post_check"


class ItemNotInForce(WindowClientError):
    """The package is not in force on this day."""

    code = "case.item_not_in_force"


class ConsentMissing(WindowClientError):
    """An earlier paper is taken over, or data are fetched, without the applicant's consent on record."""

    code = "case.consent_missing"


class ReuseNotAllowed(WindowClientError):
    """The earlier paper is no longer valid, or the finding on it is not 合格."""

    code = "case.reuse_not_allowed"


class ListedApplicant(WindowClientError):
    """Commitment and deferral are not open to an applicant on a list; `reason` says which."""

    code = "case.listed_applicant"
