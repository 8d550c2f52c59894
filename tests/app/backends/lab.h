#pragma once

#include "backends/drill/drill_host.h"
#include "backends/process/process_host.h"
#include "backends/ssh/ssh_host.h"
#include "jq/client.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <memory>

/// A comparison that fails says what was there.
template<> inline char* QTest::toString(const std::string& text) { return qstrdup(text.c_str()); }

/// Answers as a test has it, and counts the questions.
class Answers : public salvor::exec::Prompter {
public:
    void confirm_host_key(const std::string& host, const std::string& type, const std::string& fingerprint,
                          std::function<void(bool)> then) override;
    void ask_secret(const std::string& host, const std::string& purpose,
                    std::function<void(salvor::Result<salvor::Secret>)> then) override;
    void secret_judged(const std::string& host, const std::string& purpose, bool taken) override;
    void key_changed(const salvor::exec::ChangedKey& key) override { changed.push_back(key); }
    bool key_is_right = true;
    std::map<std::string, std::string> secrets; ///< by purpose
    int keys_asked = 0;
    std::vector<std::string> asked;
    std::string fingerprint;
    std::vector<std::string> judged; ///< "PURPOSE taken", "PURPOSE refused"
    std::vector<salvor::exec::ChangedKey> changed;
};

/// What became of one command.
struct Ran {
    salvor::exec::Outcome outcome;
    salvor::exec::ProcessRef process;
    int started = 0;
    int finished = 0;
    int overdue = 0;
    std::string out;
    std::string err;
    qint64 milliseconds = 0;
};

/// A folder, a loopback sshd on a port of its own, and hosts to run commands on.
class Lab {
public:
    Lab();
    ~Lab();
    /// Starts sshd; empty, or why it cannot be.
    std::string start_sshd(const std::string& more_config = {});
    void stop_sshd();
    /// "process", "drill", or "ssh" as `user` (empty: the current one).
    std::unique_ptr<salvor::exec::Host> host(const std::string& kind, const std::string& user = {});
    /// Opens the host and waits for it.
    static salvor::Result<salvor::exec::HostIdentity> open(salvor::exec::Host& host, int ms = 20'000);

    /// A command with capture files and a mark of its own.
    salvor::exec::Command command(std::vector<std::string> argv);
    /// proc_helper with these arguments.
    salvor::exec::Command helper(std::vector<std::string> arguments);
    static Ran run(salvor::exec::Host& host, const salvor::exec::Command& command, int ms = 60'000);
    /// What a command that was run wrote.
    static void read(const salvor::exec::Command& command, Ran& ran);
    /// Trusts the host key, so that nothing is asked.
    void know_host();
    std::string write_config(const std::string& user, const std::string& more = {});
    std::string path(const std::string& name) const;
    static std::string contents(const std::string& file);
    /// The file as programs on a host of that kind see it.
    std::string seen(const std::string& kind, const std::string& file);
    /// Writes a file, on this machine and in the drill's world.
    void put(const std::string& file, const std::string& text, int mode = 0600);
    /// The world of hosts of kind "drill", where proc_helper does what it does here.
    salvor::backends::drill::World& world();
    /// Runs a program to its end; whether it exited 0.
    static bool tool(const QString& program, const QStringList& arguments, const QByteArray& in = {});
    /// Pids of the sshd processes that serve connections.
    std::vector<long> sessions() const;

    salvor::SecretStore secrets;
    Answers answers;
    int port = 0;
    std::string address = "127.0.0.1"; ///< sshd's
    QStringList wrapper;               ///< what sshd is started by: "ip netns exec NAME"

private:
    std::string listen(const std::string& more_config);
    QTemporaryDir m_folder;
    QProcess m_sshd;
    int m_number = 0;
    std::string m_run;
    std::unique_ptr<salvor::VirtualClock> m_clock;
    std::unique_ptr<salvor::jq::Client> m_jq;
    std::unique_ptr<salvor::backends::drill::World> m_world;
};

/// A user made for a test, with sudo rules; removed at the end. Needs root and sudo.
class TestUser {
public:
    TestUser(std::string name, const std::string& rules);
    ~TestUser();
    bool ready() const { return m_ready; }
    const std::string name;
    const std::string password = "correct horse 'battery' 7";

private:
    bool m_ready = false;
};
