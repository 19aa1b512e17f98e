"""Trains the linear part: one linear classifier a top-level topic, over weighted words and pairs of neighbours.

An article with a label is an example for it and against the other labelled topics. Topics without labels, and articles
without, are judged by the lexicon: much evidence is a weak example for, none is one against, and what lies between
teaches nothing (distant supervision).
"""

import math
from concurrent.futures import ThreadPoolExecutor

import numpy
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from . import features

LEAST_ARTICLES = 3
"""A feature in fewer articles is left out."""
COST = 0.5
WEAK = 0.5
"""What a weak example weighs against a labelled one."""
LEAST_LABELLED = 30
"""A topic with fewer labelled articles is taught by the lexicon."""
EVIDENCE = 0.1
SHARE = 0.3
"""What the lexicon's evidence (its logarithm) and its share add to the linear margin."""
FOLDS = 5
FOR = 6.0
FOR_SHARE = 0.35
AGAINST = 1.0
"""Evidence of the lexicon for a weak example, its share of all top-level evidence, and against."""


class Example:
    """One article, read once."""

    def __init__(self, article, lexicon, language="id", without=frozenset()):
        self.counts, self.pairs, self.names = features.counted(article["headline"], article["paragraphs"], without)
        self.evidence = numpy.array(lexicon.evidence(language, article["headline"], article["paragraphs"]))
        self.label = article.get("label")


class Vocabulary:
    """The features that are kept, and what each is worth."""

    def __init__(self, examples, least=LEAST_ARTICLES):
        containing = {}
        pairs = set()
        for example in examples:
            for key in example.counts:
                containing[key] = containing.get(key, 0) + 1
            pairs |= example.pairs
        kept = sorted(key for key, count in containing.items() if count >= least)
        self.keys = kept
        self.place = {key: place for place, key in enumerate(kept)}
        self.importance = [features.importance(len(examples), containing[key], key in pairs) for key in kept]

    def only(self, places):
        """The same with some features only."""
        self.keys = [self.keys[place] for place in places]
        self.importance = [self.importance[place] for place in places]
        self.place = {key: place for place, key in enumerate(self.keys)}

    def silenced(self, keys, weights):
        """Adds words that are worth nothing, for those who learn from corrections; gives the weights with theirs."""
        keys = [key for key in keys if key not in self.place]
        rows = sorted((key, place) for place, key in enumerate(self.keys + keys))
        importance = self.importance + [0] * len(keys)
        self.keys = [key for key, _ in rows]
        self.importance = [importance[place] for _, place in rows]
        self.place = {key: place for place, key in enumerate(self.keys)}
        return numpy.vstack([weights, numpy.zeros((len(keys), weights.shape[1]))])[[place for _, place in rows]]

    def matrix(self, examples):
        """One row of length 1 an article."""
        rows, columns, values = [], [], []
        for row, example in enumerate(examples):
            here = [(self.place[key], (1 + math.log(times)) * self.importance[self.place[key]])
                    for key, times in example.counts.items() if key in self.place]
            length = math.sqrt(sum(value * value for _, value in here)) or 1
            rows += [row] * len(here)
            columns += [place for place, _ in here]
            values += [value / length for _, value in here]
        return sparse.csr_matrix((values, (rows, columns)), shape=(len(examples), len(self.keys)))


def strong(example, topics):
    """For each top-level topic 1 when the lexicon is sure of it, 0 when it knows nothing of it, else nothing (nan)."""
    evidence = example.evidence[:topics.linear]
    result = numpy.full(topics.linear, numpy.nan)
    result[evidence <= AGAINST] = 0
    result[(evidence >= FOR) & (evidence >= FOR_SHARE * evidence.sum())] = 1
    return result


