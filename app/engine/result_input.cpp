#include "engine/result_input.h"

#include "base/sha256.h"
#include "engine/fold.h"
#include "engine/journal.h"
#include "procedure/reader.h"

#include <fstream>
#include <sstream>

namespace salvor::engine {

namespace fs = std::filesystem;

static bool is_file(const Json& value) {
    return value.is_object() && value.contains("path") && value.contains("sha256") && value["path"].is_string();
}

static bool is_secret(const Json& value) {
    return value.is_object() && value.size() == 2 && value.contains("secret") && value.contains("bytes");
}

/// Plain secrets are not given across runs.
static Json without_secrets(const Json& value) {
    if (is_secret(value)) return nullptr;
    if (!value.is_structured()) return value;
    Json out = value.is_array() ? Json::array() : Json::object();
    for (auto part = value.begin(); part != value.end(); ++part)
        if (value.is_array())
            out.push_back(without_secrets(*part));
        else
            out[part.key()] = without_secrets(*part);
    return out;
}

static void collect(const Json& value, std::vector<Json>& files) {
    if (is_file(value)) return files.push_back(value);
    if (value.is_structured())
        for (const auto& part : value) collect(part, files);
}

std::vector<std::string> result_files(const procedure::Procedure& procedure, const Json& inputs) {
    std::vector<Json> files;
    for (const auto& input : procedure.inputs)
        if (input.type == procedure::Input::Type::Result && inputs.contains(input.id)) collect(inputs[input.id], files);
    std::vector<std::string> paths;
    for (const auto& file : files) paths.push_back(file["path"].get<std::string>());
    return paths;
}

static std::string text_of(const fs::path& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

/// The procedure as that run had it.
static Result<procedure::Procedure> procedure_of(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder / "procedure", error)) {
        if (entry.path().extension() != ".yaml") continue;
        auto read = procedure::read(entry.path(), text_of(folder / "procedure" / "prelude.jq"));
        if (read.ok()) return std::move(read.procedure);
    }
    return fail(Error::Code::NotFound, "the procedure of that run cannot be read", {}, folder.string());
}

void ResultInput::start(const Json& given, Then then) {
    m_then = std::move(then);
    const bool drill = m_context.state->opened.value("drill", false);
    if (drill && given.is_object()) return from_scenario(given);
    if (!given.is_string() || given.get<std::string>().empty())
        return end(fail(Error::Code::Invalid, "is no finished run of " + m_input.of, "its id, or its folder"));
    const fs::path named = given.get<std::string>();
    from_folder(named.is_absolute() ? named : m_context.folder.parent_path() / named);
}

Result<Json> ResultInput::values(const fs::path& folder) {
    const auto verified = Journal::verify_lines(folder);
    if (!verified.problems.empty())
        return fail(Error::Code::Refused, "its evidence is not whole: " + verified.problems.front(), {},
                    folder.string());
    auto events = Journal::read(folder);
    if (!events) return tl::unexpected(events.error());
    auto procedure = procedure_of(folder);
    if (!procedure) return tl::unexpected(procedure.error());
    if (procedure->id != m_input.of)
        return fail(Error::Code::Refused, "it is a run of " + procedure->id + ", not of " + m_input.of);
    auto state = initial(*procedure);
    for (const auto& event : *events) state = apply(*procedure, std::move(state), event);
    if (state.opened.value("drill", false) != m_context.state->opened.value("drill", false))
        return fail(Error::Code::Refused, "a drill's result counts in drills only");
    if (!state.result.starts_with("recovered"))
        return fail(Error::Code::Refused, "that run did not come to its end: " +
                                              (state.result.empty() ? std::string("it was left") : state.result));
    for (const auto& [file, digest] : verified.files)
        m_files.push_back({{"path", (folder / file).string()}, {"sha256", digest}});
    Json values = Json::object();
    for (const auto& given : procedure->gives)
        values[given.fact] = without_secrets(state.facts.value(given.fact, Json()));
    return values;
}

void ResultInput::from_folder(const fs::path& folder) {
    auto found = values(folder);
    if (!found) return end(std::move(found));
    m_value = std::move(*found);
    collect(m_value, m_files);
    next_file();
}

void ResultInput::next_file() {
    if (m_files.empty()) return end(std::move(m_value));
    const auto file = m_files.back();
    m_files.pop_back();
    m_digest.reset(new FileDigest(*m_context.clock));
    m_digest->start(file["path"].get<std::string>(), [this, file](Result<FileDigest::Found> found) {
        if (!found) return end(tl::unexpected(found.error()));
        if (found->sha256 != file["sha256"])
            return end(fail(Error::Code::Refused, "a file of it differs from what was written", {},
                            file["path"].get<std::string>()));
        next_file();
    });
}

/// What a scenario says a former run gave.
void ResultInput::from_scenario(Json values) {
    int number = 0;
    const auto folder = m_context.folder / "results" / m_input.id;
    std::error_code error;
    fs::create_directories(folder, error);
    const std::function<void(Json&)> put = [&](Json& value) {
        if (value.is_object() && value.contains("content") && value["content"].is_string()) {
            const auto path = folder / std::to_string(++number);
            const auto text = value["content"].get<std::string>();
            std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
            value = {{"path", path.string()}, {"sha256", sha256_hex(text)}, {"size", text.size()}, {"secret", true}};
        } else if (value.is_structured()) {
            for (auto& part : value) put(part);
        }
    };
    put(values);
    end(std::move(values));
}

void ResultInput::end(Result<Json> value) {
    if (auto then = std::exchange(m_then, nullptr)) then(std::move(value));
}

} // namespace salvor::engine
