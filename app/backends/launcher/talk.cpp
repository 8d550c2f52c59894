#include "backends/launcher/talk.h"

#include "base/id.h"
#include "base/redactor.h"
#include "base/secret.h"
#include "base/text.h"

#include <cstring>

namespace salvor::launcher {

static constexpr std::size_t noise_kept = 2048;
static constexpr std::chrono::seconds ready_within{30};
static constexpr std::chrono::seconds begun_within{60};

Talk::Talk(Place& place, std::uint64_t id) : m_place(place), m_id(id), m_nonce(random_id(24)), m_scanner(m_nonce) {}

Talk::~Talk() { drop(); }

void Talk::open(bool urgent) { m_channel = &m_place.connection.open(m_nonce, urgent, *this); }

void Talk::opened() {
    m_deadline = m_place.connection.timers.after(ready_within, [this] {
        drop();
        over({Ending::Kind::Failed, 0, "its login shell did not start the launcher within 30 s"}, {});
    });
}

void Talk::drop() {
    m_place.connection.timers.cancel(m_deadline);
    if (m_channel != nullptr) m_channel->drop();
    m_channel = nullptr;
}

void Talk::report(Report report) {
    report.id = m_id;
    m_place.reports.post(std::move(report));
}

bool Talk::data(bool err, std::string_view bytes) {
    if (!err) return !m_ready || output(false, bytes);
    bool taken = true;
    m_scanner.feed(
        bytes,
        [&](std::string_view text) {
            if (m_begun) {
                taken = output(true, text) && taken;
            } else if (m_ready) {
                m_noise += text;
                if (m_noise.size() > noise_kept) m_noise.erase(0, m_noise.size() - noise_kept);
            }
        },
        [&](std::string_view word, std::string_view rest) { heard(word, rest); });
    return taken;
}

void Talk::heard(std::string_view word, std::string_view rest) {
    if (word == "READY" && !m_ready) {
        m_ready = true;
        m_place.connection.timers.cancel(m_deadline);
        m_deadline = m_place.connection.timers.after(begun_within, [this] {
            if (!m_begun && m_asked == 0) stuck();
        });
        auto text = script();
        if (!text) return;
        m_channel->send(framed(m_nonce, *text));
        wipe(*text);
        sent();
    } else if (word == "REFUSED") {
        m_refused = redacted(m_place.secrets, to_utf8(rest));
    } else if (word == "ASK") {
        asked();
    } else if (word == "TOOK") {
        report({.kind = Report::Kind::TookPassword});
    } else {
        if (word == "STARTED") m_begun = true;
        line(word, rest);
    }
}

void Talk::asked() {
    if (++m_asked == 1) {
        report({.kind = Report::Kind::NeedsPassword});
        return;
    }
    if (m_asked == 2) report({.kind = Report::Kind::BadPassword});
    if (m_channel != nullptr) m_channel->close_stdin();
}

void Talk::answer(bool known) {
    if (m_channel == nullptr || m_asked != 1) return;
    std::string bytes;
    bytes.reserve(4096);
    if (known)
        m_place.secrets.with(m_place.password_id(), [&](const Secret& secret) {
            secret.expose([&](std::string_view password) { bytes.append(password).append("\n"); });
        });
    if (bytes.empty())
        m_channel->close_stdin();
    else
        m_channel->send(std::move(bytes));
}

void Talk::ended(const Ending& ending) {
    m_channel = nullptr;
    m_place.connection.timers.cancel(m_deadline);
    m_scanner.finish([&](std::string_view text) {
        if (m_begun) output(true, text);
    });
    auto refused = m_refused;
    if (m_ready && !m_begun && refused.empty())
        refused = std::string(trimmed(redacted(m_place.secrets, to_utf8(m_noise))));
    over(ending, refused);
}

} // namespace salvor::launcher
