"""What is looked over before anything is built: templates, scripts, styles, files that nothing reads, texts on what is gone.

Knows: authoring, edition, guide, library, outputs.
"""
