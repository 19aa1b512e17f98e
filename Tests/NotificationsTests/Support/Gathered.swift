import LinuxSystem

/// Collects what comes from anywhere, and lets a test wait until so much has come.
final class Gathered<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        var waiting: [(count: Int, continuation: CheckedContinuation<[Element], Never>)] = []
    }

    private let state = Monitor(State())

    var all: [Element] { state.withLock { $0.elements } }

    @discardableResult
    func add(_ element: Element) -> Int {
        let (count, elements, ready) = state.withLock { state in
            state.elements.append(element)
            let ready = state.waiting.filter { $0.count <= state.elements.count }
            state.waiting.removeAll { $0.count <= state.elements.count }
            return (state.elements.count, state.elements, ready)
        }
        for waiting in ready { waiting.continuation.resume(returning: elements) }
        return count
    }

    /// All there is once there are `count`.
    func first(_ count: Int) async -> [Element] {
        await withCheckedContinuation { continuation in
            let elements: [Element]? = state.withLock { state in
                if state.elements.count >= count { return state.elements }
                state.waiting.append((count, continuation))
                return nil
            }
            if let elements { continuation.resume(returning: elements) }
        }
    }
}
