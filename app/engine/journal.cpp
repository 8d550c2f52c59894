#include "engine/journal.h"

#include "base/mailbox.h"
#include "base/sha256.h"
#include "base/text.h"
#include "engine/crash_point.h"

#include <QSocketNotifier>
#include <fcntl.h>
#include <fstream>
#include <set>
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
    std::string end = {}; ///< what is to stand beside it from then on; empty: what stands there
    bool stop = false;
};

/// What stands beside a journal.
struct End {
    bool there = false;
    long lines = 0;
    std::string sha256;
};

struct Found {
    std::vector<Event> events;
    std::string last_line;
    std::string torn;
    std::size_t whole = 0; ///< bytes of complete lines
    std::string problem;
    bool end_missing = false; ///< it says that an end stands beside it, and there is none
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

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

constexpr auto end_name = "journal.end";

std::string end_text(long lines, const std::string& last_line) {
    return Json{{"lines", lines}, {"sha256", lines == 0 ? std::string() : sha256_hex(last_line)}}.dump() + "\n";
}

/// In the place of the one before, whole or not at all.
bool write_end(const std::filesystem::path& folder, const std::string& text, bool sync) {
    const auto part = folder / (std::string(end_name) + ".part");
    const int fd = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) return false;
    const bool ok = write_all(fd, text) && (!sync || ::fdatasync(fd) == 0);
    ::close(fd);
    return ok && ::rename(part.c_str(), (folder / end_name).c_str()) == 0;
}

Result<End> read_end(const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::exists(folder / end_name, error)) return End{};
    const auto json = Json::parse(slurp(folder / end_name), nullptr, false);
    if (!json.is_object() || !json.contains("lines") || !json["lines"].is_number_integer() ||
        !json.contains("sha256") || !json["sha256"].is_string())
        return fail(Error::Code::Invalid, std::string(end_name) + " beside it cannot be read");
    return End{true, json["lines"].get<long>(), json["sha256"].get<std::string>()};
}

/// The lines up to the first broken one, or to where some are missing.
Found contents_of(const std::filesystem::path& path) {
    Found found;
    const auto beside = read_end(path.parent_path()); // first: a line may be written meanwhile
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
        if (beside && beside->lines == number && beside->sha256 != sha256_hex(line)) {
            found.problem = place + " is not the one that was written";
            break;
        }
        if (number == 1) found.end_missing = beside && !beside->there && Json::parse(line).contains("end");
        found.events.push_back(std::move(*event));
        found.last_line = line;
        from = found.whole = end + 1;
        ++number;
    }
    if (!found.problem.empty()) return found;
    const auto missing = beside ? beside->lines - static_cast<long>(found.events.size()) : 0;
    if (!beside)
        found.problem = beside.error().what;
    else if (missing > 0)
        found.problem = "its last " + std::to_string(missing) + " lines are missing, after line " +
                        std::to_string(found.events.size());
    return found;
}

constexpr auto no_end = "journal.end, which stood beside it, is missing: lines may have been cut off";

std::string boot_id() {
    auto id = slurp("/proc/sys/kernel/random/boot_id");
    return std::string(trimmed(id));
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
                if (!failed && !order.end.empty()) failed = !write_end(folder, order.end, order.sync);
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
        m_state->orders.post({{}, {}, false, {}, true});
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
    if (found.problem.empty() && found.end_missing) found.problem = no_end;
    if (!found.problem.empty())
        return fail(Error::Code::Invalid, "the journal is damaged: " + found.problem, "salvor verify shows all of it",
                    path.string());
    if (!found.torn.empty()) {
        std::ofstream(folder / "journal.torn", std::ios::binary | std::ios::app) << found.torn << '\n';
        if (::ftruncate(state.fd, static_cast<off_t>(found.whole)) != 0)
            return fail(Error::Code::Failed, "cannot take the torn last line off " + path.string());
    }
    if (!write_end(folder, end_text(static_cast<long>(found.events.size()), found.last_line), options.sync))
        return fail(Error::Code::Failed, "cannot write " + (folder / end_name).string(), "free space or rights");
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
    if (m_state->number == 1) json["end"] = end_name;
    json["seq"] = m_state->number++;
    json["utc"] = utc.count();
    json["mono"] = event.at.count();
    json["boot"] = m_state->boot;
    json["prev"] = sha256_hex(m_state->last_line);
    m_state->last_line = json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    const bool sync = m_state->options.sync && event.durable();
    auto end = event.durable() ? end_text(m_state->number - 1, m_state->last_line) : std::string();
    const auto key = std::string(name_of(event.type)) + ":" + event.subject;
    m_state->waiting.emplace_back(std::move(event), std::move(then));
    m_state->orders.post({m_state->last_line, key, sync, std::move(end), false});
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

bool Journal::forget_end(const std::filesystem::path& folder) { return write_end(folder, end_text(0, {}), true); }

/// The SHA-256 of a file of any size; empty if it cannot be read.
static std::string digest_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string chunk(1U << 20, '\0');
    Sha256 sum;
    while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || file.gcount() > 0)
        sum.add({chunk.data(), static_cast<std::size_t>(file.gcount())});
    return file.eof() ? sum.hex() : std::string();
}

Journal::Verification Journal::verify_lines(const std::filesystem::path& folder) {
    Verification verification;
    const auto found = contents_of(folder / "journal.jsonl");
    verification.lines = static_cast<long>(found.events.size());
    if (found.events.empty() && found.problem.empty()) verification.problems.emplace_back("there is no journal");
    if (!found.problem.empty()) verification.problems.push_back("journal: " + found.problem);
    if (!found.torn.empty()) verification.problems.emplace_back("journal: the last line has no end");
    if (found.end_missing) verification.problems.emplace_back(std::string("journal: ") + no_end);
    std::size_t taken = 0; // lines that came without their files
    for (const auto& event : found.events)
        if (event.type == Event::Type::Resumed)
            taken = std::max(taken, event.data.value("taken_over", Json::object()).value("lines", std::size_t{0}));
    std::map<std::string, std::size_t> line; // that named it last
    std::set<std::string> replaced;
    for (std::size_t number = 0; const auto& event : found.events) {
        ++number;
        const auto files = event.data.value("files", Json::object());
        if (event.type == Event::Type::Opened)
            for (const auto copies = event.data.value("copies", Json::object());
                 const auto& [name, digest] : copies.items())
                verification.files[name] = digest.get<std::string>();
        for (auto file = files.begin(); file != files.end(); ++file) {
            const auto name = files.is_object() ? file.key() : file->get<std::string>();
            line[name] = number;
            if (files.is_object())
                verification.files[name] = file->get<std::string>(), replaced.erase(name);
            else
                verification.files.erase(name), replaced.insert(name);
        }
    }
    verification.unsure.assign(replaced.begin(), replaced.end());
    verification.elsewhere = static_cast<long>(std::erase_if(verification.files, [&](const auto& file) {
        return line[file.first] <= taken && !std::filesystem::exists(folder / file.first);
    }));
    return verification;
}

Journal::Verification Journal::verify(const std::filesystem::path& folder) {
    auto verification = verify_lines(folder);
    for (const auto& [file, digest] : verification.files)
        if (digest_of(folder / file) != digest)
            verification.problems.push_back(file + " differs from what was written");
    return verification;
}

} // namespace salvor::engine
