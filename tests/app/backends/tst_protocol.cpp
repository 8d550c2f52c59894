#include "backends/launcher/protocol.h"
#include "backends/launcher/script.h"

#include <QTest>

using namespace salvor;
using launcher::Scanner;

/// The launcher's own lines in a stderr stream, and its scripts as texts.
class TestProtocol : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_are_found_at_every_cut();
    void prompts_are_not_held_back();
    void command_line_is_constant();
    void scripts_are_refused();
};

struct Heard {
    std::string data;
    std::vector<std::string> lines;
    void feed(Scanner& scanner, std::string_view bytes) {
        scanner.feed(
            bytes, [&](std::string_view text) { data += text; },
            [&](std::string_view word, std::string_view rest) {
                lines.push_back(std::string(word) + "|" + std::string(rest));
            });
    }
};

void TestProtocol::lines_are_found_at_every_cut() {
    const std::string text =
        "noise S.no S.abc1.READY\nhalf lineS.abc1.STAGE 0 4\nS.abcS.abc1.STARTED 1 2 3 x\nmore S.abc";
    for (std::size_t cut = 0; cut <= text.size(); ++cut)
        for (std::size_t second = cut; second <= text.size(); ++second) {
            Scanner scanner("abc1");
            Heard heard;
            heard.feed(scanner, text.substr(0, cut));
            heard.feed(scanner, text.substr(cut, second - cut));
            heard.feed(scanner, text.substr(second));
            scanner.finish([&](std::string_view rest) { heard.data += rest; });
            QCOMPARE(heard.data, std::string("noise S.no half lineS.abcmore S.abc"));
            QCOMPARE(heard.lines, (std::vector<std::string>{"READY|", "STAGE|0 4", "STARTED|1 2 3 x"}));
        }
}

void TestProtocol::prompts_are_not_held_back() {
    Scanner scanner("abc1");
    Heard heard;
    heard.feed(scanner, "Continue? [y/N] ");
    QCOMPARE(heard.data, std::string("Continue? [y/N] "));
    heard.feed(scanner, "S.abc1.GO");
    QCOMPARE(heard.data, std::string("Continue? [y/N] "));
    heard.feed(scanner, "\n");
    QCOMPARE(heard.lines, std::vector<std::string>{"GO|"});
}

void TestProtocol::command_line_is_constant() {
    QCOMPARE(launcher::command_line("n1"),
             std::string("exec /bin/sh -c 'echo S.n1.READY >&2; IFS= read -r l; eval \"$l\"'"));
    QVERIFY(launcher::framed("n1", "echo x").ends_with("\necho x\nS.n1.END\n"));
}

void TestProtocol::scripts_are_refused() {
    const SecretStore secrets;
    exec::Command command;
    QVERIFY(!launcher::command_script(command, secrets, "n", true));
    command.stages = {{"true"}};
    QVERIFY(launcher::command_script(command, secrets, "n", true));
    for (const char* user : {"a b", "$(id)", "-x", "a;b", "a'b"}) {
        command.become = user;
        QVERIFY2(!launcher::command_script(command, secrets, "n", true), user);
    }
    command.become = "user.name@example";
    QVERIFY(launcher::command_script(command, secrets, "n", true));
    for (const char* folder :
         {"/tmp/salvor-0-a/../..", "/etc", "/tmp/salvor-0-a", "/tmp/salvor-0-a/1/2", "/tmp/x/1", "/tmp/salvor-0-a/."})
        QVERIFY2(!launcher::forget_script("n", folder, "run"), folder);
    QVERIFY(launcher::forget_script("n", "/tmp/salvor-0-a/1", {}));
    QVERIFY(!launcher::forget_script("n", {}, "../x"));
    QVERIFY(!launcher::forget_script("n", {}, {}));
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
