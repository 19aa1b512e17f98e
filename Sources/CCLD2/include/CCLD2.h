#ifndef CCLD2_H
#define CCLD2_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* CLD2's interface is C++ (classes and std::vector), which Swift could import only by switching every importer to C++. */

#define CCLD2_LANGUAGES 3

/* What CLD2 found: up to three languages, the commonest first. */
struct CCLD2_detection {
    /* Static storage; "un" for a place that is not taken. */
    const char *code[CCLD2_LANGUAGES];
    /* Share of the text, 0 to 100. */
    int percent[CCLD2_LANGUAGES];
    /* CLD2's own word whether the first language is well ahead of the next. */
    bool reliable;
};

/* Detects the languages of UTF-8 plain text. Broken UTF-8 ends the text there. Safe on any thread. */
struct CCLD2_detection CCLD2_detect(const char *text, int length);

#ifdef __cplusplus
}
#endif

#endif
