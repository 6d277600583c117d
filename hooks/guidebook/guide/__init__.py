"""The guidebook's text: its pages and chapters, the links and markers in them, and which section each tool belongs to.

Knows: authoring.
"""
