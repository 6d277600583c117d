"""Real builds of the whole site, in temporary folders."""
