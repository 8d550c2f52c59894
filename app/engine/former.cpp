#include "engine/former.h"

#include "base/sha256.h"
#include "base/text.h"
#include "engine/expander.h"
#include "engine/taking.h"
#include "exec/check.h"

#include <algorithm>
#include <fstream>

namespace salvor::engine {

using procedure::Action;
using procedure::Unknowns;
using Verb = Action::Verb;

/// A file that may be secret: its owner's alone.
static void restrict(const std::filesystem::path& file) {
    std::error_code ignored;
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 ignored);
}

bool Former::can(const Action& action) {
    return action.verb == Verb::Write || action.verb == Verb::Remove || action.verb == Verb::Apply;
}

Former::Former(const Context& context, const Action& action, Leaf leaf, procedure::Scope scope, std::string name)
    : m_context(context), m_action(action), m_leaf(std::move(leaf)), m_scope(std::move(scope)), m_name(std::move(name)),
      m_target(context.placed(action.command.at, m_leaf.at)) {}

void Former::abandon() {
    m_then = nullptr;
    m_kept = nullptr;
    m_run.reset();
}

void Former::end(Found found, std::string why) {
    if (auto then = std::exchange(m_then, nullptr)) then({found, std::move(why)});
}

/// A look did not come to its answer.
void Former::failed(const std::string& why) {
    if (auto kept = std::exchange(m_kept, nullptr))
        return kept(fail(Error::Code::Failed, "cannot record what is there before " + m_leaf.id + ": " + why));
    end(Found::Unknown, why);
}

bool Former::find_path() {
    auto path = m_action.name.empty() ? fill(m_action.path, m_scope) : private_folder(m_context, m_leaf.id);
    if (!path) failed(path.error().text());
    m_path = path.value_or(std::string());
    return path.has_value();
}

/// A file of the run that may hold a secret: its owner's alone.
Result<std::filesystem::path> Former::secret_file(const char* name, const char* ending) const {
    const auto folder = m_context.folder / "secret";
    if (const auto made = make_private(m_context.folder, folder); !made) return tl::unexpected(made.error());
    return folder / (name + sha256_hex(m_leaf.id).substr(0, 16) + ending);
}

void Former::ask(std::vector<std::string> argv, std::vector<int> exits, Got got) {
    auto command = m_context.own_command(m_target, std::move(argv), {}, &m_scope);
    if (!command) return failed(command.error().text());
    run(std::move(*command), std::move(exits), std::move(got));
}

void Former::run(exec::Command command, std::vector<int> exits, Got got) {
    command.mark = m_context.passing_mark();
    m_run.reset(new CommandRun(m_context, m_target, std::move(command), m_name + "-" + std::to_string(++m_count)));
    m_run->start([this, exits = std::move(exits), got = std::move(got)](const Ran& ran) {
        m_run.reset();
        const bool told = ran.outcome.kind == exec::Outcome::Kind::Exited &&
                          std::find(exits.begin(), exits.end(), ran.outcome.code) != exits.end();
        if (told) return got(ran);
        failed(ran.outcome.text() + " " + std::string(trimmed(to_utf8(ran.err))));
    });
}

/// Mode, owner and size of the file; anything else that may stand there could not be put back.
void Former::known(std::function<void(const Stat&)> then) {
    ask({"stat", "-c", "%a %u:%g %s %F", "--", m_path}, {0}, [this, then = std::move(then)](const Ran& ran) {
        const auto parts = split(trimmed(ran.out), ' ');
        if (parts.size() < 4 || parts[3] != "regular") {
            const auto why = m_path + " is no regular file (" + std::string(trimmed(ran.out)) + ")";
            return m_kept ? failed(why + ": it could not be put back as it is") : end(Found::Other, why);
        }
        then({"0" + parts[0], parts[1], std::strtoull(parts[2].c_str(), nullptr, 10)});
    });
}

// What is there is recorded.

bool Former::needed(const Action& action) { return can(action) && action.name.empty(); }

void Former::keep(std::function<void(Result<Json>)> then) {
    m_kept = std::move(then);
    if (m_action.verb == Verb::Apply) return keep_object();
    if (find_path()) keep_folder();
}

