extension Evidence {
    /// How strongly the sentences speak for a reworded copy, 0 to about 2.4.
    ///
    /// No one figure separates copies from independent reports of one event; together they do: similar sentences, nearly
    /// all of them aligned, in step with each other, with the same names and numbers and hardly any of their own.
    package var rewriteStrength: Double {
        let strength =
            0.7 * lowerSimilarity + 0.5 * gramResemblance + 0.6 * min(coverageOfA, coverageOfB) + 0.4 * adjacency
            + 0.4 * min(namesOfA, namesOfB) + 0.3 * numberAgreement
        return (namesOtherDays ? 0.85 : 1) * strength * (0.8 + 0.2 * order)
    }

    /// The same across languages, where spelling says nothing, 0 to about 2.
    package var translationStrength: Double {
        let strength =
            lowerSimilarity + 0.5 * min(coverageOfA, coverageOfB) + 0.3 * adjacency + 0.2 * numberAgreement
        return strength * (0.8 + 0.2 * order)
    }

    /// Whether the texts are alike but tell of different things: a market report, a forecast, an earthquake notice.
    ///
    /// Then hardly any of the numbers are the same, while a copy keeps most.
    var isTemplate: Bool {
        let most = max(numbersOfA, numbersOfB)
        return leastNumbers >= 5 && most < 0.35
    }

    /// The share of numbers in the direction where it is lower; what is usual where there are none to speak of.
    private var numberAgreement: Double {
        leastNumbers == 0 ? 0.6 : min(numbersOfA, numbersOfB)
    }
}
