"""Settings of all tests: how long an example takes says something of the machine, not of the code."""

from hypothesis import settings

settings.register_profile("project", deadline=None)
settings.load_profile("project")
