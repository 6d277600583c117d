"""What a district changes: its brand, its words and their forms.

Knows: authoring, grammars, guide.
"""
