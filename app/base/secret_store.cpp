#include "base/secret_store.h"

#include "base/masks.h"

namespace salvor {

SecretRef SecretStore::put(const std::string& id, Secret secret) {
    const std::lock_guard lock(m_mutex);
    SecretRef ref{id, secret.size()};
    m_secrets.insert_or_assign(id, std::move(secret));
    ++m_revision;
    m_masks.reset();
    return ref;
}

void SecretStore::remove(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    if (m_secrets.erase(id) == 0) return;
    ++m_revision;
    m_masks.reset();
}

bool SecretStore::has(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    return m_secrets.contains(id);
}

std::optional<SecretRef> SecretStore::find(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.find(id);
    if (found == m_secrets.end()) return std::nullopt;
    return SecretRef{id, found->second.size()};
}

bool SecretStore::with(const std::string& id, const std::function<void(const Secret&)>& look) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_secrets.find(id);
    if (found == m_secrets.end()) return false;
    look(found->second);
    return true;
}

void SecretStore::each(const std::function<void(const std::string&, const Secret&)>& look) const {
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, secret] : m_secrets) look(id, secret);
}

unsigned SecretStore::revision() const {
    const std::lock_guard lock(m_mutex);
    return m_revision;
}

std::shared_ptr<const Masks> SecretStore::masks() const {
    const std::lock_guard lock(m_mutex);
    if (!m_masks) m_masks = std::make_shared<const Masks>(m_secrets);
    return m_masks;
}

} // namespace salvor
