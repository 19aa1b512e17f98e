import CCurl
import Clippings

/// One POST over HTTP with bounds on everything: time, redirects, what is read of the answer.
struct WebRequest: Sendable {
    /// What came back.
    struct Answer: Sendable, Equatable {
        var status: Int
        /// Of the body, for the journal.
        var firstLine: String
        /// As the receiver asks with a status of 429 or 503.
        var retryAfter: Duration?
    }

    var url: String
    /// `Name: value`.
    var headers: [String]
    var body: [UInt8]
    var timeLimit: Duration
    var redirects: Int
    var agent: String

    /// More of an answer is not read.
    private static let longestAnswer = 64 << 10

    /// What libcurl calls back with.
    fileprivate final class Course {
        let isCancelled: () -> Bool
        var read = 0
        var beginning: [UInt8] = []

        init(isCancelled: @escaping () -> Bool) {
            self.isCancelled = isCancelled
        }
    }

    /// libcurl's own start, once a process and thread-safe (curl_global_init(3)).
    private static let isReady = curl_global_init(CLong(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Sends it and reads the answer, blocking this thread; `isCancelled` is asked about once a second.
    func perform(unless isCancelled: @escaping () -> Bool) throws(DeliveryFault) -> Answer {
        guard Self.isReady, let handle = curl_easy_init() else {
            throw DeliveryFault("could not be asked: libcurl does not start")
        }
        defer { curl_easy_cleanup(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        // Without "Expect:" a body of more than a kilobyte waits for a word that many receivers never say.
        for header in headers + ["Expect:"] { list = curl_slist_append(list, header) ?? list }
        defer { curl_slist_free_all(list) }
        let course = Course(isCancelled: isCancelled)
        let context = Unmanaged.passUnretained(course).toOpaque()
        var message = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let result = message.withUnsafeMutableBufferPointer { message in
            let settings = [
                CCurl_set_pointer(handle, CURLOPT_ERRORBUFFER, message.baseAddress),
                CCurl_set_text(handle, CURLOPT_URL, url),
                CCurl_set_text(handle, CURLOPT_USERAGENT, agent),
                CCurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https"),
                // What begins encrypted stays so.
                CCurl_set_text(
                    handle,
                    CURLOPT_REDIR_PROTOCOLS_STR,
                    url.lowercased().hasPrefix("https:") ? "https" : "http,https"
                ),
                CCurl_set_number(handle, CURLOPT_FOLLOWLOCATION, redirects > 0 ? 1 : 0),
                CCurl_set_number(handle, CURLOPT_MAXREDIRS, redirects),
                // Stays a POST whatever the kind of redirect.
                CCurl_set_number(handle, CURLOPT_POSTREDIR, CCurl_redirect_all),
                CCurl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1),
                CCurl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2),
                CCurl_set_number(handle, CURLOPT_TIMEOUT_MS, Int(timeLimit.milliseconds)),
                // Time-outs without signals, for there are other threads.
                CCurl_set_number(handle, CURLOPT_NOSIGNAL, 1),
                CCurl_set_list(handle, CURLOPT_HTTPHEADER, list),
                CCurl_set_body(handle, body, body.count),
                CCurl_set_writer(handle, Self.write, context),
                CCurl_set_progress(handle, Self.goOn, context),
            ]
            if let refused = settings.first(where: { $0 != CURLE_OK }) { return refused }
            return withExtendedLifetime(course) { curl_easy_perform(handle) }
        }
        var status = 0
        _ = CCurl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
        // An answer that was cut off for its length has told its status before.
        let isWhole = result == CURLE_OK || (result == CURLE_WRITE_ERROR && course.read > Self.longestAnswer)
        guard isWhole, status > 0 else { throw DeliveryFault(sentence(result, message)) }
        return Answer(status: status, firstLine: course.firstLine, retryAfter: retryAfter(handle, status))
    }

    private func sentence(_ result: CURLcode, _ message: [CChar]) -> String {
        if result == CURLE_OPERATION_TIMEDOUT { return "did not answer within \(timeLimit.text)" }
        let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let said =
            bytes.isEmpty ? String(cString: curl_easy_strerror(result)) : PrintableName.text(of: bytes.prefix(200))
        return "was not reached: \(said)"
    }

    private func retryAfter(_ handle: UnsafeMutableRawPointer, _ status: Int) -> Duration? {
        guard status == 429 || status == 503 else { return nil }
        var seconds: curl_off_t = 0
        _ = CCurl_get_offset(handle, CURLINFO_RETRY_AFTER, &seconds)
        return seconds > 0 ? .seconds(Int64(min(seconds, 86_400))) : nil
    }

    private static let write: CCurl_writer = { bytes, size, count, context in
        guard let context, let bytes else { return 0 }
        let course = Unmanaged<Course>.fromOpaque(context).takeUnretainedValue()
        let length = size * count
        course.read += length
        let piece = UnsafeRawBufferPointer(start: bytes, count: min(length, 1000 - min(course.beginning.count, 1000)))
        course.beginning += piece
        return course.read > longestAnswer ? 0 : length
    }

    private static let goOn: CCurl_progress = { context, _, _, _, _ in
        guard let context else { return 1 }
        return Unmanaged<Course>.fromOpaque(context).takeUnretainedValue().isCancelled() ? 1 : 0
    }
}

extension WebRequest.Course {
    var firstLine: String {
        let line = beginning.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first ?? []
        return PrintableName.text(of: line.prefix(200))
    }
}
