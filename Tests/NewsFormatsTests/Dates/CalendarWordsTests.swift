import LanguagePacks
import Testing

@testable import NewsFormats

struct CalendarWordsTests {
    private func month(_ word: String, _ language: String? = nil) -> Int? {
        KnowledgeBase.shared.calendar.month(WordHash.of(folded(word)), in: language)
    }

    private func weekday(_ word: String, _ language: String? = nil) -> Int? {
        KnowledgeBase.shared.calendar.weekday(WordHash.of(folded(word)), in: language)
    }

    @Test func `a month is known by its name in any language, in small letters and capitals`() {
        #expect(month("Agustus") == 8)
        #expect(month("sierpnia") == 8)
        #expect(month("августа") == 8)
        #expect(month("АВГУСТА") == 8)
        #expect(month("أغسطس") == 8)
        #expect(month("beras") == nil)
    }

    @Test func `where a word means two months the language decides`() {
        #expect(month("listopad", "hr") == 10)
        #expect(month("listopad", "pl-PL") == 11)
    }

    @Test func `a weekday that is an ordinary word elsewhere counts in its own language alone`() {
        #expect(weekday("cuma", "tr") == 5)
        #expect(weekday("cuma", "id") == nil)
        #expect(weekday("cuma") == nil)
        #expect(weekday("Jumat", "tr") == 5)
    }
}
