#include "session/login_state.h"

#include <QRegularExpression>

namespace salvor::ui {

namespace {

/// What programs say when nobody is logged in any more, and what helps.
struct Saying {
    const char* words;
    std::vector<std::string> login;
};

const std::vector<Saying>& sayings() {
    static const std::vector<Saying> all{
        {R"(flightctl.*(login|expired|unauthorized)|(login|expired|unauthorized).*flightctl)", {"flightctl", "login"}},
        {R"(ExpiredToken|token included in the request is (expired|invalid)|aws sso login|SSO session.*expired)",
         {"aws", "sso", "login"}},
        {R"(must be logged in to the server|the server has asked for the client to provide credentials|\(Unauthorized\))",
         {"oc", "login", "--web"}},
        {R"(agent refused operation|Could not open a connection to your authentication agent)", {"ssh-add"}},
        {R"(podman.*unauthorized: authentication required|invalid username/password: unauthorized)",
         {"podman", "login"}},
    };
    return all;
}

} // namespace

std::vector<std::string> login_for(const engine::Question& question, const assembly::Environment* environment) {
    QStringList lines;
    for (const auto& line : question.text) lines << QString::fromStdString(line);
    const auto text = lines.join(QLatin1Char('\n'));
    for (const auto& saying : sayings()) {
        const QRegularExpression words(QString::fromLatin1(saying.words), QRegularExpression::CaseInsensitiveOption);
        if (!words.match(text).hasMatch()) continue;
        return environment != nullptr && !environment->hook.empty() ? environment->hook : saying.login;
    }
    return {};
}

} // namespace salvor::ui
