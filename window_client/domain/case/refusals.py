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


class ItemNotInForce(WindowClientError):
    """The package is not in force on this day."""

    code = "case.item_not_in_force"
