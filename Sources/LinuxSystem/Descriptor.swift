import Glibc

/// The one owner of an open file descriptor: closed when it goes out of scope.
package struct Descriptor: ~Copyable, Sendable {
    /// Lend it for one call; never keep it.
    package let number: CInt

    /// Takes ownership of an open descriptor.
    package init(owning number: CInt) {
        self.number = number
    }

    deinit {
        _ = Glibc.close(number)
    }

    /// Gives ownership away to the caller, who must close the number.
    package consuming func release() -> CInt {
        let number = number
        discard self
        return number
    }
}

/// A descriptor with shared ownership, for tasks and closures, which cannot own a `Descriptor`.
package final class SharedDescriptor: Sendable {
    package let descriptor: Descriptor

    package init(_ descriptor: consuming Descriptor) {
        self.descriptor = descriptor
    }

    package var number: CInt { descriptor.number }
}
