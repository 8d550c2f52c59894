#include "session/english.h"

namespace salvor::ui {

QString English::translate(const char* /*context*/, const char* source, const char* /*disambiguation*/, int n) const {
    auto text = QString::fromUtf8(source);
    if (n < 0 || (!text.contains(QLatin1String("(s)")) && !text.contains(QLatin1String("(es)")))) return {};
    const bool one = n == 1;
    text.replace(QLatin1String("(es)"), one ? QString() : QStringLiteral("es"));
    text.replace(QLatin1String("(s)"), one ? QString() : QStringLiteral("s"));
    return text;
}

} // namespace salvor::ui
