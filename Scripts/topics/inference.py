"""Reads a model file as Sources/Topics does, to measure what is shipped."""

import math
import struct

import numpy

from . import modelfile

LOWEST = -4.0


class Model:
    def __init__(self, data):
        counts = struct.unpack_from("<8I", data, 24)
        topics, self.linear, count, bits, phrases, phrase_bits, languages, _ = counts
        self.lexicon = struct.unpack_from("<5f", data, 56)
        at = 80
        rows = [struct.unpack_from("<4I", data, at + 16 * place) for place in range(topics)]
        self.codes = [f"{row[0]:08}" for row in rows]
        self.parents = [None if row[1] == modelfile.NONE else row[1] for row in rows]
        at += 16 * topics
        self.calibration = numpy.frombuffer(data, "<f4", 4 * self.linear, at).reshape(self.linear, 4)
        at += 16 * self.linear + 8 * languages + 4 * ((1 << bits) + 1)
        self.place = {int(key): place for place, key in enumerate(numpy.frombuffer(data, "<u4", count, at))}
        at += 4 * count + 4 * ((1 << phrase_bits) + 1) + 8 * phrases
        self.importance = numpy.frombuffer(data, "u1", count, at) / 20
        at += count + -count % 4
        self.weights = numpy.frombuffer(data, "i1", count * self.linear, at).reshape(count, self.linear)

    def margins(self, counts, evidence):
        """The margin of each topic at the top, with what the lexicon adds."""
        places, values = [], []
        for key, times in counts.items():
            place = self.place.get(key)
            if place is not None:
                places.append(place)
                values.append((1 + math.log(times)) * self.importance[place])
        values = numpy.array(values)
        length = max(math.sqrt((values * values).sum()), 1e-9)
        sums = values @ self.weights[places] if places else numpy.zeros(self.linear)
        evidence = numpy.array(evidence[:self.linear])
        share = evidence / max(evidence.sum(), 1e-9)
        return (sums * self.calibration[:, 0] / length + self.calibration[:, 1]
                + self.lexicon[3] * numpy.log1p(evidence) + self.lexicon[4] * share)

    def logits(self, margins):
        return numpy.maximum(LOWEST, margins * self.calibration[:, 2] + self.calibration[:, 3])
