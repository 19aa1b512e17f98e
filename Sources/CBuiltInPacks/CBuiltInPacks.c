#include "CBuiltInPacks.h"

// #embed is C23; the language of the package's other targets stays older.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char id[] = {
#embed "../../etc/languages/id.toml"
};
static const unsigned char ms[] = {
#embed "../../etc/languages/ms.toml"
};
static const unsigned char en[] = {
#embed "../../etc/languages/en.toml"
};
static const unsigned char de[] = {
#embed "../../etc/languages/de.toml"
};
static const unsigned char fr[] = {
#embed "../../etc/languages/fr.toml"
};
static const unsigned char es[] = {
#embed "../../etc/languages/es.toml"
};
static const unsigned char nl[] = {
#embed "../../etc/languages/nl.toml"
};
static const unsigned char pt[] = {
#embed "../../etc/languages/pt.toml"
};

static const unsigned char agencies[] = {
#embed "../../etc/agencies.toml"
};

#define PACK(code) {#code ".toml", code, sizeof code}
static const BuiltInPack packs[] = {PACK(id), PACK(ms), PACK(en), PACK(de), PACK(fr), PACK(es), PACK(nl), PACK(pt),
                                    PACK(agencies)};

size_t BuiltInPack_count(void) { return sizeof packs / sizeof packs[0]; }

BuiltInPack BuiltInPack_at(size_t index) { return packs[index]; }

static const unsigned char countries[] = {
#embed "../../etc/gazetteers/countries.tsv"
};
static const unsigned char places[] = {
#embed "../../etc/gazetteers/places.tsv"
};
static const unsigned char organisations[] = {
#embed "../../etc/gazetteers/organisations.tsv"
};
static const unsigned char people[] = {
#embed "../../etc/gazetteers/people.tsv"
};
static const unsigned char names[] = {
#embed "../../etc/gazetteers/names.tsv"
};
static const unsigned char common_words_en[] = {
#embed "../../etc/gazetteers/common-words-en.txt"
};
static const unsigned char common_words_id[] = {
#embed "../../etc/gazetteers/common-words-id.txt"
};

#define GAZETTEER(name, bytes) {name, bytes, sizeof bytes}
static const BuiltInPack gazetteers[] = {
    GAZETTEER("countries", countries),         GAZETTEER("places", places),
    GAZETTEER("organisations", organisations), GAZETTEER("people", people),
    GAZETTEER("names", names),
    GAZETTEER("common-words-en", common_words_en),
    GAZETTEER("common-words-id", common_words_id),
};

size_t BuiltInGazetteer_count(void) { return sizeof gazetteers / sizeof gazetteers[0]; }

BuiltInPack BuiltInGazetteer_at(size_t index) { return gazetteers[index]; }
