#include "engine/journal.h"

#include "base/mailbox.h"
#include "base/sha256.h"
#include "base/text.h"
#include "engine/crash_point.h"

#include <QSocketNotifier>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace salvor::engine {

namespace {

struct Order {
    std::string line;
    std::string key;
    bool sync = false;
    bool stop = false;
};

struct Found {
    std::vector<Event> events;
    std::string last_line;
    std::string torn;
    std::size_t whole = 0; ///< bytes of complete lines
    std::string problem;
};

std::string slurp(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

/// The event of a line, if it is the one of that number after the line before.
Result<Event> event_in(const std::string& line, long number, const std::string& before) {
    const auto json = Json::parse(line, nullptr, false);
    const auto is = [&json](const char* key, bool (Json::*kind)() const noexcept, bool wanted) {
        return json.contains(key) ? (json[key].*kind)() : !wanted;
    };
    if (!json.is_object() || !is("seq", &Json::is_number_integer, true) || !is("prev", &Json::is_string, true) ||
        !is("type", &Json::is_string, true) || !is("subject", &Json::is_string, false) ||
        !is("data", &Json::is_object, true) || !is("mono", &Json::is_number, true) ||
        !is("utc", &Json::is_number, true))
        return fail(Error::Code::Invalid, " is not a journal line");
    if (json["seq"] != number || json["prev"] != sha256_hex(before))
        return fail(Error::Code::Invalid, " does not follow the line before");
    auto event = Event::from_json(json);
    if (!event) return fail(Error::Code::Invalid, ": " + event.error().what);
    return event;
}

Found contents_of(const std::filesystem::path& path) {
    Found found;
    const auto bytes = slurp(path);
    long number = 1;
    for (std::size_t from = 0; from < bytes.size();) {
        const auto end = bytes.find('\n', from);
        if (end == std::string::npos) {
            found.torn = bytes.substr(from);
            break;
        }
        const auto line = bytes.substr(from, end - from + 1);
        const auto place = "line " + std::to_string(number);
        auto event = event_in(line, number, found.last_line);
        if (!event) {
            found.problem = place + event.error().what;
            break;
        }
        found.events.push_back(std::move(*event));
        found.last_line = line;
        from = found.whole = end + 1;
        ++number;
    }
    return found;
}

std::string boot_id() {
    auto id = slurp("/proc/sys/kernel/random/boot_id");
    return std::string(trimmed(id));
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

struct Journal::State {
    std::filesystem::path folder;
    Options options;
    int fd = -1;
    std::vector<Event> events;
    std::string torn;
    std::string last_line;
    long number = 1;
    std::string boot = boot_id();
    Mailbox<Order> orders;
    Mailbox<bool> answers;
    std::deque<std::pair<Event, Written>> waiting;
    std::unique_ptr<QSocketNotifier> notifier;
    std::thread thread;

    void write_orders() {
        CrashPoint crash(CrashPoint::from_environment());
        const auto lost = [this](const Order& order, bool before) {
            return options.loses && options.loses(order.key, before);
        };
        bool failed = false; // once a line is missing, none may follow it
        for (bool stop = false; !stop;) {
            fd_set set;
            FD_ZERO(&set);
            FD_SET(orders.fd(), &set);
            ::select(orders.fd() + 1, &set, nullptr, nullptr, nullptr);
            for (auto& order : orders.take()) {
                if (order.stop) {
                    stop = true;
                    break;
                }
                crash.at(order.key, "before");
                failed = failed || lost(order, true);
                bool ok = !failed && write_all(fd, order.line);
                if (ok && order.sync) ok = ::fdatasync(fd) == 0;
                failed = failed || !ok;
                crash.at(order.key, "after");
                failed = failed || lost(order, false);
                answers.post(!failed);
            }
        }
    }

    void deliver() {
        for (const bool ok : answers.take()) {
            auto [event, then] = std::move(waiting.front());
            waiting.pop_front();
            if (!then) continue;
            if (ok)
                then(std::move(event));
            else
                then(fail(Error::Code::Failed, "the journal could not be written",
                          "free space or rights of " + folder.string()));
        }
    }
};

Journal::Journal() : m_state(std::make_unique<State>()) {}

Journal::~Journal() {
    if (m_state->thread.joinable()) {
        m_state->orders.post({{}, {}, false, true});
        m_state->thread.join();
    }
    if (m_state->fd < 0) return;
    ::flock(m_state->fd, LOCK_UN); // a child that is just being started has a copy, and would hold it a little longer
    ::close(m_state->fd);
}

Result<std::unique_ptr<Journal>> Journal::open(const std::filesystem::path& folder, Options options) {
    const auto path = folder / "journal.jsonl";
    std::unique_ptr<Journal> journal(new Journal);
    auto& state = *journal->m_state;
    state.folder = folder;
    state.options = options;
    state.fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (state.fd < 0)
        return fail(Error::Code::Failed, "cannot open " + path.string(), "look at the rights of the folder");
    if (::flock(state.fd, LOCK_EX | LOCK_NB) != 0)
        return fail(Error::Code::Refused, "this run is open in another console on this machine", "end that one first");
    auto found = contents_of(path);
    if (!found.problem.empty())
        return fail(Error::Code::Invalid, "the journal is damaged: " + found.problem, "salvor verify shows all of it",
                    path.string());
    if (!found.torn.empty()) {
        std::ofstream(folder / "journal.torn", std::ios::binary | std::ios::app) << found.torn << '\n';
        if (::ftruncate(state.fd, static_cast<off_t>(found.whole)) != 0)
            return fail(Error::Code::Failed, "cannot take the torn last line off " + path.string());
    }
    state.events = std::move(found.events);
    state.torn = std::move(found.torn);
    state.last_line = std::move(found.last_line);
    state.number = static_cast<long>(state.events.size()) + 1;
    state.notifier = std::make_unique<QSocketNotifier>(state.answers.fd(), QSocketNotifier::Read);
    QObject::connect(state.notifier.get(), &QSocketNotifier::activated, [&state] { state.deliver(); });
    state.thread = std::thread([&state] { state.write_orders(); });
    return journal;
}

const std::vector<Event>& Journal::events() const { return m_state->events; }
const std::string& Journal::torn() const { return m_state->torn; }
long Journal::next_number() const { return m_state->number; }

void Journal::append(Event event, std::chrono::milliseconds utc, Written then) {
    auto json = event.to_json();
    json["seq"] = m_state->number++;
    json["utc"] = utc.count();
    json["mono"] = event.at.count();
    json["boot"] = m_state->boot;
    json["prev"] = sha256_hex(m_state->last_line);
    m_state->last_line = json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    const bool sync = m_state->options.sync && event.durable();
    const auto key = std::string(name_of(event.type)) + ":" + event.subject;
    m_state->waiting.emplace_back(std::move(event), std::move(then));
    m_state->orders.post({m_state->last_line, key, sync, false});
}

Journal::Contents Journal::contents(const std::filesystem::path& folder) {
    auto found = contents_of(folder / "journal.jsonl");
    if (found.events.empty() && found.problem.empty()) found.problem = "there is no journal";
    return {std::move(found.events), std::move(found.problem), !found.torn.empty()};
}

Result<std::vector<Event>> Journal::read(const std::filesystem::path& folder) {
    auto found = contents_of(folder / "journal.jsonl");
    if (found.events.empty())
        return fail(Error::Code::NotFound, found.problem.empty() ? "no journal there" : found.problem, {},
                    folder.string());
    return std::move(found.events);
}

Journal::Verification Journal::verify(const std::filesystem::path& folder) {
    Verification verification;
    const auto found = contents_of(folder / "journal.jsonl");
    verification.lines = static_cast<long>(found.events.size());
    if (found.events.empty() && found.problem.empty()) verification.problems.emplace_back("there is no journal");
    if (!found.problem.empty()) verification.problems.push_back("journal: " + found.problem);
    if (!found.torn.empty()) verification.problems.emplace_back("journal: the last line has no end");
    std::size_t taken = 0; // lines that came without their outputs
    for (const auto& event : found.events)
        if (event.type == Event::Type::Resumed)
            taken = std::max(taken, event.data.value("taken_over", Json::object()).value("lines", std::size_t{0}));
    std::size_t number = 0;
    for (const auto& event : found.events) {
        const bool here = ++number > taken;
        if (event.type == Event::Type::Opened) {
            for (const auto all = event.data.value("copies", Json::object()); const auto& [file, digest] : all.items())
                if (sha256_hex(slurp(folder / file)) != digest)
                    verification.problems.push_back(file + " differs from what was run");
        }
        for (const auto all = event.data.value("files", Json::object()); const auto& [file, digest] : all.items()) {
            if (!here && !std::filesystem::exists(folder / file))
                ++verification.elsewhere;
            else if (sha256_hex(slurp(folder / file)) != digest)
                verification.problems.push_back(file + " differs from what was written");
        }
    }
    return verification;
}

} // namespace salvor::engine
