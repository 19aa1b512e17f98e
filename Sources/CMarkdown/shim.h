#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

// The options are macros with shifts, which Swift cannot import.
static const int CMarkdown_options = CMARK_OPT_UNSAFE;
