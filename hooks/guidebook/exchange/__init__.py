"""What goes to translators and comes back: every text of a layer as messages of gettext, in one file for each sort.

A translation stands in a layer's `languages/<code>/`, in files that people can write by hand. These are read and written here.

Knows: authoring, edition, grammars, kinds, layouts, parts, worksheets.
"""
