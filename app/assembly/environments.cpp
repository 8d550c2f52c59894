#include "assembly/environments.h"

#include "assembly/library.h"
#include "base/id.h"
#include "base/json.h"
#include "base/text.h"
#include "document/document.h"
#include "exec/check.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace salvor::assembly {

namespace fs = std::filesystem;

namespace {

/// The texts of an entry, in the file's order.
struct Field {
    const char* key;
    std::string Environment::*member;
};
constexpr Field fields[] = {
    {"id", &Environment::id},
    {"name", &Environment::name},
    {"place", &Environment::place},
    {"colour", &Environment::colour},
    {"word", &Environment::word},
    {"machine_id", &Environment::machine_id},
    {"host_key", &Environment::host_key},
    {"ssh_config", &Environment::ssh_config},
    {"http_proxy", &Environment::http_proxy},
    {"https_proxy", &Environment::https_proxy},
    {"no_proxy", &Environment::no_proxy},
    {"ca_file", &Environment::ca_file},
};
/// The lists of an entry.
struct List {
    const char* key;
    std::vector<std::string> Environment::*member;
};
constexpr auto hook_key = "hook";
constexpr List lists[] = {
    {hook_key, &Environment::hook}, {"tell", &Environment::tell}, {"lets_in", &Environment::lets_in}};

bool hex(const std::string& text, std::size_t size) {
    return text.size() == size && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool has_password(const std::string& url) {
    const auto begin = url.find("://");
    if (begin == std::string::npos) return false;
    const auto at = url.find('@', begin);
    const auto colon = url.find(':', begin + 3);
    return at != std::string::npos && colon < at && at < url.find('/', begin + 3);
}

/// Reads one file's entries; the first thing wrong ends it.
class Reader {
public:
    explicit Reader(std::string name) : m_name(std::move(name)) {}

    Result<std::vector<Environment>> read(const std::string& bytes) {
        const auto parsed = document::parse(bytes);
        if (!parsed.problems.empty()) {
            const auto& first = parsed.problems.front();
            return wrong(first.mark, first.what, first.hint);
        }
        const auto& root = *parsed.root;
        if (root.kind != document::Node::Kind::Map) return wrong(root.mark, "this is no list of environments", {});
        for (const auto& entry : root.entries)
            if (entry.key != "salvor" && entry.key != "environments")
                return unknown(entry.mark, entry.key, {"salvor", "environments"});
        const auto* version = root.find("salvor");
        if (version == nullptr || version->text != "1")
            return wrong(version == nullptr ? root.mark : version->mark, "its first line is not salvor: 1", {});
        const auto* list = root.find("environments");
        std::vector<Environment> out;
        if (list == nullptr || list->is_null()) return out;
        if (list->kind != document::Node::Kind::Sequence)
            return wrong(list->mark, "environments is no list", "begin each with - id: …");
        for (const auto& item : list->items) {
            auto one = entry(*item);
            if (!one) return tl::unexpected(one.error());
            for (const auto& other : out)
                if (other.id == one->id) return wrong(item->mark, "a second environment with the id " + one->id, {});
            out.push_back(std::move(*one));
        }
        return out;
    }

private:
    Result<Environment> entry(const document::Node& node) const {
        using Kind = document::Node::Kind;
        if (node.kind != Kind::Map) return wrong(node.mark, "an environment is written as key: value", {});
        Environment out;
        out.colour = colours[0];
        std::vector<std::string> keys;
        for (const auto& list : lists) keys.emplace_back(list.key);
        for (const auto& field : fields) keys.emplace_back(field.key);
        for (const auto& given : node.entries) {
            const auto& value = *given.value;
            const auto* list =
                std::find_if(std::begin(lists), std::end(lists), [&](const List& one) { return given.key == one.key; });
            if (list != std::end(lists)) {
                if (value.kind != Kind::Sequence)
                    return wrong(value.mark, given.key + " is a list: [word, word, …]", {});
                for (const auto& word : value.items) {
                    if (word->kind != Kind::Scalar) return wrong(word->mark, "a word is one text", {});
                    (out.*(list->member)).push_back(word->text);
                }
                continue;
            }
            const auto* field = std::find_if(std::begin(fields), std::end(fields),
                                             [&](const Field& one) { return given.key == one.key; });
            if (field == std::end(fields)) return unknown(given.mark, given.key, keys);
            if (value.kind != Kind::Scalar) return wrong(value.mark, given.key + " is one text", {});
            out.*(field->member) = value.is_null() ? std::string() : value.text;
        }
        if (const auto errors = check(out); !errors.empty()) {
            const auto* at = node.find(errors.front().field);
            return wrong(at == nullptr ? node.mark : at->mark, errors.front().field + ": " + errors.front().what,
                         errors.front().hint);
        }
        return out;
    }

    tl::unexpected<Error> wrong(document::Mark mark, const std::string& what, const std::string& hint) const {
        return fail(Error::Code::Invalid, what, hint,
                    m_name + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column));
    }
    tl::unexpected<Error> unknown(document::Mark mark, const std::string& key,
                                  const std::vector<std::string>& keys) const {
        const auto near = nearest(key, keys);
        return wrong(mark, "no such key: " + key, near ? "did you mean " + *near + "?" : std::string());
    }
    std::string m_name;
};

std::string errno_text() { return std::strerror(errno); }

} // namespace

