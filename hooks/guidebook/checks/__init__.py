"""What is checked before anything is built: templates, scripts, styles, files that nothing reads, texts about what is gone.

Knows: authoring, edition, guide, library, outputs.
"""
