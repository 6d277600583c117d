"""Many editions in one repository: which there are, built side by side, and the page that shows how they are.

Knows: authoring, edition, hosts, html, outputs, site, upkeep.
"""
