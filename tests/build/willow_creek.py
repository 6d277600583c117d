"""A made-up district that puts something of every kind into its own folder, as the site's pages tell it to.

python -m tests.build.willow_creek FOLDER    a fork of the project with that folder, to run everything in
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from guidebook.edition.layers import LOCAL

from tests.tree import HERE

from .project import add, copy_whole

BRAND = """\
site_id: willow-creek
site_name: Willow Creek Together
tagline: "For our schools: a guidebook"
publisher: Willow Creek Public Schools & Federation
rights: Text under CC BY 4.0
logo: assets/willow.svg
light:
  link: "#5b2a86"
dark:
  link: "#d3b3f0"
"""
WORDS = """\
union:
  singular: federation
  capitalized: Federation
school_board: board of trustees
"""
LOOKS = """\
icon: assets/willow.svg
typeface:
  name: Willow
  regular: assets/fonts/willow.woff2
"""
EDITION = """\
menu:
  - index.md
  - Our $district:
      - notices.md
      - Meetings of the $school_board: https://board.example/meetings
  - ...
  - About: [..., imprint.md]
not_in_menu: [what-it-costs.md, Where you sit]
footer:
  lines:
    - We do not discriminate. See our [notice](nondiscrimination.md#who) and [our agreement](worksheet:our-agreement).
  links: [..., imprint.md]
announcement:
  text: "Our $union & our $school_board meet on June 14: [come](notices.md)."
  until: 2999-06-14
"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>\n'
NOTICES = """\
---
title: Our $a_union and our $school_board
---

# Our $a_union and our $school_board

The $union's notices. See [the plan](worksheet:monitoring-plan) and [our agreement](worksheet:our-agreement).

We utilize synergies! Leverage 5 percent of what [a term](term:willow-circle), [a place](story:willow-creek) and
[a work](glossary.md) say [@willow-2024].

[[figure willow-ring]]
"""
CHAPTER = """\
---
title: "Go On: Year Two"
stage: reflect
chapter: 12
summary: What comes after the first year.
---

# Go on: year two

[[tools]]
"""
AGREEMENT = """\
title: What Our $Union Agreed
chapter: define-process
summary: One page, signed with the $school_board.
purpose: It says what we agreed.
instructions: Write it down.
facilitation:
  participants: [team]
  filled_in_by: The $union
  group_size: 2 people
  minutes: 10
sections:
  - id: agreed
    title: Agreed with the $union
    fields:
      - id: agreed
        label: What the $union and the $school_board agreed
"""
LEFT_OUT = "title: Questions on Support\nretired: We ask them in [Lessons Learned](worksheet:lessons-learned) now.\n"
REFERENCE = """\
willow-2024:
  kind: report
  authors: [Willow Creek Public Schools]
  year: "2024"
  title: Our First Year
  completeness: full
"""
TERM = "willow-circle:\n  term: Willow circle\n  definition: The meeting of our $union and our $school_board.\n"
STORY = """\
willow-creek:
  place: Willow Creek
  title: How we began
  states: [Ohio]
  level: [district]
  topics: [Out of conflict]
  began_with: A conflict
  summary: A strike came first.
  done: We met every week.
  changed: We still do.
  chapters: [learn-the-case]
  sources: [willow-2024]
"""


def settle(project: Path) -> None:
    """Put everything of the district's own into a project, and nothing anywhere else."""

    def ours(path: str) -> str:
        return (project / path).read_text(encoding="utf-8")

    plan = ours("worksheets/monitoring-plan.yml").replace("Monitoring Plan Template", "Our Monitoring Plan")
    monitors = plan[plan.index("      - id: monitors\n") : plan.index("      - id: status\n")]
    files = {
        "README.md": "What is ours.\n",
        "brand.yml": BRAND + LOOKS,
        "edition.yml": EDITION,
        "docs/README.md": "# How the office keeps this folder\n",
        "docs/.trash/draft.md": "# How the office keeps this folder\n",
        "docs/~$notices.docx": "How the office keeps this folder",
        "docs/imprint.md": "---\ntitle: Who we are\n---\n\n# Who we are\n",
        "docs/nondiscrimination.md": "# Nondiscrimination\n\n## Who { #who }\n\nAsk the $superintendent.\n",
        "words.yml": WORDS,
        "docs/assets/willow.svg": LOGO,
        "docs/notices.md": NOTICES,
        "docs/reflect/go-on.md": CHAPTER,
        "docs/act/define-process.md": ours("docs/act/define-process.md") + "\nIn Willow Creek.\n",
        "docs/references.yml": REFERENCE,
        "docs/glossary.yml": TERM,
        "docs/stories.yml": STORY,
        "docs/figures/willow-ring.yml": ours("docs/figures/trust.yml").replace("Five parts of trust", "Five parts of ours"),
        "docs/figures/trust.yml": ours("docs/figures/trust.yml").replace("Benevolence", "Kindness"),
        "worksheets/our-agreement.yml": AGREEMENT,
        "worksheets/monitoring-plan.yml": plan.replace(monitors, "")
        + "retired:\n  monitors: The whole $union watches over the plan.\n",
        "worksheets/reflection-establish-support.yml": LEFT_OUT,
        "overrides/kinds/text/text.html": ours("overrides/kinds/text/text.html") + '<span class="willow"></span>\n',
        "overrides/texts/en.yml": "frame:\n  nav:\n    tools: Tools of the $union\n",
        "overrides/look/local.css": '@import "willow.css";\n',
        "overrides/look/willow.css": ".willow { color: inherit }\n",
    }
    for path, text in files.items():
        add(project, f"{LOCAL}/{path}", text)
    letters = next((project / "docs/assets/fonts").glob("*.woff2"))
    (project / LOCAL / "docs/assets/fonts").mkdir()
    shutil.copy(letters, project / LOCAL / "docs/assets/fonts/willow.woff2")


def fork(folder: Path) -> Path:
    """The whole project, with its tests and what runs them, as a fork of the district."""
    copy_whole(folder)
    settle(folder)
    return folder


if __name__ == "__main__":
    print(f"{HERE.name} as a fork: {fork(Path(sys.argv[1]).resolve())}")
