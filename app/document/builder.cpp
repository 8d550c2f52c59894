#include "document/builder.h"

#include <algorithm>
#include <yaml-cpp/mark.h>

namespace salvor::document {

static Mark at(const YAML::Mark& mark) { return {mark.line + 1, mark.column + 1}; }

const Node* Node::find(std::string_view key) const {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : found->value.get();
}

void Builder::stop(const YAML::Mark& mark, const std::string& what, const std::string& hint) {
    problems.push_back({at(mark), what, hint});
    throw Stop{};
}

void Builder::check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) stop(mark, "an anchor is not allowed", "write the value out where it is needed");
    if (!tag.empty() && tag != "?" && tag != "!")
        stop(mark, "a tag is not allowed: " + tag.substr(0, 40), "quote a text that begins with !");
    if (++m_nodes > m_limits.nodes)
        stop(mark, "the document has more than " + std::to_string(m_limits.nodes) + " nodes", "split it");
    if (static_cast<int>(m_levels.size()) >= m_limits.depth)
        stop(mark, "the document is nested deeper than " + std::to_string(m_limits.depth), "flatten it");
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
    if (std::exchange(m_seen_document, true))
        stop(mark, "a second document begins here", "one file holds one document");
}

/// Hangs a new node where the events stand: as the root, an item, or the value of the open key.
Node* Builder::add(const YAML::Mark& mark, Node::Kind kind) {
    auto node = std::make_unique<Node>();
    node->kind = kind;
    node->mark = at(mark);
    auto* raw = node.get();
    if (m_levels.empty()) {
        root = std::move(node);
    } else if (auto& level = m_levels.back(); level.node->kind == Node::Kind::Sequence) {
        level.node->items.push_back(std::move(node));
    } else {
        if (!level.key_open) stop(mark, "a key must be a plain text", "write lists and maps as values");
        level.node->entries.back().value = std::move(node);
        level.key_open = false;
    }
    return raw;
}

void Builder::open(Node* node) { m_levels.push_back({node}); }

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) { OnScalar(mark, "?", anchor, {}); }

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    stop(mark, "an alias is not allowed", "quote a text that begins with *");
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
    check(mark, tag, anchor);
    if (!m_levels.empty() && m_levels.back().node->kind == Node::Kind::Map && !m_levels.back().key_open) {
        auto& level = m_levels.back();
        if (value == "<<" && tag != "!") stop(mark, "a merge key is not allowed", "write the keys out");
        const bool twice = level.node->find(value) != nullptr;
        if (twice) problems.push_back({at(mark), "the key \"" + value + "\" stands here twice", "remove one"});
        level.node->entries.push_back({value, at(mark), nullptr});
        level.key_open = true;
        return;
    }
    auto* node = add(mark, Node::Kind::Scalar);
    node->text = value;
    node->quoted = tag == "!"; // yaml-cpp's tag of quoted and block scalars
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value) {
    check(mark, tag, anchor);
    open(add(mark, Node::Kind::Sequence));
}
void Builder::OnSequenceEnd() { m_levels.pop_back(); }

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) {
    check(mark, tag, anchor);
    open(add(mark, Node::Kind::Map));
}
void Builder::OnMapEnd() { m_levels.pop_back(); }

} // namespace salvor::document
