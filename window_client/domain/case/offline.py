"""Whether a step may be taken without the platform."""

from window_client.domain.case.refusals import OfflineNotAllowed
from window_client.domain.catalogue import ServiceItem, Step


def check_offline(item: ServiceItem, step: Step, *, data_age_days: int) -> None:
    """Let a step pass that the item allows offline with reference data of this age (days since last contact).

    Raises:
        OfflineNotAllowed: Forbidden (`why=forbidden`) or the data are too old (`why=data_age`).
    """
    permission = item.offline.get(step)
    if permission is None or not permission.allowed:
        raise OfflineNotAllowed(why="forbidden", step=step)
    if data_age_days > permission.max_data_age_days:
        raise OfflineNotAllowed(why="data_age", step=step, days=data_age_days)
