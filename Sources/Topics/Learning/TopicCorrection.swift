/// One article of which a person has said what it is about.
package struct TopicCorrection: Sendable {
    package var reading: TopicReading
    /// Codes of topics that it has.
    package var wanted: Set<String>
    /// Codes of topics that it has not.
    package var unwanted: Set<String>
    /// Codes of topics that go with the wanted ones, and that nobody said: learnt, but no measure of quality.
    package var implied: Set<String>

    package init(
        _ reading: TopicReading,
        wanted: Set<String>,
        unwanted: Set<String> = [],
        implied: Set<String> = []
    ) {
        self.reading = reading
        self.wanted = wanted
        self.unwanted = unwanted
        self.implied = implied
    }
}
