"""A joint matter as data: which items it bundles, and what they ask in common.

Source: 国发〔2024〕3号 and 国办发〔2025〕24号 (高效办成一件事): one application, one form whose shared
fields are asked once, parallel handling, one exit.
"""

from collections.abc import Mapping
from typing import Any

from window_client.domain.catalogue import CataloguePackage, Organ, Question, ServiceItem, When
from window_client.domain.values import Value


class Component(Value, frozen=True, kw_only=True):
    """An item of the bundle.

    Attributes:
        item: Id of its package.
        when: Answers to the joint matter's own questions with which it takes part; none for always.
        answers: What the bundle answers to the item's own questions, so that they are not asked.
    """

    item: str
    when: When = {}
    answers: dict[str, str] = {}


class SharedField(Value, frozen=True, kw_only=True):
    """A field that is asked once.

    Attributes:
        name: Its name in the joint form.
        feeds: The fields that it fills, each `<item>.<field>`; the first one's rule is taken.
        rule: Keywords that replace those of the rule taken.
        hints: Layout hints of the field.
    """

    name: str
    feeds: tuple[str, ...]
    rule: dict[str, Any] = {}
    hints: dict[str, Any] = {}


class SharedGroup(Value, frozen=True, kw_only=True):
    """A group of the joint form with the shared fields in it."""

    title: str
    fields: tuple[SharedField, ...]
    help: str = ""


class SharedMaterial(Value, frozen=True, kw_only=True):
    """A paper that is handed in once for several items.

    Attributes:
        id: Its name in the joint list.
        feeds: The materials that it stands for, each `<item>.<material>`.
        name: What it is called, empty for the name of the first.
    """

    id: str
    feeds: tuple[str, ...]
    name: str = ""


class Internal(Value, frozen=True, kw_only=True):
    """A paper that one item of the bundle makes for another: the applicant need not bring it.

    Attributes:
        material: `<item>.<material>` that need not be handed in.
        made_by: Item whose result it is.
        ground: Code of the material's ground of exemption.
    """

    material: str
    made_by: str
    ground: str


class JointMatter(Value, frozen=True, kw_only=True):
    """A joint matter (一件事) at one version; id, version and effective date as of `ServiceItem`.

    Attributes:
        components: Its items, the leading one first.
        left_out: Papers, each `<item>.<material>`, for which the bundle has no use, such as the other
            members of a one-of group of which an internal paper is one.
    """

    id: str
    code: str
    version: int
    effective_from: str
    name: str
    department: str
    organ: Organ
    fee: str
    components: tuple[Component, ...]
    groups: tuple[SharedGroup, ...]
    materials: tuple[SharedMaterial, ...] = ()
    internal: tuple[Internal, ...] = ()
    left_out: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    aliases: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def shared_fields(self) -> tuple[SharedField, ...]:
        """The shared fields of all groups."""
        return tuple(field for group in self.groups for field in group.fields)


class Part(Value, frozen=True, kw_only=True):
    """A component with the package that it names."""

    component: Component
    package: CataloguePackage

    @property
    def item(self) -> ServiceItem:
        """The facts of its item."""
        return self.package.item


def parts_of(matter: JointMatter, packages: Mapping[str, CataloguePackage]) -> tuple[Part, ...]:
    """Join components and packages.

    Raises:
        KeyError: A component's package is not there.
    """
    return tuple(Part(component=one, package=packages[one.item]) for one in matter.components)
