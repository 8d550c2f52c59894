#include "lab.h"

#include "base/id.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace salvor;

void Answers::confirm_host_key(const std::string&, const std::string&, const std::string& print,
                               std::function<void(bool)> then) {
    ++keys_asked;
    fingerprint = print;
    then(key_is_right);
}

void Answers::ask_secret(const std::string&, const std::string& purpose, std::function<void(Result<Secret>)> then) {
    asked.push_back(purpose);
    const auto found = secrets.find(purpose);
    if (found == secrets.end()) return then(fail(Error::Code::Refused, "no answer"));
    then(Secret(found->second));
}

void Answers::secret_judged(const std::string&, const std::string& purpose, bool taken) {
    judged.push_back(purpose + (taken ? " taken" : " refused"));
}

static std::string me() { return ::getpwuid(::geteuid())->pw_name; }

bool Lab::tool(const QString& program, const QStringList& arguments, const QByteArray& in) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted()) return false;
    process.write(in);
    process.closeWriteChannel();
    return process.waitForFinished() && process.exitCode() == 0;
}

static int free_port() {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address);
    socklen_t size = sizeof address;
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(fd);
    return ntohs(address.sin_port);
}

Lab::Lab() : m_run(random_id(8)) { ::chmod(m_folder.path().toStdString().c_str(), 0755); }

Lab::~Lab() {
    stop_sshd();
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/tmp", ignored))
        if (entry.path().filename().string().ends_with("-" + m_run)) std::filesystem::remove_all(entry.path(), ignored);
}

std::string Lab::path(const std::string& name) const { return m_folder.path().toStdString() + "/" + name; }

void Lab::put(const std::string& file, const std::string& text, int mode) {
    std::ofstream(file, std::ios::binary) << text;
    ::chmod(file.c_str(), static_cast<mode_t>(mode));
    if (m_world) m_world->host("lab")["files"][file] = {{"content", text}, {"executable", (mode & 0111) != 0}};
}

std::string Lab::seen(const std::string& kind, const std::string& file) {
    return kind == "drill" ? world().host("lab")["files"].value(file, Json::object()).value("content", "")
                           : contents(file);
}

