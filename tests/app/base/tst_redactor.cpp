#include "base/redactor.h"
#include "base/secret_forms.h"
#include "base/text.h"

#include <QElapsedTimer>
#include <QTest>

using namespace salvor;

class TestRedactor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void known_forms();
    void every_form_is_masked();
    void base64_at_each_alignment();
    void every_split_gives_the_same();
    void short_secrets_pass();
    void prompts_appear_at_once();
    void overlaps();
    void later_secret_counts();
    void long_secrets();
    void many_bytes_little_time();
};

static const std::string hard = "pä'ss \"w\\or/d$`+&=?\n#1";

static std::string fed(const SecretStore& store, const std::string& text, std::size_t piece) {
    Redactor redactor(store);
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += piece)
        out += redactor.feed(std::string_view(text).substr(at, piece));
    return out + redactor.finish();
}

void TestRedactor::known_forms() {
    const auto forms = secret_forms("a b'c\"/\xc3\xa9\n");
    const auto has = [&](const std::string& form) {
        return std::find(forms.begin(), forms.end(), form) != forms.end();
    };
    QVERIFY(has("a b'c\"/\xc3\xa9\n"));
    QVERIFY(has("a%20b%27c%22%2F%C3%A9%0A"));
    QVERIFY(has("a%20b%27c%22%2f%c3%a9%0a"));
    QVERIFY(has("a+b%27c%22%2F%C3%A9%0A"));
    QVERIFY(has("a%20b'c%22%2F%C3%A9%0A"));
    QVERIFY(has("a b'c\\\"/\xc3\xa9\\n"));
    QVERIFY(has("a b'c\\\"/\\u00e9\\n"));
    QVERIFY(has("a b'c\\\"\\/\\u00E9\\n"));
    QVERIFY(has("a b'\\''c\"/\xc3\xa9\n"));
    QVERIFY(has("a\\ b\\'c\\\"/\xc3\xa9\n"));
    QVERIFY(has("6120622763222fc3a90a"));
    QVERIFY(has("6120622763222FC3A90A"));
    QVERIFY(has("YSBiJ2MiL8OpCg=="));
    QVERIFY(has("YSBiJ2MiL8OpCg"));
    QVERIFY(has("YSBiJ2MiL8OpC"));
}

void TestRedactor::every_form_is_masked() {
    SecretStore store;
    store.put("hard", Secret(hard));
    for (const auto& form : secret_forms(hard)) {
        const auto out = redacted(store, "<" + form + ">");
        QVERIFY2(out == "<[secret hard]>", (form + " -> " + out).c_str());
    }
}

void TestRedactor::base64_at_each_alignment() {
    SecretStore store;
    store.put("hard", Secret(hard));
    for (const std::string before : {"", "u", "us", "user:", "user:x"})
        for (const std::string after : {"", "z", "zz", "zzz"}) {
            const auto whole = to_base64(before + hard + after);
            const auto out = redacted(store, "Basic " + whole + " end");
            QVERIFY2(out.find("[secret hard]") != std::string::npos, out.c_str());
            for (std::size_t at = 0; at + 8 <= whole.size(); ++at) // no eight digits of its middle are left
                if (at > before.size() * 4 / 3 + 4 && at + 8 < whole.size() - after.size() * 4 / 3 - 6)
                    QVERIFY2(out.find(whole.substr(at, 8)) == std::string::npos, out.c_str());
        }
}

void TestRedactor::every_split_gives_the_same() {
    SecretStore store;
    store.put("hard", Secret(hard));
    store.put("abab", Secret("ababab"));
    store.put("plain", Secret("hunter2hunter3"));
    const std::string text = "x" + hard + hard + "ab ababababab hunter2hunter2hunter3 hunter" + to_base64("k" + hard) +
                             " ababa " + to_hex(hard) + "hunter2";
    const auto whole = redacted(store, text);
    QVERIFY(whole.find("hunter2hunter3") == std::string::npos);
    QVERIFY2(whole.starts_with("x[secret hard][secret hard]ab [secret abab] hunter2[secret plain] hunter"),
             whole.c_str());
    QVERIFY2(whole.ends_with(" ababa [secret hard]hunter2"), whole.c_str());
    for (std::size_t piece = 1; piece <= text.size(); ++piece) QCOMPARE(fed(store, text, piece), whole);
    for (std::size_t first = 0; first <= text.size(); ++first)
        for (std::size_t second = first; second <= text.size(); second += 3) {
            Redactor redactor(store);
            auto out = redactor.feed(std::string_view(text).substr(0, first));
            out += redactor.feed(std::string_view(text).substr(first, second - first));
            out += redactor.feed(std::string_view(text).substr(second));
            out += redactor.finish();
            if (out != whole) QCOMPARE(out, whole);
        }
}

