#include "CTermTokenizer.h"

#include <sqlite3.h>
#include <string.h>

// The first byte of a stem; see Analyzer.stemMark.
enum { STEM_MARK = 0x01 };

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer) {
    static char stateless;
    (void)context, (void)arguments, (void)count;
    *tokenizer = (Fts5Tokenizer *)&stateless;
    return SQLITE_OK;
}

static void destroy(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

typedef int Take(void *, int, const char *, int, int, int);

// Hands on the terms of a text one by one, each through `term`.
static int split(void *context, const char *text, int length, Take *take,
                 int (*term)(void *, int, const char *, int, int, int, Take *)) {
    int at = 0;
    while (at < length) {
        while (at < length && text[at] == ' ') at++;
        int colocated = 0;
        while (at < length && text[at] != ' ') {
            int start = at;
            while (at < length && text[at] != ' ' && text[at] != 0x1F) at++;
            if (at > start) {
                int result = term(context, colocated, text + start, at - start, start, at, take);
                if (result != SQLITE_OK) return result;
                colocated = FTS5_TOKEN_COLOCATED;
            }
            if (at < length && text[at] == 0x1F) at++;
        }
    }
    return SQLITE_OK;
}

static int plain(void *context, int flags, const char *text, int length, int start, int end, Take *take) {
    return take(context, flags, text, length, start, end);
}

static int tokenizePlain(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
                         Take *take) {
    (void)tokenizer, (void)flags;
    return split(context, text, length, take, plain);
}

// Writes a stem as one character of UTF-8 would be written, if of any length: a first byte and continuation bytes. FTS5
// puts the first two characters of each term into the index of prefixes, and a term that has but one character is left
// out of it. (Terms that are searched by their beginnings cannot be written so: FTS5 would look for one character among
// the prefixes of two.) Letters and digits take one byte, all else two.
static int writeStem(const char *term, int length, char *written) {
    int count = 0;
    written[count++] = (char)0xFF;
    for (int at = 0; at < length; at++) {
        unsigned char byte = (unsigned char)term[at];
        if (byte >= 'a' && byte <= 'z') {
            written[count++] = (char)(0x80 + (byte - 'a'));
        } else if (byte >= '0' && byte <= '9') {
            written[count++] = (char)(0x9A + (byte - '0'));
        } else if (byte == STEM_MARK) {
            written[count++] = (char)0xA4;
        } else {
            written[count++] = (char)(0xB0 | byte >> 4);
            written[count++] = (char)(0x80 | (byte & 0x0F));
        }
    }
    return count;
}

static int stem(void *context, int flags, const char *text, int length, int start, int end, Take *take) {
    if (text[0] != STEM_MARK) return take(context, flags, text, length, start, end);
    char room[512];
    char *written = room;
    if (length > (int)sizeof room / 2 - 1) {
        written = sqlite3_malloc64(2 * (sqlite3_uint64)length + 1);
        if (written == NULL) return SQLITE_NOMEM;
    }
    int result = take(context, flags, written, writeStem(text, length, written), start, end);
    if (written != room) sqlite3_free(written);
    return result;
}

static int tokenizeStems(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
                          Take *take) {
    (void)tokenizer, (void)flags;
    return split(context, text, length, take, stem);
}

// FTS5's own bm25() scans every match of every phrase to learn how rare each is: linear in the archive. Here the caller
// brings that knowledge, so that scoring a row costs only that row.
static void score(const Fts5ExtensionApi *api, Fts5Context *fts, sqlite3_context *context, int count,
                  sqlite3_value **values) {
    const double saturation = 1.2, lengthShare = 0.75, headlineWeight = 3.0;
    int phrases = api->xPhraseCount(fts);
    if (count != 1 || sqlite3_value_bytes(values[0]) != (int)sizeof(double) * (phrases + 1)) {
        sqlite3_result_error(context, "kliping_score: one weight a phrase is needed", -1);
        return;
    }
    const char *weights = sqlite3_value_blob(values[0]);
    double meanLength;
    memcpy(&meanLength, weights, sizeof meanLength);
    int length = 0;
    int result = api->xColumnSize(fts, 0, &length);
    if (result != SQLITE_OK) {
        sqlite3_result_error_code(context, result);
        return;
    }
    double damping = saturation * (1 - lengthShare + lengthShare * length / (meanLength > 1 ? meanLength : 1));
    double sum = 0;
    for (int phrase = 0; phrase < phrases; phrase++) {
        double weight;
        memcpy(&weight, weights + sizeof weight * (phrase + 1), sizeof weight);
        if (weight == 0) continue;
        Fts5PhraseIter iterator;
        int column = 0, offset = 0;
        double frequency = 0;
        result = api->xPhraseFirst(fts, phrase, &iterator, &column, &offset);
        if (result != SQLITE_OK) {
            sqlite3_result_error_code(context, result);
            return;
        }
        while (column >= 0) {
            frequency += column == 0 ? 1 : headlineWeight;
            api->xPhraseNext(fts, &iterator, &column, &offset);
        }
        sum += weight * frequency * (saturation + 1) / (frequency + damping);
    }
    sqlite3_result_double(context, sum);
}

// https://www.sqlite.org/fts5.html#extending_fts5: the API is handed out through a bound pointer.
static fts5_api *extensionAPI(sqlite3 *database) {
    fts5_api *api = NULL;
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

int CTermTokenizer_register(void *database) {
    fts5_api *api = extensionAPI(database);
    if (api == NULL || api->iVersion < 2) return SQLITE_ERROR;
    fts5_tokenizer plain = {create, destroy, tokenizePlain};
    fts5_tokenizer stems = {create, destroy, tokenizeStems};
    int result = api->xCreateTokenizer(api, "kliping_terms", NULL, &plain, NULL);
    if (result == SQLITE_OK) result = api->xCreateTokenizer(api, "kliping_words_and_stems", NULL, &stems, NULL);
    if (result != SQLITE_OK) return result;
    return api->xCreateFunction(api, "kliping_score", NULL, score, NULL);
}

void CTermTokenizer_interrupt(void *database) {
    sqlite3_interrupt(database);
}
