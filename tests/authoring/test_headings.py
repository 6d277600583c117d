"""Headings in Markdown, as Markdown itself reads them."""

from guidebook.authoring.headings import headings_in
from markdown import Markdown

TYPED = """\
# The *whole* of __it__

## Our plan
##No space
## Closed ##
## A [link](a.md) and `code`
## With an anchor { #own }
### With more {: .wide #more }
## Our plan
## own
## Snake_case_name and 2 \\* 3
## A&amp;B &mdash; C

```
## Only shown
```

###### Last <br> one
"""


def test_words_and_anchors_are_those_on_the_built_page():
    page = Markdown(extensions=["toc", "attr_list", "fenced_code"])
    page.convert(TYPED)

    def tokens(some):
        for each in some:
            yield each["level"], each["id"]
            yield from tokens(each["children"])

    found = list(headings_in(TYPED.split("\n")))
    assert [(each.rank, each.anchor) for each in found] == list(tokens(vars(page)["toc_tokens"]))
    assert [each.words for each in found][:5] == ["The whole of it", "Our plan", "No space", "Closed", "A link and code"]
    assert [TYPED.split("\n")[each.index] for each in found][-1] == "###### Last <br> one"
