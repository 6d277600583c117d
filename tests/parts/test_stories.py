"""Stories: what they name must be there."""

from ..helpers import converted, site_of, site_problems

STORY = """\
riverside:
  place: Riverside
  title: A start
  level: [district]
  topics: [Teacher evaluation]
  summary: They began.
  done: They talked.
  chapters: [comit]
  sources: [lena]
"""


def test_a_storys_chapters_and_sources_must_be_there(tmp_path):
    references = "leana:\n  kind: web\n  year: n.d.\n  title: Site\n"
    assert site_problems(tmp_path, {"docs/stories.yml": STORY, "docs/references.yml": references}) == [
        'docs/stories.yml:8: there is no chapter "comit" to link to. Did you mean "commit"?',
        'docs/stories.yml:9: there is no reference "lena" to link to. Did you mean "leana"?',
    ]


def test_a_level_is_one_of_a_few(tmp_path):
    [line, *_] = site_problems(tmp_path, {"docs/stories.yml": STORY.replace("[district]", "[distict]")})
    assert 'must be "school", "district" or "state", but it is "distict". Did you mean "district"?' in line


def test_a_story_has_a_heading_and_what_filters_compare(tmp_path):
    told = (
        STORY.replace("comit", "commit")
        .replace("They talked.", "They *talked*.")
        .replace("  level:", "  states: [Iowa]\n  level:")
    )
    references = "lena:\n  kind: web\n  authors: ['Lena, C.']\n  year: '2011'\n  title: A site\n"
    site = site_of(tmp_path, {"docs/stories.yml": told, "docs/references.yml": references})
    page = converted(site, "[[stories]]")
    assert page.titles == ["Riverside"]
    for piece in ('data-state="iowa"', 'data-topic="teacher-evaluation"', "They <em>talked</em>."):
        assert piece in page.html
    assert '<a href="reference/lena.html">Lena, 2011</a>' in page.html
