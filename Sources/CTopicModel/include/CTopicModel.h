#ifndef CTOPICMODEL_H
#define CTOPICMODEL_H

#include <stddef.h>

/// The shipped model of topics: read-only, as Scripts/train-topics wrote it.
const unsigned char *kliping_topic_model(void);

/// Its length in bytes.
size_t kliping_topic_model_length(void);

#endif
