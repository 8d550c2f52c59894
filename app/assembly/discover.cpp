#include "assembly/discover.h"

#include "assembly/library.h"
#include "base/text.h"
#include "document/document.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <glob.h>
#include <map>
#include <pwd.h>
#include <set>
#include <unistd.h>

namespace salvor::assembly {

namespace fs = std::filesystem;
using document::Node;

namespace {

constexpr int deepest = 16; // as OpenSSH

/// ssh does not ask $HOME.
fs::path ssh_home() {
    const auto* user = ::getpwuid(::geteuid());
    return user != nullptr ? user->pw_dir : "/";
}

/// Keyword and words of one line: by blanks or one =, "…" keeps blanks, # ends it.
std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    bool open = false;
    const auto end = [&] {
        if (open) words.push_back(std::exchange(word, {}));
        open = false;
    };
    for (const char c : line) {
        const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
        if (c == '"') {
            quoted = !quoted;
            open = true;
        } else if (!quoted && c == '#' && !open) {
            break;
        } else if (!quoted && (blank || (c == '=' && words.size() < 2 && (open ? words.empty() : words.size() == 1)))) {
            end();
        } else {
            word += c;
            open = true;
        }
    }
    end();
    return words;
}

class SshConfig {
public:
    explicit SshConfig(Discovered& out) : m_out(out) {}

