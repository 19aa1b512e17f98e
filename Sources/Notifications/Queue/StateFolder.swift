import Glibc
package import LinuxSystem
package import SystemPackage
import Varlink

/// The folder that survives restarts: a record for each destination, replaced in one step, and wishes to send again.
///
///     lock               held by the notifier that runs
///     NAME.json          the record of the destination NAME
///     again/NAME.NUMBER  somebody asks for the alert NUMBER once more
package struct StateFolder: Sendable {
    package let path: FilePath

    package init(_ path: FilePath) {
        self.path = path
    }

    /// Where wishes lie, for those who wait for one.
    package var wishes: FilePath { path.appending("again") }

    /// Makes what is missing and keeps every other notifier out as long as the answer lives; `nil` when one is there.
    package func lock() throws(SystemError) -> SharedDescriptor? {
        try FileSystem.makeDirectories(path, mode: 0o700)
        try FileSystem.makeDirectory(wishes, mode: 0o700)
        let name = path.appending("lock")
        try makeFile(name)
        let file = SharedDescriptor(try FileSystem.openToRead(name))
        do throws(SystemError) {
            _ = try retrying("flock", on: name.string) { flock(file.number, LOCK_EX | LOCK_NB) }
        } catch  where error.errno == .wouldBlock {
            return nil
        }
        return file
    }
}

// MARK: Records

extension StateFolder {
    /// A record that is not what this program writes.
    package struct Damaged: Error, Sendable, CustomStringConvertible {
        package var path: FilePath

        package var description: String {
            "'\(path)' is damaged; remove it to begin with the alerts raised from then on"
        }
    }

    /// What is remembered of a destination; `nil` for one that is new.
    package func record(of destination: String) throws -> DestinationRecord? {
        let name = recordPath(destination)
        guard let bytes = try contents(of: name) else { return nil }
        do {
            return try JSONParser.parse(bytes).decoded()
        } catch {
            throw Damaged(path: name)
        }
    }

    /// Replaces the record in one step: whenever the power goes, the old one or the new one is there.
    package func save(_ record: DestinationRecord, of destination: String) throws {
        let temporary = path.appending(".\(destination).new")
        try removeFile(temporary)
        try write(JSONValue(encoding: record).bytes, to: temporary)
        try FileSystem.rename(temporary, to: recordPath(destination))
        try FileSystem.synchronizeDirectory(path)
    }

    private func write(_ bytes: [UInt8], to name: FilePath) throws(SystemError) {
        let file = try FileSystem.create(name, mode: 0o600)
        try FileSystem.write(bytes, to: file.number)
        try FileSystem.synchronize(file.number)
    }

    private func removeFile(_ name: FilePath) throws(SystemError) {
        do throws(SystemError) {
            try FileSystem.removeFile(name)
        } catch  where error.errno == .noSuchFileOrDirectory {
            // What was wanted.
        }
    }

    private func recordPath(_ destination: String) -> FilePath { path.appending("\(destination).json") }

    private func contents(of name: FilePath) throws(SystemError) -> [UInt8]? {
        if !FileSystem.exists(name) { return nil }
        let file = try FileSystem.openToRead(name)
        return try FileSystem.contents(of: file.number, limit: 16 << 20)
    }

    /// Makes an empty file, unless one is there.
    private func makeFile(_ name: FilePath) throws(SystemError) {
        do throws(SystemError) {
            _ = try FileSystem.create(name, mode: 0o600).number
        } catch  where error.errno == .fileExists {
            // From the time before.
        }
    }
}

// MARK: Wishes

extension StateFolder {
    /// Asks the notifier that runs, or the next one, to send an alert again.
    package func wish(for alert: Int64, to destination: String) throws(SystemError) {
        try makeFile(wishes.appending("\(destination).\(alert)"))
    }

    /// The alerts that a destination shall get again, in order.
    package func wished(to destination: String) throws(SystemError) -> [Int64] {
        let listing = try DirectoryListing(FileSystem.openDirectory(wishes))
        var alerts: [Int64] = []
        while let entry = try listing.next() {
            let name = entry.name.string
            guard name.hasPrefix(destination + "."), let alert = Int64(name.dropFirst(destination.utf8.count + 1))
            else {
                continue
            }
            alerts.append(alert)
        }
        return alerts.sorted()
    }

    /// The wish is fulfilled, or cannot be.
    package func forget(_ alert: Int64, to destination: String) throws(SystemError) {
        try removeFile(wishes.appending("\(destination).\(alert)"))
    }
}
