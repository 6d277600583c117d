"""A district that tests make up where it matters only that there is one."""

BRAND = "site_id: riverside\nsite_name: Riverside\npublisher: Riverside schools\n"
