/// What a clipping is worth after later items of the same wire: news is corrected, replaced and withdrawn.
package enum Edition: Sendable, Equatable {
    /// Nothing later has taken its place.
    case current
    /// A later version, which `by` is, or an item that says so, took its place.
    case superseded(by: ClippingID)
    /// Its sender wants it used no more; `by` is the item that says so.
    case withdrawn(by: ClippingID)

    /// The word for it in queries (`edition:withdrawn`) and answers.
    package var name: String {
        switch self {
        case .current: "current"
        case .superseded: "superseded"
        case .withdrawn: "withdrawn"
        }
    }

    /// The clipping that made it so.
    package var cause: ClippingID? {
        switch self {
        case .current: nil
        case .superseded(let by), .withdrawn(let by): by
        }
    }
}
