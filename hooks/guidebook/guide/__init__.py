"""The guidebook's text: its chapters, the links and markers in its Markdown, and which section of it a tool belongs to.

Knows: authoring.
"""
