extension Evidence {
    /// One reason for a verdict, as a sentence that a person can check.
    package struct Reason: Sendable, Equatable {
        package enum Kind: String, Sendable {
            case containment, coverage, similarity, order, names, numbers, days, language
        }

        package var kind: Kind
        package var text: String
    }

    /// What speaks for and against a copy, the strongest kinds first.
    package var reasons: [Reason] {
        var reasons: [Reason] = []
        func add(_ kind: Reason.Kind, _ text: String) { reasons.append(Reason(kind: kind, text: text)) }
        if isAcrossLanguages {
            add(.language, "The texts are in different languages; their words were compared by way of a word list.")
        }
        add(
            .containment,
            "\(percent(containmentOfA)) of A's runs of six words stand in B, \(percent(containmentOfB)) of B's in A."
        )
        add(
            .coverage,
            "\(percent(coverageOfA)) of A's words and \(percent(coverageOfB)) of B's stand in aligned sentences."
        )
        if coverageOfA > 0 {
            add(
                .similarity,
                "A sentence finds one in the other text that is \(percent(lowerSimilarity)) alike, on average."
            )
            add(.order, "\(percent(order)) of what is aligned stands in the same order.")
        }
        if nameCount > 0 || max(namesOfA, namesOfB) > 0 {
            add(
                .names,
                "\(percent(namesOfA)) of A's names are in B, \(percent(namesOfB)) of B's in A (\(nameCount) shared)."
            )
        }
        if leastNumbers > 0 {
            add(
                .numbers,
                "\(percent(numbersOfA)) of A's numbers are in B, \(percent(numbersOfB)) of B's in A (\(numberCount) shared)."
            )
        }
        if namesOtherDays { add(.days, "The texts name days of the calendar, and none that is the same.") }
        return reasons
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
