#include "fleet/read_error.h"
#include "fleet_maker.h"

using namespace salvor;
using fleet::Trouble;

class TestReadError : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void what_flightctl_says_is_told_apart_data() {
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<int>("trouble");
        const auto row = [](const char* err, Trouble trouble) {
            QTest::newRow(err) << QByteArray(err) << static_cast<int>(trouble);
        };
        row("Error: Your session has expired. Please log in again using: flightctl login https://a.example",
            Trouble::SessionExpired);
        row("Error: failed to refresh token: oauth2: \"invalid_grant\"", Trouble::SessionExpired);
        row("Error: the access token has expired", Trouble::SessionExpired);
        // Nobody knows whether such a login has ended: who would tell was not reached.
        row("Error: failed to refresh token: Post \"https://a.example/token\": dial tcp 192.0.2.1:443: connect: "
            "connection refused",
            Trouble::Unreachable);
        row("Error: refresh token: dial tcp: lookup a.example: no such host", Trouble::Unreachable);
        row("Error: the token has expired and cannot be refreshed: context deadline exceeded", Trouble::Unreachable);
        row("Error: you must log in to perform this operation.", Trouble::NotLoggedIn);
        row("Error: listing devices: response status: 401, message: token has expired", Trouble::SessionExpired);
        row("Error: unknown flag: --limit", Trouble::TooOld);
        row("Error: something else", Trouble::Failed);
    }
    void what_flightctl_says_is_told_apart() {
        QFETCH(QByteArray, err);
        QFETCH(int, trouble);
        const auto error = fleet::read_error(exec::Outcome::exited(1), err.toStdString(), "here");
        QCOMPARE(static_cast<int>(error.trouble), trouble);
        QCOMPARE(error.passing(), error.trouble == Trouble::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestReadError)
#include "tst_read_error.moc"
