// What a vault says in the session it is started in: libsecret keeps to one bus for a process's life, so each session
// needs a program of its own. Arguments: look, read KEY, keep KEY VALUE, store KEY VALUE, remove KEY, in order; a line
// each.
#include "base/sha256.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <cstdio>

using namespace salvor;
using vault::Vault;

namespace {

const char* name_of(Vault::State state) {
    switch (state) {
    case Vault::State::Looking:
        return "looking";
    case Vault::State::Ready:
        return "ready";
    case Vault::State::Locked:
        return "locked";
    case Vault::State::Absent:
        return "absent";
    case Vault::State::Refusing:
        return "refusing";
    }
    return "?";
}

class Script : public QObject {
public:
    Script(Vault& vault, std::vector<std::string> words) : m_vault(vault), m_words(std::move(words)) {}

    void next() {
        if (m_at == m_words.size()) return QCoreApplication::quit();
        const auto verb = take();
        if (verb == "look") return look();
        if (verb == "names") {
            for (const auto& kept : m_vault.names())
                std::printf("name %s%s%s\n", kept.key.c_str(), kept.stored ? " stored" : "",
                            kept.session ? " session" : "");
            return next();
        }
        const auto key = take();
        if (verb == "read")
            return m_vault.read(key, [this](const Result<Secret>& got) {
                if (!got) return told("read", got.error());
                Sha256 sum;
                got->expose([&](std::string_view bytes) { sum.add(bytes); });
                std::printf("read %s\n", sum.hex().c_str());
                next();
            });
        if (verb == "keep") {
            m_vault.keep(key, Secret(take()));
            return next();
        }
        const auto then = [this, verb](const Result<void>& done) {
            if (!done) return told(verb, done.error());
            std::printf("%s ok\n", verb.c_str());
            next();
        };
        if (verb == "store") return m_vault.store(key, Secret(take()), then);
        m_vault.remove(key, then);
    }

private:
    std::string take() { return m_words.at(m_at++); }

    void told(const std::string& verb, const Error& error) {
        const auto* kind = error.code == Error::Code::NotFound      ? "not-found"
                           : error.code == Error::Code::Unreachable ? "unreachable"
                                                                    : "error";
        std::printf("%s %s %s\n", verb.c_str(), kind, error.what.c_str());
        next();
    }

    void look() {
        if (m_vault.state() == Vault::State::Looking) {
            connect(&m_vault, &Vault::changed, this, [this] {
                if (m_vault.state() == Vault::State::Looking) return;
                m_vault.disconnect(this);
                look();
            });
            return;
        }
        std::printf("state %s: %s\n", name_of(m_vault.state()), m_vault.words().c_str());
        next();
    }

    Vault& m_vault;
    std::vector<std::string> m_words;
    std::size_t m_at = 0;
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    RealClock clock;
    Vault vault(clock, "salvor-test");
    Script script(vault, {argv + 1, argv + argc});
    QMetaObject::invokeMethod(
        &script, [&] { script.next(); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    std::fflush(stdout);
    return 0;
}
