import CPoppler
import Clippings

/// A PDF document opened by poppler, from memory that the caller keeps.
final class PDFFile {
    /// Why a document did not open.
    enum Failure: Error {
        case encrypted, damaged
    }

    private let document: OpaquePointer

    /// Opens a document; `bytes` must stay in place as long as this object lives.
    init(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
        let data = g_bytes_new_static(bytes.baseAddress, gsize(bytes.count))
        defer { g_bytes_unref(data) }
        var error: UnsafeMutablePointer<GError>?
        let opened = poppler_document_new_from_bytes(data, nil, &error)
        let isEncrypted = error.map { CPoppler_code($0) == CInt(POPPLER_ERROR_ENCRYPTED.rawValue) } ?? false
        if let error { g_error_free(error) }
        guard let opened else { throw isEncrypted ? .encrypted : .damaged }
        document = opened
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(document))
    }

    var pageCount: Int { max(0, Int(poppler_document_get_n_pages(document))) }

    /// A page's lines, in poppler's order; `nil` for a page that is broken.
    func page(_ index: Int) -> PDFPage? {
        guard let page = poppler_document_get_page(document, CInt(clamping: index)) else { return nil }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        return PDFPageReader.read(page, index: index)
    }

    var properties: DocumentProperties {
        var properties = DocumentProperties(place: "PDF information")
        properties.title = take(poppler_document_get_title(document))
        properties.creator = take(poppler_document_get_author(document))
        properties.created = date(poppler_document_get_creation_date(document))
        properties.modified = date(poppler_document_get_modification_date(document))
        properties.keywords = take(poppler_document_get_keywords(document)).map(CollectedCredits.list) ?? []
        return properties
    }

    /// What the document's XMP packet says of use.
    var rights: [RightsSignal] {
        guard let text = poppler_document_get_metadata(document) else { return [] }
        defer { g_free(text) }
        return PacketRights.signals(Array(String(cString: text).utf8))
    }

    private func date(_ seconds: time_t) -> NewsDate? {
        // 1993, when the format began.
        seconds > 725_846_400 ? NewsDate(secondsSinceEpoch: Int64(seconds)) : nil
    }

    private func take(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text else { return nil }
        defer { g_free(text) }
        let bytes = TextCleaning.clean(Array(String(cString: text).utf8.prefix(4000))).trimmed
        return bytes.isEmpty ? nil : bytes.text
    }
}
