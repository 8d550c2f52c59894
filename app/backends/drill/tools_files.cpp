#include "backends/drill/tools.h"
#include "base/sha256.h"
#include "base/text.h"

#include <algorithm>
#include <fnmatch.h>

namespace salvor::backends::drill {

namespace {

Json& files(const Call& call) { return call.machine()["files"]; }

std::string last(const Call& call) { return call.argv.back(); }

bool has_more_below(const Call& call, const std::string& path) {
    for (const auto& [name, file] : files(call).items())
        if (name.rfind(path + "/", 0) == 0) return true;
    return false;
}

bool is_folder(const Call& call, const std::string& path) {
    if (path == "/tmp") return true;
    if (files(call).contains(path)) return files(call)[path].value("folder", false);
    return has_more_below(call, path);
}

Answer no_file(const std::string& tool, const std::string& path) {
    return {1, {}, tool + ": " + path + ": No such file or directory\n"};
}

Answer test(const Call& call) {
    const bool negated = call.arg(1) == "!";
    const auto& flag = call.arg(negated ? 2 : 1);
    const auto path = last(call);
    const bool exists = files(call).contains(path) || is_folder(call, path);
    bool holds = false;
    const bool link = files(call).contains(path) && files(call)[path].contains("link");
    if (flag == "-L")
        holds = link;
    else if (flag == "-e" || flag == "-r")
        holds = exists && (!link || files(call).contains(files(call)[path].value("link", std::string())));
    else if (flag == "-d")
        holds = is_folder(call, path);
    else if (flag == "-x")
        holds = files(call).contains(path) && files(call)[path].value("executable", false);
    else
        return unknown(call, "this test");
    return {holds != negated ? 0 : 1};
}

Answer cat(const Call& call) {
    Answer answer;
    for (std::size_t i = 1; i < call.argv.size(); ++i) {
        if (call.argv[i] == "--") continue;
        if (call.argv[i] == "/proc/uptime") {
            answer.out += std::to_string(call.world.clock().now().count() / 1000) + ".00 0.00\n";
        } else if (files(call).contains(call.argv[i])) {
            answer.out += files(call)[call.argv[i]].value("content", std::string());
        } else {
            answer.err += no_file("cat", call.argv[i]).err;
            answer.exit = 1;
        }
    }
    return answer;
}

Answer make_folder(const Call& call) {
    const auto path = last(call);
    if (is_folder(call, path))
        return call.has("-p") ? Answer{}
                              : Answer{1, {}, "mkdir: cannot create directory '" + path + "': File exists\n"};
    files(call)[path] = {{"folder", true}, {"mode", call.after("-m").empty() ? "755" : call.after("-m").substr(1)}};
    call.world.changed();
    return {};
}

Answer remove(const Call& call) {
    const auto path = last(call);
    std::vector<std::string> gone;
    for (const auto& [name, file] : files(call).items())
        if (name == path || name.rfind(path + "/", 0) == 0) gone.push_back(name);
    if (gone.empty()) return call.has("-f") || call.has("-rf") ? Answer{} : no_file("rm: cannot remove", path);
    for (const auto& name : gone) files(call).erase(name);
    call.world.changed();
    return {};
}

/// mv -T FOLDER PLACE: a folder with something in it gives way to none.
Answer move_folder(const Call& call) {
    const auto from = call.argv.at(call.argv.size() - 2);
    const auto to = last(call);
    std::map<std::string, Json> moved;
    for (const auto& [name, file] : files(call).items()) {
        if (name.rfind(to + "/", 0) == 0) return {1, {}, "mv: cannot overwrite '" + to + "': Directory not empty\n"};
        if (name == from || name.rfind(from + "/", 0) == 0) moved[name] = file;
    }
    for (const auto& [name, file] : moved) {
        files(call).erase(name);
        files(call)[to + name.substr(from.size())] = file;
    }
    call.world.changed();
    return moved.empty() ? no_file("mv: cannot stat", from) : Answer{};
}

Answer store(const Call& call, const std::string& content) {
    const auto path = last(call);
    const bool in_memory = path.starts_with("/run/");
    if (call.machine().value("free_bytes", 1L) == 0 && !in_memory)
        return {1, {}, call.arg(0) + ": error writing '" + path + "': No space left on device\n"};
    auto mode = call.after("-m").empty() ? std::string("644") : call.after("-m");
    if (mode.size() == 4 && mode[0] == '0') mode.erase(0, 1);
    files(call)[path] = {{"content", content}, {"mode", mode}};
    call.world.changed();
    return {0, call.arg(0) == "tee" ? content : std::string()};
}

/// With -D the folder is made, too.
Answer install(const Call& call) {
    const auto path = last(call);
    const auto folder = path.substr(0, path.rfind('/'));
    const bool has_folder = folder.empty() || is_folder(call, folder);
    auto answer = store(call, call.in);
    if (answer.exit == 0 && call.has("-D") && !has_folder) files(call)[folder] = {{"folder", true}, {"mode", "755"}};
    return answer;
}

/// dd of=FILE, from stdin: the whole file, or from `seek` bytes on without cutting it off.
Answer write_at(const Call& call) {
    std::string path;
    std::string content;
    for (const auto& word : call.argv) {
        if (word.rfind("of=", 0) == 0) path = word.substr(3);
        if (word.rfind("seek=", 0) != 0) continue;
        content = files(call).value(path, Json::object()).value("content", std::string());
        content.resize(std::stoul(word.substr(5)));
    }
    const bool in_memory = path.starts_with("/run/");
    if (call.machine().value("free_bytes", 1L) == 0 && !in_memory)
        return {1, {}, "dd: error writing '" + path + "': No space left on device\n"};
    files(call)[path] = {{"content", content + call.in}, {"mode", "644"}};
    call.world.changed();
    return {};
}

Answer stat(const Call& call) {
    Answer answer;
    bool after = false;
    for (const auto& word : call.argv) {
        if (word == "--") {
            after = true;
            continue;
        }
        if (!after) continue;
        if (!files(call).contains(word)) return no_file("stat: cannot statx", word);
        const auto& file = files(call)[word];
        const auto age = std::chrono::milliseconds(file.value("age_seconds", 3600L) * 1000);
        if (call.after("-c") == "%a")
            answer.out += file.value("mode", std::string("644")) + "\n";
        else if (call.after("-c") == "%s %Y")
            answer.out += std::to_string(file.value("content", std::string()).size()) + " " +
                          std::to_string((call.world.clock().utc() - age).count() / 1000) + "\n";
        else if (call.after("-c") == "%a %u:%g %s %F")
            answer.out += file.value("mode", std::string("644")) + " 0:0 " +
                          std::to_string(file.value("content", std::string()).size()) +
                          (file.value("folder", false) ? " directory\n" : " regular file\n");
        else
            return unknown(call, "this format of stat");
    }
    return answer;
}

Answer find(const Call& call) {
    Answer answer;
    const auto pattern = call.after("-name");
    const auto depth = call.after("-maxdepth").empty() ? 1000 : std::stol(call.after("-maxdepth"));
    if (pattern.empty() && call.after("-mindepth") != "1") return unknown(call, "this find");
    for (std::size_t i = 1; i < call.argv.size() && call.argv[i].front() == '/'; ++i) {
        const auto& from = call.argv[i];
        if (!is_folder(call, from) && !files(call).contains(from)) {
            answer.exit = 1;
            answer.err += "find: '" + from + "': No such file or directory\n";
        }
        for (const auto& [name, file] : files(call).items()) {
            if (name.rfind(from + "/", 0) != 0 || (call.after("-type") == "f" && file.value("folder", false))) continue;
            const auto below = std::count(name.begin() + static_cast<long>(from.size()), name.end(), '/');
            const auto* base = name.c_str() + name.rfind('/') + 1;
            if (below <= depth && (pattern.empty() || fnmatch(pattern.c_str(), base, 0) == 0))
                answer.out += name + "\n";
        }
    }
    return answer;
}

Answer od(const Call& call) {
    const auto path = last(call);
    if (!files(call).contains(path)) return no_file("od", path);
    const auto& file = files(call)[path];
    if (file.value("packed", false)) return {0, " 1f 8b 08 00 00\n"};
    const auto hex = to_hex(file.value("content", std::string()).substr(0, 5));
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 2) out += " " + hex.substr(i, 2);
    return {0, out + "\n"};
}

Answer grep(const Call& call) {
    if (call.arg(2) != "^Image=" || !files(call).contains(last(call)))
        return {2, {}, "grep: " + last(call) + ": No such file or directory\n"};
    for (const auto& line : lines(files(call)[last(call)].value("content", std::string())))
        if (line.rfind("Image=", 0) == 0) return {0, line + "\n"};
    return {1};
}

} // namespace

