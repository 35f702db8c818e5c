"""What a field, question or material of an item is called within the joint application."""

from collections.abc import Mapping
from types import MappingProxyType

from window_client.domain.catalogue import When
from window_client.domain.joint.package import JointMatter, Part
from window_client.domain.situation import FROM_FORM

_JOIN = "__"


def own(item: str, name: str) -> str:
    """Return the name of what an item asks for itself alone."""
    return f"{item}{_JOIN}{name}"


def taking_part(item: str) -> str:
    """Return the name of the field that says whether an item takes part."""
    return f"with{_JOIN}{item}"


def field_names(matter: JointMatter, item: str, fields: tuple[str, ...]) -> Mapping[str, str]:
    """Return for each field of an item what it is called in the joint form."""
    shared = {feed: one.name for one in matter.shared_fields for feed in one.feeds}
    return MappingProxyType({name: shared.get(f"{item}.{name}", own(item, name)) for name in fields})


def material_names(matter: JointMatter, part: Part) -> Mapping[str, str]:
    """Return for each material of an item what it is called in the joint list.

    Papers that the bundle makes itself or leaves out have no name there.
    """
    shared = {feed: one.id for one in matter.materials for feed in one.feeds}
    unasked = {*(one.material for one in matter.internal), *matter.left_out}
    item = part.item.id
    return MappingProxyType(
        {
            one.id: shared.get(f"{item}.{one.id}", own(item, one.id))
            for one in part.item.materials
            if f"{item}.{one.id}" not in unasked
        }
    )


def joint_when(when: When, part: Part, fields: Mapping[str, str]) -> When | None:
    """Rewrite a condition of an item for the joint application; None if the bundle's answers rule it out.

    A question that the bundle answers itself is settled here; what concerns the applicant stays as it is.
    """
    found: When = {}
    for name, allowed in when.items():
        fixed = part.component.answers.get(name)
        if fixed is not None and fixed not in allowed:
            return None
        if fixed is None:
            found[_joint_name(name, part, fields)] = allowed
    return found


def _joint_name(name: str, part: Part, fields: Mapping[str, str]) -> str:
    if name.startswith(FROM_FORM):
        return FROM_FORM + fields[name.removeprefix(FROM_FORM)]
    questions = {one.id for one in part.item.questions}
    return own(part.item.id, name) if name in questions else name
