#include "cli/terminal_operator.h"

#include "base/text.h"
#include "engine/fold.h"

#include <algorithm>
#include <charconv>

namespace salvor::cli {

using engine::Choice;
using engine::Question;
using engine::Reply;
using Tone = Terminal::Tone;

std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i >= widths.size()) widths.push_back(0);
            widths[i] = std::max(widths[i], row[i].size());
        }
    std::string out;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size()) line += std::string(widths[i] - row[i].size() + 2, ' ');
        }
        out += line + "\n";
    }
    if (!out.empty()) out.pop_back();
    return out;
}

void TerminalOperator::ask(const Question& question, std::function<void(Reply)> then) {
    m_terminal.line();
    const bool usual = question.kind == engine::question::Gate || question.kind == "form" || question.kind == "ask";
    m_terminal.line(usual ? Tone::Strong : Tone::Warn,
                    question.kind == engine::question::Gate ? "This will be run:" : question.title);
    for (const auto& text : question.text) m_terminal.line("  " + text);
    if (question.kind == "resume") {
        std::vector<std::vector<std::string>> rows{{"CHANGE", "JOURNAL", "WORLD", "VERDICT"}};
        for (const auto& row : question.detail.value("rows", Json::array()))
            rows.push_back(
                {row.value("leaf", ""), row.value("journal", ""), row.value("world", ""), row.value("verdict", "")});
        m_terminal.line(table(rows));
    }
    if (!m_terminal.interactive()) {
        m_terminal.error("a decision is needed, and stdin is no terminal: the run is left as it is (salvor resume goes "
                         "on; --answers FILE decides)");
        return then({"leave", "nobody was there to decide", {}, Json::object()});
    }
    if (question.kind == "form" || question.kind == "ask")
        return fill(question, 0, {"go_on", {}, {}, Json::object()}, std::move(then));
    choose(question, {}, std::move(then));
}

/// A line that is nothing but a number from 1 to `most`; 0 if it is anything else.
static std::size_t number_of(std::string_view line, std::size_t most) {
    line = trimmed(line);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    return error == std::errc() && end == line.data() + line.size() && number <= most ? number : 0;
}

void TerminalOperator::choose(Question question, Reply reply, std::function<void(Reply)> then) {
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        m_terminal.line("  " + std::to_string(i + 1) + "  " + question.choices[i].label);
    m_terminal.read("Your choice: ", false, [this, question, reply, then](bool ok, const std::string& line) {
        if (!ok) return then({"leave", "the terminal was closed", {}, Json::object()});
        const auto number = number_of(line, question.choices.size());
        if (number == 0) {
            m_terminal.line(Tone::Warn, "Type one of the numbers.");
            return choose(question, reply, then);
        }
        complete(question, question.choices[number - 1], reply, then);
    });
}

void TerminalOperator::complete(Question question, Choice choice, Reply reply, std::function<void(Reply)> then) {
    reply.choice = choice.id;
    if (choice.needs_reason && reply.reason.empty())
        return m_terminal.read("Reason (it stands first in the report): ", false,
                               [=, this](bool ok, const std::string& line) mutable {
                                   reply.reason = std::string(trimmed(line));
                                   if (!ok || reply.reason.empty()) return choose(question, {}, then);
                                   complete(question, choice, reply, then);
                               });
    if (!choice.type_this.empty() && reply.typed.empty())
        return m_terminal.read("This cannot be undone. Type " + choice.type_this + " to do it: ", false,
                               [=, this](bool ok, const std::string& line) mutable {
                                   if (!ok || line != choice.type_this) {
                                       m_terminal.line(Tone::Warn,
                                                       "That is not " + choice.type_this + ". Nothing was done.");
                                       return choose(question, {}, then);
                                   }
                                   reply.typed = line;
                                   then(reply);
                               });
    then(reply);
}

static std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

/// Whether options may be chosen by number: not where one's number is another one's value.
static bool numbered(const Json& options) {
    for (std::size_t i = 0; i < options.size(); ++i)
        if (const auto number = number_of(text_of(options[i]["value"]), options.size()); number > 0 && number != i + 1)
            return false;
    return true;
}

/// What was typed for one option: its value as it is written, or else its number.
static Json option_of(const std::string& typed, const Json& options) {
    for (const auto& option : options)
        if (text_of(option["value"]) == typed) return option["value"];
    const auto number = numbered(options) ? number_of(typed, options.size()) : 0;
    return number > 0 ? options[number - 1]["value"] : Json(typed);
}

/// What a typed line means for an input: JSON where it is a list or so, otherwise the text.
static Json value_of(const std::string& type, const std::string& line, const Json& input) {
    const auto options = input.value("options", Json::array());
    if (type == "choices") {
        Json list = Json::array();
        for (const auto& part : split(line, ','))
            if (!trimmed(part).empty()) list.push_back(option_of(std::string(trimmed(part)), options));
        return list;
    }
    if (type == "choice") return option_of(std::string(trimmed(line)), options);
    return line;
}

void TerminalOperator::fill(Question question, std::size_t at, Reply reply, std::function<void(Reply)> then) {
    const auto inputs = question.detail.value("inputs", Json::array());
    if (at >= inputs.size()) {
        if (question.kind == "form" && question.text.empty()) // what the form does not have, it refuses, once
            for (const auto& [id, value] : m_inputs.items())
                if (std::none_of(inputs.begin(), inputs.end(),
                                 [&](const Json& one) { return one.value("id", "") == id; }))
                    reply.values[id] = value;
        return then(reply);
    }
    const auto& input = inputs[at];
    const auto id = input.value("id", std::string());
    if (input.value("type", std::string()) == "secret")
        return fill(question, at + 1, reply, then); // asked for by itself
    const bool refused = std::any_of(question.text.begin(), question.text.end(),
                                     [&](const auto& text) { return text.rfind(id + ":", 0) == 0; });
    if (question.kind == "form" && m_inputs.contains(id) && !refused) {
        reply.values[id] = m_inputs[id];
        return fill(question, at + 1, reply, then);
    }
    m_terminal.line("  " + input.value("label", id) +
                    (input.value("help", "").empty() ? "" : ". " + input.value("help", "")));
    std::size_t number = 0;
    const auto options = input.value("options", Json::array());
    const bool by_number = numbered(options);
    for (const auto& option : options)
        m_terminal.line("    " + (by_number ? std::to_string(++number) : text_of(option["value"])) + "  " +
                        option.value("label", option["value"].dump()) +
                        (option.value("hint", "").empty() ? "" : ": " + option.value("hint", "")));
    const auto preset = input.value("value", Json());
    const auto shown = preset.is_null()     ? input.value("optional", false) ? "none" : ""
                       : preset.is_string() ? preset.get<std::string>()
                                            : preset.dump();
    m_terminal.read("  " + id + (shown.empty() ? ": " : " [" + shown + "]: "), false,
                    [=, this](bool ok, const std::string& line) mutable {
                        if (!ok) return then({"leave", "the terminal was closed", {}, Json::object()});
                        if (line.empty())
                            reply.values[id] = preset;
                        else
                            reply.values[id] = value_of(input.value("type", std::string()), line, input);
                        fill(question, at + 1, reply, then);
                    });
}

} // namespace salvor::cli
