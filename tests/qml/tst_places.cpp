#include "session/environments.h"
#include "session/language.h"
#include "session/settings.h"
#include "theme/icons.h"
#include "tree.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMetaProperty>
#include <QPointer>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QtQml/QQmlExtensionPlugin>

#include <filesystem>
#include <fstream>
#include <optional>

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

using namespace salvor;

namespace {

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

const std::string known_print = "SHA256:uNiVztksCsDhcc0u9e8BrQ5YXMd2P1z7kVw4mSgTFoE";
const std::string shown_print = "SHA256:bC7pW0xJ3nRq9fYt6ZkHaL1sVe8Ud4GmTo5zyxwvuts";

exec::ChangedKey changed_key() {
    return {"quadlet2",  "quadlet2.example.net, port 22", "ssh-ed25519", shown_print,           "ssh-ed25519",
            known_print, "/root/.ssh/known_hosts",        214,           "quadlet2.example.net"};
}

} // namespace

/// The pages and sheets of places, with real objects behind them: named, uncut, driven by keys. With SALVOR_GRAB=FOLDER
/// its pictures are written there.
class TestPlaces : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void noted() {
        if (m_noted) m_noted();
    }
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everything_is_named_and_fits_data();
    void everything_is_named_and_fits();
    void enter_never_trusts_a_key();
    void a_key_is_trusted_by_tick_and_press();
    void escape_refuses_every_sheet();
    void a_changed_key_needs_its_last_eight();
    void the_field_of_a_secret_is_cleared();
    void a_form_is_filled_in_by_keys();

private:
    void show(const QString& what);
    void press(Qt::Key key, int times = 1) {
        for (int i = 0; i < times; ++i) QTest::keyClick(m_window, key);
    }
    void type(const QString& words) {
        for (const auto c : words) QTest::keyClick(m_window, c.toLatin1());
    }
    /// The visible item whose accessible name this is gets the focus as by Tab.
    bool focus(const QString& name);
    QTemporaryDir m_home;
    RealClock m_clock;
    std::unique_ptr<assembly::Library> m_library;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<ui::Prompts> m_prompts;
    std::unique_ptr<ui::Environments> m_places;
    std::unique_ptr<ui::Settings> m_settings;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
    QStringList m_warnings;
    std::optional<bool> m_trusted;
    std::optional<bool> m_given;
    std::function<void()> m_noted;
};

void TestPlaces::initTestCase() {
    for (const auto* name : {"HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"}) qputenv(name, m_home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    qunsetenv("KUBECONFIG");
    const auto home = m_home.path().toStdString();
    std::filesystem::create_directories(home + "/.ssh");
    std::filesystem::create_directories(home + "/.kube");
    std::ofstream(home + "/.ssh/config")
        << "Host quadlet1.example.net\n User root\nHost quadlet2.example.net\n User ops\n"
           "Host a-host-with-a-name-that-is-longer-than-its-row.site.example.net\n";
    std::ofstream(home + "/.kube/config") << "contexts:\n- name: prod-eu\n  context: {cluster: eu-1, user: admin}\n"
                                             "- name: astarte-prod\n  context: {cluster: astarte, user: m.rossi}\n";
    assembly::Environment own;
    own.id = "prod";
    own.name = "Production, quadlet host";
    own.place = "here";
    own.colour = "red";
    own.word = "PROD";
    own.machine_id = "4f2c09e71111222233334444c191ab00";
    QVERIFY(assembly::EnvironmentFile().put(own).has_value());
    assembly::Environment desk;
    desk.id = desk.name = "desk";
    desk.place = "here";
    desk.colour = "none";
    QVERIFY(assembly::EnvironmentFile().put(desk).has_value());
    m_library = std::make_unique<assembly::Library>(SALVOR_SOURCE_DIR "/workflows");
}

void TestPlaces::init() {
    m_vault = std::make_unique<vault::Vault>(m_clock);
    m_prompts = std::make_unique<ui::Prompts>(*m_vault, m_clock);
    m_places =
        std::make_unique<ui::Environments>(*m_vault, *m_prompts, m_clock, *m_library, assembly::EnvironmentFile(),
                                           assembly::Sources{m_home.filePath(text(".ssh/config")).toStdString(), {}});
    m_settings = std::make_unique<ui::Settings>(m_clock, m_home.filePath(text("settings.json")).toStdString(),
                                                m_home.filePath(text("policy.yaml")).toStdString());
    QTRY_VERIFY(m_vault->state() == vault::Vault::State::Absent);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_warnings.clear();
    connect(m_engine.get(), &QQmlEngine::warnings, this, [&](const QList<QQmlError>& all) {
        for (const auto& one : all) m_warnings << one.toString();
    });
    m_engine->addImportPath(text("qrc:/qt/qml"));
    ui::install_icons(*m_engine);
    m_engine->setInitialProperties({{text("environments"), QVariant::fromValue(m_places.get())},
                                    {text("settings"), QVariant::fromValue(m_settings.get())},
                                    {text("prompts"), QVariant::fromValue(m_prompts.get())}});
    m_engine->load(QUrl::fromLocalFile(text(SALVOR_SOURCE_DIR "/tests/qml/Places.qml")));
    QVERIFY2(!m_engine->rootObjects().isEmpty(), qPrintable(m_warnings.join(QLatin1Char('\n'))));
    m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().constFirst());
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    m_trusted.reset();
    m_given.reset();
    m_noted = nullptr;
}

