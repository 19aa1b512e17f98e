#!/usr/bin/env python3
"""Writes articles to measure with: plain text in the shape of scraped news, all distinct, the same for the same seed.

Words follow Zipf's law over a made-up vocabulary of Indonesian-looking syllables with affixes, which grows as
48 * N ** 0.495 with the number N of words, as that of 26,800 real Indonesian articles does.
"""

import argparse
import bisect
import itertools
import pathlib
import random

ONSETS = "b c d g h j k l m n p r s t w y ng ny pr tr kr".split()
VOWELS = "a a a e i i u u o ai au".split()
CODAS = ["", "", "", "n", "ng", "r", "s", "t", "k", "h", "m", "l"]
PREFIXES = ["", "", "", "", "", "me", "mem", "men", "meng", "di", "ber", "ter", "pe", "pem", "ke", "se"]
SUFFIXES = ["", "", "", "", "", "kan", "an", "i", "nya", "lah"]
COMMON = """yang dan di itu dengan untuk pada dari ini dalam akan tidak juga ke mereka telah oleh tersebut kami saat
sebagai ada para bisa dia karena lebih kata sudah tahun atau menjadi masyarakat pemerintah hingga orang serta satu dapat
antara bagi hari seperti secara harus setelah kota hal sejumlah lain besar saya masih baru banyak melalui kepada belum
""".split()
CITIES = ["Jakarta", "Surabaya", "Bandung", "Medan", "Makassar", "Semarang", "Padang", "Denpasar", "Ankara", "Moskow"]
SITES = ["Kabar Harapan", "Suara Pesisir", "Warta Lembah", "Berita Utama Nusa", "Pena Rakyat", "Harian Gunung"]
AGENCIES = ["ANTARA", "Xinhua", "Anadolu", "AFP"]
NAMES = ["Budi", "Siti", "Rahma", "Agus", "Dewi", "Putu", "Made", "Yusuf", "Lestari", "Hadi", "Wulan", "Rizal"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
          "Desember"]


class Vocabulary:
    """Words by rank; the rank of a draw is at most what the text so far would hold."""

    def __init__(self, size, generator):
        self.words = list(COMMON)
        known = set(COMMON)
        while len(self.words) < size:
            syllables = generator.choice((1, 2, 2, 2, 3, 3))
            root = "".join(generator.choice(ONSETS) + generator.choice(VOWELS) + generator.choice(CODAS)
                           for _ in range(syllables))
            word = generator.choice(PREFIXES) + root + generator.choice(SUFFIXES)
            if 3 < len(word) < 18 and word not in known:
                known.add(word)
                self.words.append(word)
        # Zipf and Mandelbrot: the flat head keeps the commonest word at about four per cent.
        self.sums = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(1, size + 1)))

    def draw(self, generator, count, seen):
        """`count` words when `seen` words have been written."""
        size = min(len(self.words), max(len(COMMON), int(48 * (seen + count) ** 0.495)))
        top = self.sums[size - 1]
        rank = bisect.bisect_left
        sums, words, uniform = self.sums, self.words, generator.random
        return [words[rank(sums, uniform() * top, 0, size - 1)] for _ in range(count)]


def sentence(words, generator):
    """Words as a sentence, here and there with a number, a name or a comma."""
    words = list(words)
    if generator.random() < 0.3:
        words.insert(len(words) // 2, generator.choice((f"{generator.randrange(1, 999)}.000", str(
            generator.randrange(2, 999)), f"{generator.randrange(1, 99)},{generator.randrange(1, 9)} persen")))
    if generator.random() < 0.3:
        words.insert(len(words) // 3, f"{generator.choice(NAMES)} {generator.choice(NAMES)}")
    if len(words) > 12:
        words[5] += ","
    text = " ".join(words)
    return text[0].upper() + text[1:] + "."


def article(number, size, vocabulary, generator, seen):
    """One article of about `size` bytes, and how many words it holds."""
    site, city = generator.choice(SITES), generator.choice(CITIES)
    count = 0

    def draw(length):
        nonlocal count
        count += length
        return vocabulary.draw(generator, length, seen + count)

    headline = " ".join(word.capitalize() for word in draw(generator.randrange(5, 10)))
    lines = [site, "", headline, ""]
    if generator.random() < 0.4:
        lines += [f"{generator.randrange(1, 28)} {generator.choice(MONTHS)} {generator.randrange(2019, 2026)}", ""]
    shape = generator.random()
    if shape < 0.4:
        dateline = f"{city.upper()} ({generator.choice(AGENCIES)}) - "
    elif shape < 0.7:
        dateline = f"{city}, {site.replace(' ', '')}.id – "
    else:
        dateline = f"{site.replace(' ', '').upper()}.COM -- "
    footer = []
    if generator.random() < 0.5:
        footer += [f"Pewarta: {generator.choice(NAMES)} {generator.choice(NAMES)}", f"Editor: {generator.choice(NAMES)}",
                   f"Copyright © {site.upper()} {generator.randrange(2019, 2026)}"]
    if generator.random() < 0.4:
        footer += [f"Sumber: {generator.choice(AGENCIES)}"]
    if generator.random() < 0.3:
        footer += ["", "Leave a Reply", "", "Your email address will not be published. Required fields are marked *"]
    room = size - sum(len(line) + 1 for line in lines + footer) - len(dateline)
    paragraphs, used = [], 0
    while used + 130 < room or not paragraphs:
        text = " ".join(sentence(draw(generator.randrange(8, 22)), generator) for _ in range(generator.choice((1, 2, 2))))
        paragraphs.append(text)
        used += len(text) + 2
    paragraphs[0] = dateline + paragraphs[0]
    # A number that no other article has: no two are alike, however short.
    paragraphs[-1] += f" (nomor {number})"
    if len(paragraphs) > 3 and generator.random() < 0.3:
        paragraphs.insert(2, "Baca juga: " + " ".join(word.capitalize() for word in draw(6)))
    for text in paragraphs:
        lines += [text, ""]
    return "\n".join(lines + footer) + "\n", count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("folder", type=pathlib.Path, help="made if need be; a thousand articles to each sub-folder")
    parser.add_argument("--bytes", type=int, default=2500, help="mean size of an article (default 2500)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generator = random.Random(options.seed)
    words = options.count * options.bytes // 6
    vocabulary = Vocabulary(int(48 * words ** 0.495) + len(COMMON), generator)
    seen = 0
    for number in range(options.count):
        if number % 1000 == 0:
            folder = options.folder / f"{number // 1000:04}"
            folder.mkdir(parents=True, exist_ok=True)
        size = max(300, int(options.bytes * generator.uniform(0.5, 1.5)))
        text, count = article(number, size, vocabulary, generator, seen)
        seen += count
        (folder / f"{number:07}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
