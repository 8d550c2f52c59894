#include "session/environment_view.h"

#include "session/told.h"

#include <QCoreApplication>

namespace salvor::ui {

using assembly::ConnectionTest;
using assembly::Environment;
using Step = ConnectionTest::Step;
using Verdict = ConnectionTest::Verdict;

namespace {

struct Said {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentRow)
};

} // namespace

static QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

static std::pair<const char*, QString> state_of(const ConnectionTest* test, bool kube) {
    if (test == nullptr) return {"not-seen", Said::tr("Not tested")};
    switch (test->verdict()) {
    case Verdict::Running:
        return {"acting", Said::tr("Testing")};
    case Verdict::Reachable:
        return {"done", Said::tr("Reachable")};
    case Verdict::Unreachable:
        return {"failed", Said::tr("Unreachable")};
    case Verdict::KeyUnknown:
        return {"needs-operator", Said::tr("Key unknown")};
    case Verdict::KeyChanged:
        return {"blocked", Said::tr("Key changed")};
    case Verdict::LoginRefused:
        return {"needs-operator", kube ? Said::tr("Log in") : Said::tr("Not let in")};
    case Verdict::WrongMachine:
        return {"blocked", Said::tr("Other machine")};
    case Verdict::SudoRefused:
        return {"half-done", Said::tr("No sudo")};
    case Verdict::Failed:
        return {"failed", Said::tr("Failed")};
    case Verdict::Cancelled:
        return {"skipped", Said::tr("Cancelled")};
    }
    return {"unknown", {}};
}

static QString title_of(Step step) {
    switch (step) {
    case Step::Resolve:
        return Said::tr("Look its name up");
    case Step::Connect:
        return Said::tr("Connect");
    case Step::HostKey:
        return Said::tr("Compare its host key");
    case Step::LogIn:
        return Said::tr("Log in");
    case Step::Identity:
        return Said::tr("Read who it is");
    case Step::Sudo:
        return Said::tr("Become root by sudo");
    case Step::Tools:
        return Said::tr("Look for programs");
    }
    return {};
}

static TestStepRow step_row(const ConnectionTest::Seen& seen, bool over) {
    if (over && seen.state == ConnectionTest::State::Waiting)
        return {QStringLiteral("not-seen"), title_of(seen.step), Said::tr("Not reached."), {}};
    const char* kind = "waiting";
    switch (seen.state) {
    case ConnectionTest::State::Waiting:
        break;
    case ConnectionTest::State::Running:
        kind = "acting";
        break;
    case ConnectionTest::State::Good:
        kind = "done";
        break;
    case ConnectionTest::State::Failed:
        kind = "failed";
        break;
    case ConnectionTest::State::Skipped:
        kind = "skipped";
        break;
    }
    return {QString::fromLatin1(kind), title_of(seen.step), told(seen.text), told(seen.hint)};
}

/// What went wrong, for the second line of its row.
static QString failure_of(const ConnectionTest& test) {
    for (const auto& step : test.steps())
        if (step.state == ConnectionTest::State::Failed) return told(step.text);
    return {};
}

QString tone_of(const std::string& colour) {
    if (colour == "blue") return QStringLiteral("accent");
    if (colour == "green") return QStringLiteral("ok");
    if (colour == "amber") return QStringLiteral("warn");
    if (colour == "red") return QStringLiteral("danger");
    return QStringLiteral("line");
}

static QString leads_to(const Environment& environment) {
    return told(environment.detail.empty() ? environment.target() : environment.detail);
}

EnvironmentRow row_of(const Environment& environment, const ConnectionTest* test) {
    const auto kind = environment.kind();
    EnvironmentRow row;
    row.itemId = text(environment.id);
    row.name = told(environment.name);
    row.place = text(environment.place);
    row.tone = tone_of(environment.colour);
    row.word = text(environment.word);
    row.own = environment.source == Environment::Source::Own;
    row.iconName = kind == Environment::Kind::Kube  ? QStringLiteral("cluster")
                   : kind == Environment::Kind::Ssh ? QStringLiteral("server")
                                                    : QStringLiteral("terminal");
    row.kindText = kind == Environment::Kind::Kube  ? Said::tr("kube context")
                   : kind == Environment::Kind::Ssh ? Said::tr("ssh")
                                                    : Said::tr("this machine");
    const auto failure = test == nullptr ? QString() : failure_of(*test);
    row.detail = failure.isEmpty() ? leads_to(environment) : failure;
    const auto [state, words] = state_of(test, kind == Environment::Kind::Kube);
    row.stateKind = QString::fromLatin1(state);
    row.stateText = words;
    return row;
}

