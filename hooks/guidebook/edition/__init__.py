"""What an edition sets for itself: brand, words, texts, languages, menu, and the layers that all of it comes in.

Knows: authoring, grammars, guide.
"""
