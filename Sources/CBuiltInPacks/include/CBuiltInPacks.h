// The packs of etc/languages and etc/agencies.toml, inside the program, so that it reads news wherever it is copied to.
#ifndef KLIPING_BUILT_IN_PACKS_H
#define KLIPING_BUILT_IN_PACKS_H

#include <stddef.h>

typedef struct {
    /// The file's name, without its folder.
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t length;
} BuiltInPack;

size_t BuiltInPack_count(void);
BuiltInPack BuiltInPack_at(size_t index);

// The lists of names of etc/gazetteers, named without their endings.
size_t BuiltInGazetteer_count(void);
BuiltInPack BuiltInGazetteer_at(size_t index);

#endif
