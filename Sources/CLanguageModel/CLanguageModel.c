#include "CLanguageModel.h"

/* _Nonnull is clang's; #embed is C23's, which clang has in every mode. */
#pragma clang diagnostic ignored "-Wc23-extensions"
#pragma clang diagnostic ignored "-Wnullability-extension"

_Alignas(16) static const unsigned char model[] = {
#embed "language.model"
};

const unsigned char *_Nonnull CLanguageModel_bytes(void) { return model; }

size_t CLanguageModel_size(void) { return sizeof model; }
