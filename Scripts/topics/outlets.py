"""Words that tell the outlet rather than the topic: its name, its slogans, its reporters' marks.

Where a section of one outlet is the label, such words would be learnt as words of the topic.
"""

import collections
import re

from . import words

FURNITURE = 0.2
"""A word in this part of an outlet's articles ..."""
ALONE = 0.9
"""... is furniture when this part of all articles with it are the outlet's."""
LEAST = 40
"""Outlets with fewer articles are not looked at."""
_DOMAIN = {"com", "co", "id", "net", "org", "news", "www"}


def furniture(articles):
    """The words to leave out of the articles, which carry an `outlet`."""
    by_outlet = collections.defaultdict(list)
    for article in articles:
        by_outlet[article.get("outlet") or ""].append(article)
    result = set()
    containing = collections.Counter()
    inside = {}
    for outlet, here in by_outlet.items():
        counts = collections.Counter()
        for article in here:
            counts.update({word for text in [article["headline"], *article["paragraphs"]] for word in words.words(text)})
        containing.update(counts)
        inside[outlet] = counts
    for outlet, here in by_outlet.items():
        # `example.com` is called example, or ExampleJakarta, or exampleNews.
        stems = {part for part in words.words(re.sub(r"[./-]", " ", outlet))
                 if len(part) >= 4 and part not in _DOMAIN}
        stems |= {stem[:-4] for stem in stems if stem.endswith("news") and len(stem) > 8}
        result |= {word for word in containing for stem in stems if word.startswith(stem)}
        if outlet and len(here) >= LEAST:
            result |= {word for word, count in inside[outlet].items()
                       if count >= FURNITURE * len(here) and count >= ALONE * containing[word]}
    return frozenset(result)
