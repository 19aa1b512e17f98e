#include <gmime/gmime.h>

// GObject's casts are macros, which Swift cannot import: each gives NULL for an object of another class.

static inline GMimeMultipart *CGMime_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? (GMimeMultipart *)object : NULL;
}

static inline GMimeMessagePart *CGMime_message_part(GMimeObject *object) {
    return GMIME_IS_MESSAGE_PART(object) ? (GMimeMessagePart *)object : NULL;
}

static inline GMimePart *CGMime_part(GMimeObject *object) {
    return GMIME_IS_PART(object) ? (GMimePart *)object : NULL;
}

static inline GMimeObject *CGMime_object(GMimeMessage *message) { return (GMimeObject *)message; }

static inline GMimeStream *CGMime_memory_stream(void) { return g_mime_stream_mem_new(); }

static inline GByteArray *CGMime_bytes(GMimeStream *stream) {
    return GMIME_IS_STREAM_MEM(stream) ? g_mime_stream_mem_get_byte_array((GMimeStreamMem *)stream) : NULL;
}

static inline void CGMime_release(gpointer object) { g_object_unref(object); }
