#include <poppler.h>

// GLib's structures belong to whichever module Swift loads first: their fields are read here.

static inline int CPoppler_code(const GError *error) { return error->code; }

static inline GList *CPoppler_next(const GList *list) { return list->next; }

static inline PopplerTextAttributes *CPoppler_attributes(const GList *list) {
    return (PopplerTextAttributes *)list->data;
}
