import ArgumentParser
import Clippings

/// A first argument that is no subcommand, and the one that was most likely meant.
struct UnknownCommand {
    let message: String
    let remedy: String

    /// `nil` where the first argument is a subcommand or an option.
    init?(_ arguments: [String]) {
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help" else { return nil }
        let names = KlipingCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !names.contains(name) else { return nil }
        message = "there is no subcommand '\(name)'"
        remedy =
            (NearestName.of(name, among: names).map { "did you mean 'kliping \($0)'? " } ?? "")
            + "'kliping --help' lists them all"
    }
}