Environment::Kind Environment::kind() const {
    return place.starts_with("ssh:")                                ? Kind::Ssh
           : place.starts_with("kube:") || place.starts_with("oc:") ? Kind::Kube
                                                                    : Kind::Here;
}

std::string Environment::target() const {
    const auto colon = place.find(':');
    return colon == std::string::npos ? std::string() : place.substr(colon + 1);
}

std::map<std::string, std::string> Environment::variables() const {
    std::map<std::string, std::string> found;
    const auto put = [&](const std::string& value, std::initializer_list<const char*> names) {
        if (value.empty()) return;
        for (const auto* name : names) found[name] = value;
    };
    put(http_proxy, {"http_proxy", "HTTP_PROXY"});
    put(https_proxy, {"https_proxy", "HTTPS_PROXY"});
    put(no_proxy, {"no_proxy", "NO_PROXY"});
    put(ca_file, {"SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "AWS_CA_BUNDLE"});
    return found;
}

Result<Environment> environment_of(const std::string& spec, const std::vector<Environment>& own) {
    const bool by_id = spec.starts_with("env:");
    const auto found = std::find_if(own.begin(), own.end(), [&](const Environment& one) {
        return by_id ? one.id == spec.substr(4) : one.place == spec;
    });
    if (by_id && found == own.end())
        return fail(Error::Code::NotFound, "there is no environment " + spec.substr(4),
                    "its id as in environments.yaml, or here, or ssh:HOST");
    std::vector<std::string> same;
    for (const auto& one : own)
        if (!by_id && one.place == spec) same.push_back("env:" + one.id);
    if (same.size() > 1)
        return fail(Error::Code::Refused, "more than one environment is at " + spec + ": " + join(same, ", "),
                    "say which one is meant, by its id");
    Environment bare;
    bare.place = spec;
    auto one = found == own.end() ? bare : *found;
    const bool here = one.place == "here";
    if (!here && (one.kind() == Environment::Kind::Here || one.target().empty()))
        return fail(Error::Code::Invalid, "no run can be at " + (one.place.empty() ? spec : one.place),
                    "here, ssh:HOST, or env:ID of such an environment");
    return one;
}

std::vector<FieldError> check(const Environment& one) {
    std::vector<FieldError> errors;
    const auto wrong = [&](const char* field, std::string what, std::string hint = {}) {
        errors.push_back({field, std::move(what), std::move(hint)});
    };
    for (const auto& field : fields)
        if ((one.*(field.member)).find_first_of(std::string_view("\n\r\0", 3)) != std::string::npos)
            wrong(field.key, "it is one line of text");
    if (one.id.empty() || one.id.find_first_of(" \t/") != std::string::npos)
        wrong("id", "an id has no blanks and no /", "quadlet1");
    if (trimmed(one.name).empty()) wrong("name", "it needs a name", "as your team calls it");
    const bool here = one.place == "here";
    const auto target = one.target();
    if (!here && one.kind() == Environment::Kind::Here)
        wrong("place", "a place is here, ssh:HOST, kube:CONTEXT or oc:CONTEXT");
    else if (!here && (target.empty() || target.starts_with('-') || target.find_first_of(" \t") != std::string::npos))
        wrong("place", "the host or context is missing or not a name");
    if (std::none_of(std::begin(colours), std::end(colours), [&](const char* name) { return one.colour == name; }))
        wrong("colour", "no such colour: " + one.colour, "none, blue, green, amber or red");
    if (one.word.size() > 12) wrong("word", "it is one short word, at most 12 letters", "PROD");
    if (!one.machine_id.empty() && !hex(one.machine_id, 32))
        wrong("machine_id", "a machine-id has 32 hex digits", "cat /etc/machine-id, on the host");
    if (!one.host_key.empty() && (!one.host_key.starts_with("SHA256:") || one.host_key.size() != 50))
        wrong("host_key", "a fingerprint is SHA256: and 43 characters", "ssh-keygen -lf, on the host");
    for (const auto* field : {&fields[8], &fields[9]}) {
        const auto& url = one.*(field->member);
        if (has_password(url))
            wrong(field->key, "no password is kept in this file", "leave user and password out");
        else if (!url.empty() && url.find("://") == std::string::npos)
            wrong(field->key, "a proxy is a URL", "http://proxy.example.net:3128");
    }
    if (!one.hook.empty() && one.hook.front().empty()) wrong(hook_key, "its first word is a program");
    if (!one.tell.empty() && one.tell.front().empty()) wrong("tell", "its first word is a program");
    for (const auto& name : one.lets_in)
        if (!exec::is_variable(name)) wrong("lets_in", name + " is no name of a variable", "PGHOST");
    return errors;
}

fs::path config_folder() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    return (config != nullptr && *config == '/' ? fs::path(config)
                                                : fs::path(home != nullptr ? home : "/") / ".config") /
           "salvor";
}

Result<void> replace_file(const fs::path& path, const std::string& bytes) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    const auto beside = path.parent_path() / (path.filename().string() + "." + random_id(8));
    const int fd = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) return fail(Error::Code::Failed, "it cannot be written: " + errno_text(), {}, path.string());
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto wrote = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno != EINTR) break;
        if (wrote > 0) done += static_cast<std::size_t>(wrote);
    }
    const bool good = done == bytes.size() && ::fsync(fd) == 0 && ::rename(beside.c_str(), path.c_str()) == 0;
    const auto why = good ? std::string() : errno_text();
    ::close(fd);
    if (!good) {
        ::unlink(beside.c_str());
        return fail(Error::Code::Failed, "it cannot be written: " + why, "what stood there is still there",
                    path.string());
    }
    if (const int folder = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

EnvironmentFile::EnvironmentFile(fs::path path) : m_path(std::move(path)) {
    if (m_path.empty()) m_path = config_folder() / "environments.yaml";
}

Result<std::vector<Environment>> EnvironmentFile::parse(const std::string& bytes, const std::string& name) {
    return Reader(name).read(bytes);
}

std::string EnvironmentFile::text(const std::vector<Environment>& environments) {
    // A JSON text is a quoted YAML text; bytes that are no UTF-8 never get here.
    const auto quoted = [](const std::string& text) {
        return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    };
    std::string out = "# Salvor's environments. No secrets belong here.\nsalvor: 1\nenvironments:\n";
    for (const auto& one : environments) {
        const char* lead = "  - ";
        for (const auto& field : fields) {
            const auto& value = one.*(field.member);
            if (value.empty()) continue;
            out += lead + std::string(field.key) + ": " + quoted(value) + "\n";
            lead = "    ";
        }
        for (const auto& list : lists) {
            if ((one.*(list.member)).empty()) continue;
            std::vector<std::string> words;
            for (const auto& word : one.*(list.member)) words.push_back(quoted(word));
            out += std::string("    ") + list.key + ": [" + join(words, ", ") + "]\n";
        }
    }
    return out;
}

Result<std::vector<Environment>> EnvironmentFile::read() const {
    std::error_code error;
    if (!fs::exists(m_path, error)) return std::vector<Environment>();
    auto bytes = read_file(m_path);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse(*bytes, m_path.string());
}

Result<void> EnvironmentFile::write(const std::vector<Environment>& environments) const {
    const auto bytes = text(environments);
    if (const auto back = parse(bytes, m_path.string()); !back) return tl::unexpected(back.error());
    return replace_file(m_path, bytes);
}

static void put_into(std::vector<Environment>& all, const Environment& one) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& other) { return other.id == one.id; });
    if (found == all.end())
        all.push_back(one);
    else
        *found = one;
}

