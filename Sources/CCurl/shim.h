#include <curl/curl.h>

// curl_easy_setopt(3) and curl_easy_getinfo(3) are variadic, which Swift cannot call: one function a type of argument.

static inline CURLcode CCurl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode CCurl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode CCurl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode CCurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

// Copies the bytes (CURLOPT_COPYPOSTFIELDS).
static inline CURLcode CCurl_set_body(CURL *handle, const void *bytes, long count) {
    CURLcode result = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, count);
    return result == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes) : result;
}

// Which redirects stay a POST: all. A macro with operators, which Swift cannot import.
static const long CCurl_redirect_all = CURL_REDIR_POST_ALL;

typedef size_t (*CCurl_writer)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode CCurl_set_writer(CURL *handle, CCurl_writer writer, void *context) {
    CURLcode result = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, writer);
    return result == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, context) : result;
}

typedef int (*CCurl_progress)(void *context, curl_off_t down, curl_off_t down_now, curl_off_t up, curl_off_t up_now);

static inline CURLcode CCurl_set_progress(CURL *handle, CCurl_progress progress, void *context) {
    CURLcode result = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, progress);
    if (result == CURLE_OK) result = curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
    return result == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L) : result;
}

static inline CURLcode CCurl_get_number(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode CCurl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}
