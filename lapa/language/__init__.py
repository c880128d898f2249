"""What the program knows of languages: how each is written, and the messages of the templates."""
