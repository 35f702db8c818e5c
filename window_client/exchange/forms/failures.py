"""Why a whole form was not taken in."""

from window_client.errors import WindowClientError


class FormNotOurs(WindowClientError):
    """The workbook was not made by this program, or its hidden parts are gone."""

    code = "exchange.form_not_ours"


class FormOutdated(WindowClientError):
    """The item has changed since the form was made."""

    code = "exchange.form_outdated"


class FormNotOffered(WindowClientError):
    """A joint matter has no form of its own; its items have."""

    code = "exchange.form_not_offered"


class FormNotFilled(WindowClientError):
    """No row is filled in."""

    code = "exchange.form_not_filled"
