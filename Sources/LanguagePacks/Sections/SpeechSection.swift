/// Who says something: `[speech]`.
package struct SpeechSection: Sendable {
    /// Verbs behind their speaker (`Ani mengatakan`).
    package let verbs: [String]
    /// Verbs of what data show or bodies record (`menunjukkan`): with any other subject they report nothing.
    package let evidenceVerbs: [String]
    /// Verbs that open speech but ask instead of stating (`meminta`): no figure stands on their word.
    package let directiveVerbs: [String]
    /// Verbs before their speaker (`kata Ani`).
    package let invertedVerbs: [String]
    /// Verbs that stand either way (`said`).
    package let freeVerbs: [String]
    /// Verbs with the speaker's pronoun in them (`katanya`).
    package let pronounVerbs: [String]
    /// What ends any such verb, known or not (`nya`).
    package let pronounEndings: [String]
    /// Verbs whose speaker follows as an agent (`disampaikan oleh Ani`).
    package let passiveVerbs: [String]
    /// Words between such a verb and its agent.
    package let agents: [String]
    /// Words before a source (`menurut`, `according to`).
    package let according: [String]
    /// The same with a pronoun in it (`menurutnya`).
    package let accordingPronoun: [String]
    /// Words before a source that must have a name (`berdasarkan data`).
    package let basedOn: [String]
    /// Nouns before the name of a source, which are not part of it (`laporan`, `data`).
    package let sources: [String]
    /// Sources that nobody stands behind (`informasi`): what they report has no speaker.
    package let nobody: [String]
    /// What opens a sentence on the sentence before (`hal ini`).
    package let backReferences: [String]
    /// What opens a list in a speaker's name (`gave the following`).
    package let lists: [String]
    /// Phrases that make the sentence's subject its source (`dalam laporannya`).
    package let reports: [String]
    package let pronouns: [String]
    /// Words that may stand between a speaker and the verb (`juga`).
    package let adverbs: [String]
    /// Words that begin another clause (`bahwa`, `karena`).
    package let clauses: [String]
    /// Words that end a name (`di`, `saat`).
    package let prepositions: [String]
    /// Prepositions that may stand inside an office (`Kepala Kantor di Palu Ani`).
    package let officePrepositions: [String]
    /// Words before a sentence's subject (`sementara`).
    package let openers: [String]
    /// Articles and their like, which are not part of a name (`seorang`).
    package let indefinites: [String]
    /// Words that point back to a person named before (`itu` in `perempuan itu`).
    package let demonstratives: [String]
    package let relatives: [String]
    /// Relatives that behind a comma open a gloss of the reporter's own (`, which holds 80,000 people,`).
    package let glosses: [String]
    /// Words right before a person's name (`bernama`).
    package let named: [String]
    /// Words between names (`dan`).
    package let conjunctions: [String]

    init(_ section: inout PackSection) {
        verbs = section.phrases("verbs")
        evidenceVerbs = section.phrases("evidence-verbs")
        directiveVerbs = section.phrases("directive-verbs")
        invertedVerbs = section.phrases("inverted-verbs")
        freeVerbs = section.phrases("free-verbs")
        pronounVerbs = section.phrases("pronoun-verbs")
        pronounEndings = section.phrases("pronoun-endings")
        passiveVerbs = section.phrases("passive-verbs")
        agents = section.phrases("agents")
        according = section.phrases("according")
        accordingPronoun = section.phrases("according-pronoun")
        basedOn = section.phrases("based-on")
        sources = section.phrases("sources")
        nobody = section.phrases("nobody")
        backReferences = section.phrases("back-references")
        lists = section.phrases("lists")
        reports = section.phrases("reports")
        pronouns = section.phrases("pronouns")
        adverbs = section.phrases("adverbs")
        clauses = section.phrases("clauses")
        prepositions = section.phrases("prepositions")
        officePrepositions = section.phrases("office-prepositions")
        openers = section.phrases("openers")
        indefinites = section.phrases("indefinites")
        demonstratives = section.phrases("demonstratives")
        relatives = section.phrases("relatives")
        glosses = section.phrases("glosses")
        named = section.phrases("named")
        conjunctions = section.phrases("conjunctions")
    }
}
