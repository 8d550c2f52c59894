#include "base/sha256.h"
#include "base/text.h"

#include <QProcess>
#include <QTest>

using namespace salvor;

class TestText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sha256();
    void base64();
    void shell_quoting();
    void utf8();
    void lines_and_parts();
    void headlines();
    void nearest_word();
    void durations();
};

void TestText::sha256() {
    QCOMPARE(sha256_hex(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256_hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    Sha256 million;
    for (int i = 0; i < 1000; ++i) million.add(std::string(1000, 'a'));
    QCOMPARE(million.hex(), std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

void TestText::base64() {
    const std::vector<std::pair<std::string, std::string>> cases{{"", ""},
                                                                 {"f", "Zg=="},
                                                                 {"fo", "Zm8="},
                                                                 {"foo", "Zm9v"},
                                                                 {"foob", "Zm9vYg=="},
                                                                 {"fooba", "Zm9vYmE="},
                                                                 {"foobar", "Zm9vYmFy"}};
    for (const auto& [plain, coded] : cases) {
        QCOMPARE(to_base64(plain), coded);
        QCOMPARE(from_base64(coded).value_or("?"), plain);
    }
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    QCOMPARE(from_base64(to_base64(bytes)).value_or("?"), bytes);
    QCOMPARE(from_base64("Zm9v\nYmFy\r\n").value_or("?"), std::string("foobar"));
    QVERIFY(!from_base64("Zm 9v") && !from_base64("Zg==Zg") && !from_base64("a*b="));
}

void TestText::shell_quoting() {
    std::string bytes;
    for (int i = 1; i < 256; ++i) bytes += static_cast<char>(i);
    const std::vector<std::string> words{bytes, "", "plain-1./:=@%+,", "a b", "'", "--x", "~", "*", "$HOME"};
    QCOMPARE(shell_quote("plain-1./:=@%+,"), std::string("plain-1./:=@%+,"));
    QCOMPARE(shell_quote(""), std::string("''"));
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-s")});
    shell.write(QByteArray::fromStdString("printf '%s\\001' " + shell_line(words) + "\n"));
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput().toStdString(), join(words, "\001") + "\001");
}

void TestText::utf8() {
    QVERIFY(is_utf8("aé€😀"));
    for (const char* bad : {"\xff", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xc3", "a\x80"})
        QVERIFY(!is_utf8(bad));
    QCOMPARE(to_utf8("a\xff"
                     "b"),
             std::string("a\xef\xbf\xbd"
                         "b"));
}

void TestText::lines_and_parts() {
    QCOMPARE(lines("a\r\nb\n\nc"), (std::vector<std::string>{"a", "b", "", "c"}));
    QVERIFY(lines("").empty());
    QCOMPARE(split("a,,b", ','), (std::vector<std::string>{"a", "", "b"}));
    QCOMPARE(join({"a", "b"}, ", "), std::string("a, b"));
    QCOMPARE(trimmed(" \t a b\n"), std::string_view("a b"));
    QCOMPARE(to_hex("\x01\xff"), std::string("01ff"));
}

void TestText::headlines() {
    QCOMPARE(headline("", 10), std::string());
    QCOMPARE(headline("PONG\n", 10), std::string("PONG"));
    QCOMPARE(headline("one\ntwo", 10), std::string("one…"));
    QCOMPARE(headline("0123456789", 10), std::string("0123456789"));
    QCOMPARE(headline("0123456789a", 10), std::string("0123456789…"));
    QCOMPARE(headline("12345678ü9", 9), std::string("12345678…")); // not in the middle of a character
}

void TestText::nearest_word() {
    QCOMPARE(nearest("timout", {"title", "timeout", "take"}).value_or(""), std::string("timeout"));
    QVERIFY(!nearest("zebra", {"title", "timeout"}));
}

void TestText::durations() {
    using namespace std::chrono_literals;
    QVERIFY(parse_duration("90s") == 90s && parse_duration("1h30m") == 90min && parse_duration("500ms") == 500ms);
    for (const char* bad : {"", "5", "s", "5x", "-1s", "1 s"}) QVERIFY2(!parse_duration(bad), bad);
    QCOMPARE(show_duration(1500ms), std::string("1.5 s"));
    QCOMPARE(show_duration(125s), std::string("2 m 5 s"));
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
