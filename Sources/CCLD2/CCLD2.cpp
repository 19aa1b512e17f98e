#include "CCLD2.h"

#include <cstdio>  // compact_lang_det.h names FILE without it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" CCLD2_detection CCLD2_detect(const char *text, int length)
{
    CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    CLD2::Language languages[CCLD2_LANGUAGES];
    int percents[CCLD2_LANGUAGES];
    double scores[CCLD2_LANGUAGES];
    int bytes = 0;
    bool reliable = false;

    // Where the text breaks, CLD2 says so and answers nothing: it is asked again for what stands before.
    int valid = length;
    do {
        length = valid;
        for (int place = 0; place < CCLD2_LANGUAGES; place++) {
            languages[place] = CLD2::UNKNOWN_LANGUAGE;
            percents[place] = 0;
        }
        CLD2::ExtDetectLanguageSummaryCheckUTF8(
            text, length, true, &hints, 0, languages, percents, scores, nullptr, &bytes, &reliable, &valid);
    } while (valid < length);

    CCLD2_detection detection;
    for (int place = 0; place < CCLD2_LANGUAGES; place++) {
        detection.code[place] = CLD2::LanguageCode(languages[place]);
        detection.percent[place] = percents[place];
    }
    detection.reliable = reliable;
    return detection;
}
