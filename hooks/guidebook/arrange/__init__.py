"""What an edition arranges: its menu, and what stands around its pages.

Knows: authoring, edition, guide.
"""
