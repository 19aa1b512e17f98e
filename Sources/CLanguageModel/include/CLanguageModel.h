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

/* Adds the 16 weights of an n-gram to sums; of one that is not listed, the zeros of row 0.
   An n-gram stands in one of two slots (row << 16 | fingerprint, little-endian), and both are read without a jump, for
   none could be foreseen. Here because of C's vectors: Swift converts SIMD16<Int8> number by number. */
static inline void CLanguageModel_add(
    const uint32_t *_Nonnull slots, const signed char *_Nonnull rows, uint32_t hash, int32_t *_Nonnull sums)
{
    typedef signed char weights __attribute__((ext_vector_type(16), aligned(16)));
    typedef int32_t wide __attribute__((ext_vector_type(16), aligned(16)));
    uint32_t fingerprint = (hash ^ hash >> 16) & 0xFFFF;
    uint32_t first = slots[hash & 0x7FFF], second = slots[hash >> 17];
    uint32_t in_first = -(uint32_t)((first & 0xFFFF) == fingerprint);
    uint32_t in_second = -(uint32_t)((second & 0xFFFF) == fingerprint) & ~in_first;
    uint32_t row = (first >> 16 & in_first) | (second >> 16 & in_second);
    *(wide *)sums += __builtin_convertvector(*(const weights *)(rows + 16 * row), wide);
}

#ifdef __cplusplus
}
#endif

#endif
