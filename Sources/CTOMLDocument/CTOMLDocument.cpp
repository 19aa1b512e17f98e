#include "CTOMLDocument.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

// TOMLKit brings another version of the same library into the same programs. The linker keeps one of two inline functions
// of one name, whichever it was compiled for, and memory is freed in the other's layout: so this one gets its own name.
#define toml kliping_toml
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

struct TOMLDocument {
    toml::table table;
};

namespace {
const toml::node &node_of(const TOMLNode *node) { return *reinterpret_cast<const toml::node *>(node); }
const TOMLNode *handle(const toml::node &node) { return reinterpret_cast<const TOMLNode *>(&node); }
}  // namespace

TOMLDocument *TOMLDocument_parse(const char *text, size_t length, TOMLFault *fault) {
    toml::parse_result result = toml::parse(std::string_view(text, length));
    if (!result) {
        const std::string_view why = result.error().description();
        const size_t count = std::min(why.size(), sizeof fault->message - 1);
        std::memcpy(fault->message, why.data(), count);
        fault->message[count] = 0;
        fault->line = result.error().source().begin.line;
        return nullptr;
    }
    return new TOMLDocument{std::move(result).table()};
}

void TOMLDocument_free(TOMLDocument *document) { delete document; }

const TOMLNode *TOMLDocument_root(const TOMLDocument *document) { return handle(document->table); }

TOMLKind TOMLNode_kind(const TOMLNode *node) {
    switch (node_of(node).type()) {
        case toml::node_type::table: return TOML_TABLE;
        case toml::node_type::array: return TOML_LIST;
        case toml::node_type::string: return TOML_STRING;
        case toml::node_type::integer: return TOML_INTEGER;
        case toml::node_type::floating_point: return TOML_NUMBER;
        case toml::node_type::boolean: return TOML_TRUTH;
        default: return TOML_OTHER;
    }
}

uint32_t TOMLNode_line(const TOMLNode *node) { return node_of(node).source().begin.line; }

size_t TOMLNode_count(const TOMLNode *node) {
    if (const auto *table = node_of(node).as_table()) return table->size();
    if (const auto *list = node_of(node).as_array()) return list->size();
    return 0;
}

const TOMLNode *TOMLNode_element(const TOMLNode *list, size_t index) {
    const auto *array = node_of(list).as_array();
    return array && index < array->size() ? handle((*array)[index]) : nullptr;
}

void TOMLNode_visit(const TOMLNode *table, TOMLEntryVisitor visitor, void *context) {
    const auto *entries = node_of(table).as_table();
    if (!entries) return;
    for (const auto &[key, value] : *entries) {
        visitor(context, key.str().data(), key.str().size(), key.source().begin.line, handle(value));
    }
}

const char *TOMLNode_string(const TOMLNode *node, size_t *length) {
    const auto *text = node_of(node).as_string();
    if (!text) return nullptr;
    *length = text->get().size();
    return text->get().data();
}

int64_t TOMLNode_integer(const TOMLNode *node) {
    const auto *value = node_of(node).as_integer();
    return value ? value->get() : 0;
}

double TOMLNode_number(const TOMLNode *node) {
    if (const auto *value = node_of(node).as_floating_point()) return value->get();
    return static_cast<double>(TOMLNode_integer(node));
}

bool TOMLNode_truth(const TOMLNode *node) {
    const auto *value = node_of(node).as_boolean();
    return value && value->get();
}
