#include "CBuiltInPacks.h"

// #embed is C23; the language of the package's other targets stays older.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char pack_id[] = {
#embed "../../etc/languages/id.toml"
};
static const unsigned char pack_ms[] = {
#embed "../../etc/languages/ms.toml"
};
static const unsigned char pack_en[] = {
#embed "../../etc/languages/en.toml"
};
static const unsigned char pack_de[] = {
#embed "../../etc/languages/de.toml"
};
static const unsigned char pack_fr[] = {
#embed "../../etc/languages/fr.toml"
};
static const unsigned char pack_es[] = {
#embed "../../etc/languages/es.toml"
};
static const unsigned char pack_nl[] = {
#embed "../../etc/languages/nl.toml"
};
static const unsigned char pack_pt[] = {
#embed "../../etc/languages/pt.toml"
};
static const unsigned char pack_af[] = {
#embed "../../etc/languages/af.toml"
};
static const unsigned char pack_ar[] = {
#embed "../../etc/languages/ar.toml"
};
static const unsigned char pack_az[] = {
#embed "../../etc/languages/az.toml"
};
static const unsigned char pack_be[] = {
#embed "../../etc/languages/be.toml"
};
static const unsigned char pack_bg[] = {
#embed "../../etc/languages/bg.toml"
};
static const unsigned char pack_bn[] = {
#embed "../../etc/languages/bn.toml"
};
static const unsigned char pack_bs[] = {
#embed "../../etc/languages/bs.toml"
};
static const unsigned char pack_ca[] = {
#embed "../../etc/languages/ca.toml"
};
static const unsigned char pack_cs[] = {
#embed "../../etc/languages/cs.toml"
};
static const unsigned char pack_cy[] = {
#embed "../../etc/languages/cy.toml"
};
static const unsigned char pack_da[] = {
#embed "../../etc/languages/da.toml"
};
static const unsigned char pack_el[] = {
#embed "../../etc/languages/el.toml"
};
static const unsigned char pack_et[] = {
#embed "../../etc/languages/et.toml"
};
static const unsigned char pack_eu[] = {
#embed "../../etc/languages/eu.toml"
};
static const unsigned char pack_fa[] = {
#embed "../../etc/languages/fa.toml"
};
static const unsigned char pack_fi[] = {
#embed "../../etc/languages/fi.toml"
};
static const unsigned char pack_gl[] = {
#embed "../../etc/languages/gl.toml"
};
static const unsigned char pack_he[] = {
#embed "../../etc/languages/he.toml"
};
static const unsigned char pack_hi[] = {
#embed "../../etc/languages/hi.toml"
};
static const unsigned char pack_hr[] = {
#embed "../../etc/languages/hr.toml"
};
static const unsigned char pack_hu[] = {
#embed "../../etc/languages/hu.toml"
};
static const unsigned char pack_hy[] = {
#embed "../../etc/languages/hy.toml"
};
static const unsigned char pack_is[] = {
#embed "../../etc/languages/is.toml"
};
static const unsigned char pack_it[] = {
#embed "../../etc/languages/it.toml"
};
static const unsigned char pack_ja[] = {
#embed "../../etc/languages/ja.toml"
};
static const unsigned char pack_ka[] = {
#embed "../../etc/languages/ka.toml"
};
static const unsigned char pack_ko[] = {
#embed "../../etc/languages/ko.toml"
};
static const unsigned char pack_lt[] = {
#embed "../../etc/languages/lt.toml"
};
static const unsigned char pack_lv[] = {
#embed "../../etc/languages/lv.toml"
};
static const unsigned char pack_mk[] = {
#embed "../../etc/languages/mk.toml"
};
static const unsigned char pack_nb[] = {
#embed "../../etc/languages/nb.toml"
};
static const unsigned char pack_pl[] = {
#embed "../../etc/languages/pl.toml"
};
static const unsigned char pack_ro[] = {
#embed "../../etc/languages/ro.toml"
};
static const unsigned char pack_ru[] = {
#embed "../../etc/languages/ru.toml"
};
static const unsigned char pack_sk[] = {
#embed "../../etc/languages/sk.toml"
};
static const unsigned char pack_sl[] = {
#embed "../../etc/languages/sl.toml"
};
static const unsigned char pack_sq[] = {
#embed "../../etc/languages/sq.toml"
};
static const unsigned char pack_sr[] = {
#embed "../../etc/languages/sr.toml"
};
static const unsigned char pack_sv[] = {
#embed "../../etc/languages/sv.toml"
};
static const unsigned char pack_sw[] = {
#embed "../../etc/languages/sw.toml"
};
static const unsigned char pack_ta[] = {
#embed "../../etc/languages/ta.toml"
};
static const unsigned char pack_th[] = {
#embed "../../etc/languages/th.toml"
};
static const unsigned char pack_tl[] = {
#embed "../../etc/languages/tl.toml"
};
static const unsigned char pack_tr[] = {
#embed "../../etc/languages/tr.toml"
};
static const unsigned char pack_uk[] = {
#embed "../../etc/languages/uk.toml"
};
static const unsigned char pack_ur[] = {
#embed "../../etc/languages/ur.toml"
};
static const unsigned char pack_vi[] = {
#embed "../../etc/languages/vi.toml"
};
static const unsigned char pack_zh[] = {
#embed "../../etc/languages/zh.toml"
};

static const unsigned char agencies[] = {
#embed "../../etc/agencies.toml"
};

#define PACK(code) {#code ".toml", pack_##code, sizeof pack_##code}
static const BuiltInPack packs[] = {
    PACK(id), PACK(ms), PACK(en), PACK(de), PACK(fr), PACK(es), PACK(nl), PACK(pt), PACK(af), PACK(ar), PACK(az),
    PACK(be), PACK(bg), PACK(bn), PACK(bs), PACK(ca), PACK(cs), PACK(cy), PACK(da), PACK(el), PACK(et), PACK(eu),
    PACK(fa), PACK(fi), PACK(gl), PACK(he), PACK(hi), PACK(hr), PACK(hu), PACK(hy), PACK(is), PACK(it), PACK(ja),
    PACK(ka), PACK(ko), PACK(lt), PACK(lv), PACK(mk), PACK(nb), PACK(pl), PACK(ro), PACK(ru), PACK(sk), PACK(sl),
    PACK(sq), PACK(sr), PACK(sv), PACK(sw), PACK(ta), PACK(th), PACK(tl), PACK(tr), PACK(uk), PACK(ur), PACK(vi),
    PACK(zh),
    {"agencies.toml", agencies, sizeof agencies},
};

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
