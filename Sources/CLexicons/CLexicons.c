#include "CLexicons.h"

// #embed is C23; the language of the package's other targets stays older.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char common_words[] = {
#embed "../../etc/lexicons/common-words.tsv"
};
static const unsigned char bilingual_id_en[] = {
#embed "../../etc/lexicons/id-en.tsv"
};
static const unsigned char mention_words[] = {
#embed "../../etc/lexicons/mention-words.tsv"
};

Lexicon Lexicon_common_words(void) { return (Lexicon){common_words, sizeof common_words}; }

Lexicon Lexicon_bilingual_id_en(void) { return (Lexicon){bilingual_id_en, sizeof bilingual_id_en}; }

Lexicon Lexicon_mention_words(void) { return (Lexicon){mention_words, sizeof mention_words}; }
