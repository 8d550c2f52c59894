#include "session/language.h"
#include "session/told.h"
#include "ts_file.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace salvor;
using namespace salvor::ui;

namespace {

QStringList names(const QList<TsText>& texts) {
    QStringList all;
    for (const auto& text : texts) all << text.name() + (text.plural ? QStringLiteral(" (plural)") : QString());
    all.sort();
    return all;
}

/// What must stand in a translation just as in the source, in any order.
QStringList marks(const QString& text) {
    static const QRegularExpression mark(QStringLiteral("%L?[0-9n]|%$|&[A-Za-z]|</?[a-z]+>|\n|\\bssh:|\\bF\\d+\\b|…$"));
    QStringList found;
    for (auto all = mark.globalMatch(text); all.hasNext();) {
        const auto one = all.next().captured();
        found << (one.startsWith(QLatin1Char('&')) ? QStringLiteral("&") : one); // the letter may be another one
    }
    found.sort();
    return found;
}

/// The texts that a source file gives to the translator's functions, C++ and QML alike.
QStringList texts_in(const QString& source) {
    static const QRegularExpression call(QStringLiteral(
        R"RE(\b(?:qsTr|tr|translate|QT_TR(?:ANSLATE)?(?:_N)?_NOOP)\(\s*((?:"[^"]*",\s*)?)((?:"(?:[^"\\]|\\.)*"\s*)+))RE"));
    static const QRegularExpression literal(QStringLiteral(R"RE("((?:[^"\\]|\\.)*)")RE"));
    QStringList all;
    for (auto calls = call.globalMatch(source); calls.hasNext();) {
        const auto one = calls.next();
        const bool context = one.captured(0).contains(QLatin1String("TRANSLATE")) ||
                             one.captured(0).startsWith(QLatin1String("translate"));
        if (context && one.captured(1).isEmpty()) continue; // what it translates stands elsewhere
        QString text;
        const auto literals = context ? one.captured(2) : one.captured(1).isEmpty() ? one.captured(2) : one.captured(1);
        for (auto parts = literal.globalMatch(literals); parts.hasNext();) text += parts.next().captured(1);
        all << text.replace(QLatin1String("\\n"), QLatin1String("\n"))
                   .replace(QLatin1String("\\\""), QLatin1String("\""));
    }
    return all;
}

} // namespace

/// Every text of the program is there in every language that can be chosen, whole.
static QString s(const char* utf8) { return QString::fromUtf8(utf8); }

class TestTranslations : public QObject {
    Q_OBJECT

    static void languages() {
        QTest::addColumn<QString>("language");
        for (const auto& language : Language::choices().mid(2)) QTest::newRow(qPrintable(language)) << language;
    }

private Q_SLOTS:
    void nothing_is_missing_and_nothing_is_left_over_data() { languages(); }
    void nothing_is_missing_and_nothing_is_left_over() {
        QFETCH(QString, language);
        QTemporaryDir folder;
        const auto copy = folder.filePath(QFileInfo(ts(language)).fileName());
        QVERIFY(QFile::copy(ts(language), copy));
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(QStringLiteral(SALVOR_LUPDATE), QStringLiteral(SALVOR_LUPDATE_ARGUMENTS).split(QLatin1Char('|')) +
                                                         QStringList{QStringLiteral("-ts"), copy});
        QVERIFY(update.waitForFinished(60000));
        const auto said = QString::fromLocal8Bit(update.readAll());
        QVERIFY2(update.exitCode() == 0, qPrintable(said));
        const auto kept = read_ts(ts(language));
        const auto fresh = read_ts(copy);
        QVERIFY(fresh.size() > 500);
        for (const auto& text : fresh)
            QVERIFY2(text.state.isEmpty(), qPrintable(text.state + QStringLiteral(": ") + text.name()));
        QCOMPARE(names(kept), names(fresh));
        QVERIFY2(!said.contains(QLatin1String("lacks Q_OBJECT")), qPrintable(said)); // it guesses the context then
    }

    void every_text_is_whole_data() { languages(); }
    void every_text_is_whole() {
        QFETCH(QString, language);
        QStringList wrong;
        for (const auto& text : read_ts(ts(language))) {
            if (text.forms.size() != (text.plural ? 2 : 1)) wrong << QStringLiteral("forms: ") + text.name();
            for (const auto& form : text.forms) {
                if (form.trimmed().isEmpty()) wrong << QStringLiteral("empty: ") + text.name();
                if (marks(form) != marks(text.source))
                    wrong << QStringLiteral("placeholders: ") + text.name() + QStringLiteral(" -> ") + form;
                const auto edge = [](const QString& of) {
                    return std::pair(of.front().isSpace(), of.back().isSpace());
                };
                if (!form.isEmpty() && edge(form) != edge(text.source))
                    wrong << QStringLiteral("spaces: ") + text.name();
                const auto end = [](const QString& of) { return of.back() == QLatin1Char('.'); };
                if (!form.isEmpty() && end(form) != end(text.source))
                    wrong << QStringLiteral("full stop: ") + text.name();
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// It reads C++ without compiling it, and says nothing of what it does not understand.
    void lupdate_found_every_text() {
        QStringList known;
        for (const auto& text : read_ts(ts(QStringLiteral("de")))) known << text.source;
        QStringList missed;
        int seen = 0;
        for (const auto* folder : {"/ui", "/qml", "/app/console"}) {
            QDirIterator files(QStringLiteral(SALVOR_SOURCE_DIR) + QLatin1String(folder),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.qml")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const auto& text : texts_in(QString::fromUtf8(file.readAll()))) {
                    ++seen;
                    if (!known.contains(text)) missed << file.fileName() + QStringLiteral(": ") + text;
                }
            }
        }
        QVERIFY(seen > 600);
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
    }

    /// A text of the engine that was changed there is not found any more, and would be English.
    void what_the_engine_says_is_known() {
        QString source;
        for (const auto* folder : {"/app", "/ui"}) {
            QDirIterator files(QStringLiteral(SALVOR_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.cpp")},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                if (!file.fileName().endsWith(QLatin1String("told_patterns.cpp")))
                    source += QString::fromUtf8(file.readAll());
            }
        }
        source.remove(QRegularExpression(QStringLiteral("\"\\s*\n\\s*\""))); // a text over several lines
        static const QRegularExpression place(QStringLiteral("%[1-9]"));
        QStringList gone;
        for (const auto* pattern : told_patterns())
            for (auto part : QString::fromUtf8(pattern).split(place)) {
                part.replace(QLatin1Char('"'), QLatin1String("\\\""));
                while (!part.isEmpty() && QStringLiteral(" :,;()?").contains(part.front())) part.remove(0, 1);
                while (!part.isEmpty() && QStringLiteral(" :,;()?").contains(part.back())) part.chop(1);
                if (!source.contains(part)) gone << QString::fromUtf8(pattern);
            }
        QVERIFY2(gone.isEmpty(), qPrintable(gone.join(QLatin1Char('\n'))));
    }

    static QString in_german(const QString& text) {
        Language language;
        language.use(QStringLiteral("de"));
        return told(text.toStdString());
    }

    /// What a form, a kept run and an environment say to be wrong: each has its pattern, whoever adds one.
    void what_is_refused_has_its_pattern() {
        static const QStringList as_they_are{// in every language
                                             s("such as [{…}, {…}]"),
                                             s("00:00:00–23:59:59"),
                                             s("90s, 2m, 1h30m"),
                                             s("1–65535"),
                                             s("500m, 10Gi, 2G"),
                                             s("https://s3.example.com"),
                                             s("2026-11-21T02:30:00Z"),
                                             s("Ki Mi Gi Ti Pi Ei, k M G T P E, m"),
                                             s("cas1.example.com, 10.0.0.7")};
        static const QRegularExpression refusal(s("(?:fail\\(\\s*Error::Code::\\w+,\\s*|Wrong\\{|return "
                                                  "wrong\\()\"([^\"]*)\"(\\s*\\+)?(?:,\\s*\"([^\"]*)\"(\\s*\\+)?)?"));
        QStringList gaps;
        int seen = 0;
        for (const auto* name :
             {"engine/form.cpp", "engine/form_table.cpp", "engine/form_value.cpp", "engine/result_input.cpp",
              "assembly/environments.cpp", "assembly/real_session.cpp", "assembly/runs.cpp", "assembly/history.cpp"}) {
            QFile file(QStringLiteral(SALVOR_SOURCE_DIR "/app/") + QLatin1String(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto source = QString::fromUtf8(file.readAll());
            source.remove(QRegularExpression(QStringLiteral("\"\\s*\n\\s*\"")));
            for (auto all = refusal.globalMatch(source); all.hasNext();) {
                const auto one = all.next();
                for (const int at : {1, 3}) { // what is wrong, and the remedy
                    const auto text = one.captured(at);
                    if (!text.contains(QLatin1Char(' ')) || as_they_are.contains(text)) continue;
                    ++seen;
                    const bool goes_on = !one.captured(at + 1).isEmpty();
                    const auto fits = [&](const char* pattern) {
                        const auto known = QString::fromUtf8(pattern);
                        return goes_on ? known.startsWith(text + s("%1")) : known == text;
                    };
                    const auto& known = told_patterns();
                    if (std::none_of(known.begin(), known.end(), fits) && in_german(text) == text)
                        gaps << QLatin1String(name) + s(": ") + text;
                }
            }
        }
        QVERIFY(seen > 50);
        QVERIFY2(gaps.isEmpty(), qPrintable(gaps.join(QLatin1Char('\n'))));
    }

    void the_engine_is_told_in_the_language() {
        const std::string wait = "exit 3: no such unit (waited 5s)";
        QCOMPARE(told(wait), QString::fromStdString(wait));
        Language language;
        language.use(QStringLiteral("de"));
        QCOMPARE(told(wait), QStringLiteral("Exit-Code 3: no such unit (gewartet: 5s)"));
        QCOMPARE(told("cannot be seen: the connection was lost"),
                 QStringLiteral("ist nicht zu sehen: die Verbindung ging verloren"));
        QCOMPARE(told("Go back to \"Stop %1 now\" and do it again"),
                 QStringLiteral("Zurück zu „Stop %1 now“ und noch einmal ausführen"));
        QCOMPARE(told("Last renewed 7 s ago: its console was alive then."),
                 QStringLiteral("Zuletzt erneuert vor 7 s: ihre Konsole lebte da."));
        QCOMPARE(told("Resume takes it from OS 2.5.0 back to 2.4.1."),
                 QStringLiteral("Resume bringt es von OS 2.5.0 zurück auf 2.4.1."));
        QCOMPARE(told("It reports version 15, the service has 12; its version becomes 16."),
                 QStringLiteral("Es meldet Version 15, der Dienst hat 12; seine Version wird 16."));
        QCOMPARE(told("nobody translated this"), QStringLiteral("nobody translated this"));
        QCOMPARE(told(Error{Error::Code::Refused, "it asks for a password", "leave it", "quadlet1"}),
                 QStringLiteral("quadlet1: ein Passwort wird verlangt (leave it)"));
    }

    void a_language_is_taken_and_given_back() {
        const auto done = [] { return QCoreApplication::translate("StateLook", "Done"); };
        const auto days = [](int n) { return QCoreApplication::translate("Spans", "%n day(s) ago", nullptr, n); };
        {
            Language language;
            int told = 0;
            connect(&language, &Language::changed, this, [&] { ++told; });
            language.use(QStringLiteral("de"));
            QCOMPARE(language.code(), QStringLiteral("de"));
            QCOMPARE(done(), QStringLiteral("Erledigt"));
            QCOMPARE(days(1), QStringLiteral("vor 1 Tag"));
            QCOMPARE(days(2), QStringLiteral("vor 2 Tagen"));
            QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
            QCOMPARE(Language::day_format(), QStringLiteral("dd.MM.yyyy"));
            QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen")); // Qt's own
            language.use(QStringLiteral("de"));
            QCOMPARE(told, 1);
            language.use(QStringLiteral("it"));
            QCOMPARE(done(), QStringLiteral("Fatto"));
            language.use(QStringLiteral("en"));
            QCOMPARE(told, 3);
            QCOMPARE(done(), QStringLiteral("Done"));
            QCOMPARE(days(1), QStringLiteral("1 day ago"));
        }
        QCOMPARE(days(1), QStringLiteral("1 day(s) ago"));
        QCOMPARE(Language::names().size(), Language::choices().size());
    }

    /// The desktop's languages in their order; a program of its own, because Qt reads them once.
    void the_desktop_is_followed_data() {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("taken");
        QTest::newRow("german") << "de"
                                << "de";
        QTest::newRow("of a country") << "it_CH"
                                      << "it";
        QTest::newRow("the second") << "fr:de"
                                    << "de";
        QTest::newRow("none of ours") << "fr:ja"
                                      << "en";
    }
    void the_desktop_is_followed() {
        QFETCH(QString, wanted);
        QFETCH(QString, taken);
        QProcess other;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LANGUAGE"), wanted);
        environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("SALVOR_SAY_LANGUAGE"), QStringLiteral("1"));
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(other.waitForFinished());
        QCOMPARE(QString::fromUtf8(other.readAllStandardOutput()).trimmed(), taken);
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("SALVOR_SAY_LANGUAGE")) {
        Language language;
        language.use(QStringLiteral("desktop"));
        return std::puts(qPrintable(language.code())) < 0;
    }
    TestTranslations test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_translations.moc"
