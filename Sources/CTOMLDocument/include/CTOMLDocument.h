// A TOML document as a tree of nodes that know their line: toml++ behind a C interface.
#ifndef KLIPING_TOML_DOCUMENT_H
#define KLIPING_TOML_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct TOMLDocument TOMLDocument;
typedef struct TOMLNode TOMLNode;

enum { TOML_MESSAGE_BYTES = 256 };

/// Where and why a document is no TOML.
typedef struct {
    uint32_t line;
    char message[TOML_MESSAGE_BYTES];
} TOMLFault;

typedef enum {
    TOML_TABLE, TOML_LIST, TOML_STRING, TOML_INTEGER, TOML_NUMBER, TOML_TRUTH, TOML_OTHER
} TOMLKind;

/// Parses UTF-8; NULL and `fault` filled when it is no TOML.
TOMLDocument *_Nullable TOMLDocument_parse(const char *_Nonnull text, size_t length, TOMLFault *_Nonnull fault);
void TOMLDocument_free(TOMLDocument *_Nullable document);
const TOMLNode *_Nonnull TOMLDocument_root(const TOMLDocument *_Nonnull document);

TOMLKind TOMLNode_kind(const TOMLNode *_Nonnull node);
/// The line that the node begins on, from 1.
uint32_t TOMLNode_line(const TOMLNode *_Nonnull node);
/// Entries of a table or elements of a list; 0 for anything else.
size_t TOMLNode_count(const TOMLNode *_Nonnull node);
const TOMLNode *_Nullable TOMLNode_element(const TOMLNode *_Nonnull list, size_t index);

typedef void (*TOMLEntryVisitor)(
    void *_Nullable context, const char *_Nonnull key, size_t length, uint32_t line, const TOMLNode *_Nonnull value
);
/// Calls the visitor with each entry of a table, in the order of their keys.
void TOMLNode_visit(const TOMLNode *_Nonnull table, TOMLEntryVisitor _Nonnull visitor, void *_Nullable context);

/// The bytes of a string, valid as long as the document; NULL for anything else.
const char *_Nullable TOMLNode_string(const TOMLNode *_Nonnull node, size_t *_Nonnull length);
int64_t TOMLNode_integer(const TOMLNode *_Nonnull node);
double TOMLNode_number(const TOMLNode *_Nonnull node);
bool TOMLNode_truth(const TOMLNode *_Nonnull node);

#ifdef __cplusplus
}
#endif

#endif
