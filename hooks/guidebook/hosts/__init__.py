"""The only folder that knows the host, which builds pages from Markdown and templates: MkDocs 1, or its fork ProperDocs.

These modules import it: `pages` (what the host is told, event by event), `one_build` (what is kept from one event to the
next), `page_files` (files and navigation), `trial` (a build of our own) and `serving` (what its server shows); so does
`hooks/guidebook_events.py`. `serving_languages` knows its server, too, and `captured_log` its log, `built` and `access` check
what it wrote, and `problems_page` and `preview` are what authors see while pages are served. Under ProperDocs, `mkdocs` is
ProperDocs.

Knows: authoring, checks, edition, exchange, guide, html, kinds, library, outputs, site, worksheets.
"""
