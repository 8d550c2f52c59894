#include "models/output_reader.h"

#include <algorithm>
#include <poll.h>

namespace salvor::ui {

static constexpr int pieces_between_reports = 32; // 8 MiB

void OutputReader::run() {
    while (!m_stopped) {
        for (auto& order : m_orders.take()) order(*this);
        if (m_stopped || step()) continue;
        if (std::exchange(m_dirty, false)) report();
        pollfd wait{m_orders.fd(), POLLIN, 0};
        ::poll(&wait, 1, -1);
    }
}

/// Whether there is more to do.
bool OutputReader::step() {
    if (m_pieces >= pieces_between_reports) {
        m_pieces = 0;
        report();
    }
    if (m_ending) {
        const auto found = m_commands.find(m_ending->number);
        if (found != m_commands.end() && read_piece(found->second)) return true;
        if (found != m_commands.end()) finish(found->second, *m_ending);
        m_ending.reset();
        return true;
    }
    if (!m_events.empty()) {
        auto event = std::move(m_events.front());
        m_events.pop_front();
        apply(std::move(event));
        m_dirty = true;
        return true;
    }
    if (m_reading) {
        m_reading = false;
        for (const auto& [number, command] : m_commands)
            if (is_running(command) && read_piece(command)) m_reading = true;
        return true;
    }
    if (m_save) {
        if (auto ended = m_save->step(m_index)) {
            m_save.reset();
            OutputReport report;
            report.saved = std::move(ended);
            answer(std::move(report));
        }
        return true;
    }
    const bool searching = m_search.step(m_index);
    if (searching) m_pieces += 4;
    if (m_searching && !searching) m_dirty = true;
    m_searching = searching;
    if (m_go_when_found && m_search.count() > 0) go_to_match(true);
    return searching;
}

bool OutputReader::read_piece(const Command& command) {
    bool came = false;
    for (const auto& source : {command.out, command.err})
        if (source && m_index.take(*source, m_utc)) came = true;
    if (came) {
        m_dirty = true;
        ++m_pieces;
    }
    return came;
}

void OutputReader::apply(Event event) {
    if (event.end) {
        m_utc = event.end->utc;
        m_ending = std::move(event.end);
        return;
    }
    Command command;
    command.begin = std::move(event.begin);
    m_utc = command.begin.utc;
    command.again = command.begin.look && m_looks.contains(command.begin.name);
    if (!command.again) add_lines(command);
    m_commands.insert_or_assign(command.begin.number, std::move(command));
    m_reading = true;
}

void OutputReader::add_lines(Command& command) {
    m_index.add_text(OutputChannel::Command, command.begin.shown + "\n", command.begin.utc, false);
    if (!command.begin.out.empty()) command.out = m_index.add_file(OutputChannel::Out, command.begin.out);
    if (!command.begin.err.empty()) command.err = m_index.add_file(OutputChannel::Err, command.begin.err);
}

/// What a file holds, if it is short; nothing if it is not.
static std::optional<std::string> whole(const std::filesystem::path& path) {
    constexpr std::size_t most = 64U << 10;
    if (path.empty()) return std::string();
    OutputFiles files;
    OutputSource source(OutputChannel::Out, path, files);
    auto bytes = source.read(0, most + 1);
    if (bytes.size() > most) return std::nullopt;
    return bytes;
}

bool OutputReader::same_again(const Command& command, const Command& former, const End& end) {
    if (former.outcome != end.outcome) return false;
    const auto kept = [this](const std::optional<std::uint32_t>& source) {
        const auto* text = source ? m_index.kept(*source) : nullptr;
        return text == nullptr ? std::string() : *text;
    };
    const auto out = whole(command.begin.out);
    const auto err = whole(command.begin.err);
    return out && err && *out == kept(former.out) && *err == kept(former.err);
}

void OutputReader::finish(Command& command, const End& end) {
    const auto former = m_looks.find(command.begin.name);
    if (command.again) {
        if (former != m_looks.end() && same_again(command, former->second, end)) {
            auto note = end.again;
            const auto times = std::to_string(++former->second.times);
            if (const auto at = note.find("%1"); at != std::string::npos) note.replace(at, 2, times);
            m_index.set_text(former->second.note, note + "\n");
            m_commands.erase(end.number);
            m_dirty = true;
            return;
        }
        add_lines(command);
        while (read_piece(command)) {
        }
    }
    for (const auto& source : {command.out, command.err})
        if (source) m_index.end(*source, end.utc);
    command.note = m_index.add_text(OutputChannel::Note, end.note + "\n", end.utc, end.danger);
    command.outcome = end.outcome;
    command.ended = true;
    if (command.begin.look) m_looks.insert_or_assign(command.begin.name, std::move(command));
    m_commands.erase(end.number);
    m_reading = true; // what others wrote meanwhile
    m_dirty = true;
}

void OutputReader::replace(std::filesystem::path out, std::filesystem::path err, std::int64_t utc) {
    m_utc = utc;
    m_index.clear();
    for (const auto& [channel, path] :
         {std::pair{OutputChannel::Out, std::move(out)}, std::pair{OutputChannel::Err, std::move(err)}}) {
        if (path.empty()) continue;
        const auto source = m_index.add_file(channel, path);
        while (m_index.take(source, utc)) {
        }
        m_index.end(source, utc);
    }
    search(m_search.text());
}

void OutputReader::tick(std::int64_t utc, std::string running) {
    m_utc = utc;
    m_index.set_running(std::move(running));
    if (m_reading || m_ending) report(); // it has much to read: show what there is
    m_reading = true;
    m_dirty = true;
}

} // namespace salvor::ui
