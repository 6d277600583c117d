"""The only folder that knows the host, which builds pages from Markdown and templates: MkDocs 1, or its fork ProperDocs.

These modules import it: `pages` (what the host is told, event by event), `one_build` (what is kept from one event to the
next), `page_files` (files and navigation) and `trial` (a build of our own); so does `hooks/guidebook_events.py`. `serving` and
`serving_languages` know its server and `captured_log` its log, `built` and `access` check what it wrote, and `problems_page`
and `preview` are what authors see while pages are served. Under ProperDocs, `mkdocs` is ProperDocs.

Knows: authoring, checks, edition, exchange, guide, html, kinds, library, outputs, site, worksheets.
"""
