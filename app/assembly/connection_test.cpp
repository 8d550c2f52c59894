#include "assembly/connection_test.h"

#include "backends/process/process_host.h"
#include "backends/ssh/ssh_host.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QPointer>

namespace salvor::assembly {

/// What the test stands on. May outlive it: a name that is being looked up cannot be given up.
struct ConnectionTest::Stand : exec::Prompter {
    explicit Stand(ConnectionTest* user) : test(user) {}
    QPointer<ConnectionTest> test;
    SecretStore secrets;
    std::unique_ptr<exec::Host> host;
    std::unique_ptr<Asker> asker;

    void confirm_host_key(const std::string& name, const std::string& type, const std::string& fingerprint,
                          std::function<void(bool)> then) override {
        if (!test) return then(false);
        test->m_key_asked = true;
        test->m_prompter.confirm_host_key(name, type, fingerprint, std::move(then));
    }
    void ask_secret(const std::string& name, const std::string& purpose,
                    std::function<void(Result<Secret>)> then) override {
        if (!test) return then(fail(Error::Code::Refused, "the test was ended"));
        test->m_prompter.ask_secret(name, purpose, std::move(then));
    }
    void secret_judged(const std::string& name, const std::string& purpose, bool taken) override {
        if (test) test->m_prompter.secret_judged(name, purpose, taken);
    }
    void key_changed(const exec::ChangedKey& key) override {
        if (!test) return;
        test->m_changed_key = key;
        test->m_prompter.key_changed(key);
    }
};

/// Lets go of it from the event loop: it may be in the middle of a call of its own.
template<class T> static void release_later(std::shared_ptr<T> held) {
    QMetaObject::invokeMethod(
        qApp, [held = std::move(held)] {}, Qt::QueuedConnection);
}

static std::string first_line(const std::string& text, std::size_t width = 200) {
    return headline(to_utf8(trimmed(text)), width);
}

/// Prints where a program is and, given arguments, the first line it says. Nothing else is in it than its arguments.
static constexpr auto look_script = R"(p=$(command -v "$1") || exit 3
printf '%s\n' "$p"; shift; [ $# -eq 0 ] || "$p" "$@" 2>&1 </dev/null | head -n 1)";

ConnectionTest::ConnectionTest(exec::Prompter& prompter, Environment environment, std::vector<Tool> tools,
                               QObject* parent)
    : QObject(parent), m_prompter(prompter), m_environment(std::move(environment)), m_tools(std::move(tools)) {
    switch (m_environment.kind()) {
    case Environment::Kind::Ssh:
        for (const auto step : {Step::Resolve, Step::Connect, Step::HostKey, Step::LogIn}) m_steps.push_back({step});
        [[fallthrough]];
    case Environment::Kind::Here:
        for (const auto step : {Step::Identity, Step::Sudo, Step::Tools}) m_steps.push_back({step});
        break;
    case Environment::Kind::Kube:
        for (const auto step : {Step::Connect, Step::LogIn, Step::Tools}) m_steps.push_back({step});
        break;
    }
}

ConnectionTest::~ConnectionTest() {
    if (m_verdict == Verdict::Running && m_stand) cancel();
    if (m_stand) release_later(std::move(m_stand));
}

ConnectionTest::Seen& ConnectionTest::seen(Step step) {
    for (auto& one : m_steps)
        if (one.step == step) return one;
    return m_steps.front();
}

void ConnectionTest::begin(Step step) {
    m_at = step;
    for (auto& one : m_steps) // what stands before it has ended well; the next host of the way begins anew
        if (one.state == State::Running) one.state = one.step < step ? State::Good : State::Waiting;
    seen(step).state = State::Running;
    Q_EMIT changed();
}

void ConnectionTest::good(Step step, std::string text) {
    auto& one = seen(step);
    one.state = State::Good;
    one.text = std::move(text);
    Q_EMIT changed();
}

void ConnectionTest::skip(Step step, std::string text) {
    auto& one = seen(step);
    one.state = State::Skipped;
    one.text = std::move(text);
    Q_EMIT changed();
}

void ConnectionTest::fail_at(Step step, Verdict verdict, const Error& error) {
    auto& one = seen(step);
    one.state = State::Failed;
    one.text = error.what;
    one.hint = error.hint;
    end(verdict);
}

void ConnectionTest::end(Verdict verdict) {
    if (m_verdict != Verdict::Running) return;
    m_verdict = verdict;
    if (m_stand) release_later(std::move(m_stand));
    const QPointer<ConnectionTest> alive(this);
    Q_EMIT changed();
    if (alive) Q_EMIT finished();
}

void ConnectionTest::start() {
    m_stand = std::make_shared<Stand>(this);
    if (m_environment.kind() == Environment::Kind::Ssh)
        m_stand->host = std::make_unique<backends::SshHost>(
            m_stand->secrets, *m_stand, backends::SshHost::Options{m_environment.target(), m_environment.ssh_config});
    else
        m_stand->host = std::make_unique<backends::ProcessHost>(m_stand->secrets, *m_stand, "here");
    m_stand->asker = std::make_unique<Asker>(*m_stand->host);
    connect(m_stand->host.get(), &exec::Host::opening, this, [this](exec::OpenStep step, const std::string& host) {
        if (m_verdict != Verdict::Running) return;
        const Step steps[] = {Step::Resolve, Step::Connect, Step::HostKey, Step::LogIn};
        const auto at = steps[static_cast<int>(step)];
        if (seen(at).state == State::Good) seen(at).text += " → "; // the next host of the way
        seen(at).text += host;
        begin(at);
    });
    connect(m_stand->host.get(), &exec::Host::lost, this,
            [this](const Error& error) { fail_at(m_at, Verdict::Unreachable, error); });
    if (m_environment.kind() != Environment::Kind::Kube) begin(m_steps.front().step);
    // The stand lives at least as long as the opening of its host.
    m_stand->host->open(
        [this, alive = QPointer<ConnectionTest>(this), stand = m_stand](const Result<exec::HostIdentity>& identity) {
            if (alive && m_verdict == Verdict::Running) opened(identity);
            release_later(stand);
        });
}

void ConnectionTest::cancel() {
    if (m_verdict != Verdict::Running) return;
    for (auto& one : m_steps)
        if (one.state == State::Running) one = {one.step, State::Skipped, "Cancelled by you.", {}};
    if (m_stand && m_stand->asker) m_stand->asker->cancel();
    end(Verdict::Cancelled);
}

void ConnectionTest::opened(const Result<exec::HostIdentity>& identity) {
    if (!identity) return open_failed(identity.error());
    if (m_environment.kind() == Environment::Kind::Kube) return ask_cluster();
    m_identity = *identity;
    begin(Step::Identity);
    if (m_environment.kind() == Environment::Kind::Ssh) {
        good(Step::HostKey, identity->host_key);
        good(Step::LogIn, "as " + identity->user);
    }
    const auto differs = [](const std::string& pinned, const std::string& now) {
        return !pinned.empty() && pinned != now;
    };
    if (differs(m_environment.machine_id, identity->machine_id))
        return fail_at(Step::Identity, Verdict::WrongMachine,
                       {Error::Code::Refused,
                        "machine-id " + identity->machine_id + ", pinned is " + m_environment.machine_id,
                        "another machine answers under this name, or it was installed anew"});
    if (differs(m_environment.host_key, identity->host_key))
        return fail_at(Step::Identity, Verdict::WrongMachine,
                       {Error::Code::Refused,
                        "host key " + identity->host_key + ", pinned is " + m_environment.host_key,
                        "another machine answers under this name, or it has a new key"});
    good(Step::Identity,
         "machine-id " + identity->machine_id + (m_environment.machine_id.empty() ? ", not pinned" : ", as pinned"));
    try_sudo();
}

/// The step it was at says what kind of refusal it is.
void ConnectionTest::open_failed(const Error& error) {
    auto verdict = Verdict::Failed;
    if (m_changed_key)
        verdict = Verdict::KeyChanged;
    else if (error.code == Error::Code::Unreachable)
        verdict = Verdict::Unreachable;
    else if (m_at == Step::HostKey)
        verdict = m_key_asked ? Verdict::KeyUnknown : Verdict::KeyChanged;
    else if (m_at == Step::LogIn)
        verdict = Verdict::LoginRefused;
    fail_at(m_environment.kind() == Environment::Kind::Ssh ? m_at : Step::Identity, verdict, error);
}

void ConnectionTest::try_sudo() {
    if (m_identity->user == "root") {
        skip(Step::Sudo, "Not needed: the login is root.");
        return next_tool();
    }
    begin(Step::Sudo);
    run({"true"}, "root", [this](const exec::Outcome& outcome, const std::string&, const std::string&) {
        if (outcome.kind == exec::Outcome::Kind::Exited && outcome.code == 0) {
            good(Step::Sudo, "sudo lets " + m_identity->user + " run commands as root.");
        } else {
            auto& one = seen(Step::Sudo);
            one.state = State::Failed;
            one.text = first_line(outcome.text());
            one.hint = "a policy that allows exact commands only may refuse this trial and allow a procedure's own: "
                       "its Ready page asks about each";
            m_later = Verdict::SudoRefused;
        }
        next_tool();
    });
}

void ConnectionTest::next_tool() {
    if (m_tools.empty()) {
        skip(Step::Tools, "No procedure names a program.");
        return end(m_later);
    }
    if (m_found.size() == m_tools.size()) {
        int there = 0;
        for (const auto& found : m_found) there += found.path.empty() ? 0 : 1;
        good(Step::Tools, std::to_string(there) + " of " + std::to_string(m_found.size()) +
                              " programs that the procedures name are there.");
        return end(m_later);
    }
    if (m_found.empty()) begin(Step::Tools);
    const auto& tool = m_tools[m_found.size()];
    std::vector<std::string> argv{"sh", "-c", look_script, "sh", tool.name};
    argv.insert(argv.end(), tool.version.begin(), tool.version.end());
    run(std::move(argv), {},
        [this, name = tool.name](const exec::Outcome& outcome, const std::string& out, const std::string&) {
            const auto said = lines(out);
            const bool there = outcome.kind == exec::Outcome::Kind::Exited && outcome.code == 0 && !said.empty();
            m_found.push_back({name, there ? first_line(said[0]) : std::string(),
                               there && said.size() > 1 ? first_line(said[1], 80) : std::string()});
            Q_EMIT changed();
            next_tool();
        });
}

/// kubectl, on this machine: whether it knows us is told apart from whether it is there.
void ConnectionTest::ask_cluster() {
    begin(Step::Connect);
    run({"kubectl", "--context", m_environment.target(), "--request-timeout=8s", "auth", "can-i", "get", "namespaces"},
        {}, [this](const exec::Outcome& outcome, const std::string& out, const std::string& err) {
            if (outcome.kind == exec::Outcome::Kind::FailedToStart)
                return fail_at(Step::Connect, Verdict::Failed,
                               {Error::Code::Failed, first_line(outcome.text()), "kubectl is needed on this machine"});
            const auto said = lines(err);
            const auto why = first_line(said.empty() ? outcome.text() : said.back());
            const auto answer = trimmed(out);
            if (answer.starts_with("yes") || answer.starts_with("no")) {
                good(Step::Connect, m_environment.detail);
                good(Step::LogIn, answer.starts_with("yes") ? "The cluster knows you."
                                                            : "The cluster knows you; you may not list namespaces.");
                return next_tool();
            }
            const bool refused = err.find("logged in") != std::string::npos ||
                                 err.find("Unauthorized") != std::string::npos ||
                                 err.find("getting credentials") != std::string::npos;
            if (!refused) return fail_at(Step::Connect, Verdict::Unreachable, {Error::Code::Unreachable, why});
            good(Step::Connect, m_environment.detail);
            fail_at(Step::LogIn, Verdict::LoginRefused, {Error::Code::Refused, why, "log in to the cluster again"});
        });
}

void ConnectionTest::run(std::vector<std::string> argv, const std::string& become, Asker::Ran then) {
    m_stand->asker->run(std::move(argv), become,
                        [this, alive = QPointer<ConnectionTest>(this), then = std::move(then)](
                            const exec::Outcome& outcome, const std::string& out, const std::string& err) {
                            if (alive && m_verdict == Verdict::Running) then(outcome, out, err);
                        });
}

} // namespace salvor::assembly
