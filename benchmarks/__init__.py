"""Benchmarks: the same bilingual site in several generators, measured side by side."""
