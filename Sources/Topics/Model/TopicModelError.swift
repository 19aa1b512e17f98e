/// Why a model or the corrections to one are refused; what was in use before stays in use.
package enum TopicModelError: String, Error, Sendable, CustomStringConvertible {
    /// Other bytes stand where the file should name its kind.
    case notAModel = "not-a-model"
    case unsupportedVersion = "unsupported-version"
    /// Shorter or longer than it says.
    case cutShort = "cut-short"
    /// The checksum does not fit.
    case damaged = "damaged"
    /// The checksum fits, but the tables contradict each other.
    case inconsistent = "inconsistent"

    package var description: String {
        switch self {
        case .notAModel: "this is no model of topics; give the file that 'make model' or 'kliping train' wrote"
        case .unsupportedVersion: "the model is of another version; train it again with this version's 'make model'"
        case .cutShort: "the model is not as long as it says; copy it again"
        case .damaged: "the model's checksum does not fit its content; copy it again"
        case .inconsistent: "the model's tables contradict each other; train it again"
        }
    }
}
