"""Turns typed worksheets and Markdown into HTML, through the templates in `overrides/`.

Knows: arrange, authoring, edition, guide, kinds, library, worksheets.
"""
