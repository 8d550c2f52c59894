#include "cli/answers.h"
#include "cli/commands.h"

#include "assembly/history.h"
#include "base/text.h"
#include "engine/report.h"
#include "jq/client.h"
#include "procedure/lint.h"
#include "procedure/schema.h"

#include <algorithm>

namespace salvor::cli {

using Tone = Terminal::Tone;

Command::Command(Terminal& terminal, Arguments arguments)
    : m_terminal(terminal), m_arguments(std::move(arguments)), m_library(m_arguments.workflows),
      m_runs(m_arguments.runs) {}
Command::~Command() = default;

void Command::refuse(const Error& error, Exit exit) {
    m_terminal.error(error.text());
    finish(exit);
}

std::optional<procedure::Procedure> Command::procedure(const std::string& id) {
    auto read = m_library.read(id);
    if (!read) {
        m_terminal.error(read.error().text());
        return std::nullopt;
    }
    for (const auto& diagnostic : read->diagnostics)
        if (diagnostic.severity == procedure::Diagnostic::Severity::Error) m_terminal.error(diagnostic.text());
    if (!read->ok()) return std::nullopt;
    return std::move(read->procedure);
}

std::optional<Command::KeptRun> Command::kept_run(const std::string& id) {
    const auto no = [this](const Error& error) {
        refuse(error);
        return std::nullopt;
    };
    auto folder = m_runs.find(id);
    if (!folder) return no(folder.error());
    auto found = assembly::Runs::procedure(*folder);
    if (!found) return no(found.error());
    auto contents = engine::Journal::contents(*folder);
    if (!contents.problem.empty())
        return no({Error::Code::Refused, "the journal of this run is damaged: " + contents.problem,
                   "what it says before that is not how the run ended: salvor verify " + folder->filename().string(),
                   folder->string()});
    return KeptRun{std::move(*folder), std::move(*found), std::move(contents.events)};
}

Result<Json> Command::answers() const { return read_answers(m_arguments.answers, m_arguments.sets); }

namespace {

class List : public Command {
public:
    using Command::Command;
    void start() override {
        if (m_arguments.show_runs) return runs();
        auto entries = m_library.entries();
        if (!entries) return refuse(entries.error());
        std::vector<std::vector<std::string>> rows;
        for (const auto& entry : *entries) {
            auto read = m_library.read(entry.id);
            rows.push_back({entry.id, read && read->ok() ? read->procedure.title
                                                         : "(cannot be read: salvor lint " + entry.id + ")"});
        }
        if (m_arguments.json)
            m_terminal.line(Json(rows).dump());
        else
            m_terminal.line(rows.empty() ? "no procedures" : table(rows));
        finish(Exit::Ok);
    }

private:
    void runs() {
        std::vector<std::vector<std::string>> rows;
        auto found = assembly::History(m_runs).read(std::atomic<bool>(false));
        std::reverse(found.begin(), found.end());
        for (const auto& run : found)
            rows.push_back({run.id, run.procedure.empty() ? "?" : run.procedure, run.drill ? "drill" : "",
                            assembly::standing_text(run)});
        m_terminal.line(rows.empty() ? "no runs" : table(rows));
        finish(Exit::Ok);
    }
};

class Show : public Command {
public:
    using Command::Command;
    void start() override {
        auto found = procedure(m_arguments.words.empty() ? "" : m_arguments.words.front());
        if (!found) return finish(Exit::BadInput);
        m_terminal.line(Tone::Strong, found->title + "  (" + found->id + ")");
        m_terminal.line(found->summary);
        m_terminal.line("From " + found->document + ", " + found->section + "; digest " + found->digest.substr(0, 16));
        for (const auto& target : found->targets)
            if (target.kind != procedure::Target::Kind::Derived)
                m_terminal.line("  target " + target.id + ": " + target.label);
        for (const auto& input : found->inputs) m_terminal.line("  input  " + input.id + ": " + input.label);
        for (const auto& step : found->steps) {
            m_terminal.line(Tone::Strong, step.title.source + "  (" + step.id + ")");
            if (!step.why.empty()) m_terminal.line("  why: " + step.why.source);
            for (const auto& deviation : step.deviates)
                m_terminal.line("  the document: " + deviation.document + "  Here otherwise: " + deviation.because);
        }
        finish(Exit::Ok);
    }
};

class Lint : public Command {
public:
    using Command::Command;
    void start() override {
        m_evaluator = std::make_unique<jq::Client>();
        for (const auto& word : m_arguments.words.empty() ? std::vector<std::string>{"workflows"} : m_arguments.words)
            collect(word);
        if (m_files.empty())
            return refuse({Error::Code::NotFound, "no procedure there", "name files, folders or ids", {}});
        next();
    }

private:
    void collect(const std::string& word) {
        std::error_code error;
        if (!std::filesystem::is_directory(word, error)) return m_files.push_back(word);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(word, error)) {
            const auto folder = entry.path().parent_path().filename();
            const auto name = entry.path().filename().string();
            if (entry.path().extension() == ".yaml" && folder != "drills" && folder != "worlds" &&
                name.rfind("answers.", 0) != 0)
                m_files.push_back(entry.path().string());
        }
        std::sort(m_files.begin(), m_files.end());
    }
    void next() {
        if (m_at >= m_files.size()) {
            if (m_files.size() > 1) m_terminal.line(table(m_verdicts));
            m_terminal.line(std::to_string(m_files.size()) + " procedures, " + std::to_string(m_errors) + " errors, " +
                            std::to_string(m_warnings) + " warnings");
            return finish(m_errors == 0 ? Exit::Ok : Exit::Failed);
        }
        auto read = m_library.read(m_files[m_at]);
        if (!read) {
            ++m_errors;
            m_terminal.error(read.error().text());
            return skip();
        }
        m_read = std::move(*read);
        auto all = m_read.diagnostics;
        if (m_read.ok())
            for (auto& found : procedure::lint(m_read.procedure)) all.push_back(std::move(found));
        report(all);
        if (!m_read.ok()) return skip();
        procedure::lint_expressions(m_read.procedure, *m_evaluator,
                                    [this](const std::vector<procedure::Diagnostic>& found) {
                                        report(found);
                                        skip();
                                    });
    }
    void skip() {
        const bool clean = m_errors == m_errors_before && m_warnings == m_warnings_before;
        m_verdicts.push_back({m_files[m_at],
                              clean                        ? "clean"
                              : m_errors > m_errors_before ? "refused"
                                                           : "warned",
                              std::to_string(m_errors - m_errors_before) + " errors, " +
                                  std::to_string(m_warnings - m_warnings_before) + " warnings"});
        m_errors_before = m_errors;
        m_warnings_before = m_warnings;
        ++m_at;
        next();
    }
    void report(const std::vector<procedure::Diagnostic>& found) {
        using Severity = procedure::Diagnostic::Severity;
        for (const auto& one : found) {
            m_errors += one.severity == Severity::Error ? 1 : 0;
            m_warnings += one.severity == Severity::Warning ? 1 : 0;
            m_terminal.line(one.severity == Severity::Error     ? Tone::Bad
                            : one.severity == Severity::Warning ? Tone::Warn
                                                                : Tone::Dim,
                            one.text());
        }
    }
    std::unique_ptr<jq::Client> m_evaluator;
    std::vector<std::string> m_files;
    std::size_t m_at = 0;
    procedure::ReadResult m_read;
    int m_errors = 0;
    int m_warnings = 0;
    int m_errors_before = 0;
    int m_warnings_before = 0;
    std::vector<std::vector<std::string>> m_verdicts; ///< file, verdict, counts
};

class Schema : public Command {
public:
    using Command::Command;
    void start() override {
        m_terminal.line(procedure::schema().dump(1));
        finish(Exit::Ok);
    }
};

class Verify : public Command {
public:
    using Command::Command;
    void start() override {
        auto folder = m_runs.find(m_arguments.words.empty() ? "last" : m_arguments.words.front());
        if (!folder) return refuse(folder.error());
        auto verification = engine::Journal::verify(*folder);
        if (const auto found = assembly::Runs::procedure(*folder); !found)
            verification.problems.push_back("procedure: " + found.error().text());
        for (const auto& problem : verification.problems) m_terminal.line(Tone::Bad, problem);
        for (const auto& file : verification.unsure)
            m_terminal.line(Tone::Warn, file + " was being replaced when the console was lost: nothing vouches for it");
        m_terminal.line(std::to_string(verification.lines) + " journal lines, " +
                        std::to_string(verification.files.size()) + " files, " +
                        std::to_string(verification.problems.size()) + " problems" +
                        (verification.elsewhere == 0 ? ""
                                                     : ", " + std::to_string(verification.elsewhere) +
                                                           " files are on the console that the run was taken from"));
        finish(verification.problems.empty() ? Exit::Ok : Exit::Failed);
    }
};

class Report : public Command {
public:
    using Command::Command;
    void start() override {
        const auto run = kept_run(m_arguments.words.empty() ? "last" : m_arguments.words.front());
        if (!run) return;
        const auto report = engine::make_report(run->procedure, run->events);
        m_terminal.line(m_arguments.html ? report.html : report.markdown);
        finish(Exit::Ok);
    }
};

} // namespace

std::unique_ptr<Command> make_file_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    if (name == "list") return std::make_unique<List>(terminal, std::move(arguments));
    if (name == "show") return std::make_unique<Show>(terminal, std::move(arguments));
    if (name == "lint") return std::make_unique<Lint>(terminal, std::move(arguments));
    if (name == "schema") return std::make_unique<Schema>(terminal, std::move(arguments));
    if (name == "verify") return std::make_unique<Verify>(terminal, std::move(arguments));
    if (name == "report") return std::make_unique<Report>(terminal, std::move(arguments));
    return nullptr;
}

} // namespace salvor::cli
