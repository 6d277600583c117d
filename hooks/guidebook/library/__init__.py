"""All worksheets of a site, read and checked together; every id that was ever published; and the schemas made from these.

Knows: answers, authoring, edition, guide, kinds, worksheets.
"""