Answer tool_files(Call& call) {
    const auto& name = call.arg(0);
    if (name == "test") return test(call);
    if (name == "cat") return cat(call);
    if (name == "mkdir") return make_folder(call);
    if (name == "rmdir" && has_more_below(call, last(call)))
        return {1, {}, "rmdir: failed to remove '" + last(call) + "': Directory not empty\n"};
    if (name == "rm" || name == "rmdir") return remove(call);
    if (name == "dd") return write_at(call);
    if (name == "mv") return move_folder(call);
    if (name == "tee") return store(call, call.in);
    if (name == "install") return install(call);
    if (name == "cp")
        return store(call, cat({{"cat", call.arg(1)}, {}, {}, {}, call.user, call.host, {}, call.world}).out);
    if (name == "stat") return stat(call);
    if (name == "find") return find(call);
    if (name == "od") return od(call);
    if (name == "grep") return grep(call);
    if (name == "df")
        return {0, "     Avail\n" + Json(call.machine().value("free_bytes", 50'000'000'000L)).dump() + "\n"};
    if (name == "gzip") return cat(call);
    if (name == "sha256sum") {
        if (!files(call).contains(last(call))) return no_file("sha256sum", last(call));
        const auto& file = files(call)[last(call)];
        return {0, sha256_hex(file.value("content", file.dump())) + "  " + last(call) + "\n"};
    }
    return unknown(call, name);
}

} // namespace salvor::backends::drill
