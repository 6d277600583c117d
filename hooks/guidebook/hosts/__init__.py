"""The only folder that knows the host, which builds pages from Markdown and templates: MkDocs 1, or its fork ProperDocs.

`pages` (what the host is told, event by event), `page_files` (its files and navigation) and `trial` (a build of our own) import
it; so does the door, `hooks/guidebook_events.py`. `serving` and `hearing` know what its server and its log are like, `built`
and `access` look at what it wrote; `problems_page` and `preview` are what authors see while pages are served. Under ProperDocs,
`mkdocs` is ProperDocs.

Knows: authoring, checks, edition, guide, html, kinds, library, outputs, site, worksheets.
"""
