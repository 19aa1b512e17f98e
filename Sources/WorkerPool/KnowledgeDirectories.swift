import SystemPackage

/// Where language packs and the list of agencies are read from: later directories lay over earlier ones.
package enum KnowledgeDirectories {
    private static let desks = "/etc/kliping"

    /// The vendor's directory first, then the desk's, then `own`: one user's, or the one of a named configuration.
    ///
    /// The vendor's is `../share/kliping` of the running program, so that it moves with an installation.
    package static func all(own: String?) -> [String] {
        let vendors = (try? RunningProgram.folder())?.removingLastComponent().appending("share").appending("kliping")
        var directories = [vendors?.string ?? "/usr/share/kliping", desks]
        if let own, !directories.contains(own) { directories.append(own) }
        return directories
    }

    /// `$XDG_CONFIG_HOME/kliping`; `nil` without a home.
    ///
    /// Relative values are ignored, as the XDG Base Directory Specification asks.
    package static func user(environment: [String: String]) -> String? {
        func directory(_ variable: String) -> String? {
            environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        return (directory("XDG_CONFIG_HOME") ?? directory("HOME").map { "\($0)/.config" }).map { "\($0)/kliping" }
    }
}
