"""What the linear part sees of an article: counted words and pairs of neighbours.

A word of the headline counts HEADLINE times. A number is `#`, whatever its value. Only the first LONGEST words count,
because what an article is about stands at its head.
"""

import collections
import math

from . import words

HEADLINE = 2
LONGEST = 4000
PAIR = 0.3
"""What a pair weighs against a word."""


def counted(headline, paragraphs, without=frozenset()):
    """Key of each feature with how often it stands in the article, and the keys that are pairs."""
    counts = collections.Counter()
    pairs = set()
    names = {}
    left = LONGEST
    for text, times in [(headline, HEADLINE)] + [(paragraph, 1) for paragraph in paragraphs]:
        before = None
        for word, value in words.hashes(text)[:left]:
            left -= 1
            if word in without:
                continue
            number = word[0].isdigit()
            if number:
                value = words.NUMBER
            else:
                key = words.key(value)
                counts[key] += times
                names.setdefault(key, word)
            if before is not None:
                key = words.key(words.joined(before[1], value))
                counts[key] += times
                pairs.add(key)
                names.setdefault(key, before[0] + " " + ("#" if number else word))
            before = ("#" if number else word, value)
    return counts, pairs, names


def importance(documents, containing, is_pair):
    """What one occurrence of a feature is worth, in twentieths, as one byte keeps it."""
    value = math.log((1 + documents) / (1 + containing)) + 1
    return min(255, round(20 * value * (PAIR if is_pair else 1)))
