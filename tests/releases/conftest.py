"""One small home with two releases for the tests of what can be asked of releases."""

import pytest

from tests.dbt import released
from tests.releases.world import FIRST, SECOND, World

# What the second night changes: a share as no posts give it, a category's colour, a table, a term.
CHANGES = (
    "update lake.marts.dim_categories set colour = '#000000' where category_id = 'brand'",
    "delete from lake.marts.dim_terms where pattern = 'social biz'",
    "create table lake.marts.dim_colours as select 1 as colour",
)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A home with a release of 400 posts and one of the night after; tests put right what they change."""
    world = World(released.release(tmp_path_factory.mktemp("releases") / "home").house)
    world.release(FIRST)
    world.release(SECOND, *CHANGES)
    return world
