"""Putting the site on a host: in which order, and what it costs."""
