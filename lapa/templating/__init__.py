"""Jinja2, as it is used here: templates read, their messages found, and printed."""
