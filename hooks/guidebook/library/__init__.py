"""All worksheets of a site, read and checked together, with the ids that were ever published and the schema for editors.

Knows: answers, authoring, edition, guide, kinds, worksheets.
"""
