#include "session/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace salvor::ui {

static const auto english = QStringLiteral("en");
static const auto desktop = QStringLiteral("desktop");

static QString of_the_desktop() {
    for (const auto& name : QLocale::system().uiLanguages()) {
        const auto code = name.section(QLatin1Char('-'), 0, 0);
        if (Language::choices().contains(code)) return code;
    }
    return english;
}

Language::Language(QObject* parent) : QObject(parent) { QCoreApplication::installTranslator(&m_english); }

Language::~Language() {
    for (auto* one : {&m_texts, &m_qt, static_cast<QTranslator*>(&m_english)}) QCoreApplication::removeTranslator(one);
}

QStringList Language::choices() { return {desktop, english, QStringLiteral("de"), QStringLiteral("it")}; }

QStringList Language::names() {
    return {tr("As the desktop says"), QStringLiteral("English"), QStringLiteral("Deutsch"),
            QStringLiteral("Italiano")};
}

QString Language::day_format() {
    //: How a day is written: yyyy, MM and dd stand for year, month and day.
    return tr("yyyy-MM-dd");
}

void Language::use(const QString& choice) {
    const auto code = choice == desktop || !choices().contains(choice) ? of_the_desktop() : choice;
    const auto system = QLocale::system();
    const QLocale locale(code);
    QLocale::setDefault(system.language() == locale.language() ? system : locale); // with the desktop's country
    if (code == m_code) return;
    for (auto* one : {&m_texts, &m_qt}) QCoreApplication::removeTranslator(one);
    if (m_qt.load(QStringLiteral("qt_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_texts.load(QStringLiteral(":/i18n/salvor_") + code)) QCoreApplication::installTranslator(&m_texts);
    m_code = code;
    Q_EMIT changed();
}

} // namespace salvor::ui
