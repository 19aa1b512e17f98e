import Clippings
import LinuxSystem
import SystemPackage
import WorkerPool

/// Reads originals again with a parser of its own, made when first needed.
///
/// One at a time; others wait.
final class Reparser: Sendable {
    private struct State {
        var isBusy = false
        var parser: (any FileParser)?
        var scratch: SharedDescriptor?
    }

    private let state = Monitor(State())
    private let directory: FilePath
    private let makeParser: @Sendable () -> any FileParser

    /// `scratch` is where one nameless file is made for bytes that a worker needs as a descriptor.
    init(scratch: FilePath, makeParser: @escaping @Sendable () -> any FileParser) {
        directory = scratch
        self.makeParser = makeParser
    }

    func parse(_ bytes: [UInt8], hints: SourceHints) throws -> ParseOutcome {
        try alone { () throws(SystemError) in
            let file = try scratchFile()
            try FileSystem.empty(file.number)
            try FileSystem.write(bytes, to: file.number)
            return parser().parse(file.number, hints: hints)
        }
    }

    func parse(_ descriptor: CInt, hints: SourceHints) -> ParseOutcome {
        alone { parser().parse(descriptor, hints: hints) }
    }

    /// A turnstile rather than the lock, which must not be held while a worker reads.
    private func alone<Failure: Error>(_ body: () throws(Failure) -> ParseOutcome) throws(Failure) -> ParseOutcome {
        let _: Bool? = state.wait { state in
            if state.isBusy { return nil }
            state.isBusy = true
            return true
        }
        defer {
            state.withLock { $0.isBusy = false }
            state.signal()
        }
        return try body()
    }

    private func parser() -> any FileParser {
        if let parser = state.withLock({ $0.parser }) { return parser }
        let parser = makeParser()
        state.withLock { $0.parser = parser }
        return parser
    }

    private func scratchFile() throws(SystemError) -> SharedDescriptor {
        if let file = state.withLock({ $0.scratch }) { return file }
        let path = directory.appending(".reparse")
        do throws(SystemError) { try FileSystem.removeFile(path) } catch  where error.errno == .noSuchFileOrDirectory {}
        let file = SharedDescriptor(try FileSystem.create(path, mode: 0o600))
        try FileSystem.removeFile(path)
        state.withLock { $0.scratch = file }
        return file
    }
}
