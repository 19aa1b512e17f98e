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
