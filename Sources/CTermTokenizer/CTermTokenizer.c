#include "CTermTokenizer.h"

#include <sqlite3.h>
#include <string.h>

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **tokenizer) {
    static char stateless;
    (void)context, (void)arguments, (void)count;
    *tokenizer = (Fts5Tokenizer *)&stateless;
    return SQLITE_OK;
}

static void destroy(Fts5Tokenizer *tokenizer) { (void)tokenizer; }

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
                    int (*take)(void *, int, const char *, int, int, int)) {
    (void)tokenizer, (void)flags;
    int at = 0;
    while (at < length) {
        while (at < length && text[at] == ' ') at++;
        int colocated = 0;
        while (at < length && text[at] != ' ') {
            int start = at;
            while (at < length && text[at] != ' ' && text[at] != 0x1F) at++;
            if (at > start) {
                int result = take(context, colocated, text + start, at - start, start, at);
                if (result != SQLITE_OK) return result;
                colocated = FTS5_TOKEN_COLOCATED;
            }
            if (at < length && text[at] == 0x1F) at++;
        }
    }
    return SQLITE_OK;
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
    fts5_tokenizer tokenizer = {create, destroy, tokenize};
    int result = api->xCreateTokenizer(api, "kliping_terms", NULL, &tokenizer, NULL);
    if (result != SQLITE_OK) return result;
    return api->xCreateFunction(api, "kliping_score", NULL, score, NULL);
}

void CTermTokenizer_interrupt(void *database) {
    sqlite3_interrupt(database);
}
