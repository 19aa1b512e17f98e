#include "CTopicModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The table is used where it lies: its numbers are read four bytes at a time.
_Alignas(16) static const unsigned char model[] = {
#embed "topics.model"
};

const unsigned char *kliping_topic_model(void) { return model; }

size_t kliping_topic_model_length(void) { return sizeof model; }