    void read(const fs::path& file, int depth) {
        const auto bytes = read_file(file);
        if (!bytes) {
            m_out.problems.push_back(bytes.error());
            return;
        }
        for (const auto& line : lines(*bytes)) {
            auto words = words_of(line);
            if (words.size() < 2) continue;
            std::transform(words[0].begin(), words[0].end(), words[0].begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            if (words[0] == "include")
                for (std::size_t i = 1; i < words.size(); ++i) include(words[i], file, depth);
            m_last = words[0] == "host" || words[0] == "match" ? std::vector<std::size_t>() : m_last;
            if (words[0] == "host")
                for (std::size_t i = 1; i < words.size(); ++i) add(words[i], file);
            if (words[0] == "hostname" || words[0] == "user")
                for (const auto at : m_last) tell(m_out.environments[at], words[0], words[1]);
        }
    }

private:
    void include(std::string pattern, const fs::path& from, int depth) {
        if (depth == deepest) {
            m_out.problems.push_back({Error::Code::Invalid, "Include is nested more than 16 deep", {}, from.string()});
            return;
        }
        if (pattern.starts_with("~/")) pattern = ssh_home() / pattern.substr(2);
        if (!pattern.starts_with('/')) pattern = ssh_home() / ".ssh" / pattern;
        glob_t found{};
        if (::glob(pattern.c_str(), 0, nullptr, &found) == 0)
            for (std::size_t i = 0; i < found.gl_pathc; ++i) read(found.gl_pathv[i], depth + 1);
        ::globfree(&found);
    }

    void add(const std::string& name, const fs::path& file) {
        if (name.empty() || name.find_first_of("*?!") != std::string::npos || name.starts_with('-')) return;
        const auto place = "ssh:" + name;
        const auto found = std::find_if(m_out.environments.begin(), m_out.environments.end(),
                                        [&](const auto& one) { return one.place == place; });
        m_last.push_back(static_cast<std::size_t>(found - m_out.environments.begin()));
        if (found != m_out.environments.end()) return;
        Environment one;
        one.id = one.place = place;
        one.name = name;
        one.colour = colours[0];
        one.source = Environment::Source::SshConfig;
        one.origin = file.string();
        m_out.environments.push_back(std::move(one));
    }

    /// "root@quadlet1.example.net": of each part the first value counts, as with OpenSSH.
    void tell(Environment& one, const std::string& keyword, const std::string& value) {
        auto& said = m_said[one.place];
        said.emplace(keyword, value);
        const auto user = said.find("user");
        const auto host = said.find("hostname");
        one.detail = (user == said.end() ? "" : user->second + "@") + (host == said.end() ? one.name : host->second);
    }

    Discovered& m_out;
    std::vector<std::size_t> m_last; ///< environments of the Host line in force
    std::map<std::string, std::map<std::string, std::string>> m_said;
};

std::string text_of(const Node* node, std::string_view key) {
    const auto* found = node == nullptr || node->kind != Node::Kind::Map ? nullptr : node->find(key);
    return found != nullptr && found->kind == Node::Kind::Scalar ? found->text : std::string();
}

/// Calls `use` with each entry's name and its part of that name.
template<class F> void each_named(const Node& root, std::string_view list, std::string_view part, F&& use) {
    const auto* found = root.kind == Node::Kind::Map ? root.find(list) : nullptr;
    if (found == nullptr || found->kind != Node::Kind::Sequence) return;
    for (const auto& item : found->items) {
        if (item->kind != Node::Kind::Map) continue;
        const auto name = text_of(item.get(), "name");
        if (!name.empty()) use(name, item->find(part));
    }
}

} // namespace

Discovered ssh_hosts(fs::path file) {
    Discovered out;
    const bool given = !file.empty();
    if (!given) file = ssh_home() / ".ssh/config";
    std::error_code error;
    if (given || fs::exists(file, error)) SshConfig(out).read(file, 0);
    if (given)
        for (auto& one : out.environments) one.ssh_config = file.string();
    return out;
}

Discovered kube_contexts(std::string paths) {
    Discovered out;
    const char* variable = std::getenv("KUBECONFIG");
    if (paths.empty() && variable != nullptr) paths = variable;
    const char* home = std::getenv("HOME");
    if (paths.empty()) paths = (fs::path(home != nullptr ? home : "/") / ".kube/config").string();
    std::set<std::string> seen;
    for (const auto& path : split(paths, ':')) {
        std::error_code error;
        if (path.empty() || !fs::exists(path, error)) continue; // kubectl passes over them as well
        const auto bytes = read_file(path);
        if (!bytes) {
            out.problems.push_back(bytes.error());
            continue;
        }
        const auto parsed = document::parse(*bytes, {8U << 20, 64, 100'000});
        if (!parsed.problems.empty()) {
            const auto& first = parsed.problems.front();
            out.problems.push_back(
                {Error::Code::Invalid, first.what, "its contexts are not listed",
                 path + ":" + std::to_string(first.mark.line) + ":" + std::to_string(first.mark.column)});
            continue;
        }
        each_named(*parsed.root, "contexts", "context", [&](const std::string& name, const Node* context) {
            if (!seen.insert(name).second) return;
            Environment one;
            one.id = one.place = "kube:" + name;
            one.name = name;
            one.colour = colours[0];
            one.source = Environment::Source::KubeConfig;
            one.detail = "cluster " + text_of(context, "cluster") + ", user " + text_of(context, "user");
            one.origin = path;
            out.environments.push_back(std::move(one));
        });
    }
    return out;
}

Discovered all_environments(const EnvironmentFile& file, const Sources& sources) {
    Discovered out;
    if (auto own = file.read())
        out.environments = std::move(*own);
    else
        out.problems.push_back(own.error());
    Environment here;
    here.id = here.place = "here";
    here.name = "This machine";
    here.colour = colours[0];
    here.source = Environment::Source::Here;
    std::set<std::string> places;
    for (const auto& one : out.environments) places.insert(one.place);
    auto hosts = ssh_hosts(sources.ssh_config);
    auto contexts = kube_contexts(sources.kubeconfig);
    hosts.environments.push_back(std::move(here));
    for (auto* found : {&hosts, &contexts}) {
        for (auto& one : found->environments)
            if (!places.contains(one.place)) out.environments.push_back(std::move(one));
        for (auto& problem : found->problems) out.problems.push_back(std::move(problem));
    }
    return out;
}

} // namespace salvor::assembly
