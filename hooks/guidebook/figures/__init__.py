"""What a figure is, and the canvas that it is drawn on.

Knows: authoring, edition, guide.
"""
