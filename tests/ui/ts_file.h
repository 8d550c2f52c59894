#pragma once

#include <QFile>
#include <QStringList>
#include <QXmlStreamReader>

/// One text of a .ts file, in all its forms.
struct TsText {
    QString context;
    QString source;
    bool plural = false;
    QString state; ///< empty, "unfinished", "vanished", "obsolete"
    QStringList forms;
    QString name() const { return context + QStringLiteral(": ") + source; }
};

inline QList<TsText> read_ts(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<TsText> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("message"))
            all.push_back({context, {}, xml.attributes().hasAttribute(QLatin1String("numerus")), {}, {}});
        if (xml.name() == QLatin1String("source")) all.back().source = xml.readElementText();
        if (xml.name() == QLatin1String("translation")) {
            all.back().state = xml.attributes().value(QLatin1String("type")).toString();
            if (!all.back().plural) all.back().forms << xml.readElementText();
        }
        if (xml.name() == QLatin1String("numerusform")) all.back().forms << xml.readElementText();
    }
    return xml.hasError() ? QList<TsText>() : all;
}

inline QString ts(const QString& language) {
    return QStringLiteral(SALVOR_SOURCE_DIR "/resources/translations/salvor_%1.ts").arg(language);
}
