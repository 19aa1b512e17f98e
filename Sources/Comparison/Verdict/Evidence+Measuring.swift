extension Evidence {
    init(_ a: ComparableText, _ b: ComparableText, _ alignment: Alignment, isAcrossLanguages: Bool) {
        sharedShingles = a.shingles.shared(with: b.shingles)
        let shared = Double(sharedShingles)
        containmentOfA = a.shingles.hashes.isEmpty ? 0 : shared / Double(a.shingles.hashes.count)
        containmentOfB = b.shingles.hashes.isEmpty ? 0 : shared / Double(b.shingles.hashes.count)
        let alignedA = Self.words(alignment.links.flatMap(\.a), of: a)
        let alignedB = Self.words(alignment.links.flatMap(\.b), of: b)
        coverageOfA = Self.share(alignedA, of: a.words.count)
        coverageOfB = Self.share(alignedB, of: b.words.count)
        let means = (Self.mean(alignment.bestOfA, a), Self.mean(alignment.bestOfB, b))
        lowerSimilarity = min(means.0, means.1)
        higherSimilarity = max(means.0, means.1)
        let inOrder = Self.words(alignment.links.filter { !$0.isMoved }.flatMap(\.a), of: a)
        order = Self.share(inOrder, of: alignedA)
        gramResemblance = isAcrossLanguages ? 0 : a.grams.resemblance(b.grams, shared: alignment.sharedRuns)
        adjacency = Self.adjacency(alignment.links, sentences: min(a.sentences.count, b.sentences.count))
        let facts = SharedFacts(a, b)
        numbersOfA = facts.numbersOfA
        numbersOfB = facts.numbersOfB
        namesOfA = facts.namesOfA
        namesOfB = facts.namesOfB
        numberCount = facts.numberCount
        namesOtherDays = !a.days.isEmpty && !b.days.isEmpty && SortedSets.shared(a.days, b.days) == 0
        leastNumbers = facts.leastNumbers
        nameCount = facts.nameCount
        self.isAcrossLanguages = isAcrossLanguages
    }

    private static func share(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }

    private static func words(_ sentences: [Int], of text: ComparableText) -> Int {
        sentences.reduce(0) { $0 + text.sentences[$1].words.count }
    }

    private static func mean(_ best: [Float], _ text: ComparableText) -> Double {
        var sum = 0.0
        for (index, similarity) in best.enumerated() {
            sum += Double(similarity) * Double(text.sentences[index].words.count)
        }
        return text.words.isEmpty ? 0 : sum / Double(text.words.count)
    }

    /// Links whose next sentence in A is linked to the next sentence in B, over the steps there could be.
    private static func adjacency(_ links: [Link], sentences: Int) -> Double {
        var steps = 0
        for (link, next) in zip(links, links.dropFirst()) {
            guard let lastA = link.a.last, let lastB = link.b.last else { continue }
            if next.a.first == lastA + 1, next.b.first == lastB + 1 { steps += 1 }
        }
        return share(min(steps, max(sentences - 1, 0)), of: max(sentences - 1, 0))
    }
}
