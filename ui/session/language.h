#pragma once

#include "session/english.h"

namespace salvor::ui {

/// The language that the window speaks, Qt's own texts included, and how numbers are written. One at a time in a
/// program; English until `use` is called. GUI thread.
class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject* parent = nullptr);
    /// The program speaks as its source is written again.
    ~Language() override;

    /// What may be chosen: "desktop", then the languages that there are texts in, English first.
    static QStringList choices();
    /// How each of them is called: a language by its own name.
    static QStringList names();
    /// How a day is written in the language that is spoken, for QDateTime::toString.
    static QString day_format();

    /// One of `choices`; anything else counts as "desktop", whose first language of ours is taken, else English.
    void use(const QString& choice);
    /// The language that is spoken: "en", "de".
    QString code() const { return m_code; }

Q_SIGNALS:
    /// Texts that were made before are to be made again.
    void changed();

private:
    English m_english;
    QTranslator m_qt;
    QTranslator m_texts;
    QString m_code = QStringLiteral("en");
};

} // namespace salvor::ui
