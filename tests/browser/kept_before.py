"""A sheet with three answers, and the earlier versions that are kept of it."""

from __future__ import annotations

import pytest

from .sheet import Sheet

WORKSHEET = "extending-the-invitation"
TURN_DAY = """Date = class extends Date {
  constructor(...given) { given.length ? super(...given) : super(Date.now() + DAYS * 864e5); }
};"""
VERSIONS = """() => new Promise(resolve => {
  const site = document.querySelector("meta[name=site-id]").content;
  indexedDB.open(`${site}/sheets`).onsuccess = ({target}) => {
    target.result.transaction("versions").objectStore("versions").getAll().onsuccess = (event) => {
      target.result.close();
      resolve(event.target.result);
    };
  };
})"""


@pytest.fixture
def filled(open_sheet) -> Sheet:
    sheet: Sheet = open_sheet(WORKSHEET)
    sheet.type_at_once({"issue": "Reading", "opener": "Good morning", "request": "Come on Monday"})
    sheet.until_kept()
    return sheet
