#include "session/key_views.h"

#include "base/text.h"

namespace salvor::ui {

static constexpr qsizetype line_length = 20;
static constexpr qsizetype short_rest = 4;

static QString bare(const QString& fingerprint) {
    const auto head = QStringLiteral("SHA256:");
    return fingerprint.startsWith(head) ? fingerprint.mid(head.size()) : fingerprint;
}

/// "ed25519" of "ssh-ed25519", "ecdsa" of "ecdsa-sha2-nistp256".
static QString short_type(const QString& type) {
    if (type.startsWith(QStringLiteral("ecdsa"))) return QStringLiteral("ecdsa");
    return type.startsWith(QStringLiteral("ssh-")) ? type.mid(4) : type;
}

QStringList fingerprint_lines(const QString& fingerprint) {
    QStringList lines;
    for (auto rest = bare(fingerprint); !rest.isEmpty();) {
        const auto take = rest.size() < line_length + short_rest ? rest.size() : line_length;
        lines << rest.left(take);
        rest.remove(0, take);
    }
    return lines;
}

QString key_words(const QString& type) { return short_type(type).toUpper() + QStringLiteral(" SHA256"); }

QString key_command(const QString& type) {
    return QStringLiteral("ssh-keygen -lf /etc/ssh/ssh_host_%1_key.pub").arg(short_type(type));
}

HostKeyQuestion::HostKeyQuestion(QString host, const QString& type, QString fingerprint, std::function<void(bool)> then,
                                 QObject* parent)
    : QObject(parent), m_host(std::move(host)), m_type(key_words(type)), m_fingerprint(std::move(fingerprint)),
      m_command(key_command(type)), m_then(std::move(then)) {}

HostKeyQuestion::~HostKeyQuestion() {
    if (auto then = std::exchange(m_then, nullptr)) then(false);
}

QStringList HostKeyQuestion::fingerprint() const { return fingerprint_lines(m_fingerprint); }

void HostKeyQuestion::answer(bool yes) {
    auto then = std::exchange(m_then, nullptr);
    if (!then) return;
    Q_EMIT answered();
    then(yes);
}

ChangedKeyNotice::ChangedKeyNotice(exec::ChangedKey key, QString shown_at, QObject* parent)
    : QObject(parent), m_key(std::move(key)), m_shown_at(std::move(shown_at)) {}

QString ChangedKeyNotice::knownType() const { return key_words(QString::fromStdString(m_key.known_type)); }
QStringList ChangedKeyNotice::known() const { return fingerprint_lines(QString::fromStdString(m_key.known)); }
QString ChangedKeyNotice::shownType() const { return key_words(QString::fromStdString(m_key.type)); }
QString ChangedKeyNotice::command() const { return key_command(QString::fromStdString(m_key.type)); }

QString ChangedKeyNotice::knownPlace() const {
    return tr("%1, line %2").arg(QString::fromStdString(m_key.file)).arg(m_key.line);
}

QStringList ChangedKeyNotice::shown() const {
    auto print = QString::fromStdString(m_key.shown);
    print.chop(hidden);
    return fingerprint_lines(print + QString(hidden, QChar(0x00b7)));
}

void ChangedKeyNotice::setTyped(const QString& typed) {
    if (typed == m_typed) return;
    m_typed = typed;
    Q_EMIT changed();
}

bool ChangedKeyNotice::compared() const {
    return !m_typed.isEmpty() && m_typed == QString::fromStdString(m_key.shown).right(hidden);
}

QString ChangedKeyNotice::error() const {
    if (m_typed.size() < hidden || compared()) return {};
    return tr("This is not the key that %1 shows: another machine answers, or you read another key. Stay disconnected.")
        .arg(host());
}

QString ChangedKeyNotice::removal() const {
    if (!compared()) return {};
    return QString::fromStdString(shell_line({"ssh-keygen", "-f", m_key.file, "-R", m_key.entry}));
}

QString ChangedKeyNotice::report() const {
    // The new fingerprint is not in it: whoever answers reads it from the host.
    return tr("%1 (%2) shows another host key than before, at %3.\nKnown: %4 %5 (%6).\nNothing was sent to it. Was it "
              "installed anew? What does this say on its console: %7")
        .arg(host(), address(), m_shown_at, knownType(), QString::fromStdString(m_key.known), knownPlace(), command());
}

} // namespace salvor::ui
