#include "session/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

using namespace salvor;
using ui::Settings;

namespace {
QString text(const char* utf8) { return QString::fromUtf8(utf8); }
} // namespace

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void what_is_set_is_there_next_time();
    void written_once_for_many_changes();
    void unknown_keys_are_kept();
    void odd_values_count_as_none();
    void a_bad_file_is_told_and_left_alone_data();
    void a_bad_file_is_told_and_left_alone();
    void a_folder_that_cannot_be_written_is_told();
    void what_belongs_to_a_procedure_is_kept_by_it();
    void what_hides_output_must_be_an_expression();
    void policy_data();
    void policy();

private:
    std::filesystem::path path(const char* name) const { return m_folder->path().toStdString() + "/" + name; }
    void put(const char* name, const QByteArray& bytes) {
        QFile file(QString::fromStdString(path(name).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray contents(const char* name) const {
        QFile file(QString::fromStdString(path(name).string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    RealClock m_clock;
};

void TestSettings::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestSettings::what_is_set_is_there_next_time() {
    {
        Settings first(m_clock, path("new/settings.json"), path("policy.yaml"));
        QCOMPARE(first.theme(), text("desktop"));
        QCOMPARE(first.outputSize(), 12);
        QVERIFY(first.notifications() && !first.presentMode() && first.window().isNull());
        QSignalSpy changed(&first, &Settings::changed);
        first.setTheme(text("dark"));
        first.setTheme(text("dark"));
        QCOMPARE(changed.count(), 1);
        first.setTheme(text("pink"));
        QCOMPARE(first.theme(), text("dark"));
        first.setLanguage(text("de"));
        first.setReducedMotion(text("on"));
        first.setOutputSize(99);
        first.setZoom(125);
        first.setPaneLayout(text("below"));
        first.setNotifications(false);
        first.setPresentMode(true);
        first.setLastPage(text("drills"));
        first.setWindow({10, 20, 1200, 800});
        first.setMaximized(true);
        first.setPaneWidth(text("a.b"), 512);
    }
    const Settings second(m_clock, path("new/settings.json"), path("policy.yaml"));
    QCOMPARE(second.theme(), text("dark"));
    QCOMPARE(second.language(), text("de"));
    QCOMPARE(second.reducedMotion(), text("on"));
    QCOMPARE(second.outputSize(), 24);
    QCOMPARE(second.zoom(), 125);
    QCOMPARE(second.paneLayout(), text("below"));
    QVERIFY(!second.notifications() && second.presentMode() && second.maximized());
    QCOMPARE(second.lastPage(), text("drills"));
    QCOMPARE(second.window(), QRect(10, 20, 1200, 800));
    QCOMPARE(second.paneWidth(text("a.b")), 512);
    QCOMPARE(second.paneWidth(text("other")), 0);
    QVERIFY(second.problem().isEmpty());
    QCOMPARE(std::filesystem::status(path("new/settings.json")).permissions(),
             std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

void TestSettings::written_once_for_many_changes() {
    Settings one(m_clock, path("settings.json"), path("policy.yaml"));
    for (int i = 0; i < 20; ++i) one.setWindow({i, i, 800, 600});
    QVERIFY(!std::filesystem::exists(path("settings.json")));
    QTRY_VERIFY(std::filesystem::exists(path("settings.json")));
    QVERIFY(contents("settings.json").contains("19"));
}

void TestSettings::unknown_keys_are_kept() {
    put("settings.json", R"({"theme": "light", "from a later version": {"a": [1, 2.5, "x"]}})");
    {
        Settings one(m_clock, path("settings.json"), path("policy.yaml"));
        one.setTheme(text("dark"));
    }
    const auto now = Json::parse(contents("settings.json").toStdString());
    QCOMPARE(now["theme"].get<std::string>(), std::string("dark"));
    QVERIFY(now["from a later version"] == Json({{"a", {1, 2.5, "x"}}}));
}

void TestSettings::odd_values_count_as_none() {
    put("settings.json", R"({"theme": 7, "output_size": "x", "zoom": 5, "window": [1, 2, "3", 4], "notifications": "no",
                             "pane_widths": [], "reduced_motion": "sometimes"})");
    Settings one(m_clock, path("settings.json"), path("policy.yaml"));
    QCOMPARE(one.theme(), text("desktop"));
    QCOMPARE(one.outputSize(), 12);
    QCOMPARE(one.zoom(), 80);
    QVERIFY(one.window().isNull() && one.notifications());
    QCOMPARE(one.reducedMotion(), text("desktop"));
    QCOMPARE(one.paneWidth(text("a")), 0);
    one.setPaneWidth(text("a"), 7);
    QCOMPARE(one.paneWidth(text("a")), 7);
}

void TestSettings::a_bad_file_is_told_and_left_alone_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("torn") << QByteArray("{\n  \"theme\": \"da") << text("2:");
    QTest::newRow("comma") << QByteArray("{\n  \"theme\": \"dark\",\n}") << text("3:1");
    QTest::newRow("a list") << QByteArray("[1]") << text("no list of settings");
    QTest::newRow("empty") << QByteArray() << text("1:1");
}

void TestSettings::a_bad_file_is_told_and_left_alone() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    put("settings.json", bytes);
    {
        Settings one(m_clock, path("settings.json"), path("policy.yaml"));
        QVERIFY2(one.problem().contains(place), qPrintable(one.problem()));
        one.setTheme(text("dark"));
        QCOMPARE(one.theme(), text("dark")); // holds for this session
        one.flush();
    }
    QCOMPARE(contents("settings.json"), bytes);
}

void TestSettings::a_folder_that_cannot_be_written_is_told() {
    Settings one(m_clock, "/proc/nowhere/settings.json", path("policy.yaml"));
    QSignalSpy changed(&one, &Settings::changed);
    one.setTheme(text("dark"));
    one.flush();
    QVERIFY(one.problem().contains(text("/proc/nowhere")));
    QCOMPARE(changed.count(), 2);
}

void TestSettings::what_belongs_to_a_procedure_is_kept_by_it() {
    {
        Settings one(m_clock, path("settings.json"), path("policy.yaml"));
        QCOMPARE(one.objective(text("a.b")), 0);
        one.setObjective(text("a.b"), 120);
        one.setPaneWidth(text("a.b"), 700);
    }
    Settings again(m_clock, path("settings.json"), path("policy.yaml"));
    QCOMPARE(again.objective(text("a.b")), 120);
    QCOMPARE(again.paneWidth(text("a.b")), 700);
    QCOMPARE(again.objective(text("c.d")), 0);
}

void TestSettings::what_hides_output_must_be_an_expression() {
    Settings one(m_clock, path("settings.json"), path("policy.yaml"));
    QVERIFY(one.hiddenError().isEmpty());
    one.setHidden(text("token=[a-z"));
    QVERIFY(!one.hiddenError().isEmpty());
    one.setHidden(text("token=[a-z]+"));
    QVERIFY(one.hiddenError().isEmpty());
}

void TestSettings::policy_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("observer");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << QByteArray() << false << QString();
    QTest::newRow("observer") << QByteArray("observer: true\n") << true << text("looks, plans and drills only");
    QTest::newRow("not") << QByteArray("observer: false\n") << false << QString();
    QTest::newRow("unknown key") << QByteArray("observers: false\n") << true << text(":1:1: no such key");
    QTest::newRow("no boolean") << QByteArray("observer: maybe\n") << true << text(":1:11:");
    QTest::newRow("no yaml") << QByteArray("observer: [\n") << true << text("cannot be read");
}

void TestSettings::policy() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, observer);
    QFETCH(QString, words);
    if (!bytes.isEmpty()) put("policy.yaml", bytes);
    Settings one(m_clock, path("settings.json"), path("policy.yaml"));
    QCOMPARE(one.observerOnly(), observer);
    QVERIFY2(words.isEmpty() ? one.policy().isEmpty() : one.policy().contains(words), qPrintable(one.policy()));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
