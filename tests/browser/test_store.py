"""The store, asked directly: lists without answers, all or nothing, and what is kept besides sheets; in both of its places."""

from __future__ import annotations

import pytest

from .test_storage import NO_DATABASE

NEW = """
const record = (sheet, words, saves = 1) => {
  const [address, updated] = [{team: "own", worksheet: "w", sheet}, `2026-01-0${saves}T00:00:00.000Z`];
  const content = {...address, name: "A tool", created: "2026-01-01T00:00:00.000Z", updated, answers: {words}};
  return {...address, saves, updated, filed: null, pages: {}, page: "p", content};
};
const write = (record, expected = record.saves - 1) => {
  const {team, worksheet, sheet} = record;
  return {record, expected, versions: [], aside: {team, worksheet, sheet, page: "p", answers: {}}, resolved: []};
};
const store = new guidebook.Store("trial");
const kept = async () => Object.fromEntries((await store.list()).map(each => [each.sheet, each.content.answers.words]));
const short = async () => Object.fromEntries((await store.summaries()).map(each => [each.sheet, each.count]));
"""


@pytest.fixture(params=["database", "localStorage"])
def run(request, context, site):
    """Runs a script with a store of its own, in one of the two places."""
    if request.param == "localStorage":
        context.add_init_script(NO_DATABASE)
    page = context.new_page()
    page.goto(site.url("worksheets/group-norms.html"))
    page.evaluate("guidebook.ready.then(guidebook.idle)")  # what lists sheets comes with it
    return lambda script: page.evaluate(f"async () => {{ {NEW} {script} }}")


def test_a_list_in_short_says_how_many_answers_each_sheet_has(run):
    assert run("""await store.write(write(record("one", ["a", "b"])));
      await store.write(write(record("two", "c")));
      const [one] = (await store.summaries()).filter(each => each.sheet === "one");
      return [await short(), one.fields, one.name, "content" in one];""") == [{"one": 2, "two": 1}, ["words"], "A tool", False]


def test_a_sheet_that_an_earlier_release_wrote_or_removed_is_right_in_the_list(run):
    assert run("""await store.write(write(record("one", "a")));
      await store.write(write(record("two", "b")));
      const place = await store.open();
      if (place.isDatabase) await new Promise(resolve => {
        indexedDB.open("trial/sheets").onsuccess = ({target: {result: database}}) => {
          const sheets = (database.transaction("sheets", "readwrite")).objectStore("sheets");
          sheets.put(record("one", ["a", "b", "c"], 2));
          sheets.put({...record("three", "d"), saves: "damaged"});
          sheets.delete(["own", "w", "two"]);
          sheets.transaction.oncomplete = () => (database.close(), resolve());
        };
      });
      else {
        localStorage["trial/sheets/own/w/one"] = JSON.stringify(record("one", ["a", "b", "c"], 2));
        localStorage["trial/sheets/own/w/three"] = JSON.stringify({...record("three", "d"), saves: "damaged"});
        delete localStorage["trial/sheets/own/w/two"];
      }
      return [await short(), await short()];""") == [{"one": 3}, {"one": 3}]


def test_a_sheet_that_was_written_twice_in_the_same_moment_is_right_in_the_list(run):
    assert run("""await store.write(write(record("one", "a")));
      const before = await short();
      await store.write(write({...record("one", ["a", "b", "c"]), saves: 2}));
      return [before, await short()];""") == [{"one": 1}, {"one": 3}]


def test_a_sheet_that_is_written_or_removed_while_a_list_is_made_is_right_in_the_next(run):
    assert run("""await store.write(write(record("one", "a")));
      await store.write(write(record("two", "b")));
      const newer = write({...record("one", ["a", "b", "c"]), saves: 2});
      await Promise.all([short(), store.write(newer), store.remove(record("two"))]);
      return [await short(), (await store.settings("summary/")).every(each => each.sheet === "one")];""") == [{"one": 3}, True]


def test_a_removed_sheet_is_in_no_list(run):
    assert run("""await store.write(write(record("one", "a")));
      await store.remove(record("one"));
      return [await kept(), await short(), await store.settings("summary/")];""") == [{}, {}, []]


def test_many_sheets_are_written_together(run):
    assert run("""const wrote = [];
      const both = [write(record("one", "a")), write(record("two", "b"))];
      await store.writeAll(both, {"team/t": {id: "t"}}, {wrote: each => wrote.push(each.record.sheet)});
      return [await kept(), await short(), await store.settings("team/"), wrote];""") == [
        {"one": "a", "two": "b"}, {"one": 1, "two": 1}, [{"id": "t"}], ["one", "two"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("second", "writing"),
    [
        ('write(record("kept", "stale", 2), 1)', ""),
        ('write(record("two", "b"))', ", {signal: AbortSignal.abort()}"),
        ('write(record("two", "b"))', ", {signal: stop.signal, wrote: () => stop.abort()}"),
        ('write(record("two", "b"))', ", {wrote: () => { throw new Error('full'); }}"),
    ],
    ids=["a newer one is there", "stopped before", "stopped meanwhile", "failed"],
)
def test_of_many_sheets_all_are_written_or_none(run, second, writing):
    assert run(f"""const stop = new AbortController();
      await store.write(write(record("kept", "newer", 3), 3));
      const writing = store.writeAll([write(record("one", "a")), {second}], {{"team/t": {{id: "t"}}}}{writing});
      const failed = await writing.then(() => false, () => true);
      return [failed, await kept(), await short(), await store.settings("team/")];""") == [
        True,
        {"kept": "newer"},
        {"kept": 1},
        [],
    ]


def test_what_is_kept_besides_sheets_is_found_by_how_its_name_begins(run):
    assert run("""await store.putSetting("team/a", {name: "A"});
      await store.putSetting("team/b", {name: "B"});
      await store.putSetting("other", 7);
      await store.putSetting("team/a", undefined);
      return [await store.settings("team/"), await store.settings("o")];""") == [[{"name": "B"}], [7]]
