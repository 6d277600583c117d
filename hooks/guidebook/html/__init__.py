"""From typed worksheets and Markdown to HTML, through the templates in `overrides/`.

Knows: arrange, authoring, edition, guide, kinds, library, worksheets.
"""
