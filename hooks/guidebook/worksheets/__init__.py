"""What a worksheet, a section, a field and an item are, and what one field may say of another.

Knows: answers, authoring, edition.
"""
