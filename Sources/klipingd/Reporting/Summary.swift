import Archive
import Intake

/// The sentence that `systemctl status` shows: what an operator wants to know first.
enum Summary {
    /// `watching 3 folders, 12 queued, 48,210 clippings, 1 rejected`, led by the state when that is not ordinary.
    static func sentence(_ intake: IntakeStatus, _ counts: ArchiveCounts) -> String {
        sentence(
            state: intake.state,
            folders: intake.folders.count,
            faults: intake.folders.count { $0.fault != nil },
            queued: intake.queued + intake.working,
            counts: counts
        )
    }

    static func sentence(
        state: IntakeStatus.State,
        folders: Int,
        faults: Int,
        queued: Int,
        counts: ArchiveCounts
    ) -> String {
        var parts: [String] = []
        switch state {
        case .running: break
        case .starting: parts.append("starting")
        case .paused: parts.append("intake paused")
        case .draining, .stopped: parts.append("draining")
        case .diskFull: parts.append("intake stopped: disk space is low")
        }
        parts.append("watching \(counted(folders - faults, "folder"))")
        if faults > 0 { parts.append("\(counted(faults, "folder")) with a fault") }
        parts.append("\(grouped(queued)) queued")
        parts.append(counted(counts.clippings, "clipping"))
        parts.append("\(grouped(counts.rejected)) rejected")
        return parts.joined(separator: ", ")
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }

    /// Digits in groups of three.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return number < 0 ? "-" + result : result
    }
}
