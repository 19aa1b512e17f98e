import Clippings

/// Mail: one message (`.eml`, a file of a Maildir) or a mailbox of many, each an article with its attachments.
struct MailFormat: BinaryFormat {
    /// A header that has not told what it is in the first bytes is read so far.
    private static let longHeader = 256 << 10

    func recognises(_ file: SourceFile) -> Bool {
        if MailRecognition.isMail(file.head) { return true }
        guard MailRecognition.mayGoOn(file.head), file.head.count == SourceFile.headSize else { return false }
        do throws(Refusal) {
            return MailRecognition.isMail(try file.source.bytes(at: 0, upTo: Self.longHeader))
        } catch {
            return false
        }
    }

    func read(_ file: SourceFile, _ reading: Reading) throws(Refusal) {
        guard Mailbox.begins(file.head) else {
            return try MailReader.read(try file.whole(limit: reading.maximumBytes), file.hints, reading)
        }
        var mailbox = Mailbox(file.source, limit: reading.maximumBytes)
        var number = 0
        var refusal: Refusal?
        while let message = try mailbox.next() {
            number += 1
            do throws(Refusal) {
                guard let bytes = message.bytes else { throw SourceFile.tooLarge(limit: reading.maximumBytes) }
                try MailReader.read(bytes, file.hints, reading)
            } catch {
                if error.reason == .timeLimit { throw error }
                refusal = error
                reading.leaveOut("message \(number)", error)
            }
        }
        // The reason of an only message is the file's.
        if number == 1, let refusal, !reading.hasArticles { throw refusal }
    }
}
