"""Reliability: how often statements of a given certainty prove right, as a table and as a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.matching import Match

BINS = 10
SIDE, PAD = 320, 48


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements with certainties from `low` to `high`: how many, their mean certainty, the shares right."""

    low: float
    high: float
    count: int
    certainty: float
    content: float
    speaker: float


@dataclass(frozen=True, slots=True)
class Trial:
    """One prediction put to the test: its certainty, whether its content, and content with speaker, hold."""

    certainty: float
    content: bool
    speaker: bool


def trials(matches: Sequence[Match]) -> Iterator[Trial]:
    """Every prediction that counts and gives a certainty; content is right under the strict rule."""
    for match in matches:
        paired = {j: i for i, j in match.pairs.items() if match.strict(i)}
        for j in match.charged:
            certainty = match.predicted[j].certainty
            if certainty is not None:
                i = paired.get(j)
                yield Trial(certainty, i is not None, i is not None and match.speaker_right(i, j))


def reliability(matches: Sequence[Match]) -> list[Bin]:
    """Ten bins of equal width, the empty ones left out; none at all when nothing gives a certainty."""
    heaps: dict[int, list[Trial]] = {}
    for trial in trials(matches):
        heaps.setdefault(min(int(trial.certainty * BINS), BINS - 1), []).append(trial)
    return [one_bin(place, heap) for place, heap in sorted(heaps.items())]


def one_bin(place: int, heap: Sequence[Trial]) -> Bin:
    """The bin at `place` of the trials in it."""
    size = len(heap)
    return Bin(
        low=place / BINS,
        high=(place + 1) / BINS,
        count=size,
        certainty=sum(trial.certainty for trial in heap) / size,
        content=sum(trial.content for trial in heap) / size,
        speaker=sum(trial.speaker for trial in heap) / size,
    )


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """Mean distance between certainty and share right (content and speaker), weighted; None without bins."""
    total = sum(b.count for b in bins)
    return sum(b.count * abs(b.certainty - b.speaker) for b in bins) / total if total else None


def plot(bins: Sequence[Bin]) -> str:
    """An SVG of certainty (across) against share right (up): rings for content, discs for speaker too."""
    size = SIDE + 2 * PAD
    most = max((b.count for b in bins), default=1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif"'
        ' font-size="11" role="img" aria-label="Reliability of certainty">',
        "<style>text,line{fill:currentColor;stroke:none}line,.ring{stroke:currentColor}.ring{fill:none}</style>",
        *axes(),
        f'<line x1="{x(0):g}" y1="{y(0):g}" x2="{x(1):g}" y2="{y(1):g}" stroke-dasharray="4 4"/>',
    ]
    for b in bins:
        radius = 3 + 9 * (b.count / most) ** 0.5
        told = f"<title>{b.low:.1f}–{b.high:.1f}: {b.count} statements</title>"
        parts.append(disc("ring", b.certainty, b.content, radius, told))
        parts.append(disc("disc", b.certainty, b.speaker, radius, told))
    return "\n".join([*parts, "</svg>", ""])


def axes() -> Iterator[str]:
    """Both axes with their ticks and names."""
    yield f'<line x1="{x(0):g}" y1="{y(0):g}" x2="{x(1):g}" y2="{y(0):g}"/>'
    yield f'<line x1="{x(0):g}" y1="{y(0):g}" x2="{x(0):g}" y2="{y(1):g}"/>'
    for tick in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        yield f'<text x="{x(tick):g}" y="{y(0) + 16:g}" text-anchor="middle">{tick:.1f}</text>'
        yield f'<text x="{x(0) - 8:g}" y="{y(tick) + 4:g}" text-anchor="end">{tick:.1f}</text>'
    yield f'<text x="{x(0.5):g}" y="{y(0) + 36:g}" text-anchor="middle">certainty given</text>'
    yield f'<text x="{x(0):g}" y="{y(1) - 26:g}">share right (IoU ≥ 0.8)</text>'
    yield f'<text x="{x(0):g}" y="{y(1) - 10:g}">○ content   ● content and speaker</text>'


def disc(kind: str, across: float, up: float, radius: float, told: str) -> str:
    """One circle of the plot with its tooltip."""
    fill = ' fill="#2563eb" fill-opacity="0.7"' if kind == "disc" else ""
    return (
        f'<circle class="{kind}" cx="{x(across):.1f}" cy="{y(up):.1f}" r="{radius:.1f}"{fill}>{told}</circle>'
    )


def x(value: float) -> float:
    """Where a certainty stands across the picture."""
    return PAD + value * SIDE


def y(value: float) -> float:
    """Where a share stands up the picture."""
    return PAD + (1 - value) * SIDE
