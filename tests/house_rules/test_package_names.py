"""Our package names are common words: no dependency may bring a package of the same name."""

import site
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.house_rules.project_files import PACKAGES


@pytest.mark.parametrize("name", [*PACKAGES, "installer", "tests"])
def test_no_dependency_installs_a_package_of_ours(name: str) -> None:
    assert packages_distributions().get(name, []) == []


@pytest.mark.parametrize("name", PACKAGES)
def test_nothing_of_that_name_lies_in_site_packages(name: str) -> None:
    found = [f for folder in site.getsitepackages() for f in Path(folder).glob(f"{name}*") if f.stem == name]

    assert found == []
