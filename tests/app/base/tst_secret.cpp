#include "base/secret.h"
#include "base/secret_store.h"

#include <QTest>
#include <cstring>
#include <fcntl.h>
#include <ostream>
#include <type_traits>
#include <unistd.h>

using namespace salvor;

template<class T>
concept Comparable = requires(const T& a) {
    a == a;
};
template<class T>
concept Printable = requires(const T& a, std::ostream& out) {
    out << a;
};
static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, std::string> && !std::is_convertible_v<Secret, std::string_view>);
static_assert(!Comparable<Secret> && !Printable<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);

class TestSecret : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holds_and_moves();
    void one_line_end_goes();
    void grows_without_leaving_traces();
    void store();
};

static std::string plain(const Secret& secret) {
    return secret.expose([](std::string_view bytes) { return std::string(bytes); });
}

void TestSecret::holds_and_moves() {
    Secret first("abc");
    first.append("def");
    QCOMPARE(plain(first), std::string("abcdef"));
    Secret second(std::move(first));
    QCOMPARE(second.size(), std::size_t{6});
    QVERIFY(first.empty()); // NOLINT: the state after a move is part of the promise
    Secret third("xyz");
    third = std::move(second);
    QCOMPARE(plain(third), std::string("abcdef"));
}

void TestSecret::one_line_end_goes() {
    for (const auto& [text, left] : {std::pair{"a\n", "a"}, {"a\r\n", "a"}, {"a\n\n", "a\n"}, {"a", "a"}, {"\n", ""}}) {
        Secret secret{std::string_view(text)};
        secret.strip_newline();
        QCOMPARE(plain(secret), std::string(left));
    }
}

/// Looks through this process's own heap for the text.
static bool in_memory(const std::string& half, const std::string& other) {
    const std::string text = half + other;
    FILE* maps = std::fopen("/proc/self/maps", "r");
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    char line[512];
    int hits = 0;
    while (std::fgets(line, sizeof line, maps) != nullptr) {
        unsigned long from = 0;
        unsigned long to = 0;
        if (std::strstr(line, "[heap]") == nullptr || std::sscanf(line, "%lx-%lx", &from, &to) != 2) continue;
        std::string bytes(to - from, '\0');
        if (::pread(memory, bytes.data(), bytes.size(), static_cast<off_t>(from)) <= 0) continue;
        for (auto at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1)) ++hits;
    }
    std::fclose(maps);
    ::close(memory);
    return hits > 1; // `text` itself is one
}

void TestSecret::grows_without_leaving_traces() {
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer's heap lies elsewhere");
#endif
    const std::string half = "canary-";
    const std::string other = "in-the-heap-914-and-long-enough-not-to-be-short";
    {
        Secret secret;
        for (const char c : half + other) secret.append({&c, 1});
        for (int i = 0; i < 5000; ++i) secret.append("x");
        Secret moved = std::move(secret);
        QVERIFY(in_memory(half, other));
    }
    QVERIFY(!in_memory(half, other));
}

void TestSecret::store() {
    SecretStore store;
    QVERIFY(!store.has("a") && !store.find("a"));
    const auto before = store.revision();
    QCOMPARE(store.put("a", Secret("12345")), (SecretRef{"a", 5}));
    QVERIFY(store.revision() > before);
    store.put("a", Secret("678"));
    QCOMPARE(store.find("a")->bytes, std::size_t{3});
    std::string seen;
    QVERIFY(store.with("a", [&](const Secret& secret) { seen = plain(secret); }));
    QCOMPARE(seen, std::string("678"));
    QVERIFY(!store.with("b", [](const Secret&) {}));
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
