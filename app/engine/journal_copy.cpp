#include "engine/journal_copy.h"

#include "base/text.h"

#include <fstream>

namespace salvor::engine {

namespace fs = std::filesystem;

static constexpr std::size_t part_limit = 1U << 20;

JournalCopy::JournalCopy(const Context& context, std::string target, Fence fence)
    : m_context(context), m_target(std::move(target)), m_fence(std::move(fence)) {}

void JournalCopy::abandon() {
    m_gone = true;
    m_timer.cancel();
    m_run.reset();
    m_now.clear();
    m_next.clear();
    m_settled = nullptr;
}

static std::string part_of(const fs::path& path, std::size_t from, std::size_t limit) {
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(from));
    std::string bytes(limit, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(limit));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

void JournalCopy::run(std::vector<std::string> argv, std::string in, std::function<void(const Ran&)> then) {
    exec::Stdin text;
    if (!in.empty()) text.text = exec::MixedText(std::move(in));
    auto command = m_context.own_command(m_target, std::move(argv), std::move(text));
    if (!command) return settle(command.error().text());
    command->mark = m_context.passing_mark();
    command->fence = m_fence();
    m_run.reset(new CommandRun(m_context, m_target, std::move(*command), "copy-" + std::to_string(++m_count)));
    m_run->start([this, then = std::move(then)](const Ran& ran) {
        if (ran.outcome.why.find(exec::Fence::lock_lost) != std::string::npos) {
            abandon();
            return Q_EMIT superseded();
        }
        if (ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0) return then(ran);
        settle(ran.outcome.text() + " " + std::string(trimmed(ran.err)));
    });
}

void JournalCopy::bring(std::function<void()> then) {
    if (m_gone) return;
    m_next.push_back(std::move(then));
    if (std::exchange(m_busy, true)) return;
    m_now = std::exchange(m_next, {});
    if (m_prepared)
        next_part();
    else
        prepare();
}

void JournalCopy::prepare() {
    m_files = {"session.json"};
    m_at = 0;
    std::vector<std::string> argv{"mkdir", "-p", "-m", "0700", parent, folder(), folder() + "/procedure"};
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(m_context.folder / "procedure", error)) {
        const auto path = entry.path().lexically_relative(m_context.folder);
        if (entry.is_directory())
            argv.push_back(folder() + "/" + path.string());
        else
            m_files.push_back(path);
    }
    run(std::move(argv), {}, [this](const Ran&) { next_file(); });
}

void JournalCopy::next_file() {
    if (m_files.empty()) {
        m_prepared = true;
        return next_part();
    }
    const auto file = m_files.back();
    m_files.pop_back();
    std::error_code error;
    const auto size = fs::file_size(m_context.folder / file, error);
    if (error) return settle("cannot read " + (m_context.folder / file).string() + ": " + error.message());
    run({"dd", "of=" + folder() + "/" + file.string(), "status=none", "conv=fsync"},
        part_of(m_context.folder / file, 0, size), [this](const Ran&) { next_file(); });
}

/// Whole lines only: the journal's last one may be on its way.
void JournalCopy::next_part() {
    const auto journal = m_context.folder / "journal.jsonl";
    auto part = part_of(journal, m_at, part_limit);
    for (auto limit = part_limit; part.size() == limit && part.find('\n') == std::string::npos;)
        part = part_of(journal, m_at, limit *= 2);
    part.resize(part.rfind('\n') + 1);
    if (part.empty()) return settle({});
    std::vector<std::string> argv{"dd", "of=" + folder() + "/journal.jsonl", "status=none"};
    if (m_at == 0)
        argv.emplace_back("conv=fsync");
    else
        argv.insert(argv.end(), {"oflag=seek_bytes", "seek=" + std::to_string(m_at), "conv=notrunc,fsync"});
    const auto size = part.size();
    run(std::move(argv), std::move(part), [this, size](const Ran&) {
        m_at += size;
        next_part();
    });
}

void JournalCopy::settle(const std::string& why) {
    m_busy = false;
    if (m_gone) return std::exchange(m_now, {}).front()(); // the folder of all copies may be somebody's or not there
    if (why.empty()) // else the next change tries again: a line that is gone is not to ask for passwords by itself
        m_timer = m_context.clock->after(bring_every, [this] { bring([] {}); });
    if (why != m_trouble) {
        m_trouble = why;
        Q_EMIT troubled(why);
    }
    for (const auto& then : std::exchange(m_now, {})) then();
    if (const auto settled = std::exchange(m_settled, nullptr)) return settled();
    if (!m_next.empty() && !m_busy) bring([] {});
}

void JournalCopy::remove(std::function<void()> then) {
    if (m_gone) return then();
    if (m_busy) {
        m_settled = [this, then = std::move(then)] { remove(then); };
        return;
    }
    m_timer.cancel();
    m_now = {then}; // also if it cannot be taken away, which is told as trouble
    m_next.clear();
    m_busy = true;
    run({"rm", "-rf", folder()}, {}, [this, then](const Ran&) {
        m_gone = true;
        run({"rmdir", "--ignore-fail-on-non-empty", parent}, {}, [then](const Ran&) { then(); });
    });
}

} // namespace salvor::engine
