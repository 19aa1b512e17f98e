"""Near-duplicates: articles that must not stand on both sides of a measurement."""

import collections
import zlib

from . import words

WORDS = 6
SHARED = 0.3
"""Two articles belong together when the smaller shares this part of its runs of six words with the other."""
COMMONEST = 12
"""A run that stands in more articles is furniture."""


def groups(articles):
    """For each article the number of its group; equal headlines belong together too."""
    runs = []
    for article in articles:
        text = [word for paragraph in article["paragraphs"] for word in words.words(paragraph)]
        runs.append({zlib.crc32(" ".join(text[place:place + WORDS]).encode()) for place in range(len(text) - WORDS + 1)})
    holders = collections.defaultdict(list)
    for place, here in enumerate(runs):
        for run in here:
            holders[run].append(place)
    shared = collections.Counter()
    for places in holders.values():
        if 1 < len(places) <= COMMONEST:
            shared.update((a, b) for n, a in enumerate(places) for b in places[n + 1:])
    leader = list(range(len(articles)))

    def first(place):
        while leader[place] != place:
            leader[place] = leader[leader[place]]
            place = leader[place]
        return place

    for (a, b), count in shared.items():
        if count >= SHARED * min(len(runs[a]), len(runs[b])):
            leader[first(b)] = first(a)
    headlines = {}
    for place, article in enumerate(articles):
        headline = " ".join(words.words(article["headline"]))
        if headline:
            leader[first(place)] = first(headlines.setdefault(headline, place))
    return [first(place) for place in range(len(articles))]


def folds(numbers, count):
    """For each article a fold, the same for all of a group, by a hash of the group."""
    return [zlib.crc32(str(number).encode()) % count for number in numbers]
