#include "session/settings.h"

#include "assembly/environments.h"
#include "assembly/library.h"
#include "session/told.h"

#include <QRegularExpression>
#include <algorithm>

namespace salvor::ui {

static constexpr std::chrono::milliseconds write_after{500};
static const QStringList themes{QStringLiteral("desktop"), QStringLiteral("light"), QStringLiteral("dark"),
                                QStringLiteral("contrast")};
static const QStringList motions{QStringLiteral("desktop"), QStringLiteral("on"), QStringLiteral("off")};
static const QStringList layouts{QStringLiteral("beside"), QStringLiteral("below")};

/// "3:5" of a byte in the text.
static QString place_of(const std::string& text, std::size_t byte) {
    const auto before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto column = before.size() - (before.rfind('\n') + 1) + 1; // npos + 1 is 0
    return QStringLiteral("%1:%2").arg(line).arg(column);
}

Settings::Settings(Clock& clock, std::filesystem::path file, std::filesystem::path policy, QObject* parent)
    : QObject(parent), m_clock(clock),
      m_file(file.empty() ? assembly::config_folder() / "settings.json" : std::move(file)),
      m_policy(assembly::read_policy(std::move(policy))) {
    read();
}

Settings::~Settings() { flush(); }

void Settings::read() {
    std::error_code error;
    if (!std::filesystem::exists(m_file, error)) return;
    const auto refuse = [&](const QString& why) {
        m_broken = true;
        m_problem = tr("%1: %2. It is left as it is: changes hold until Salvor ends.").arg(file(), why);
    };
    const auto bytes = assembly::read_file(m_file);
    if (!bytes) return refuse(told(bytes.error().what));
    try {
        auto values = Json::parse(*bytes);
        if (!values.is_object()) return refuse(tr("this is no list of settings"));
        m_values = std::move(values);
    } catch (const Json::parse_error& wrong) {
        refuse(tr("line and column %1 are no JSON").arg(place_of(*bytes, wrong.byte)));
    }
}

void Settings::put(const char* key, Json value) {
    if (m_values.contains(key) && m_values[key] == value) return;
    m_values[key] = std::move(value);
    m_dirty = true;
    m_later = m_clock.after(write_after, [this] { flush(); });
    Q_EMIT changed();
}

void Settings::flush() {
    m_later.cancel();
    if (!std::exchange(m_dirty, false) || m_broken) return;
    const auto text = m_values.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    const auto written = assembly::replace_file(m_file, text);
    const auto problem = written ? QString() : told(written.error());
    if (problem == m_problem) return;
    m_problem = problem;
    Q_EMIT changed();
}

/// The first is what holds if nothing, or something else, is there.
QString Settings::one_of(const char* key, const QStringList& values) const {
    const auto found = m_values.find(key);
    if (found == m_values.end() || !found->is_string()) return values.first();
    const auto value = QString::fromStdString(found->get<std::string>());
    return values.contains(value) ? value : values.first();
}

bool Settings::flag(const char* key, bool preset) const {
    const auto found = m_values.find(key);
    return found != m_values.end() && found->is_boolean() ? found->get<bool>() : preset;
}

int Settings::number(const char* key, int least, int preset, int most) const {
    const auto found = m_values.find(key);
    return found != m_values.end() && found->is_number_integer() ? std::clamp(found->get<int>(), least, most) : preset;
}

QString Settings::theme() const { return one_of("theme", themes); }
void Settings::setTheme(const QString& value) {
    if (themes.contains(value)) put("theme", value.toStdString());
}

QString Settings::language() const {
    const auto found = m_values.find("language");
    return found != m_values.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                         : QStringLiteral("desktop");
}
void Settings::setLanguage(const QString& value) { put("language", value.toStdString()); }

QString Settings::reducedMotion() const { return one_of("reduced_motion", motions); }
void Settings::setReducedMotion(const QString& value) {
    if (motions.contains(value)) put("reduced_motion", value.toStdString());
}

int Settings::zoom() const { return number("zoom", 80, 100, 200); }
void Settings::setZoom(int value) { put("zoom", std::clamp(value, 80, 200)); }
int Settings::outputSize() const { return number("output_size", 9, 12, 24); }
void Settings::setOutputSize(int value) { put("output_size", std::clamp(value, 9, 24)); }

QString Settings::paneLayout() const { return one_of("pane_layout", layouts); }
void Settings::setPaneLayout(const QString& value) {
    if (layouts.contains(value)) put("pane_layout", value.toStdString());
}

bool Settings::notifications() const { return flag("notifications", true); }
void Settings::setNotifications(bool value) { put("notifications", value); }
bool Settings::presentMode() const { return flag("present_mode", false); }
void Settings::setPresentMode(bool value) { put("present_mode", value); }
QString Settings::hidden() const {
    const auto found = m_values.find("hidden");
    return found != m_values.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                         : QString();
}
void Settings::setHidden(const QString& value) { put("hidden", value.toStdString()); }
QString Settings::hiddenError() const {
    const QRegularExpression expression(hidden());
    return expression.isValid() ? QString() : tr("It is no regular expression: %1.").arg(expression.errorString());
}
bool Settings::maximized() const { return flag("maximized", false); }
void Settings::setMaximized(bool value) { put("maximized", value); }

QString Settings::lastPage() const {
    const auto found = m_values.find("last_page");
    return found != m_values.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                         : QString();
}
void Settings::setLastPage(const QString& value) { put("last_page", value.toStdString()); }

QRect Settings::window() const {
    const auto found = m_values.find("window");
    if (found == m_values.end() || !found->is_array() || found->size() != 4) return {};
    for (const auto& number : *found)
        if (!number.is_number_integer()) return {};
    const auto at = [&](std::size_t i) { return (*found)[i].get<int>(); };
    return {at(0), at(1), at(2), at(3)};
}
void Settings::setWindow(const QRect& value) {
    put("window", Json::array({value.x(), value.y(), value.width(), value.height()}));
}

QString Settings::policy() const {
    if (!m_policy.problem.empty())
        return tr("The policy cannot be read, so nothing may be changed: %1").arg(told(m_policy.problem));
    if (m_policy.observer) return tr("By %1: looks, plans and drills only.").arg(QString::fromStdString(m_policy.file));
    return {};
}

static int number_in(const Json& values, const char* map, const QString& key) {
    const auto found = values.find(map);
    if (found == values.end() || !found->is_object()) return 0;
    const auto number = found->find(key.toStdString());
    return number != found->end() && number->is_number_integer() ? std::max(0, number->get<int>()) : 0;
}

static Json with_number(const Json& values, const char* map, const QString& key, int number) {
    auto numbers = values.contains(map) && values[map].is_object() ? values[map] : Json::object();
    numbers[key.toStdString()] = number;
    return numbers;
}

int Settings::paneWidth(const QString& procedure) const { return number_in(m_values, "pane_widths", procedure); }

void Settings::setPaneWidth(const QString& procedure, int pixels) {
    put("pane_widths", with_number(m_values, "pane_widths", procedure, pixels));
}

int Settings::objective(const QString& procedure) const { return number_in(m_values, "objectives", procedure); }

void Settings::setObjective(const QString& procedure, int minutes) {
    put("objectives", with_number(m_values, "objectives", procedure, minutes));
}

} // namespace salvor::ui