/// proc_helper and a few programs beside it, in jq.
static const char* const helper_in_jq = R"jq(
("0123456789abcdef" | explode) as $digit | def hex: [explode[] | $digit[. / 16 | floor], $digit[. % 16]] | implode;
.argv as $a | .world as $w
| if $a[1] == "exit" then {exit: ($a[2] | tonumber)}
  elif $a[1] == "signal" then {signal: ($a[2] | tonumber)}
  elif $a[1] == "argv" then {out: ([$a[2:][] | hex + "\n"] | join(""))}
  elif $a[1] == "env" then {out: ([.env | to_entries[] | ("\(.key)=\(.value)" | hex) + "\n"] | join(""))}
  elif $a[1] == "print" then {out: $a[2], err: ($a[3] // ""), exit: (($a[4] // "0") | tonumber)}
  elif $a[1] == "raw" then {out64: $a[2]}
  elif $a[1] == "sleep" then {takes: ($a[2] | tonumber)}
  elif $a[1] == "stubborn" then {out: "ready\n", takes: 100000}
  elif $a[1] == "tick" then {out: ([range($a[2] | tonumber) | "tick \(.)\n"] | join("")), exit: 5, takes: (($a[2] | tonumber) / 20)}
  elif $a[1] == "count" then {world: ($w | .hosts.lab.files[$a[2]].content += "run\n"), takes: 0.3}
  else {exit: 99} end
)jq";

backends::drill::World& Lab::world() {
    if (m_world) return *m_world;
    m_clock = std::make_unique<VirtualClock>(std::chrono::milliseconds(1'768'014'000'000));
    m_jq = std::make_unique<jq::Client>(m_clock.get(), SALVOR_BINARY_DIR "/bin/salvor-jq");
    Json state;
    state["hosts"]["lab"] = {{"machine_id", trimmed(contents("/etc/machine-id"))},
                             {"boot_id", trimmed(contents("/proc/sys/kernel/random/boot_id"))},
                             {"user", me()},
                             {"files", {{PROC_HELPER, {{"executable", true}}}, {"/tmp", {{"folder", true}}}}}};
    state["programs"] = {
        {"proc_helper", helper_in_jq}, {"cat", "{out: .stdin}"}, {"true", "{}"}, {"sort", R"jq({out: (.stdin | split("
") | map(select(. != "")) | sort | map(. + "
") | join(""))})jq"}};
    m_world = std::make_unique<backends::drill::World>(state, *m_jq, *m_clock);
    return *m_world;
}

std::string Lab::contents(const std::string& file) {
    QFile stream(QString::fromStdString(file));
    return stream.open(QIODevice::ReadOnly) ? stream.readAll().toStdString() : std::string();
}

std::string Lab::start_sshd(const std::string& more_config) {
    if (port != 0) return listen(more_config);
    // Somebody else may take a free port before sshd does.
    std::string why;
    for (int i = 0; i < 3; ++i) {
        port = free_port();
        why = listen(more_config);
        if (why.find("Address already in use") == std::string::npos) break;
        stop_sshd();
    }
    return why;
}

std::string Lab::listen(const std::string& more_config) {
    if (!std::filesystem::exists(path("hostkey"))) {
        for (const char* key : {"hostkey", "id"})
            if (!tool(QStringLiteral("ssh-keygen"),
                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                       QString(), QStringLiteral("-f"), QString::fromStdString(path(key))}))
                return "ssh-keygen is missing";
    }
    if (::geteuid() == 0) std::filesystem::create_directories("/run/sshd");
    std::filesystem::copy_file(path("id.pub"), path("authorized"), std::filesystem::copy_options::overwrite_existing);
    ::chmod(path("authorized").c_str(), 0644);
    put(path("sshd_config"), more_config + // sshd takes what stands first
                                 "Port " + std::to_string(port) + "\nListenAddress " + address + "\nHostKey " +
                                 path("hostkey") + "\nUsePAM no\nStrictModes no\nPidFile none\nAuthorizedKeysFile " +
                                 path("authorized") + "\nKbdInteractiveAuthentication no\nPermitRootLogin yes\n");
    const auto line = wrapper + QStringList{QStringLiteral("/usr/sbin/sshd"),
                                            QStringLiteral("-D"),
                                            QStringLiteral("-f"),
                                            QString::fromStdString(path("sshd_config")),
                                            QStringLiteral("-E"),
                                            QString::fromStdString(path("sshd.log"))};
    m_sshd.start(line.first(), line.mid(1));
    if (!m_sshd.waitForStarted()) return "sshd is missing";
    for (int i = 0; i < 1000 && m_sshd.state() == QProcess::Running; ++i) {
        if (contents(path("sshd.log")).find("Server listening") != std::string::npos) return {};
        QTest::qWait(20);
    }
    return "sshd does not listen: " + contents(path("sshd.log"));
}

void Lab::stop_sshd() {
    for (const long pid : sessions()) ::kill(static_cast<pid_t>(pid), SIGKILL);
    if (m_sshd.state() == QProcess::NotRunning) return;
    m_sshd.terminate();
    m_sshd.waitForFinished();
    std::filesystem::remove(path("sshd.log"));
}

std::vector<long> Lab::sessions() const {
    std::vector<long> pids;
    const auto self = m_sshd.processId();
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const auto stat = contents(entry.path() / "stat");
        if (stat.find("(sshd)") == std::string::npos) continue;
        if (std::atol(stat.substr(stat.rfind(')') + 4).c_str()) == self) pids.push_back(std::atol(stat.c_str()));
    }
    return pids;
}

void Lab::know_host() {
    const auto key = split(contents(path("hostkey.pub")), ' ');
    put(path("known_hosts"), "[" + address + "]:" + std::to_string(port) + " " + key.at(0) + " " + key.at(1) + "\n");
}

