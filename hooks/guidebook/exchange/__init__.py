"""Exchange with translators: every text of a layer as gettext messages, one .po file per domain.

A translation lives in a layer's `languages/<code>/`, in files that people can also write by hand; this folder reads and writes
them. The terms are gettext's: a *message* is one text with its translation, a *domain* is everything that shares one .po file,
and a translation of an older original is *fuzzy* (GNU gettext manual, "The Format of PO Files").

Knows: authoring, edition, grammars, kinds, layouts, parts, worksheets.
"""
