"""The load on nginx: what wrk says is read, and told as ratios of the same round."""

import pytest

from benchmarks.load import END, README, START, Load, read, table

SAID = """\
Running 1s test @ http://127.0.0.1:8080/
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   401.18us  230.09us   4.44ms   94.01%
    Req/Sec    40.45k     3.87k   45.30k    72.73%
  Latency Distribution
     50%  361.00us
     75%  404.00us
     90%  480.00us
     99%    1.25ms
  44265 requests in 1.10s, 13.30MB read
Requests/sec:  40235.53
Transfer/sec:     12.09MB
"""


def test_what_wrk_says_is_read() -> None:
    """Requests a second, and latencies in seconds."""
    found = read(SAID)
    assert found.requests == 40235.53
    assert (found.half, found.most) == pytest.approx((0.000361, 0.00125))


@pytest.mark.parametrize(
    "more", ["  Socket errors: connect 0, read 1, write 0, timeout 0\n", "  Non-2xx or 3xx responses: 3\n"]
)
def test_a_measurement_with_errors_is_none(more: str) -> None:
    """A page that is not served would be served fast."""
    with pytest.raises(ValueError, match="Latency Distribution"):
        read(SAID + more)


def test_the_table_has_ratios_of_the_same_round() -> None:
    """The median, the least and the greatest, for each packing."""
    bare = Load(100, 1, 2)
    rounds = [(packing, Load(requests, 2, 3), bare) for packing in ("br", "gzip") for requests in (50, 80, 90)]
    assert table(rounds).splitlines() == [
        "| | requests a second | latency, half | latency, 99 of 100 |",
        "| --- | ---: | ---: | ---: |",
        "| Brotli | 0.80 (0.50–0.90) | 2.00 (2.00–2.00) | 1.50 (1.50–1.50) |",
        "| gzip | 0.80 (0.50–0.90) | 2.00 (2.00–2.00) | 1.50 (1.50–1.50) |",
    ]


def test_the_readme_has_a_place_for_it() -> None:
    """Between two comments."""
    text = README.read_text(encoding="utf-8")
    assert text.index(START) < text.index(END)
