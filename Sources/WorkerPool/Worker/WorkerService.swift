import CLinuxSystem
package import Clippings
import Glibc
import LinuxSystem
import SystemPackage

/// The worker's side: shuts the process in, then reads one file after the other for its parent.
package struct WorkerService {
    private let socket: CInt
    private let memory: Int

    /// Serves the parent at the other end of `socket`; reading may add `memory` bytes to what the process has.
    package init(socket: CInt, memory: Int) {
        self.socket = socket
        self.memory = memory
    }

    /// Reads one file: hands each of its articles to the closure and returns why there were none.
    ///
    /// The number is how many bytes a document may have that has to be in memory as a whole.
    package typealias Parser = (
        any ByteSource, SourceHints, Int, @escaping (Draft) throws(Refusal) -> Void
    ) -> Refusal?

    /// Serves until the parent goes; returns the process's exit status.
    ///
    /// Everything that needs the file system must be loaded before: no byte of input is taken in before the sandbox
    /// stands.
    package func run(_ read: Parser) -> CInt {
        var greeting: [UInt8] = []
        do throws(SystemError) {
            _ = try Sandbox.enter(memory: memory, highestDescriptor: socket)
            MemoryExhaustion.reportByExitStatus()
            Frame.write(.ready, to: &greeting) { _ in }
        } catch {
            Frame.write(.unfit, to: &greeting) { $0.append(contentsOf: "\(error)".utf8) }
            try? send(greeting)
            return EXIT_FAILURE
        }
        do {
            try send(greeting)
            try serve(read)
            return EXIT_SUCCESS
        } catch {
            // The parent is gone, or is no parent of ours: nobody to tell.
            return EXIT_FAILURE
        }
    }

    private func serve(_ read: Parser) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var assembler = FrameAssembler()
        let answer = AnswerWriter(send: send)
        while let (request, file) = try nextRequest(&assembler, buffer) {
            // Should the parent have died, nobody else ends a parser that hangs.
            alarm(UInt32(clamping: request.lastResort))
            MemoryExhaustion.reset()
            try parse(file, request, read, answer)
            alarm(0)
        }
    }

    /// Waits for the next file; `nil` once the parent has closed its end.
    private func nextRequest(
        _ assembler: inout FrameAssembler,
        _ buffer: UnsafeMutableRawBufferPointer
    ) throws -> (WorkerRequest, SharedDescriptor)? {
        var file: SharedDescriptor?
        while true {
            if let frame = try assembler.next() {
                guard let file else { throw FrameError(detail: "request without a file") }
                return (try WorkerRequest(frame), file)
            }
            let (count, descriptor) = try DescriptorPassing.receive(into: buffer, from: socket)
            if count == 0 { return nil }
            if let descriptor { file = SharedDescriptor(Descriptor(owning: descriptor)) }
            assembler.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private func parse(
        _ file: SharedDescriptor,
        _ request: WorkerRequest,
        _ read: Parser,
        _ answer: AnswerWriter
    ) throws {
        do {
            let contents = try FileContents(file)
            let refusal = read(contents, request.hints, request.maximumBytes) { draft throws(Refusal) in
                try answer.add(draft)
            }
            if let refusal { try answer.refuse(refusal) } else { try answer.end() }
        } catch let refusal as Refusal {
            try answer.refuse(refusal)
        }
    }

    private func send(_ bytes: [UInt8]) throws(SystemError) {
        var sent = 0
        while sent < bytes.count {
            sent += try DescriptorPassing.send(bytes, from: sent, over: socket)
        }
    }
}
