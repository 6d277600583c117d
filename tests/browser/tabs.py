"""One sheet in two tabs, which hear of each other or do not, and have changed the same field."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .sheet import Sheet

WORKSHEET = "extending-the-invitation"
DEAF = "window.BroadcastChannel = class { postMessage() {} addEventListener() {} }"
# Whether typed words stand among what is kept aside, or in the sheet itself.
KEPT = """words => new Promise(resolve => {
  const request = indexedDB.open(document.querySelector("meta[name=site-id]").content + "/sheets");
  request.onsuccess = () => {
    const found = [];
    const transaction = request.result.transaction(["sheets", "asides"]);
    for (const store of ["sheets", "asides"])
      transaction.objectStore(store).getAll().onsuccess = ({target}) => found.push(target.result);
    transaction.oncomplete = () => {
      request.result.close();
      resolve(words.every(word => JSON.stringify(found).includes(word)));
    };
  };
})"""


@pytest.fixture
def tabs(open_sheet) -> tuple[Sheet, Sheet]:
    """Two tabs that hear of each other."""
    one = open_sheet(WORKSHEET)
    one.control("issue").fill("from the beginning")
    one.until_kept()
    return one, open_sheet(WORKSHEET)


@pytest.fixture
def deaf(open_sheet, context) -> tuple[Sheet, Sheet]:
    """Two tabs that learn of each other only when they save, as when both save at the same moment."""
    context.add_init_script(DEAF)
    one = open_sheet(WORKSHEET)
    one.control("issue").fill("from the beginning")
    one.until_kept()
    return one, open_sheet(WORKSHEET)


@pytest.fixture
def torn(deaf) -> tuple[Sheet, Sheet]:
    """Two tabs in which the same field was changed, and the second one asks."""
    one, two = deaf
    one.control("opener").fill("typed in one")
    one.control("invitee").fill("only in one")
    one.until_kept()
    # At once, as the second tab would take over what the first one saved between the two.
    two.type_at_once({"request": "only in two", "opener": "typed in two"})
    expect(two.notice).to_contain_text("Strong opener")
    return one, two