std::string Lab::write_config(const std::string& user, const std::string& more) {
    const auto file = path("config-" + random_id(6));
    put(file, "Host lab\n HostName " + address + "\n Port " + std::to_string(port) + "\n User " +
                  (user.empty() ? me() : user) + "\n IdentityFile " + path("id") +
                  "\n IdentitiesOnly yes\n UserKnownHostsFile " + path("known_hosts") +
                  "\n GlobalKnownHostsFile none\n" + more);
    return file;
}

std::unique_ptr<exec::Host> Lab::host(const std::string& kind, const std::string& user) {
    if (kind == "drill") return std::make_unique<backends::drill::DrillHost>(world(), secrets, "lab");
    if (kind == "process") return std::make_unique<backends::ProcessHost>(secrets, answers);
    return std::make_unique<backends::SshHost>(secrets, answers, backends::SshHost::Options{"lab", write_config(user)});
}

Result<exec::HostIdentity> Lab::open(exec::Host& host, int ms) {
    std::optional<Result<exec::HostIdentity>> got;
    host.open([&](Result<exec::HostIdentity> identity) { got = std::move(identity); });
    for (int waited = 0; !got && waited < ms; waited += 10) QTest::qWait(10);
    return got ? *got : fail(Error::Code::Unknown, "open did not answer in the test's time");
}

exec::Command Lab::command(std::vector<std::string> argv) {
    exec::Command command;
    command.stages = {std::move(argv)};
    const auto number = std::to_string(++m_number);
    command.mark = m_run + "/" + number;
    command.capture.out = path("out-" + number);
    command.capture.err = path("err-" + number);
    return command;
}

exec::Command Lab::helper(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), PROC_HELPER);
    return command(std::move(arguments));
}

void Lab::read(const exec::Command& command, Ran& ran) {
    ran.out = contents(command.capture.out);
    ran.err = contents(command.capture.err);
}

Ran Lab::run(exec::Host& host, const exec::Command& command, int ms) {
    Ran ran;
    QElapsedTimer clock;
    clock.start();
    const auto execution = host.execute(command);
    QObject::connect(execution.get(), &exec::Execution::started, [&](const exec::ProcessRef& process) {
        ++ran.started;
        ran.process = process;
    });
    QObject::connect(execution.get(), &exec::Execution::overdue, [&] { ++ran.overdue; });
    QObject::connect(execution.get(), &exec::Execution::finished, [&](const exec::Outcome& outcome) {
        ++ran.finished;
        ran.outcome = outcome;
        ran.milliseconds = clock.elapsed();
    });
    execution->start();
    while (ran.finished == 0 && clock.elapsed() < ms) QTest::qWait(5);
    read(command, ran);
    return ran;
}

TestUser::TestUser(std::string user, const std::string& rules) : name(std::move(user)) {
    if (::geteuid() != 0 || !std::filesystem::exists("/usr/bin/sudo")) return;
    const auto text = QString::fromStdString(name);
    Lab::tool(QStringLiteral("userdel"), {QStringLiteral("-r"), text});
    m_ready = Lab::tool(QStringLiteral("useradd"),
                        {QStringLiteral("-m"), QStringLiteral("-s"), QStringLiteral("/bin/sh"), text}) &&
              Lab::tool(QStringLiteral("chpasswd"), {}, QByteArray::fromStdString(name + ":" + password + "\n"));
    std::ofstream("/etc/sudoers.d/" + name) << rules;
    ::chmod(("/etc/sudoers.d/" + name).c_str(), 0440);
}

TestUser::~TestUser() {
    if (!m_ready) return;
    std::error_code ignored;
    std::filesystem::remove("/etc/sudoers.d/" + name, ignored);
    Lab::tool(QStringLiteral("pkill"), {QStringLiteral("-KILL"), QStringLiteral("-u"), QString::fromStdString(name)});
    Lab::tool(QStringLiteral("userdel"), {QStringLiteral("-r"), QString::fromStdString(name)});
}
