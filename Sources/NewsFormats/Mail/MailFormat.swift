import Clippings

/// Mail: one message (`.eml`, a file of a Maildir) or a mailbox of many, each an article with its attachments.
struct MailFormat: BinaryFormat {
    func recognises(_ file: SourceFile) -> Bool { MailRecognition.isMail(file.head) }

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