void Former::keep_folder() {
    ask({"test", "-d", m_path.substr(0, m_path.rfind('/'))}, {0, 1}, [this](const Ran& folder) {
        const bool folder_existed = folder.outcome.code == 0;
        ask({"test", "-e", m_path}, {0, 1}, [this, folder_existed](const Ran& there) {
            if (there.outcome.code == 0) return known([this](const Stat& stat) { keep_file(stat); });
            ask({"test", "-L", m_path}, {0, 1}, [this, folder_existed](const Ran& link) {
                if (link.outcome.code == 0)
                    return failed(m_path + " is a symbolic link to nothing: it could not be put back as it is");
                std::exchange(m_kept, nullptr)(Json{{"existed", false}, {"folder_existed", folder_existed}});
            });
        });
    });
}

void Former::keep_file(const Stat& stat) {
    if (stat.size > most_former) return failed(m_path + " is larger than 4 MiB: it could not be put back as it is");
    auto command = m_context.own_command(m_target, {"cat", "--", m_path}, {}, &m_scope);
    if (!command) return failed(command.error().text());
    const auto file = secret_file("former-", "");
    if (!file) return failed(file.error().text());
    command->capture.out = *file;
    command->capture.raw = command->capture.hidden = true;
    const auto kept = [this, file = *file, stat](const Ran&) {
        std::error_code missing;
        auto size = std::filesystem::file_size(file, missing);
        if (missing) size = 0;
        if (size != stat.size) return failed(m_path + " changed while it was recorded");
        restrict(file);
        std::exchange(m_kept, nullptr)(Json{{"mode", stat.mode},
                                            {"owner", stat.owner},
                                            {"size", stat.size},
                                            {"existed", true},
                                            {"folder_existed", true},
                                            {"file", size == 0 ? "" : file.string()}});
    };
    m_context.replacing(*file, [this, alive = QPointer<Former>(this), command = *command, kept] {
        if (alive) run(command, {0}, kept);
    });
}

/// The object as the cluster has it now: it may be a Secret.
void Former::keep_object() {
    auto command = object_look(m_context, m_action, m_scope, {"get", "--ignore-not-found", "-o", "json"});
    if (!command) return failed(command.error().text());
    const auto file = secret_file("former-", ".json");
    if (!file) return failed(file.error().text());
    command->capture.out = *file;
    command->capture.raw = command->capture.hidden = true;
    const auto kept = [this, file = *file](const Ran&) {
        std::error_code missing;
        const auto size = std::filesystem::file_size(file, missing);
        restrict(file);
        const bool existed = !missing && size > 0;
        std::exchange(m_kept,
                      nullptr)(existed ? Json{{"existed", true}, {"file", file.string()}} : Json{{"existed", false}});
    };
    m_context.replacing(*file, [this, alive = QPointer<Former>(this), command = *command, kept] {
        if (alive) run(command, {0}, kept);
    });
}

// What is there is held against the record.

void Former::compare(std::function<void(Seen)> then) {
    m_then = std::move(then);
    if (m_action.verb == Verb::Apply) return see_object();
    if (find_path()) see_gone();
}

/// A link to nothing is something, too.
void Former::see_gone() {
    ask({"test", "-e", m_path}, {0, 1}, [this](const Ran& there) {
        if (there.outcome.code == 0)
            return m_action.name.empty() ? see_file() : end(Found::Between, m_path + " is there");
        ask({"test", "-L", m_path}, {0, 1}, [this](const Ran& link) {
            if (link.outcome.code == 0) return end(Found::Other, m_path + " is a symbolic link to nothing");
            if (!existed()) return see_folder();
            const auto found = m_action.verb == Verb::Remove ? Found::AsMade : Found::Other;
            end(found, m_path + " is not there");
        });
    });
}

/// There was nothing, and there is nothing; a folder that was not there either must be gone with it.
void Former::see_folder() {
    const bool folder_too =
        m_action.name.empty() && m_leaf.former.is_object() && !m_leaf.former.value("folder_existed", true);
    if (!folder_too) return end(Found::AsBefore, {});
    const auto folder = m_path.substr(0, m_path.rfind('/'));
    ask({"test", "-d", folder}, {0, 1}, [this, folder](const Ran& there) {
        if (there.outcome.code == 0) return end(Found::Between, folder + " is there");
        end(Found::AsBefore, {});
    });
}

void Former::see_file() {
    known([this](const Stat& stat) {
        ask({"sha256sum", "--", m_path}, {0},
            [this, stat](const Ran& sum) { judge_file(stat, std::string(sum.out.substr(0, 64))); });
    });
}

