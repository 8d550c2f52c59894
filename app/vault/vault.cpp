#include "vault/vault.h"

#include "base/id.h"
#include "base/mailbox.h"

#include <QPointer>
#include <QSocketNotifier>
#include <algorithm>
#include <cstring>
#include <qt6keychain/keychain.h>
#include <thread>

namespace salvor::vault {

using QKeychain::DeletePasswordJob;
using QKeychain::Job;
using QKeychain::ReadPasswordJob;
using QKeychain::WritePasswordJob;

static constexpr std::chrono::seconds answer_within{5};
static constexpr auto probe = "salvor probe";

/// Where the thread of a look leaves what it saw; outlives both.
struct Vault::Watch {
    Mailbox<KeyringLook> mail;
};

static Secret copy_of(const Secret& secret) {
    return secret.expose([](std::string_view bytes) { return Secret(bytes); });
}

static bool same(const Secret& one, const Secret& other) {
    return one.expose([&](std::string_view a) { return other.expose([&](std::string_view b) { return a == b; }); });
}

Vault::Vault(Clock& clock, std::string service, QObject* parent)
    : QObject(parent), m_clock(clock), m_service(std::move(service)) {
    look();
}

Vault::~Vault() = default;

std::string Vault::words() const {
    switch (m_state) {
    case State::Looking:
        return "The keyring is being looked at.";
    case State::Ready:
        return "The keyring is open: what you ask to be stored is kept there.";
    case State::Locked:
        return "The keyring is locked: stored values cannot be read until it is opened.";
    case State::Absent:
        return "This desktop has no keyring: secrets are kept for this session only.";
    case State::Refusing:
        break;
    }
    return "The keyring does not keep what it is given: " + m_why + ".";
}

std::string Vault::remedy() const {
    switch (m_state) {
    case State::Locked:
        return "Open it with the desktop's program for passwords and keys, then look again. Until then secrets are "
               "kept for this session only.";
    case State::Absent:
        return "Install gnome-keyring (or another Secret Service) and libsecret-1-0, then log in to the desktop again.";
    case State::Refusing:
        return "Look at it with the desktop's program for passwords and keys, then look again. Until then secrets are "
               "kept for this session only.";
    case State::Looking:
    case State::Ready:
        break;
    }
    return {};
}

void Vault::look() {
    if (m_watch) return;
    m_watch = std::make_shared<Watch>();
    m_seen = std::make_unique<QSocketNotifier>(m_watch->mail.fd(), QSocketNotifier::Read);
    connect(m_seen.get(), &QSocketNotifier::activated, this, [this] {
        for (const auto& look : m_watch->mail.take()) return found(look);
    });
    m_limit = m_clock.after(answer_within, [this] {
        end_look();
        become(State::Refusing, "it does not answer within 5 s");
    });
    // Nobody joins it: a bus may keep it as long as it likes.
    std::thread([watch = m_watch, service = m_service] { watch->mail.post(look_at_keyring(service)); }).detach();
}

void Vault::end_look() {
    m_limit.cancel();
    m_seen->setEnabled(false); // before its file may be closed
    m_seen.release()->deleteLater();
    m_watch.reset();
}

void Vault::found(const KeyringLook& look) {
    end_look();
    m_stored = look.names;
    std::erase(m_stored, probe);
    switch (look.found) {
    case KeyringLook::Found::Open:
        return prove();
    case KeyringLook::Found::Locked:
        return become(State::Locked);
    case KeyringLook::Found::NoService:
        return become(State::Absent);
    case KeyringLook::Found::NoKeyring:
        return become(State::Refusing, "there is no default keyring in it yet");
    case KeyringLook::Found::Failed:
        return become(State::Refusing, look.why);
    }
}

/// What it says of itself is not enough: a value must come back.
void Vault::prove() {
    write(probe, Secret(random_id(16)), [this](const Result<void>& kept) {
        if (!kept)
            return become(kept.error().code == Error::Code::NotFound ? State::Absent : State::Refusing,
                          kept.error().what);
        erase(probe, [this](const Result<void>& gone) {
            become(gone ? State::Ready : State::Refusing, gone ? std::string() : gone.error().what);
        });
    });
}

void Vault::become(State state, std::string why) {
    m_state = state;
    m_why = std::move(why);
    const QPointer<Vault> alive(this);
    Q_EMIT changed();
    if (!alive) return;
    for (const auto& then : std::exchange(m_waiting, {})) {
        then();
        if (!alive) return;
    }
}

void Vault::when_known(std::function<void()> then) {
    if (m_state != State::Looking) return then();
    m_waiting.push_back(std::move(then));
}

Error Vault::unusable() const { return {Error::Code::Unreachable, words(), remedy(), "keyring"}; }

/// Ends once: when the job does, or after the limit. The job lives on by itself: the library would call back into it.
void Vault::run(Job* job, const std::string& key, Ended ended) {
    struct Pending {
        Ended ended;
        Clock::Timer limit;
    };
    auto pending = std::make_shared<Pending>(Pending{std::move(ended), {}});
    const auto end = [](const std::shared_ptr<Pending>& one, int error, const std::string& words) {
        one->limit.cancel();
        if (auto then = std::exchange(one->ended, nullptr)) then(error, words);
    };
    pending->limit = m_clock.after(answer_within, [end, weak = std::weak_ptr(pending)] {
        if (const auto one = weak.lock()) end(one, QKeychain::OtherError, "it does not answer within 5 s");
    });
    connect(job, &Job::finished, this,
            [end, pending](const Job* done) { end(pending, done->error(), done->errorString().toStdString()); });
    job->setKey(QString::fromStdString(key));
    job->setInsecureFallback(false);
    job->start();
}

void Vault::write(const std::string& key, Secret secret, Done then) {
    const auto wanted = std::make_shared<const Secret>(std::move(secret));
    auto* job = new WritePasswordJob(QString::fromStdString(m_service));
    wanted->expose([&](std::string_view bytes) { // no copy of ours; the job's end keeps it alive
        job->setBinaryData(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
    });
    connect(job, &Job::finished, job, [wanted] {});
    run(job, key, [this, key, wanted, then](int error, const std::string& words) {
        if (error == QKeychain::NoError) return check(key, wanted, then);
        const bool nobody = error == QKeychain::NoBackendAvailable || error == QKeychain::NotImplemented;
        then(fail(nobody ? Error::Code::NotFound : Error::Code::Refused, words, {}, "keyring"));
    });
}

void Vault::check(const std::string& key, std::shared_ptr<const Secret> wanted, Done then) {
    fetch(key, [wanted, then](const Result<Secret>& got) {
        if (!got) return then(tl::unexpected(got.error()));
        if (!same(*got, *wanted))
            return then(fail(Error::Code::Failed, "what was stored reads back otherwise", {}, "keyring"));
        then({});
    });
}

void Vault::fetch(const std::string& key, Read then) {
    auto* job = new ReadPasswordJob(QString::fromStdString(m_service));
    run(job, key, [job, key, then = std::move(then)](int error, const std::string& words) {
        if (error == QKeychain::EntryNotFound)
            return then(fail(Error::Code::NotFound, "nothing is stored for " + key, {}, "keyring"));
        if (error != QKeychain::NoError) return then(fail(Error::Code::Unreachable, words, {}, "keyring"));
        const auto bytes = job->binaryData();
        Secret secret({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        explicit_bzero(const_cast<char*>(bytes.constData()), static_cast<std::size_t>(bytes.size())); // the job's own
        then(std::move(secret));
    });
}

void Vault::erase(const std::string& key, Done then) {
    run(new DeletePasswordJob(QString::fromStdString(m_service)), key,
        [then = std::move(then)](int error, const std::string& words) {
            if (error == QKeychain::NoError || error == QKeychain::EntryNotFound) return then({});
            then(fail(Error::Code::Refused, words, {}, "keyring"));
        });
}

void Vault::read(const std::string& key, Read then) {
    if (const auto found = m_session.find(key); found != m_session.end()) return then(copy_of(found->second));
    when_known([this, key, then = std::move(then)] {
        if (m_state != State::Ready) return then(tl::unexpected(unusable()));
        fetch(key, then);
    });
}

void Vault::keep(const std::string& key, Secret secret) {
    m_session[key] = std::move(secret);
    Q_EMIT changed();
}

void Vault::drop(const std::string& key) {
    if (m_session.erase(key) > 0) Q_EMIT changed();
}

void Vault::store(const std::string& key, Secret secret, Done then) {
    keep(key, std::move(secret));
    store_kept(key, std::move(then));
}

void Vault::store_kept(const std::string& key, Done then) {
    const auto found = m_session.find(key);
    if (found == m_session.end()) return then(fail(Error::Code::NotFound, "nothing is kept for " + key, {}, "keyring"));
    auto copy = std::make_shared<Secret>(copy_of(found->second));
    when_known([this, key, copy, then = std::move(then)] {
        if (m_state != State::Ready) return then(tl::unexpected(unusable()));
        write(key, std::move(*copy), [this, key, then](const Result<void>& kept) {
            if (kept && std::find(m_stored.begin(), m_stored.end(), key) == m_stored.end()) m_stored.push_back(key);
            if (!kept) look(); // closed or ended in the meantime
            const QPointer<Vault> alive(this);
            then(kept);
            if (alive) Q_EMIT changed();
        });
    });
}

void Vault::remove(const std::string& key, Done then) {
    drop(key);
    when_known([this, key, then = std::move(then)] {
        if (m_state == State::Absent) return then({});
        if (m_state != State::Ready) return then(tl::unexpected(unusable())); // nobody knows what is in it
        // To remove nothing is told as done: it must be seen to be gone.
        erase(key, [this, key, then](const Result<void>& erased) {
            if (!erased) return then(erased);
            fetch(key, [this, key, then](const Result<Secret>& left) {
                const bool gone = !left && left.error().code == Error::Code::NotFound;
                if (gone) std::erase(m_stored, key);
                const QPointer<Vault> alive(this);
                then(gone   ? Result<void>()
                     : left ? fail(Error::Code::Failed, key + " is still in the keyring", {}, "keyring")
                            : tl::unexpected(left.error()));
                if (alive) Q_EMIT changed();
            });
        });
    });
}

std::vector<Kept> Vault::names() const {
    std::map<std::string, Kept> all;
    for (const auto& key : m_stored) all[key] = {key, true, false};
    for (const auto& [key, secret] : m_session) {
        all[key].key = key;
        all[key].session = true;
    }
    std::vector<Kept> out;
    for (const auto& [key, kept] : all) out.push_back(kept);
    return out;
}

} // namespace salvor::vault
