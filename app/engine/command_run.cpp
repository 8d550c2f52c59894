#include "base/pattern.h"
#include "base/sha256.h"
#include "base/text.h"
#include "engine/context.h"
#include "engine/same_cluster.h"

#include <algorithm>
#include <fstream>

namespace salvor::engine {

static constexpr std::size_t out_limit = 8U << 20;
static constexpr std::chrono::milliseconds who_is_stale_after{10'000};

static std::string head_of(const std::filesystem::path& path, std::size_t limit) {
    std::ifstream file(path, std::ios::binary);
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::string bytes(error ? 0 : std::min<std::uintmax_t>(size, limit), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

static std::string digest_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string chunk(1U << 16, '\0');
    Sha256 sum;
    while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || file.gcount() > 0)
        sum.add({chunk.data(), static_cast<std::size_t>(file.gcount())});
    return sum.hex();
}

CommandRun::CommandRun(const Context& context, std::string target, exec::Command command, std::string name)
    : m_context(context), m_target(std::move(target)), m_command(std::move(command)), m_name(std::move(name)) {}

CommandRun::~CommandRun() = default;

void CommandRun::about(std::string entry, bool change, const procedure::Command* written) {
    m_news.entry = std::move(entry);
    m_news.change = change;
    m_written = written;
}

void CommandRun::tell_began() {
    const auto* bound = m_context.binding(m_target);
    m_news.number = m_context.command_number();
    m_news.kind = CommandNews::Kind::Began;
    m_news.name = m_name;
    m_news.place = bound == nullptr ? m_target : bound->name;
    m_news.shown = m_command.shown();
    m_news.out =
        m_command.capture.secret.empty() && !m_command.capture.hidden ? m_command.capture.out : std::filesystem::path();
    m_news.err = m_command.capture.err;
    m_news.utc = m_context.clock->utc();
    m_observer = m_context.observer;
    if (const auto observer = m_observer.lock()) (*observer)(m_news);
}

void CommandRun::tell_ended(const exec::Outcome& outcome) {
    if (std::exchange(m_told_end, true)) return;
    if (m_news.number == 0) tell_began();
    const auto observer = m_observer.lock();
    if (!observer) return; // the context may be gone too
    m_news.kind = CommandNews::Kind::Ended;
    m_news.outcome = outcome;
    const bool exited = outcome.kind == exec::Outcome::Kind::Exited;
    m_news.accepted =
        m_written != nullptr ? Context::allowed(*m_written, outcome) : exited && (outcome.code == 0 || !m_news.change);
    m_news.utc = m_context.clock->utc();
    (*observer)(m_news);
}

void CommandRun::abandon() {
    m_then = nullptr;
    m_who.reset();
    if (m_news.number != 0) tell_ended({exec::Outcome::Kind::OutcomeUnknown, 0, "nobody waited for its end", {}});
    m_told_end = true;
}

static bool asks_who(const exec::Command& command) {
    const auto& argv = command.stages.front();
    return argv.size() > cluster_identity.size() &&
           std::equal(cluster_identity.rbegin(), cluster_identity.rend(), argv.rbegin());
}

static bool known_by_now(const Context& context, const Binding& cluster) {
    const auto seen = context.same_at.find(&cluster);
    return seen != context.same_at.end() && context.clock->now() - seen->second <= who_is_stale_after;
}

void CommandRun::start(std::function<void(Ran)> then) {
    m_then = std::move(then);
    for (auto& c : m_name)
        if (!isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '-' && c != '_') c = '_';
    const bool saved = !m_command.capture.out.empty();
    if (!saved) m_command.capture.out = m_context.folder / m_context.output / (m_name + ".out");
    m_command.capture.err = m_context.folder / m_context.output / (m_name + ".err");
    std::error_code ignored;
    std::filesystem::remove(m_command.capture.out, ignored);
    std::filesystem::remove(m_command.capture.err, ignored);
    const auto* bound = m_context.binding(m_target);
    if (bound == nullptr) return end(exec::Outcome::failed_to_start("target " + m_target + " is not bound"));
    bound->host->open([this, alive = QPointer<CommandRun>(this), bound](Result<exec::HostIdentity> who) {
        if (!alive) return;
        m_unreachable = !who && who.error().code == Error::Code::Unreachable;
        if (!who) return end(exec::Outcome::failed_to_start(who.error().text()));
        if (!who->same_machine(bound->identity))
            return end(exec::Outcome::failed_to_start(
                "this is another machine than the one the run was opened on: machine-id " + who->machine_id +
                ", bound " + bound->identity.machine_id));
        if (bound->cluster && !asks_who(m_command) && !known_by_now(m_context, *bound)) return identify(*bound);
        begin();
    });
}

/// A context may lead to another cluster by now. While that cannot be seen the command is not run: to some looks any
/// exit is an answer, and this would be one of a cluster that nobody knows.
void CommandRun::identify(const Binding& bound) {
    m_who.reset(new CommandRun(m_context, m_target, identity_look(m_context, bound), m_name + ".who"));
    m_who->start([this, &bound](const Ran& ran) {
        m_who.reset();
        m_unreachable = ran.unreachable || ran.outcome.kind == exec::Outcome::Kind::ConnectionLost;
        if (const auto same = same_cluster(bound, ran); !same)
            return end(exec::Outcome::failed_to_start(same.error().text()));
        begin();
    });
}

void CommandRun::note_who(const Ran& ran) {
    const auto* bound = m_context.binding(m_target);
    if (bound->cluster && same_cluster(*bound, ran))
        m_context.same_at[bound] = m_context.clock->now();
    else
        m_context.same_at.erase(bound);
}

void CommandRun::begin() {
    m_execution = m_context.binding(m_target)->host->execute(m_command);
    connect(m_execution.get(), &exec::Execution::started, this, &CommandRun::started);
    connect(m_execution.get(), &exec::Execution::grew, this, &CommandRun::grew);
    connect(m_execution.get(), &exec::Execution::overdue, this, &CommandRun::overdue);
    connect(m_execution.get(), &exec::Execution::finished, this, &CommandRun::end);
    tell_began();
    m_execution->start();
}

void CommandRun::cancel() {
    if (m_who) m_who->cancel();
    if (m_execution) m_execution->cancel();
}

/// What reads a secret may say it in an error: of that only these words are kept, which say why it failed.
static std::string known_errors(const std::string& text) {
    static const Pattern known(
        R"re([a-z.]+ "[^"\n]{1,253}" (is forbidden: User "[^"\n]{1,253}" cannot [a-z]+ resource "[a-z./]+")re"
        R"re(( in API group "[a-z0-9.]*")?( in the namespace "[a-z0-9-]+")?|not found)|)re"
        "Error from server \\([A-Za-z]+\\)|[Mm]ust be logged in|Unauthorized|[Ff]orbidden|"
        "[Pp]ermission denied|No such file or directory|no such (secret|container|object)|"
        "not found|NotFound|Unable to connect to the server|[Cc]onnection refused|i/o timeout|"
        "no route to host|x509|a password is required|No space left on device");
    std::vector<std::string> words;
    for (const auto& found : known.all(text))
        if (std::find(words.begin(), words.end(), found.front()) == words.end()) words.push_back(found.front());
    return words.empty() ? std::string() : join(words, ", ") + "\n";
}

void CommandRun::end(const exec::Outcome& outcome) {
    Ran ran{outcome, {}, {}, Json::object(), m_unreachable};
    const bool secret = !m_command.capture.secret.empty();
    if (secret) ran.err = known_errors(head_of(m_command.capture.err, most_errors));
    std::error_code gone;
    if (secret) std::filesystem::remove(m_command.capture.err, gone);
    for (const auto& path : {m_command.capture.out, m_command.capture.err}) {
        std::error_code error;
        const auto size = std::filesystem::file_size(path, error);
        const bool saved = m_command.capture.raw && path == m_command.capture.out; // whoever saves it looks after it
        if (error || saved) continue;
        if (size == 0)
            std::filesystem::remove(path, error);
        else
            ran.files["output/" + path.filename().string()] = digest_of(path);
    }
    if (!m_command.capture.raw) ran.out = head_of(m_command.capture.out, out_limit);
    if (!secret) ran.err = head_of(m_command.capture.err, most_errors);
    if (m_then && asks_who(m_command)) note_who(ran);
    tell_ended(outcome);
    if (auto then = std::exchange(m_then, nullptr)) then(std::move(ran));
}

} // namespace salvor::engine
