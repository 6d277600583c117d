"""Many editions in one repository: finding them, building them side by side, and the page that shows how they are doing.

Knows: authoring, edition, hosts, html, outputs, site, upkeep.
"""
