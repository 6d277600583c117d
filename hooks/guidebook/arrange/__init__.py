"""What an edition arranges: its menu, and what surrounds its pages.

Knows: authoring, edition, guide.
"""
