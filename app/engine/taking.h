#pragma once

#include "engine/clear.h"
#include "engine/file_digest.h"

namespace salvor::engine {

/// Makes a folder below the run's, and those between, for nobody else's eyes.
Result<void> make_private(const std::filesystem::path& run, const std::filesystem::path& folder);

/// What an entry makes of its source, a command's output, a file or a `let`: through `take` and `pick` to a value, a
/// secret, or a file of the run. Main thread; once.
class Taking : public Task {
    Q_OBJECT

public:
    using Then = std::function<void(Result<Json>)>;
    /// `key`: of its item, if it has a `for`.
    Taking(const Context& context, const procedure::Entry& entry, procedure::Scope scope, std::string key);
    ~Taking() override;
    /// Says where the output of its command goes, before it is run.
    Result<void> prepare(exec::Command& command);
    void from_output(const Ran& ran, Then then);
    void from_file(Then then);
    void from_let(const procedure::Expression& let, Then then);
    /// A condition of the entry over the value that it gave.
    void holds(const procedure::Expression& condition, const procedure::Scope& scope, const Json& value,
               std::function<void(Result<bool>)> then);
    /// What it has put into the run's folder, by name, with its SHA-256.
    const Json& files() const { return m_files; }
    void abandon() override;

private:
    void took(Result<Json> value);
    void keep(Json value);
    void keep_secret(Json value);
    void write(Json value);
    void finish_file();
    void put_in_place(const FileDigest::Found& found);
    Result<std::filesystem::path> path() const;
    void end(Result<Json> value);
    const Context& m_context;
    const procedure::Entry& m_entry;
    procedure::Scope m_scope;
    std::string m_key;
    std::string m_secret;   ///< id of what is kept of a command's output, if it is secret
    bool m_passing = false; ///< of it: only until the value is made
    std::filesystem::path m_file;
    std::filesystem::path m_part; ///< of it: until it is whole
    Json m_files = Json::object();
    LaterPtr<ClearJq> m_clear;
    LaterPtr<FileDigest> m_digest;
    Then m_then;
};

/// The content of a file of the run, or of one that an input names; at most `limit` bytes.
Result<std::string> read_own_file(const Context& context, const std::string& path, std::size_t limit);

} // namespace salvor::engine
