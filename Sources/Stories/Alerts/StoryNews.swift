package import Archive
package import Clippings

/// Tells what is new in a clipping to one who was told of its story before: figures, speakers, outlets.
package struct StoryNews: NewsJudge {
    private let units: UnitNames

    package init(units: UnitNames = UnitNames()) {
        self.units = units
    }

    package func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        guard var told = ToldStory(encoded: first) else { return second }
        if let other = ToldStory(encoded: second) { told.join(other) }
        return told.encoded
    }

    package func reading(of article: Article) -> any NewsReading { StoryNewsReading(article, units: units) }
}
