#pragma once

#include "../ui/ts_file.h"
#include "../until.h"
#include "session/office.h"
#include "theme/icons.h"
#include "tree.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QtQml/QQmlExtensionPlugin>

using namespace salvor;
using namespace salvor::ui;

/// English texts that are another one in that language, wherever they stand.
inline QSet<QString> english_only(const QString& language) {
    QSet<QString> other;
    QSet<QString> same;
    for (const auto& text : read_ts(ts(language))) {
        other << text.source;
        for (const auto& form : text.forms) same << form;
    }
    return other - same;
}

/// Hears every text that is asked for and has no translation in the language that is spoken: its context is another one
/// than lupdate thinks, or it is not made for translation.
class Listener : public QTranslator {
public:
    void use(const QString& language) {
        m_on = m_known.load(QStringLiteral(":/i18n/salvor_") + language);
        QCoreApplication::removeTranslator(this);
        if (m_on) QCoreApplication::installTranslator(this); // the last one is asked first
    }
    QString translate(const char* context, const char* source, const char* note, int n) const override {
        const auto name = QString::fromUtf8(context);
        const bool of_qt = name.startsWith(QLatin1Char('Q')) && name != QLatin1String("QuestionCard");
        if (m_on && !of_qt && m_known.translate(context, source, note, n).isEmpty())
            m_missed << name + QStringLiteral(": ") + QString::fromUtf8(source);
        return {};
    }
    bool isEmpty() const override { return false; }
    QStringList missed() const { return {m_missed.begin(), m_missed.end()}; }

private:
    QTranslator m_known;
    bool m_on = false;
    mutable QSet<QString> m_missed;
};

/// The whole window, for tests that drive it by keys. With SALVOR_SHOTS=FOLDER each page is kept as a picture.
class WindowPlay {
protected:
    QTemporaryDir m_folder;
    Listener m_listener;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
    QStringList m_offences;
    QSet<QString> m_english;

    void speak(const QString& language) {
        m_office->settings()->setLanguage(language);
        m_listener.use(language);
        m_english = english_only(language);
    }

    void open(int width, int height, const char* workflows = "/workflows") {
        if (m_office) close(); // of a test that failed
        const auto folder = m_folder.path().toStdString();
        m_office = std::make_unique<Office>(Office::Options{std::string(SALVOR_SOURCE_DIR) + workflows,
                                                            folder + "/runs", 0, folder + "/settings.json"});
        m_engine = std::make_unique<QQmlApplicationEngine>();
        QObject::connect(m_office.get(), &Office::retold, m_engine.get(), &QQmlEngine::retranslate);
        QObject::connect(m_engine.get(), &QQmlEngine::warnings, m_engine.get(), [this](const QList<QQmlError>& all) {
            for (const auto& one : all) m_offences << one.toString();
        });
        m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        install_icons(*m_engine);
        m_engine->setInitialProperties({{QStringLiteral("office"), QVariant::fromValue(m_office.get())},
                                        {QStringLiteral("width"), width},
                                        {QStringLiteral("height"), height}});
        m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Salvor/Console/Main.qml")));
        QVERIFY(!m_engine->rootObjects().isEmpty());
        m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().constFirst());
        QVERIFY(m_window != nullptr);
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }

    void close() {
        m_engine.reset();
        m_office.reset();
    }

    RunView& run() { return *m_office->desk()->run(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }

    /// What a page shows, kept as a picture; what is cut off or without a name is noted.
    void look(const QString& name) {
        until([] { return false; }, 60); // layouts polish once more
        for (const auto& offence : tree::unnamed(*m_window) + tree::cut(*m_window))
            m_offences << name + QStringLiteral(": ") + offence;
        for (const auto& text : tree::texts(*m_window))
            if (m_english.contains(text)) m_offences << name + QStringLiteral(": left in English: ") + text;
        const auto* focused = m_window->activeFocusItem();
        if (focused == nullptr || focused == m_window->contentItem())
            m_offences << name + QStringLiteral(": nothing has the keyboard");
        const auto folder = qEnvironmentVariable("SALVOR_SHOTS");
        if (folder.isEmpty() || name.isEmpty()) return;
        QDir().mkpath(folder);
        QVERIFY(m_window->grabWindow().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
    }

    /// What a form does not say itself: the first of what is offered.
    static void fill(FormView& form) {
        auto fields = form.fields();
        for (qsizetype at = 0; at < fields.count(&fields); ++at) {
            auto* field = fields.at(&fields, at);
            if (!field->wrong()) continue;
            if (field->options()->rowCount() > 0)
                field->choose(0);
            else
                field->setText(QStringLiteral("for the test"));
        }
    }

    bool stopped() {
        return until([&] { return run().question() != nullptr || !run().result().isEmpty(); });
    }
};
