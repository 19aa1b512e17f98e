import Clippings
import Testing

/// The closed list of reasons.
struct RefusalReasonTests {
    @Test func `the names that scripts rely on are these`() {
        let fixed: Set = [
            "empty", "not-text", "not-an-article", "unreadable", "too-large", "expands-too-far", "truncated", "damaged",
            "encrypted", "unsupported-format", "time-limit", "memory-limit", "worker-crashed",
        ]
        #expect(fixed.isSubset(of: Set(RefusalReason.allCases.map(\.rawValue))))
    }

    @Test(arguments: RefusalReason.allCases)
    func `each reason explains itself in one sentence that starts small and ends without a stop`(reason: RefusalReason)
    {
        #expect(reason.explanation.first?.isLowercase == true)
        #expect(reason.explanation.last != ".")
    }

    @Test func `what the machine could not do may succeed later, what the file is stays`() {
        #expect(RefusalReason.allCases.filter(\.isTransient).contains(.workerCrashed))
        #expect(RefusalReason.timeLimit.isTransient)
        #expect(!RefusalReason.encrypted.isTransient)
        #expect(!RefusalReason.empty.isTransient)
    }
}
