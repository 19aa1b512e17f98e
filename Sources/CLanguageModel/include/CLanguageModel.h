#ifndef CLANGUAGEMODEL_H
#define CLANGUAGEMODEL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The file language.model as Scripts/train-language wrote it, aligned to 16 bytes; lives as long as the program. */
const unsigned char *_Nonnull CLanguageModel_bytes(void);

size_t CLanguageModel_size(void);

/* Where the weights of an n-gram stand: those of one that is not listed are the zeros of row 0.
   An n-gram stands in one of two slots (row << 16 | fingerprint, little-endian), and both are read without a jump, for
   none could be foreseen. */
static inline const signed char *_Nonnull CLanguageModel_row(
    const uint32_t *_Nonnull slots, const signed char *_Nonnull rows, uint32_t hash)
{
    uint32_t fingerprint = (hash ^ hash >> 16) & 0xFFFF;
    uint32_t first = slots[hash & 0x7FFF], second = slots[hash >> 17];
    uint32_t in_first = -(uint32_t)((first & 0xFFFF) == fingerprint);
    uint32_t in_second = -(uint32_t)((second & 0xFFFF) == fingerprint) & ~in_first;
    return rows + 16 * ((first >> 16 & in_first) | (second >> 16 & in_second));
}

static inline uint32_t CLanguageModel_step(uint32_t state, uint8_t byte) { return (state ^ byte) * 0x01000193u; }

static inline uint32_t CLanguageModel_finish(uint32_t state)
{
    uint32_t mixed = (state ^ state >> 15) * 0x2C1B3C6Du;
    return mixed ^ mixed >> 12;
}

/* What a word of at most 16 bytes weighs, as it was worked out when it was met last. */
typedef struct {
    /* Its bytes, zeros behind them; a free place has zeros alone. */
    uint64_t low, high;
    /* The sums of its own weights and of those of its n-grams. */
    _Alignas(16) int16_t weights[16];
    /* How many n-grams these are, the word included. */
    uint8_t grams;
    /* The log-odds of Indonesian against Malay that it carries. */
    int8_t odds;
} CLanguageModel_word;

/* Works out the weights of a whole word and of its n-grams of 2 to 5 bytes. `marked` is the word between its two marks,
   `count` bytes, 3 to 60 of them. Here because of C's vectors: Swift converts SIMD16<Int8> number by number. Sums of one
   word fit into 16 bits: 60 * 4 + 1 weights of 7 bits. */
static inline void CLanguageModel_weigh(
    const uint32_t *_Nonnull slots, const signed char *_Nonnull rows, const uint8_t *_Nonnull marked, int count,
    uint32_t whole, CLanguageModel_word *_Nonnull word)
{
    typedef signed char weights __attribute__((ext_vector_type(16), aligned(16)));
    typedef int16_t narrow __attribute__((ext_vector_type(16), aligned(16)));
    narrow sums = __builtin_convertvector(*(const weights *)CLanguageModel_row(slots, rows, whole), narrow);
    int met = 1;
    for (int start = 0; start < count; start++) {
        uint32_t state = CLanguageModel_step(7, marked[start]);
        int end = start + 5 < count ? start + 5 : count;
        for (int place = start + 1; place < end; place++) {
            state = CLanguageModel_step(state, marked[place]);
            uint32_t hash = CLanguageModel_finish(state ^ (uint32_t)(place - start + 1) * 0x9E3779B1u);
            sums += __builtin_convertvector(*(const weights *)CLanguageModel_row(slots, rows, hash), narrow);
            met++;
        }
    }
    *(narrow *)word->weights = sums;
    word->grams = (uint8_t)met;
}

/* Adds what a word weighs to 16 sums. */
static inline void CLanguageModel_add(const CLanguageModel_word *_Nonnull word, int32_t *_Nonnull sums)
{
    typedef int16_t narrow __attribute__((ext_vector_type(16), aligned(16)));
    typedef int32_t wide __attribute__((ext_vector_type(16), aligned(16)));
    *(wide *)sums += __builtin_convertvector(*(const narrow *)word->weights, wide);
}

#ifdef __cplusplus
}
#endif

#endif