EnvironmentRow row_of(const vault::Vault& vault) {
    using State = vault::Vault::State;
    EnvironmentRow row;
    row.itemId = QStringLiteral("keyring");
    row.name = Said::tr("Keyring (Secret Service)");
    row.iconName = QStringLiteral("key");
    row.kindText = Said::tr("keyring");
    row.tone = tone_of({});
    row.detail = told(vault.words());
    const std::map<State, std::pair<const char*, QString>> states{
        {State::Looking, {"observing", Said::tr("Looking")}},
        {State::Ready, {"done", Said::tr("Open")}},
        {State::Locked, {"needs-operator", Said::tr("Locked")}},
        {State::Absent, {"skipped", Said::tr("Not there")}},
        {State::Refusing, {"failed", Said::tr("Refuses")}}};
    const auto& [kind, words] = states.at(vault.state());
    row.stateKind = QString::fromLatin1(kind);
    row.stateText = words;
    return row;
}

void EnvironmentView::list(const std::vector<vault::Kept>& kept, const std::string& target) {
    std::vector<CredentialRow> rows;
    for (const auto& one : kept) {
        const bool here = one.key.starts_with("key ") || one.key.ends_with("@" + target);
        if (!target.empty() && !here) continue;
        rows.push_back({text(one.key), one.stored ? Said::tr("in the keyring") : Said::tr("for this session")});
    }
    m_credentials.assign(std::move(rows));
}

void EnvironmentView::show(const EnvironmentRow& row, const Environment& environment, const ConnectionTest* test,
                           const std::vector<vault::Kept>& kept) {
    m_row = row;
    m_keyring = false;
    m_words.clear();
    m_remedy.clear();
    m_detail = leads_to(environment);
    m_origin = text(environment.origin);
    m_testing = test != nullptr && test->verdict() == Verdict::Running;
    m_tested = test != nullptr;
    m_key_changed = test != nullptr && test->changed_key().has_value();
    m_pinned = !environment.machine_id.empty();
    const auto* seen = test != nullptr && test->identity() ? &*test->identity() : nullptr;
    m_machine_id = text(m_pinned || seen == nullptr ? environment.machine_id : seen->machine_id);
    m_host_key = text(!environment.host_key.empty() || seen == nullptr ? environment.host_key : seen->host_key);
    // Not after another machine answered: to trust that one is more than a press.
    const bool good =
        test != nullptr && (test->verdict() == Verdict::Reachable || test->verdict() == Verdict::SudoRefused);
    m_can_pin = good && seen != nullptr &&
                (environment.machine_id != seen->machine_id || environment.host_key != seen->host_key);
    std::vector<TestStepRow> steps;
    std::vector<ToolRow> tools;
    if (test != nullptr) {
        for (const auto& step : test->steps()) steps.push_back(step_row(step, !m_testing));
        for (const auto& tool : test->tools())
            tools.push_back({text(tool.name),
                             tool.path.find('/') == std::string::npos ? Said::tr("in the shell") : text(tool.path),
                             text(tool.version), !tool.path.empty()});
    }
    m_steps.assign(std::move(steps));
    m_tools.assign(std::move(tools));
    // This machine's sudo is asked for as "here".
    list(kept, environment.target().empty() ? std::string("here") : environment.target());
    Q_EMIT changed();
}

void EnvironmentView::show_keyring(const EnvironmentRow& row, const vault::Vault& vault) {
    m_row = row;
    m_keyring = true;
    m_testing = m_tested = m_pinned = m_can_pin = m_key_changed = false;
    for (auto* value : {&m_detail, &m_origin, &m_machine_id, &m_host_key}) value->clear();
    m_words = told(vault.words());
    m_remedy = told(vault.remedy());
    m_steps.assign({});
    m_tools.assign({});
    list(vault.names(), {});
    Q_EMIT changed();
}

} // namespace salvor::ui
