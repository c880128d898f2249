"""The addresses outside the site that its pages name: which there are, and whether something still stands there."""
