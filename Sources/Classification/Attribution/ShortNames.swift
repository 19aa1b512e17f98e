/// Finds words that stand alone as speakers: `kata Ade` tells where the name begins in `Kepala Dinas Jabar Ade Afriandi`.
enum ShortNames {
    static func hashes(_ marked: MarkedText, _ isQuoted: [Bool]) -> Set<UInt64> {
        var result: Set<UInt64> = []
        let verbs: WordRole = [.verb, .invertedVerb, .according]
        for statement in marked.statements {
            for index in statement where marked.has(verbs, at: index, in: statement) && !isQuoted[index] {
                let roles = marked.roles(index)
                if !roles.isDisjoint(with: [.invertedVerb, .according]) {
                    add(marked.end(index), statement, marked, &result)
                }
                if roles.contains(.verb) {
                    var before = index - 1
                    while before > statement.lowerBound, marked.has(.adverb, at: before, in: statement) { before -= 1 }
                    let isAlone = before == statement.lowerBound || !marked.isCapitalised(before - 1, in: statement)
                    if before >= statement.lowerBound, isAlone { add(before, statement, marked, &result) }
                }
            }
        }
        return result
    }

    private static func add(_ index: Int, _ statement: Range<Int>, _ marked: MarkedText, _ result: inout Set<UInt64>) {
        guard marked.isCapitalised(index, in: statement), !marked.isCapitalised(index + 1, in: statement),
            marked.names(index).isDisjoint(with: [.title, .office, .organisation, .particle]),
            !marked.has([.pronoun, .weekday, .month, .opener, .indefinite, .source, .adverb], at: index, in: statement)
        else { return }
        result.insert(marked.text.tokens[index].hash)
    }
}
