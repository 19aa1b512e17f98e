package import Configuration
package import Logging

extension LogLevel {
    /// The same level for swift-log, whose names these are.
    package var logger: Logger.Level {
        switch self {
        case .trace: .trace
        case .debug: .debug
        case .info: .info
        case .notice: .notice
        case .warning: .warning
        case .error: .error
        case .critical: .critical
        }
    }
}