void Former::judge_file(const Stat& stat, const std::string& sha256) {
    if (existed()) {
        const auto& former = m_leaf.former;
        const auto file = former.value("file", std::string());
        auto bytes = file.empty() ? Result<std::string>(former.value("content", std::string()))
                                  : read_own_file(m_context, file, most_former);
        if (!bytes) return failed(bytes.error().text());
        const bool same = sha256 == sha256_hex(*bytes);
        wipe(*bytes);
        const auto rights = former.value("mode", std::string()) + " " + former.value("owner", std::string());
        if (same && stat.mode + " " + stat.owner == rights) return end(Found::AsBefore, {});
        if (same)
            return end(Found::Between,
                       m_path + " has the rights " + stat.mode + " " + stat.owner + ", before " + rights);
    }
    if (m_action.verb != Verb::Write) return end(Found::Other, m_path + " is another file than before");
    const auto content = fill_mixed(m_action.content, m_scope, Unknowns::Refuse);
    auto made = content ? exec::reveal(*content, *m_context.secrets) : tl::unexpected(content.error());
    if (!made) return end(Found::Other, m_path + " is not as it was before; " + made.error().text());
    const bool same = sha256 == sha256_hex(*made);
    wipe(*made);
    end(same ? Found::AsMade : Found::Other,
        m_path + (same ? " is as this run writes it" : " is another file than before"));
}

// An object of a cluster.

/// What a controller or kubectl itself notes on an object; it is put back without a person having changed anything.
static Json compared(const std::string& text) {
    auto object = without_server_fields(text);
    if (!object.is_object()) return object;
    auto& metadata = object["metadata"];
    if (!metadata.contains("annotations")) return object;
    for (const auto* note : {"kubectl.kubernetes.io/last-applied-configuration", "deployment.kubernetes.io/revision"})
        metadata["annotations"].erase(note);
    if (metadata["annotations"].empty()) metadata.erase("annotations");
    return object;
}

/// The first place where they differ, as a path; empty if nothing does.
static std::string first_difference(const Json& before, const Json& now) {
    const auto all = Json::diff(before, now);
    return all.empty() ? std::string() : all.front().value("path", std::string("/"));
}

/// Whether all that is wanted is there; the server may have added to it.
static bool holds_all(const Json& now, const Json& wanted) {
    if (wanted.is_object() && now.is_object())
        return std::all_of(wanted.items().begin(), wanted.items().end(), [&](const auto& field) {
            return now.contains(field.key()) && holds_all(now[field.key()], field.value());
        });
    if (!wanted.is_array() || !now.is_array()) return now == wanted;
    return now.size() == wanted.size() && std::equal(now.begin(), now.end(), wanted.begin(),
                                                     [](const auto& a, const auto& b) { return holds_all(a, b); });
}

static std::string slurp(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// It may be a Secret: the file is gone again once it was compared.
void Former::see_object() {
    auto command = object_look(m_context, m_action, m_scope, {"get", "--ignore-not-found", "-o", "json"});
    if (!command) return failed(command.error().text());
    const auto file = secret_file("now-", ".json");
    if (!file) return failed(file.error().text());
    command->capture.out = *file;
    command->capture.raw = command->capture.hidden = true;
    run(std::move(*command), {0}, [this, file = *file](const Ran&) {
        auto text = slurp(file);
        std::error_code gone;
        std::filesystem::remove(file, gone);
        const auto now = compared(text);
        wipe(text);
        judge_object(now);
    });
}

void Former::judge_object(const Json& now) {
    const auto object = applied_object(m_context, m_action, m_scope, Unknowns::Refuse);
    if (!object) return failed(object.error().text());
    if (!now.is_object())
        return end(existed() ? Found::Other : Found::AsBefore, existed() ? object->name + " is not there" : "");
    std::string differs = "it is there, and was not before";
    if (existed()) {
        auto text = read_own_file(m_context, m_leaf.former.value("file", std::string()), most_former);
        if (!text) return failed(text.error().text());
        const auto path = first_difference(compared(*text), now);
        wipe(*text);
        if (path.empty()) return end(Found::AsBefore, {});
        differs = "it differs from before at " + path;
    }
    const auto wanted = without_server_fields(object->text);
    const bool made = wanted.is_object() && holds_all(now, wanted);
    end(made ? Found::AsMade : Found::Other, object->name + ": " + differs);
}

} // namespace salvor::engine
