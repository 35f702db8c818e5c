"""Why a list of items was not taken."""

from window_client.errors import WindowClientError


class NoItemsFound(WindowClientError):
    """Nothing in the file bears the name of an item."""

    code = "exchange.no_items"
