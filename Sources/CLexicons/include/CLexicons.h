// The word lists of etc/lexicons, inside the program, so that it compares texts wherever it is copied to.
#ifndef KLIPING_LEXICONS_H
#define KLIPING_LEXICONS_H

#include <stddef.h>

typedef struct {
    /// UTF-8 lines of columns parted by tabs; lines that begin with `#` are remarks.
    const unsigned char *_Nonnull bytes;
    size_t length;
} Lexicon;

Lexicon Lexicon_common_words(void);
Lexicon Lexicon_bilingual_id_en(void);
Lexicon Lexicon_mention_words(void);

#endif
