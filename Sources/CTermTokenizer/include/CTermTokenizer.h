#ifndef CTERMTOKENIZER_H
#define CTERMTOKENIZER_H

// SQLite's full-text extensions are reached through a pointer that SQL hands out and take C callbacks: neither can be
// written in Swift without unsafe casts. What stands here is only that border; terms are made in Swift.

/// Registers, on one SQLite connection (`sqlite3 *`):
/// - the FTS5 tokenizer `kliping_words_and_stems`: terms are parted by spaces; terms parted by U+001F share one position.
///   Stems, which begin with U+0001, stay out of the index of prefixes: nothing looks for them there;
/// - the FTS5 tokenizer `kliping_terms`, for tables of older archives, which puts all terms there;
/// - the FTS5 function `kliping_score(table, blob)`: BM25 of the current row. The blob holds native doubles: the mean
///   length of column 0 in terms, then one weight a phrase of the query, in order; 0 leaves a phrase out.
/// Answers an SQLite result code.
int CTermTokenizer_register(void *database);

/// sqlite3_interrupt: ends the statement that runs on this connection, from any thread.
void CTermTokenizer_interrupt(void *database);

#endif
