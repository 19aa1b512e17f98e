#include "CTermTokenizer.h"
