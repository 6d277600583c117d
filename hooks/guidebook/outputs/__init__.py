"""What a built site has besides pages: bundles of scripts and styles, its security policy, and what search reads.

Knows: edition.
"""