void TestRedactor::short_secrets_pass() {
    SecretStore store;
    store.put("short", Secret("12345"));
    QCOMPARE(redacted(store, "12345"), std::string("12345"));
    store.put("enough", Secret("123456"));
    QCOMPARE(redacted(store, "0123456"), std::string("0[secret enough]"));
}

void TestRedactor::prompts_appear_at_once() {
    SecretStore store;
    Redactor none(store);
    QCOMPARE(none.feed("Password: "), std::string("Password: "));
    store.put("s", Secret("Continue!"));
    Redactor redactor(store);
    QCOMPARE(redactor.feed("Go on? "), std::string("Go on? "));
    QCOMPARE(redactor.feed("Conti"), std::string());
    QCOMPARE(redactor.feed("nent"), std::string("Continent"));
    QCOMPARE(redactor.feed("Continue!"), std::string("[secret s]"));
}

void TestRedactor::overlaps() {
    SecretStore store;
    store.put("a", Secret("abcdefgh"));
    store.put("b", Secret("defghijk"));
    store.put("c", Secret("abcdefghij"));
    QCOMPARE(redacted(store, "-abcdefgh-"), std::string("-[secret a]-"));
    QCOMPARE(redacted(store, "-abcdefghij-"), std::string("-[secret c]-"));
    const auto both = redacted(store, "-abcdefghijk-");
    QVERIFY2(both == "-[secret c][secret b]-", both.c_str());
    for (std::size_t piece = 1; piece < 14; ++piece) QCOMPARE(fed(store, "-abcdefghijk-", piece), both);
    store.put("six", Secret("aaaaaa"));
    QCOMPARE(fed(store, "b" + std::string(1000, 'a') + "c", 7), std::string("b[secret six]c"));
}

void TestRedactor::later_secret_counts() {
    SecretStore store;
    store.put("first", Secret("abc-first"));
    Redactor redactor(store);
    QCOMPARE(redactor.feed("x abc-"), std::string("x "));
    store.put("second", Secret("abc-second"));
    QCOMPARE(redactor.feed("second."), std::string("[secret second]."));
    QCOMPARE(redactor.feed("abc-first"), std::string("[secret first]"));
}

void TestRedactor::long_secrets() {
    std::string key = "-----BEGIN KEY-----\n";
    for (int i = 0; i < 4000; ++i) key += "ab7/" + std::to_string(i * 7919) + (i % 8 == 7 ? "\n" : "+");
    SecretStore store;
    store.put("key", Secret(key));
    for (const auto& form : {key, to_base64(key), to_hex(key)}) {
        const auto text = "<" + form + ">" + form.substr(0, 500) + "|" + form.substr(0, 50) + "|";
        const auto whole = redacted(store, text);
        QCOMPARE(whole, "<[secret key]>[secret key]|" + form.substr(0, 50) + "|");
        for (const std::size_t piece : {1U, 7U, 97U, 4096U}) QCOMPARE(fed(store, text, piece), whole);
    }
}

void TestRedactor::many_bytes_little_time() {
    SecretStore store;
    for (int i = 0; i < 4; ++i)
        store.put("s" + std::to_string(i), Secret("correct horse battery " + std::to_string(i * 7919)));
    Redactor redactor(store);
    std::string chunk;
    for (int i = 0; i < 4096; ++i) chunk += "line " + std::to_string(i) + " of a log\n";
    QElapsedTimer clock;
    clock.start();
    std::size_t total = 0;
    while (total < (32U << 20)) {
        redactor.feed(chunk);
        total += chunk.size();
    }
    qInfo("redactor: %.0f MiB/s", 32e3 / static_cast<double>(std::max<qint64>(1, clock.elapsed())));
    QVERIFY(clock.elapsed() < 30'000);
}

QTEST_GUILESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
