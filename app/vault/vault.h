#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/secret.h"
#include "vault/keyring_look.h"

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QSocketNotifier;

namespace QKeychain {
class Job;
}

namespace salvor::vault {

/// A secret's name, never its value.
struct Kept {
    std::string key;
    bool stored = false;  ///< in the keyring
    bool session = false; ///< in this program's memory, wiped at its end
    bool operator==(const Kept&) const = default;
};

/// The operator's credentials: in the desktop's keyring by explicit wish, else in memory for this session, wiped at its
/// end. There is no third place. Keys name purpose and place: "sudo@quadlet1", "login@quadlet1", "key /path".
/// Main thread; nothing blocks; every callback comes once, at once or later, within about 15 s, and not after the vault
/// is gone. QtKeychain copies what it is given; those copies are freed and not wiped.
class Vault : public QObject {
    Q_OBJECT
public:
    enum class State {
        Looking,  ///< not known yet
        Ready,    ///< a value was written, read back the same and removed
        Locked,   ///< the keyring is closed: nothing stored can be read
        Absent,   ///< no session bus, no Secret Service, or no libsecret
        Refusing, ///< it is there and does not keep, or does not answer
    };
    using Read = std::function<void(Result<Secret>)>;
    using Done = std::function<void(Result<void>)>;

    /// `service`: the name the values are stored under. Looks at the keyring at once.
    explicit Vault(Clock& clock, std::string service = "salvor", QObject* parent = nullptr);
    ~Vault() override;

    State state() const { return m_state; }
    /// What the state means, in a sentence; and what can be done about it, empty if nothing needs to be.
    std::string words() const;
    std::string remedy() const;
    /// Looks again; `changed` follows when it is known.
    void look();

    /// The session's value, else the keyring's. NotFound: there is none. Unreachable: the keyring cannot be read.
    void read(const std::string& key, Read then);
    /// Into the session's memory only.
    void keep(const std::string& key, Secret secret);
    /// Into the session's memory and the keyring, read back and compared. On an error the session still has it.
    void store(const std::string& key, Secret secret, Done then);
    /// The session's value into the keyring as well; NotFound if the session has none.
    void store_kept(const std::string& key, Done then);
    /// Out of the session's memory only.
    void drop(const std::string& key);
    /// Out of the session's memory and the keyring. Fine if it was in neither.
    void remove(const std::string& key, Done then);
    /// Names of what is kept, sorted; never values. A closed keyring does not tell its names.
    std::vector<Kept> names() const;

Q_SIGNALS:
    /// State or names.
    void changed();

private:
    struct Watch;
    using Ended = std::function<void(int error, const std::string& words)>;
    void end_look();
    void found(const KeyringLook& look);
    void prove();
    void become(State state, std::string why = {});
    void when_known(std::function<void()> then);
    Error unusable() const;
    void run(QKeychain::Job* job, const std::string& key, Ended ended);
    void write(const std::string& key, Secret secret, Done then);
    void check(const std::string& key, std::shared_ptr<const Secret> wanted, Done then);
    void fetch(const std::string& key, Read then);
    void erase(const std::string& key, Done then);

    Clock& m_clock;
    std::string m_service;
    State m_state = State::Looking;
    std::string m_why;
    std::map<std::string, Secret> m_session;
    std::vector<std::string> m_stored;
    std::vector<std::function<void()>> m_waiting; ///< for the state to be known
    std::shared_ptr<Watch> m_watch;               ///< of the look under way
    std::unique_ptr<QSocketNotifier> m_seen;
    Clock::Timer m_limit;
};

} // namespace salvor::vault
