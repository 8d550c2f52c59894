#include "cli/answers.h"

#include "assembly/library.h"
#include "base/text.h"
#include "document/to_json.h"

#include <algorithm>

namespace salvor::cli {

namespace {

using document::Node;

/// Looks at each key of a file of answers before any of it counts: what nobody reads would be a default in silence.
class Checker {
public:
    explicit Checker(const std::string& file) : m_file(file) {}

    Result<void> check(const Node& root) {
        if (!is_map(root, "the answers are no map: inputs, answers, choices")) return problem();
        if (!keys(root, {"inputs", "answers", "choices"})) return problem();
        for (const auto* name : {"inputs", "answers"})
            if (const auto* map = root.find(name); map != nullptr)
                if (!is_map(*map, std::string(name) + " is a map: an id and its value")) return problem();
        if (const auto* choices = root.find("choices"); choices != nullptr) {
            if (choices->kind != Node::Kind::Sequence) wrong(choices->mark, "choices is a list of maps: at, stop, do");
            for (const auto& one : choices->items)
                if (m_what.empty()) choice(*one);
        }
        if (!m_what.empty()) return problem();
        return {};
    }

    Result<void> refuse(document::Mark mark, const std::string& what, const std::string& hint) {
        wrong(mark, what, hint);
        return problem();
    }

private:
    void choice(const Node& one) {
        if (!is_map(one, "a choice is a map: at, stop, do")) return;
        if (!keys(one, {"at", "stop", "do", "reason", "always", "inputs"})) return;
        for (const auto* name : {"at", "stop", "do", "reason"})
            if (const auto* value = one.find(name); value != nullptr)
                if (value->kind != Node::Kind::Scalar || document::to_json(*value).type() != Json::value_t::string)
                    return wrong(value->mark, std::string(name) + " is a text");
        if (const auto* value = one.find("always"); value != nullptr && !document::to_json(*value).is_boolean())
            return wrong(value->mark, "always is true or false");
        if (const auto* value = one.find("inputs"); value != nullptr)
            is_map(*value, "inputs is a map: an id and its value");
    }

    bool is_map(const Node& node, const std::string& otherwise) {
        if (node.kind != Node::Kind::Map) wrong(node.mark, otherwise);
        return m_what.empty();
    }

    bool keys(const Node& map, const std::vector<std::string>& known) {
        for (const auto& entry : map.entries) {
            if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
            const auto near = nearest(entry.key, known);
            wrong(entry.mark, "no such key: " + entry.key,
                  near ? "did you mean " + *near + "?" : "one of " + join(known, ", "));
            return false;
        }
        return true;
    }

    void wrong(document::Mark mark, const std::string& what, const std::string& hint = {}) {
        m_what = what;
        m_hint = hint;
        m_place = m_file + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
    }

    Result<void> problem() const { return fail(Error::Code::Invalid, m_what, m_hint, m_place); }

    std::string m_file;
    std::string m_what; ///< of the first problem; empty: none
    std::string m_hint;
    std::string m_place;
};

Result<Json> read_file_of_answers(const std::string& file) {
    const auto bytes = assembly::read_file(file);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto parsed = document::parse(*bytes);
    Checker checker(file);
    if (!parsed.root) {
        const auto& problem = parsed.problems.front();
        return tl::unexpected(checker.refuse(problem.mark, problem.what, problem.hint).error());
    }
    if (auto good = checker.check(*parsed.root); !good) return tl::unexpected(good.error());
    auto json = document::to_json(*parsed.root);
    return json;
}

} // namespace

Result<Json> read_answers(const std::string& file, const std::map<std::string, std::string>& sets) {
    Json json = Json::object();
    if (!file.empty()) {
        auto read = read_file_of_answers(file);
        if (!read) return read;
        json = std::move(*read);
    }
    for (const auto& [id, value] : sets) {
        auto typed = Json::parse(value, nullptr, false);
        json["inputs"][id] = typed.is_array() || typed.is_object() || typed.is_boolean() ? typed : Json(value);
    }
    return json;
}

/// "num = 11: …", the value only of inputs that the form has and that are no secrets.
static std::string told(const std::string& wrong, const engine::Question& question, const Json& given) {
    const auto id = wrong.substr(0, wrong.find(':'));
    for (const auto& input : question.detail.value("inputs", Json::array()))
        if (input.value("id", std::string()) == id && input.value("type", std::string()) != "secret" &&
            given.contains(id))
            return id + " = " + headline(given[id].dump(-1, ' ', false, Json::error_handler_t::replace), 80) +
                   wrong.substr(id.size());
    return wrong;
}

void AnswersOperator::ask(const engine::Question& question, std::function<void(engine::Reply)> then) {
    std::vector<std::string> all;
    for (const auto& wrong : question.detail.value("errors", std::vector<std::string>()))
        all.push_back(question.kind == "form" ? told(wrong, question, inputs()) : wrong);
    engine::ScriptedOperator::ask(question, [this, all, then = std::move(then)](engine::Reply reply) {
        if (!all.empty() && reply.choice == "leave") {
            reply.reason = "the answers were refused: " + join(all, "; ");
            m_terminal.error(reply.reason);
        }
        then(std::move(reply));
    });
}

} // namespace salvor::cli