Result<void> EnvironmentFile::put(const Environment& environment) const {
    auto all = read();
    if (!all) return tl::unexpected(all.error());
    put_into(*all, environment);
    return write(*all);
}

Result<void> EnvironmentFile::remove(const std::string& id) const {
    auto all = read();
    if (!all) return tl::unexpected(all.error());
    if (std::erase_if(*all, [&](const auto& one) { return one.id == id; }) == 0) return {};
    return write(*all);
}

Result<std::vector<Environment>> EnvironmentFile::look_into(const fs::path& other) {
    const auto bytes = read_file(other);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse(*bytes, other.string());
}

Result<std::size_t> EnvironmentFile::import(const fs::path& other, bool commands) const {
    auto more = look_into(other);
    if (!more) return tl::unexpected(more.error());
    auto all = read();
    if (!all) return tl::unexpected(all.error());
    for (auto& one : *more) {
        if (!commands) {
            one.hook.clear();
            one.tell.clear();
        }
        put_into(*all, one);
    }
    if (auto done = write(*all); !done) return tl::unexpected(done.error());
    return more->size();
}

Result<void> EnvironmentFile::export_to(const fs::path& other) const {
    const auto all = read();
    if (!all) return tl::unexpected(all.error());
    return replace_file(other, text(*all));
}

} // namespace salvor::assembly
