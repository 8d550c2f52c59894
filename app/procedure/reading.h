#pragma once

#include "document/document.h"
#include "procedure/reader.h"

#include <functional>

namespace salvor::procedure {

/// The reading of one file: where it stands, and what was found wrong so far. Values that are wrong are told and left
/// empty, so that everything is told at once.
class Reading {
public:
    explicit Reading(std::string file) : m_file(std::move(file)) {}
    std::vector<Diagnostic> diagnostics;
    Procedure* procedure = nullptr;
    std::string default_at; ///< of the step in hand
    bool anchored = false;  ///< commands must say `at` themselves

    /// Adds a part to the path while it lives: "steps.stop.act[0]".
    class In {
    public:
        In(Reading& reading, const std::string& part);
        ~In();
        In(const In&) = delete;
        In& operator=(const In&) = delete;

    private:
        Reading& m_reading;
        std::string m_before;
    };

    void error(document::Mark mark, std::string what, std::string hint = {});
    void warn(document::Mark mark, std::string what, std::string hint = {});

    std::string text(const document::Node& node);
    std::string id(const document::Node& node);
    bool boolean(const document::Node& node);
    std::optional<double> number(const document::Node& node);
    std::optional<Duration> duration(const document::Node& node);
    Expression expression(const document::Node& node);
    Text tmpl(const document::Node& node);
    void each(const document::Node& node, const std::function<void(const document::Node&)>& read);
    void each_entry(const document::Node& node,
                    const std::function<void(const std::string&, document::Mark, const document::Node&)>& read);
    std::vector<std::string> texts(const document::Node& node);
    Json json(const document::Node& node);
    /// One of the names; an error with the nearest otherwise, and then -1.
    int one_of(const document::Node& node, const std::vector<std::string>& names);
    static Place place(const document::Node& node) { return {node.mark.line, node.mark.column}; }
    const std::string& path() const { return m_path; }
    const std::string& file() const { return m_file; }

private:
    std::string m_file;
    std::string m_path;
};

} // namespace salvor::procedure
