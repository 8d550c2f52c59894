#pragma once

#include "base/secret.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace salvor {

class Masks;

/// The secrets of one run, by name, in memory only. Any thread. Whoever puts one in makes the redactors of the run know
/// it.
class SecretStore {
public:
    SecretRef put(const std::string& id, Secret secret);
    void remove(const std::string& id);
    bool has(const std::string& id) const;
    std::optional<SecretRef> find(const std::string& id) const;
    /// Calls `look` with the secret under the lock; false if there is none of that name.
    bool with(const std::string& id, const std::function<void(const Secret&)>& look) const;
    /// Calls `look` with each secret, for redaction.
    void each(const std::function<void(const std::string& id, const Secret&)>& look) const;
    /// Grows with every change.
    unsigned revision() const;
    /// All forms of all secrets, to look for in output; built once for each revision and shared.
    std::shared_ptr<const Masks> masks() const;

private:
    mutable std::mutex m_mutex;
    std::map<std::string, Secret> m_secrets;
    unsigned m_revision = 0;
    mutable std::shared_ptr<const Masks> m_masks; ///< of the present revision, or none
};

} // namespace salvor
