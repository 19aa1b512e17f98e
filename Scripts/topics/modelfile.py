"""The model as one file; Sources/Topics/ModelLayout.swift says the same. All numbers are little-endian.

    0  "KLPTOPIC"
    8  version 1, length of the file (two of 32 bits), checksum of all behind byte 24 (64 bits)
   24  counts: topics, linear topics, features, bits of the features' directory, phrases, bits of theirs, languages,
       bytes of names (eight of 32 bits)
   56  lexicon: offset, weight of the evidence's logarithm, weight of its share; linear: what the evidence's logarithm
       and its share add (five floats), 4 bytes of zero
   80  topics: code, place of the broader one or 0xFFFFFFFF, names' offsets in English and Indonesian (16 bytes each)
    .. linear topics: scale of the weights, bias, slope and offset of the logit (four floats each)
    .. languages: tag in 4 bytes, 1 where the linear part reads it
    .. directory of the features: place of the first key with these high bits, and one more; keys, ascending
    .. directory of the phrases; keys, ascending; value: topic << 8 | weight
    .. importance of each feature in twentieths, one byte; padding to 4
    .. weights, one byte a linear topic, feature by feature; padding to 4
    .. names, zero-terminated UTF-8
"""

import struct

import numpy

MAGIC = b"KLPTOPIC"
VERSION = 1
DIRECTORY = 14
PHRASES = 12
MASK = (1 << 64) - 1
LINEAR_LANGUAGES = ("id", "ms")
NONE = 0xFFFFFFFF


def checksum(data):
    """Word by word: rotate, mix in, multiply; the last word is filled with zeros."""
    value = 0xCBF29CE484222325
    data = data + bytes(-len(data) % 8)
    for (word,) in struct.iter_unpack("<Q", data):
        value = ((((value << 23) | (value >> 41)) & MASK) ^ word) * 0x9E3779B97F4A7C15 & MASK
    return value


def directory(keys, bits):
    """Where the keys with each leading bits begin."""
    return numpy.searchsorted(numpy.array(keys, dtype=numpy.uint64),
                              [place << (32 - bits) for place in range((1 << bits) + 1)]).astype("<u4").tobytes()


def padded(data):
    return data + bytes(-len(data) % 4)


def written(topics, lexicon, vocabulary, weights, bias, logits, lexicon_logit, additions):
    """The bytes of a model."""
    scales = numpy.maximum(numpy.abs(weights).max(axis=0), 1e-6) / 127
    small = numpy.clip(numpy.rint(weights / scales), -127, 127).astype(numpy.int8)
    names = bytearray()

    def named(name):
        names.extend(name.encode() + b"\0")
        return len(names) - len(name.encode()) - 1

    rows = [(int(code), NONE if parent is None else parent, named(english), named(indonesian))
            for code, parent, english, indonesian
            in zip(topics.codes, topics.parent, topics.english, topics.indonesian)]
    phrases = sorted((key, topic << 8 | weight) for key, found in lexicon.entries.items()
                     for topic, weight in found.items())
    body = struct.pack("<8I", len(rows), topics.linear, len(vocabulary.keys), DIRECTORY, len(phrases), PHRASES,
                       len(lexicon.languages), len(names))
    body += struct.pack("<5fI", *lexicon_logit, *additions, 0)
    body += b"".join(struct.pack("<4I", *row) for row in rows)
    body += b"".join(struct.pack("<4f", scales[topic], bias[topic], *logits[topic]) for topic in range(topics.linear))
    body += b"".join(struct.pack("<4sI", tag.encode(), tag in LINEAR_LANGUAGES) for tag in lexicon.languages)
    body += directory(vocabulary.keys, DIRECTORY) + numpy.array(vocabulary.keys, dtype="<u4").tobytes()
    body += directory([key for key, _ in phrases], PHRASES)
    body += numpy.array([key for key, _ in phrases], dtype="<u4").tobytes()
    body += numpy.array([value for _, value in phrases], dtype="<u4").tobytes()
    body += padded(bytes(vocabulary.importance)) + padded(small.tobytes()) + padded(bytes(names))
    return MAGIC + struct.pack("<IIQ", VERSION, len(body) + 24, checksum(body)) + body
