"""What a worksheet, a section, a field and an item are, and how one field may refer to another.

Knows: answers, authoring, edition.
"""
