"""The lists of words that speak for a topic (etc/topics/lexicon.*.tsv) and the evidence they give."""

import itertools
import math
import re

from . import features, words

WORTH = {1: 0.5, 2: 1.0, 3: 2.0}
LONGEST_PHRASE = 4
USUAL_LENGTH = 250
SHORTEST = 60
ALSO = {"ms": ["id"]}
"""Languages whose texts are measured with another language's list too."""

_ENDINGS = re.compile(r"\(([^)]*)\)")


def spellings(phrase):
    """`flood(s|ing)` is flood, floods, flooding."""
    parts = _ENDINGS.split(phrase)
    choices = [[part] if place % 2 == 0 else [""] + part.split("|") for place, part in enumerate(parts)]
    return {"".join(choice).strip() for choice in itertools.product(*choices)}


class Topics:
    """The table of topics: the 17 of the top level first, in the order of their codes."""

    def __init__(self, folder):
        rows = []
        for line in (folder / "topics.tsv").read_text().splitlines():
            if line and not line.startswith("#"):
                rows.append(line.split("\t"))
        rows.sort(key=lambda row: (row[1] != "-", row[0]))
        self.codes = [row[0] for row in rows]
        self.place = {code: place for place, code in enumerate(self.codes)}
        self.parent = [None if row[1] == "-" else self.place[row[1]] for row in rows]
        self.english = [row[2] for row in rows]
        self.indonesian = [row[3] for row in rows]
        self.linear = sum(1 for parent in self.parent if parent is None)

    def chain(self, place):
        """A topic and the broader ones."""
        while place is not None:
            yield place
            place = self.parent[place]


class Lexicon:
    """Phrases of all languages: 32-bit key to (topic, weight) pairs."""

    def __init__(self, folder, topics):
        self.topics = topics
        self.entries = {}
        self.names = {}
        lists = {path.name.split(".")[1]: path for path in sorted(folder.glob("lexicon.*.tsv"))}
        self.languages = sorted(lists)
        for language in self.languages:
            for name in [language] + ALSO.get(language, []):
                self._read(lists[name], language)

    def _read(self, path, language):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            code, weight, phrases = line.split("\t")
            if code not in self.topics.place or int(weight) not in WORTH:
                raise SystemExit(f"{path.name}:{number}: no such topic or weight")
            for phrase in phrases.split(","):
                for spelling in spellings(phrase.strip()):
                    self._add(language, spelling, self.topics.place[code], int(weight))

    def _add(self, language, phrase, topic, weight):
        parts = words.words(phrase)
        if not 1 <= len(parts) <= LONGEST_PHRASE:
            raise SystemExit(f"a phrase has one to {LONGEST_PHRASE} words: '{phrase}'")
        key = phrase_key(language, [words.word_hash(part) for part in parts])
        here = self.entries.setdefault(key, {})
        here[topic] = max(weight, here.get(topic, 0))
        self.names[key] = phrase

    def found(self, language, headline, paragraphs):
        """Key of each phrase in the article with how often it stands there, and the number of words."""
        start = words.word_hash(language)
        counts = {}
        length = 0
        left = features.LONGEST
        for text, times in [(headline, 3)] + [(paragraph, 1) for paragraph in paragraphs]:
            values = [value for _, value in words.hashes(text)[:left]]
            left -= len(values)
            length += len(values)
            for place in range(len(values)):
                phrase = start
                for value in values[place:place + LONGEST_PHRASE]:
                    phrase = words.joined(phrase, value)
                    key = words.key(phrase)
                    if key in self.entries:
                        counts[key] = counts.get(key, 0) + times
        return counts, length

    def evidence(self, language, headline, paragraphs):
        """For each topic how much its words say, by the length of the article; broader topics have their own too."""
        counts, length = self.found(language, headline, paragraphs)
        sums = [0.0] * len(self.topics.codes)
        for key, times in counts.items():
            reached = {}
            for topic, weight in self.entries[key].items():
                for place in self.topics.chain(topic):
                    reached[place] = max(reached.get(place, 0), weight)
            for place, weight in reached.items():
                sums[place] += WORTH[weight] * (1 + math.log(times))
        scale = math.sqrt(USUAL_LENGTH / max(length, SHORTEST))
        return [value * scale for value in sums]


def phrase_key(language, values):
    """The key of a phrase in one language."""
    result = words.word_hash(language)
    for value in values:
        result = words.joined(result, value)
    return words.key(result)
