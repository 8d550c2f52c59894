#include "engine/taking.h"
#include "engine/result_input.h"

#include "base/id.h"
#include "base/masks.h"
#include "base/sha256.h"
#include "engine/looker.h"
#include "exec/check.h"

#include <algorithm>
#include <fstream>

namespace salvor::engine {

using procedure::Entry;
using procedure::Take;

static constexpr std::size_t most_read = 8U << 20;

Result<void> make_private(const std::filesystem::path& run, const std::filesystem::path& folder) {
    std::error_code error;
    auto made = run;
    for (const auto& part : folder.lexically_relative(run)) {
        made /= part;
        std::filesystem::create_directory(made, error);
        if (!error) std::filesystem::permissions(made, std::filesystem::perms::owner_all, error);
        if (error) return fail(Error::Code::Failed, "cannot make " + made.string() + ": " + error.message());
    }
    return {};
}

Taking::Taking(const Context& context, const Entry& entry, procedure::Scope scope, std::string key)
    : m_context(context), m_entry(entry), m_scope(std::move(scope)), m_key(std::move(key)) {}

Taking::~Taking() = default;

/// Here and not at its end, which comes later: by then the run may be gone.
void Taking::abandon() {
    m_then = nullptr;
    m_clear.reset();
    m_digest.reset();
    if (m_passing && !m_secret.empty()) m_context.secrets->remove(m_secret);
    std::error_code ignored;
    if (!m_part.empty()) std::filesystem::remove(m_part, ignored);
}

/// Where the entry's file is: in a folder of the run, secret ones apart. Two entries never write one file.
Result<std::filesystem::path> Taking::path() const {
    auto name = fill(m_entry.save->name, m_scope);
    if (!name) return tl::unexpected(name.error());
    const std::filesystem::path given(*name);
    const bool up =
        std::any_of(given.begin(), given.end(), [](const auto& part) { return part == ".." || part == "."; });
    if (name->empty() || given.is_absolute() || up || !given.has_filename())
        return fail(Error::Code::Invalid, "\"" + *name + "\" is no name of a file below the run's folder");
    const auto path = m_context.folder / (m_entry.save->secret ? "secret" : "evidence") / given;
    const auto owner = m_context.saved.emplace(path.string(), m_entry.id + "/" + m_key).first->second;
    if (owner != m_entry.id + "/" + m_key)
        return fail(Error::Code::Invalid, "the file " + *name + " was made by " + owner + " already",
                    "give it a name of its own, with ${item}");
    if (const auto made = make_private(m_context.folder, path.parent_path()); !made)
        return tl::unexpected(made.error());
    return path;
}

Result<void> Taking::prepare(exec::Command& command) {
    const auto id = m_entry.fact + (m_key.empty() ? "" : "." + m_key);
    if (m_entry.save && m_entry.take == Take::None) {
        auto file = path();
        if (!file) return tl::unexpected(file.error());
        m_file = *file;
        m_part = *file;
        m_part += ".part";
        command.capture.out = m_part;
        command.capture.raw = true;
        command.capture.hidden = m_entry.save->secret;
        return {};
    }
    if (!m_entry.sees_clear()) return {};
    m_passing = !m_entry.secret || m_entry.pick;
    m_secret = m_passing ? std::string(Masks::passing) + random_id(12) : id;
    command.capture.secret = m_secret;
    command.capture.base64 = m_entry.base64;
    const auto& last = m_entry.command.pipe.empty() ? m_entry.command : m_entry.command.pipe.back();
    command.capture.any_exit = m_passing && (last.any_exit || last.exits != std::vector<int>{0});
    return {};
}

/// `kubectl exec` may lose the rest of a long output and end with 0 [kubernetes issues 73056, 124571]. Only a program
/// of our own in the pod could say that all has come; but what is taken piece by piece ends with the end of a piece.
static Result<Json> value_of(const Context& context, const Entry& entry, const Ran& ran) {
    const auto& command = entry.command.pipe.empty() ? entry.command : entry.command.pipe.back();
    const auto way = context.procedure->way(command.at);
    const bool in_pod = std::any_of(way.begin(), way.end(), [](const auto* at) { return !at->pod.empty(); });
    const bool lines = entry.take == Take::Lines || entry.take == Take::Jsonl || entry.take == Take::Result;
    const bool pieces = lines || entry.take == Take::Nul;
    if (in_pod && pieces && !ran.out.empty() && ran.out.back() != (lines ? '\n' : '\0'))
        return fail(Error::Code::Unknown, "the output ends in the middle: kubectl exec may have cut it off");
    return take_value(entry.take, ran);
}

void Taking::from_output(const Ran& ran, Then then) {
    m_then = std::move(then);
    if (!m_part.empty()) return finish_file();
    if (m_secret.empty()) return took(value_of(m_context, m_entry, ran));
    const auto kept = m_context.secrets->find(m_secret);
    const bool nothing = !kept && m_passing && ran.outcome.code != 0; // a program that is not there printed none
    if (!kept && !nothing) return end(fail(Error::Code::Unknown, "the secret could not be read"));
    if (!m_passing) return end(Json{{"secret", m_secret}, {"bytes", kept->bytes}});
    Ran clear = ran;
    clear.out.clear();
    if (kept)
        if (auto text = exec::reveal(exec::MixedText(SecretRef{m_secret, kept->bytes}), *m_context.secrets))
            clear.out = std::move(*text);
    auto value = take_value(m_entry.take, clear); // without its last line's end: that was taken off
    wipe(clear.out);
    took(std::move(value));
}

void Taking::from_file(Then then) {
    m_then = std::move(then);
    auto path = fill(m_entry.read, m_scope);
    if (!path) return end(tl::unexpected(path.error()));
    auto bytes = read_own_file(m_context, *path, most_read);
    if (!bytes) return end(tl::unexpected(bytes.error()));
    Ran ran{exec::Outcome::exited(0), std::move(*bytes), {}, Json::object()};
    auto value = take_value(m_entry.take, ran);
    if (m_entry.sees_clear()) wipe(ran.out);
    took(std::move(value));
}

void Taking::from_let(const procedure::Expression& let, Then then) {
    m_then = std::move(then);
    const auto got = [this, alive = QPointer<Taking>(this)](Result<Json> value) {
        if (alive) took(std::move(value));
    };
    if (!m_entry.sees_clear()) return m_context.value(let, m_scope, nullptr, got);
    m_clear.reset(new ClearJq(m_context));
    m_clear->value(let, m_scope, nullptr, got);
}

void Taking::took(Result<Json> value) {
    if (!value && m_entry.sees_clear() && m_entry.take != Take::None)
        return end(fail(Error::Code::Unknown, "what was read is not what `take` says; it is secret and not shown"));
    if (!value) return end(std::move(value));
    if (!m_entry.pick) return keep(std::move(*value));
    const auto picked = [this, alive = QPointer<Taking>(this)](Result<Json> one) {
        if (!alive) return;
        if (!one) return end(std::move(one));
        keep(std::move(*one));
    };
    if (!m_entry.sees_clear()) return m_context.value(m_entry.pick, m_scope, *value, picked);
    m_clear.reset(new ClearJq(m_context));
    m_clear->value(m_entry.pick, m_scope, std::move(*value), picked);
}

void Taking::keep(Json value) {
    if (m_entry.save) return write(std::move(value));
    if (m_entry.secret) return keep_secret(std::move(value));
    end(std::move(value));
}

void Taking::keep_secret(Json value) {
    if (value.is_null()) return end(std::move(value));
    if (!value.is_string()) {
        wipe_json(value);
        return end(fail(Error::Code::Invalid, "a secret is one text, and this gave none", "pick: the text"));
    }
    const auto id = m_entry.fact + (m_key.empty() ? "" : "." + m_key);
    const auto kept = m_context.secrets->put(id, Secret(value.get_ref<const std::string&>()));
    wipe_json(value);
    end(Json{{"secret", kept.id}, {"bytes", kept.bytes}});
}

/// A value as a file: a text as it is, anything else as JSON.
void Taking::write(Json value) {
    auto file = path();
    if (!file) return end(tl::unexpected(file.error()));
    m_file = *file;
    m_part = *file;
    m_part += ".part";
    std::string text = value.is_string() ? value.get<std::string>() : value.dump(2) + "\n";
    std::error_code error;
    std::filesystem::remove(m_part, error);
    { std::ofstream(m_part, std::ios::binary | std::ios::trunc); }
    std::filesystem::permissions(m_part, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 error);
    std::ofstream out(m_part, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    if (m_entry.sees_clear()) wipe(text), wipe_json(value);
    if (error || !out) return end(fail(Error::Code::Failed, "cannot write " + m_part.string()));
    finish_file();
}

void Taking::finish_file() {
    std::error_code missing;
    if (!std::filesystem::exists(m_part, missing)) std::ofstream(m_part, std::ios::binary); // it printed nothing
    std::filesystem::permissions(m_part, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 missing);
    m_digest.reset(new FileDigest(*m_context.clock));
    m_digest->start(m_part, [this](Result<FileDigest::Found> found) {
        if (!found) return end(tl::unexpected(found.error()));
        if (!m_context.replacing) return put_in_place(*found);
        m_context.replacing(m_file, [this, alive = QPointer<Taking>(this), found = *found] {
            if (alive && m_then) put_in_place(found);
        });
    });
}

void Taking::put_in_place(const FileDigest::Found& found) {
    std::error_code error;
    std::filesystem::rename(m_part, m_file, error);
    if (error) return end(fail(Error::Code::Failed, "cannot keep " + m_file.string() + ": " + error.message()));
    m_part.clear();
    m_files[m_context.name_of(m_file)] = found.sha256;
    end(Json{
        {"path", m_file.string()}, {"sha256", found.sha256}, {"size", found.size}, {"secret", m_entry.save->secret}});
}

void Taking::holds(const procedure::Expression& condition, const procedure::Scope& scope, const Json& value,
                   std::function<void(Result<bool>)> then) {
    if (!m_entry.hidden && !names_clear(condition)) return m_context.boolean(condition, scope, value, std::move(then));
    m_clear.reset(new ClearJq(m_context));
    m_clear->value(condition, scope, value, [then = std::move(then)](Result<Json> got) {
        if (!got) return then(tl::unexpected(got.error()));
        if (!got->is_boolean())
            return then(fail(Error::Code::Unknown, "the condition gave something else than true or false"));
        then(got->get<bool>());
    });
}

void Taking::end(Result<Json> value) {
    if (m_passing && !m_secret.empty()) m_context.secrets->remove(std::exchange(m_secret, {}));
    if (auto then = std::exchange(m_then, nullptr)) then(std::move(value));
}

Result<std::string> read_own_file(const Context& context, const std::string& path, std::size_t limit) {
    std::error_code error;
    const auto real = std::filesystem::canonical(path, error);
    if (error) return fail(Error::Code::NotFound, "there is no file " + path);
    const auto folder = std::filesystem::canonical(context.folder, error);
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), real.begin(), real.end());
    const auto given = result_files(*context.procedure, context.state->inputs);
    const bool of_result = std::find(given.begin(), given.end(), path) != given.end();
    if (end != folder.end() && !of_result) return fail(Error::Code::Refused, path + " is no file of this run");
    const auto size = std::filesystem::file_size(real, error);
    if (error || size > limit)
        return fail(Error::Code::Invalid, path + " is larger than " + std::to_string(limit >> 20) + " MiB");
    std::ifstream file(real, std::ios::binary);
    std::string bytes(size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!file || static_cast<std::uintmax_t>(file.gcount()) != size)
        return fail(Error::Code::Failed, "cannot read " + path);
    return bytes;
}

} // namespace salvor::engine
