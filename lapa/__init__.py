"""lapa: Markdown pages in two languages in, a plain HTML site out. Start reading at pipeline.py."""
