"""Words and their hashes, as `TopicWords` in Sources/Topics reads them.

Case and diacritics are folded, an apostrophe between letters is dropped, a possessive 's goes, hyphens part, a number
with its marks is one word. The two readers may differ on rare scripts; a test compares them on Latin text.
"""

import functools
import re
import unicodedata

MASK = (1 << 64) - 1
OFFSET = 0xCBF29CE484222325
PRIME = 0x100000001B3

_LIGATURES = str.maketrans({
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
    "ł": "l", "Ł": "l", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t",
    "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "­": None, "‌": None, "‍": None, "﻿": None,
})
_POSSESSIVE = re.compile(r"(?<=[^\W\d_])'s(?![^\W_])")
_INNER = re.compile(r"(?<=[^\W\d_]{2})'(?=[^\W_])")
_CURRENCY = re.compile(r"\b(rp|rm|idr|myr|usd|sgd|eur|aud|cny|jpy|php|thb)(?=\d)")
_WORD = re.compile(r"\d+(?:[.,']\d+)*(?![^\W\d_])|[^\W_]+")
_LONGEST = 64


def fold(text):
    """A text with case and diacritics folded away."""
    text = unicodedata.normalize("NFKD", text.translate(_LIGATURES).lower())
    return "".join(c for c in text if not unicodedata.combining(c))


@functools.lru_cache(maxsize=50_000)
def words(text):
    """The folded words of a text, in order; not to be changed, because the next caller gets the same list."""
    text = fold(text)
    text = _CURRENCY.sub(r"\1 ", _INNER.sub("", _POSSESSIVE.sub("", text)))
    return [word.encode()[:_LONGEST].decode(errors="ignore") for word in _WORD.findall(text)]


def word_hash(word):
    """FNV-1a, 64 bits, of the folded word's UTF-8."""
    value = OFFSET
    for byte in word.encode():
        value = ((value ^ byte) * PRIME) & MASK
    return value


def joined(first, second):
    """The hash of two words, or of a phrase and the word behind it."""
    rotated = ((first << 5) | (first >> 59)) & MASK
    return ((rotated ^ second) * PRIME) & MASK


def key(value):
    """The 32 bits of a hash under which a feature is kept."""
    return (value ^ (value >> 32)) & 0xFFFFFFFF


NUMBER = word_hash("#")
_known = {}


def hashes(text):
    """The words' hashes; `_known` saves what was worked out before."""
    result = []
    for word in words(text):
        value = _known.get(word)
        if value is None:
            value = _known[word] = word_hash(word)
        result.append((word, value))
    return result