void TestPlaces::cleanup() {
    QTest::qWait(50); // what is gone is deleted
    const auto warnings = m_warnings;
    m_engine.reset();
    m_window = nullptr;
    m_settings.reset();
    m_places.reset();
    m_prompts.reset();
    m_vault.reset();
    QCOMPARE(warnings.join(QLatin1Char('\n')), QString());
}

void TestPlaces::show(const QString& what) {
    if (what == text("settings")) m_window->setProperty("settingsShown", true);
    if (what == text("tested") || what == text("other-machine")) {
        m_vault->keep("sudo@here", Secret("hidden"));
        const auto id = what == text("tested") ? text("desk") : text("prod");
        m_places->choose(id);
        m_places->test(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_places->testing(), 20'000);
    }
    if (what == text("keyring")) m_places->choose(text("keyring"));
    if (what == text("form")) {
        m_places->edit(text("prod"));
        m_places->form()->setProperty("machineId", text("4f2c"));
        m_places->form()->save();
    }
    if (what == text("host-key"))
        m_prompts->confirm_host_key("quadlet3", "ssh-ed25519", shown_print, [this](bool yes) { m_trusted = yes; });
    if (what == text("changed-key")) m_prompts->key_changed(changed_key());
    if (what == text("compared-key")) {
        m_prompts->key_changed(changed_key());
        m_prompts->changedKey()->setTyped(text("zyxwvuts"));
    }
    if (what == text("secret")) {
        m_prompts->setReason(text("Restore Flight Control on quadlet1, step 3 of 12"));
        m_prompts->ask_secret("quadlet1", "sudo", [this](const Result<Secret>& got) { m_given = got.has_value(); });
        QTRY_VERIFY(m_prompts->secret() != nullptr);
    }
    QTest::qWait(250);
}

void TestPlaces::everything_is_named_and_fits_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const auto* what : {"page", "tested", "other-machine", "keyring", "form", "settings", "host-key",
                             "changed-key", "compared-key", "secret"}) {
        for (const auto* scheme : {"light", "dark"})
            for (const auto& size : {QSize(1440, 900), QSize(1024, 700)})
                QTest::addRow("%s-%d-%s", what, size.width(), scheme)
                    << text(what) << text(scheme) << size << QStringLiteral("en");
        for (const auto& language : ui::Language::choices().mid(2))
            QTest::addRow("%s-%s", what, qPrintable(language))
                << text(what) << text("light") << QSize(1024, 700) << language;
    }
}

