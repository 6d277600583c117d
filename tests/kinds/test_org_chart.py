"""A chart of teams: what it asks about each box, and its sample as a tree."""

from guidebook.kinds.org_chart import OrgChart

from tests.helpers import record

CHART = """\
id: it
label: It
levels: {district: District, school: School}
sample:
  - {id: team, name: Team, level: district}
  - {id: reading, name: Reading, status: wanted, reports_to: team}
  - {id: circle, name: Circle}
"""


def test_every_part_of_a_box_is_published_with_its_options():
    chart, told = record(OrgChart, CHART)
    assert told == []
    assert list(chart.published()) == [
        ("it", "org_chart"),
        ("it/columns/name", "text"),
        ("it/columns/level", "choice"),
        ("it/columns/level/options/district", "item"),
        ("it/columns/level/options/school", "item"),
        ("it/columns/status", "choice"),
        ("it/columns/status/options/exists", "item"),
        ("it/columns/status/options/wanted", "item"),
        ("it/columns/reports-to", "text"),
    ]


def test_the_sample_is_a_tree():
    chart, _ = record(OrgChart, CHART)
    assert [(box["name"], box["level"], box["wanted"]) for box in chart.sample_below()] == [
        ("Team", "District", False),
        ("Circle", "", False),
    ]
    assert [(box["name"], box["level"], box["wanted"]) for box in chart.sample_below("team")] == [("Reading", "", True)]
