#pragma once

#include "engine/context.h"
#include "engine/file_digest.h"

namespace salvor::engine {

/// The evidence of a finished run as an input of another: what its procedure `gives`, its files by their paths. The
/// journal and each file are looked at byte by byte before it counts. Main thread; once.
class ResultInput : public Task {
    Q_OBJECT
public:
    using Then = std::function<void(Result<Json>)>;
    ResultInput(const Context& context, const procedure::Input& input) : m_context(context), m_input(input) {}
    /// `given`: the id of a run beside this one, or its folder. In a drill the values themselves: what has `content`
    /// becomes a file.
    void start(const Json& given, Then then);
    void abandon() override {
        m_then = nullptr;
        m_digest.reset();
    }

private:
    void from_folder(const std::filesystem::path& folder);
    Result<Json> values(const std::filesystem::path& folder);
    void from_scenario(Json values);
    void next_file();
    void end(Result<Json> value);
    const Context& m_context;
    const procedure::Input& m_input;
    Json m_value;
    std::vector<Json> m_files; ///< {path, sha256} that are still to be looked at
    LaterPtr<FileDigest> m_digest;
    Then m_then;
};

/// Every file that the inputs of type result name.
std::vector<std::string> result_files(const procedure::Procedure& procedure, const Json& inputs);

} // namespace salvor::engine