def targets(examples, topics):
    """For each article and top-level topic 1, 0 or nothing (nan), and what the example weighs."""
    counts = numpy.bincount([example.label for example in examples if example.label is not None],
                            minlength=topics.linear)
    labelled = counts >= LEAST_LABELLED
    result = numpy.array([strong(example, topics) for example in examples])
    # Where there are labels, they alone teach: what the lexicon makes of general news lowers the measured quality.
    result[:, labelled] = numpy.nan
    weights = numpy.full(result.shape, WEAK)
    for row, example in enumerate(examples):
        if example.label is not None:
            result[row, labelled] = 0
            weights[row, labelled] = 1
            result[row, example.label] = 1
            weights[row, example.label] = 1
    return result, weights


def fitted(matrix, wanted, weights, cost=COST):
    """Weights (features by topics) and biases of one classifier a topic; a topic without examples has none."""
    result = numpy.zeros((matrix.shape[1], wanted.shape[1]))
    bias = numpy.full(wanted.shape[1], -1.0)

    def fit(topic):
        known = ~numpy.isnan(wanted[:, topic])
        if wanted[known, topic].sum() < 5:
            return
        machine = LinearSVC(C=cost, class_weight="balanced", dual=True, max_iter=3000)
        machine.fit(matrix[known], wanted[known, topic], sample_weight=weights[known, topic])
        result[:, topic] = machine.coef_[0]
        bias[topic] = machine.intercept_[0]

    with ThreadPoolExecutor() as threads:
        list(threads.map(fit, range(wanted.shape[1])))
    return result, bias


def with_lexicon(margins, examples, topics):
    """The linear margins with what the lexicon adds to them."""
    evidence = numpy.array([example.evidence[:topics.linear] for example in examples])
    share = evidence / numpy.maximum(evidence.sum(axis=1, keepdims=True), 1e-9)
    return margins + EVIDENCE * numpy.log1p(evidence) + SHARE * share


def margins_of_folds(examples, folds, topics):
    """The margins of every article by classifiers that have not seen its fold."""
    result = numpy.zeros((len(examples), topics.linear))
    for fold in sorted(set(folds)):
        known = [example for example, place in zip(examples, folds) if place != fold]
        asked = [example for example, place in zip(examples, folds) if place == fold]
        vocabulary = Vocabulary(known)
        weights, bias = fitted(vocabulary.matrix(known), *targets(known, topics))
        result[numpy.array(folds) == fold] = vocabulary.matrix(asked) @ weights + bias
    return with_lexicon(result, examples, topics)


def calibrated(margins, examples, topics):
    """For each top-level topic slope and offset that make a margin a logit (Platt).

    An article counts for its labelled topic, one without a label for what the lexicon is sure of; every other topic
    counts as wrong, though many articles have two: the probabilities are low rather than high.
    """
    result = []
    counts = numpy.bincount([example.label for example in examples if example.label is not None],
                            minlength=topics.linear)
    sure = numpy.array([strong(example, topics) == 1 for example in examples])
    for topic in range(topics.linear):
        chosen, truth = [], []
        for row, example in enumerate(examples):
            if counts[topic] >= LEAST_LABELLED and example.label is None:
                continue
            chosen.append(row)
            truth.append(example.label == topic if counts[topic] >= LEAST_LABELLED
                         else example.label == topic or sure[row, topic])
        truth = numpy.array(truth)
        machine = LogisticRegression(C=100).fit(margins[chosen][:, [topic]], truth)
        result.append((float(machine.coef_[0, 0]), float(machine.intercept_[0])))
    return result


def lexicon_logit(examples, topics):
    """Offset, and the weights of the evidence's logarithm and of its share, that make the lexicon's word a logit."""
    counts = numpy.bincount([example.label for example in examples if example.label is not None],
                            minlength=topics.linear)
    rows, truth = [], []
    for example in examples:
        if example.label is None:
            continue
        evidence = example.evidence[:topics.linear]
        total = max(evidence.sum(), 1e-9)
        for topic in numpy.flatnonzero(counts >= LEAST_LABELLED):
            rows.append((math.log1p(evidence[topic]), evidence[topic] / total))
            truth.append(topic == example.label)
    machine = LogisticRegression(C=100).fit(rows, truth)
    return [float(machine.intercept_[0]), float(machine.coef_[0, 0]), float(machine.coef_[0, 1])]
