"""What a built site holds besides pages: scripts and styles put together, its policy, what search reads.

Knows: edition.
"""