void TestPlaces::everything_is_named_and_fits() {
    QFETCH(QString, what);
    QFETCH(QString, scheme);
    QFETCH(QSize, size);
    QFETCH(QString, language);
    ui::Language spoken;
    spoken.use(language);
    m_places->retell();
    m_engine->retranslate();
    const auto theme = qmlTypeId("Salvor.Ui", 1, 0, "Theme");
    m_engine->singletonInstance<QObject*>(theme)->setProperty("choice", scheme);
    m_window->resize(size);
    show(what);
    const auto picture = m_window->grabWindow();
    QVERIFY(!picture.isNull());
    if (const auto folder = qEnvironmentVariable("SALVOR_GRAB"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(text(QTest::currentDataTag()) + text(".png"))));
    for (const auto& wrong : {tree::unnamed(*m_window), tree::cut(*m_window), m_warnings})
        QCOMPARE(wrong.join(QLatin1Char('\n')), QString());
}

void TestPlaces::enter_never_trusts_a_key() {
    show(text("host-key"));
    press(Qt::Key_Return);
    QVERIFY(m_trusted && !*m_trusted); // the safe button has the focus
    QVERIFY(m_prompts->hostKey() == nullptr);
}

bool TestPlaces::focus(const QString& name) {
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(m_window, Qt::Key_Tab);
        auto* now = m_window->activeFocusItem();
        if (now == nullptr) continue;
        if (now->property("text").toString() == name || now->property("label").toString() == name) return true;
    }
    return false;
}

void TestPlaces::a_key_is_trusted_by_tick_and_press() {
    show(text("host-key"));
    QVERIFY(!focus(text("Trust this key"))); // not before it was compared
    QVERIFY(focus(text("I compared it with what the host itself says")));
    press(Qt::Key_Space);
    QVERIFY(focus(text("Trust this key")));
    press(Qt::Key_Space);
    QVERIFY(m_trusted && *m_trusted);
}

void TestPlaces::escape_refuses_every_sheet() {
    show(text("host-key"));
    press(Qt::Key_Escape);
    QVERIFY(m_trusted && !*m_trusted);
    show(text("changed-key"));
    press(Qt::Key_Escape);
    QVERIFY(m_prompts->changedKey() == nullptr);
    show(text("secret"));
    type(text("half typed"));
    press(Qt::Key_Escape);
    QVERIFY(m_given && !*m_given);
    show(text("form"));
    press(Qt::Key_Escape);
    QVERIFY(m_places->form() == nullptr);
}

void TestPlaces::a_changed_key_needs_its_last_eight() {
    show(text("changed-key"));
    QVERIFY(focus(text("Last 8 characters of the key, read on the host's console")));
    type(text("zyxwvutX"));
    QVERIFY(!m_prompts->changedKey()->error().isEmpty());
    press(Qt::Key_Backspace);
    type(text("s"));
    QVERIFY(m_prompts->changedKey()->compared());
    press(Qt::Key_Return); // does nothing
    QVERIFY(m_prompts->changedKey() != nullptr);
    QVERIFY(focus(text("Copy the command"))); // the next one: the first, above, is how to read the key
    press(Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             text("ssh-keygen -f /root/.ssh/known_hosts -R quadlet2.example.net"));
}

void TestPlaces::the_field_of_a_secret_is_cleared() {
    show(text("secret"));
    auto* field = m_window->activeFocusItem();
    QVERIFY(field != nullptr);
    type(text("password"));
    QCOMPARE(field->property("length").toInt(), 8);
    QCOMPARE(field->property("text").toString(), QString()); // what a reader of the window gets
    QPointer<QQuickItem> watched(field);
    bool cleared = false;
    const auto text_changed =
        field->metaObject()->property(field->metaObject()->indexOfProperty("length")).notifySignal();
    m_noted = [&] { cleared = watched && watched->property("length").toInt() == 0; };
    connect(field, text_changed, this, metaObject()->method(metaObject()->indexOfSlot("noted()")));
    press(Qt::Key_Return);
    QVERIFY(m_given && *m_given);
    QVERIFY(cleared || !watched);
}

void TestPlaces::a_form_is_filled_in_by_keys() {
    m_places->add();
    QTest::qWait(250);
    type(text("lab seven"));
    QVERIFY(focus(text("Host")));
    type(text("lab7"));
    QVERIFY(focus(text("Add lab seven")));
    press(Qt::Key_Return);
    QVERIFY(m_places->form() == nullptr);
    QCOMPARE(m_places->chosen()->itemId(), text("lab-seven"));
    m_places->remove(text("lab-seven"));
}

QTEST_MAIN(TestPlaces)
#include "tst_places.moc"
