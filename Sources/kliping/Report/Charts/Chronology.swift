/// Where clippings stand on a chart's time axis: those with a date on a scale, the others beside it.
///
/// When an undated text arrived says little of when it came out: a backlog is filed in a minute. Only where no clipping
/// has a date do all stand by their arrival.
struct Chronology: Sendable {
    /// The share of the chart's width that is left to undated clippings.
    private static let undatedShare = 0.16

    let hasUndated: Bool
    private let axis: TimeAxis
    private let isByArrival: Bool
    private let low: Double
    private let high: Double

    /// `low` and `high` are the shares of the chart's width between which it draws.
    init(_ appearances: [Appearance], low: Double, high: Double) {
        let dated = appearances.filter { $0.basis != .arrival }
        isByArrival = dated.isEmpty
        hasUndated = !dated.isEmpty && dated.count < appearances.count
        axis = TimeAxis((dated.isEmpty ? appearances : dated).flatMap { [$0.start, $0.end] })
        self.low = low
        self.high = high
    }

    func start(_ appearance: Appearance) -> Share { place(appearance, at: appearance.start) }
    func middle(_ appearance: Appearance) -> Share { place(appearance, at: appearance.middle) }
    func end(_ appearance: Appearance) -> Share { place(appearance, at: appearance.end) }

    /// Lines up the chart with their times below, and the undated clippings' place.
    func scale(_ clock: PageClock, bottom: Int) -> HTML {
        var scale = HTML()
        for tick in axis.ticks(clock) {
            let x = onScale(tick.place)
            scale += """
                <line class="grid" x1="\(x)" x2="\(x)" y1="0" y2="\(bottom)"/>
                <text class="tick" x="\(x)" y="\(bottom + 16)" text-anchor="middle">\(tick.label)</text>
                <text class="tick" x="\(x)" y="\(bottom + 31)" text-anchor="middle">\(tick.below)</text>

                """
        }
        guard hasUndated else { return scale }
        let edge = Share(high - (high - low) * Self.undatedShare * 0.75)
        return scale + """
            <line class="rule" x1="\(edge)" x2="\(edge)" y1="0" y2="\(bottom)"/>
            <text class="tick" x="\(undated)" y="\(bottom + 16)" text-anchor="middle">no date</text>

            """
    }

    private var undated: Share { Share(high - (high - low) * Self.undatedShare * 0.3) }

    private func place(_ appearance: Appearance, at instant: Int64) -> Share {
        appearance.basis == .arrival && !isByArrival ? undated : onScale(axis.place(instant))
    }

    private func onScale(_ place: Share) -> Share {
        place.within(low, hasUndated ? high - (high - low) * Self.undatedShare : high)
    }
}
