#include "engine/file_digest.h"

#include "base/sha256.h"

#include <fstream>

namespace salvor::engine {

FileDigest::~FileDigest() {
    m_stop = true;
    if (m_thread.joinable()) m_thread.join(); // it looks at m_stop after each chunk
}

void FileDigest::start(const std::filesystem::path& path, std::function<void(Result<Found>)> then) {
    m_then = std::move(then);
    m_notifier = std::make_unique<QSocketNotifier>(m_mailbox.fd(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        for (auto& found : m_mailbox.take()) {
            m_hold.reset();
            if (auto then = std::exchange(m_then, nullptr)) then(std::move(found));
        }
    });
    m_thread = std::thread([this, path] { read(path); });
}

void FileDigest::read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string chunk(1U << 20, '\0');
    Sha256 sum;
    Found found;
    while (file && !m_stop) {
        file.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        sum.add({chunk.data(), static_cast<std::size_t>(file.gcount())});
        found.size += static_cast<std::uintmax_t>(file.gcount());
    }
    if (!file.eof()) {
        m_mailbox.post(fail(Error::Code::Failed, "cannot read " + path.string()));
        return;
    }
    found.sha256 = sum.hex();
    m_mailbox.post(found);
}

} // namespace salvor::engine
