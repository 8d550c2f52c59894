#include "session/environment_form.h"

#include "base/text.h"
#include "session/told.h"

#include <algorithm>

namespace salvor::ui {

static QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

bool split_words(const QString& line, std::vector<std::string>& words) {
    QString word;
    QChar quote;
    bool open = false;
    const auto end = [&] {
        if (open) words.push_back(word.toStdString());
        word.clear();
        open = false;
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const auto c = line[i];
        if (c == QLatin1Char('\\') && quote != QLatin1Char('\'') && i + 1 < line.size()) {
            word += line[++i];
            open = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
            quote = c;
            open = true;
        } else if (c.isSpace()) {
            end();
        } else {
            word += c;
            open = true;
        }
    }
    end();
    return quote.isNull();
}

EnvironmentForm::EnvironmentForm(const assembly::Environment& from, bool is_new, QStringList taken, QObject* parent)
    : QObject(parent), m_new(is_new), m_id(is_new ? QString() : text(from.id)), m_taken(std::move(taken)),
      m_colour(from.colour.empty() ? assembly::colours[0] : from.colour), m_name(text(from.name)),
      m_target(text(from.target())), m_word(text(from.word)), m_machine_id(text(from.machine_id)),
      m_host_key(text(from.host_key)), m_ssh_config(text(from.ssh_config)), m_http_proxy(text(from.http_proxy)),
      m_https_proxy(text(from.https_proxy)), m_no_proxy(text(from.no_proxy)), m_ca_file(text(from.ca_file)),
      m_hook(text(shell_line(from.hook))), m_tell(text(shell_line(from.tell))),
      m_lets_in(text(join(from.lets_in, " "))) {
    const bool kube = from.kind() == assembly::Environment::Kind::Kube;
    m_kind = kube ? QStringLiteral("kube") : from.place == "here" ? QStringLiteral("here") : QStringLiteral("ssh");
}

int EnvironmentForm::colourIndex() const {
    const auto* found = std::find(std::begin(assembly::colours), std::end(assembly::colours), m_colour);
    return static_cast<int>(found - std::begin(assembly::colours));
}

void EnvironmentForm::setColourIndex(int index) {
    if (index < 0 || index >= static_cast<int>(std::size(assembly::colours)) || index == colourIndex()) return;
    m_colour = assembly::colours[index];
    Q_EMIT changed();
}

QStringList EnvironmentForm::colourNames() const {
    return {tr("None"), tr("Blue"), tr("Green"), tr("Amber"), tr("Red")};
}

/// The name in small letters and digits, with a number if that is taken.
QString EnvironmentForm::free_id() const {
    QString base;
    for (const auto c : m_name.toLower()) {
        const bool plain = c.unicode() < 128 && c.isLetterOrNumber();
        if (plain || c == QLatin1Char('.'))
            base += c;
        else if (!base.isEmpty() && !base.endsWith(QLatin1Char('-')))
            base += QLatin1Char('-');
    }
    while (base.endsWith(QLatin1Char('-'))) base.chop(1);
    if (base.isEmpty()) base = QStringLiteral("environment");
    auto id = base;
    for (int number = 2; m_taken.contains(id); ++number) id = base + QLatin1Char('-') + QString::number(number);
    return id;
}

assembly::Environment EnvironmentForm::entry() const {
    assembly::Environment one;
    const auto plain = [](const QString& value) { return value.trimmed().toStdString(); };
    one.id = m_new ? free_id().toStdString() : m_id.toStdString();
    one.name = plain(m_name);
    one.place = m_kind == QStringLiteral("here") ? "here" : m_kind.toStdString() + ":" + plain(m_target);
    one.word = plain(m_word);
    one.colour = m_colour;
    one.machine_id = plain(m_machine_id);
    one.host_key = plain(m_host_key);
    one.ssh_config = plain(m_ssh_config);
    one.http_proxy = plain(m_http_proxy);
    one.https_proxy = plain(m_https_proxy);
    one.no_proxy = plain(m_no_proxy);
    one.ca_file = plain(m_ca_file);
    split_words(m_hook, one.hook);
    split_words(m_tell, one.tell);
    for (const auto& name : m_lets_in.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        one.lets_in.push_back(name.toStdString());
    return one;
}

std::vector<assembly::FieldError> EnvironmentForm::wrong() const {
    auto errors = assembly::check(entry());
    std::vector<std::string> words;
    if (!split_words(m_hook, words)) errors.push_back({"hook", "a quote is not closed"});
    if (!split_words(m_tell, words)) errors.push_back({"tell", "a quote is not closed"});
    return errors;
}

QString EnvironmentForm::error_of(const char* field) const {
    if (!m_tried) return {};
    for (const auto& error : wrong())
        if (error.field == field) {
            auto sentence = told(error.what);
            sentence[0] = sentence[0].toUpper();
            if (!error.hint.empty()) sentence += QStringLiteral(" (%1)").arg(told(error.hint));
            return sentence + QLatin1Char('.');
        }
    return {};
}

void EnvironmentForm::save() {
    m_tried = true;
    m_problem.clear();
    Q_EMIT changed();
    if (wrong().empty()) Q_EMIT wanted(entry());
}

void EnvironmentForm::refuse(const Error& error) {
    m_problem = told(error);
    Q_EMIT changed();
}

} // namespace salvor::ui
