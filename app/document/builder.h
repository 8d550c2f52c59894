#pragma once

#include "document/document.h"

#include <exception>
#include <yaml-cpp/eventhandler.h>

namespace salvor::document {

/// Ends yaml-cpp's reading early; caught in parse().
struct Stop : std::exception {};

/// Makes the tree from yaml-cpp's events, and refuses what the language does not have.
class Builder : public YAML::EventHandler {
public:
    explicit Builder(const Limits& limits) : m_limits(limits) {}
    std::unique_ptr<Node> root;
    std::vector<Problem> problems;

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

private:
    [[noreturn]] void stop(const YAML::Mark& mark, const std::string& what, const std::string& hint);
    void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
    Node* add(const YAML::Mark& mark, Node::Kind kind);
    void open(Node* node);
    struct Level {
        Node* node;
        bool key_open = false; ///< of a map: a key waits for its value
    };
    const Limits& m_limits;
    std::vector<Level> m_levels;
    std::size_t m_nodes = 0;
    bool m_seen_document = false;
};

} // namespace salvor::document
