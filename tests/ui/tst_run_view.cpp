#include "session/desk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace salvor;
using namespace salvor::ui;

namespace {

/// Waits in a real event loop: QTest::qWaitFor sleeps 10 ms after each pass, and a run is thousands of small steps.
bool until(const std::function<bool()>& so, int milliseconds = 20000) {
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (so()) loop.quit();
    });
    look.start(1);
    QTimer::singleShot(milliseconds, &loop, [&] { loop.exit(1); });
    return so() || loop.exec() == 0;
}

/// Nobody is asked for anything in a drill.
class Nobody : public exec::Prompter {
public:
    void confirm_host_key(const std::string&, const std::string&, const std::string&,
                          std::function<void(bool)> then) override {
        then(false);
    }
    void ask_secret(const std::string&, const std::string&, std::function<void(Result<Secret>)> then) override {
        then(fail(Error::Code::Refused, "nobody is here"));
    }
};

QVariant cell(QAbstractItemModel* model, int row, const char* role) {
    return model->data(model->index(row, 0), model->roleNames().key(role));
}

QStringList column(QAbstractItemModel* model, const char* role) {
    QStringList out;
    for (int row = 0; row < model->rowCount(); ++row) out << cell(model, row, role).toString();
    return out;
}

} // namespace

/// Plays drills through what the window has, by its primary button.
class TestRunView : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    Nobody m_nobody;

    std::unique_ptr<Desk> open(const char* scenario) {
        auto desk = std::make_unique<Desk>(SALVOR_SOURCE_DIR "/workflows", m_folder.path().toStdString(), m_nobody, 0);
        desk->startDrill(QStringLiteral("flight-control.quadlets-restore"), QString::fromLatin1(scenario));
        return desk;
    }

    /// What a form does not say itself: the first of what is offered.
    static void fill(QuestionView& question) {
        if (question.form() == nullptr) return;
        auto fields = question.form()->fields();
        for (qsizetype i = 0; i < fields.count(&fields); ++i) {
            auto* field = fields.at(&fields, i);
            if (!field->wrong()) continue;
            if (field->options()->rowCount() > 0)
                field->choose(0);
            else
                field->setText(QStringLiteral("for the test"));
        }
    }

    /// Presses what the window offers until the run has ended or stops for something else than a form or a gate.
    static QString play(RunView& run) {
        for (int i = 0; i < 400 && run.result().isEmpty(); ++i) {
            if (!until([&] { return run.question() != nullptr || !run.result().isEmpty(); }))
                return QStringLiteral("stuck: ") + run.busy();
            if (run.question() == nullptr) break;
            const auto kind = run.question()->kind();
            if (!run.questionHere()) {
                run.primary(); // go to the step
                continue;
            }
            if (kind != QLatin1String("form") && kind != QLatin1String("ask") && kind != QLatin1String("gate") &&
                kind != QLatin1String("already_done"))
                return kind;
            if (!run.question()->typeThis().isEmpty()) {
                run.question()->answer(QStringLiteral("go_on"), {}, run.question()->typeThis());
                continue;
            }
            fill(*run.question());
            if (!run.primaryEnabled()) return QStringLiteral("disabled: ") + run.reason();
            run.primary();
        }
        return run.result();
    }

private Q_SLOTS:
    void a_drill_is_played_to_its_end() {
        auto desk = open("happy");
        QVERIFY2(desk->problem().isEmpty(), qPrintable(desk->problem()));
        QVERIFY(until([&] { return desk->run() != nullptr; }));
        auto& run = *desk->run();
        QVERIFY(run.drill());
        QAbstractItemModelTester steps(run.steps(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester commands(run.commands(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester checks(run.checks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(play(run), QStringLiteral("recovered"));
        const auto kinds = column(run.steps(), "kind");
        QVERIFY2(!kinds.contains(QStringLiteral("waiting")), qPrintable(kinds.join(QLatin1Char(' '))));
        QVERIFY(run.resultText().contains(QStringLiteral("Recovered")));
    }

    void a_wrong_field_keeps_the_run_from_going_on() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto& run = *desk->run();
        auto* form = run.question()->form();
        QVERIFY(form != nullptr);
        auto fields = form->fields();
        QCOMPARE(fields.count(&fields), static_cast<qsizetype>(run.run().procedure().inputs.size()));
        auto* binary = fields.at(&fields, 0);
        QCOMPARE(binary->fieldId(), QStringLiteral("restore_binary"));
        binary->setText(QStringLiteral("relative/path"));
        QVERIFY(!binary->error().isEmpty());
        QVERIFY(!run.primaryEnabled());
        QVERIFY(!run.reason().isEmpty());
        run.primary();
        QVERIFY(run.question() != nullptr);
        binary->setText(QStringLiteral("/no/such/file")); // only a look can tell
        QVERIFY(run.primaryEnabled());
        form->left();
        QVERIFY(until([&] { return !form->looking(); }));
        QVERIFY2(!binary->error().isEmpty(), "the look said nothing");
        binary->setText(QStringLiteral("/usr/bin/flightctl-restore"));
        QVERIFY(binary->error().isEmpty());
        // a field that does not apply is not shown, and counts for nothing
        auto* method = fields.at(&fields, 1);
        auto* backup = fields.at(&fields, 2);
        QVERIFY(backup->shown());
        method->choose(1);
        QVERIFY(until([&] { return !backup->shown(); }));
        method->choose(0);
        QVERIFY(until([&] { return backup->shown(); }));
    }

    void the_page_holds_still_when_a_step_that_changed_something_ends() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr; }));
        auto& run = *desk->run();
        const auto wait = [&] { return until([&] { return run.question() != nullptr || !run.result().isEmpty(); }); };
        QVERIFY(wait());
        run.primary(); // the form
        QVERIFY(wait());
        QCOMPARE(run.question()->kind(), QStringLiteral("gate"));
        const auto shown = run.shownStep();
        const auto title = run.stepTitle();
        QVERIFY(run.questionHere());
        QVERIFY2(run.primaryText().startsWith(QStringLiteral("Drill: ")), qPrintable(run.primaryText()));
        QVERIFY(run.commands()->rowCount() > 0);
        run.primary();
        QVERIFY(wait());
        QCOMPARE(run.shownStep(), shown);
        QCOMPARE(run.stepTitle(), title);
        QCOMPARE(run.stepKind(), QStringLiteral("done"));
        QVERIFY2(run.primaryText().startsWith(QStringLiteral("Go to step")), qPrintable(run.primaryText()));
        QVERIFY(!column(run.checks(), "kind").contains(QStringLiteral("to-prove")));
        run.primary();
        QVERIFY(run.shownStep() > shown);
        QVERIFY(run.questionHere());
    }

    void a_stop_says_what_can_be_done() {
        auto desk = open("version-mismatch");
        QVERIFY(until([&] { return desk->run() != nullptr; }));
        auto& run = *desk->run();
        QCOMPARE(play(run), QStringLiteral("blocked"));
        QCOMPARE(run.stepKind(), QStringLiteral("blocked"));
        QVERIFY(column(run.checks(), "kind").contains(QStringLiteral("fails")));
        const auto choices = column(run.question()->choices(), "choice");
        QVERIFY(choices.contains(QStringLiteral("inputs")));
        QVERIFY(choices.contains(QStringLiteral("leave")));
        QVERIFY(!run.question()->answer(QStringLiteral("no such choice"), {}, {}));
        QVERIFY(run.question()->answer(QStringLiteral("leave"), QStringLiteral("for the test"), {}));
        QVERIFY(until([&] { return run.result() == QStringLiteral("left"); }));
    }

    void what_must_be_typed_is_not_passed_by_the_button() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr; }));
        auto& run = *desk->run();
        QSignalSpy wanted(&run, &RunView::confirmationWanted);
        for (int i = 0; i < 100 && wanted.isEmpty() && run.result().isEmpty(); ++i) {
            QVERIFY(until([&] { return run.question() != nullptr || !run.result().isEmpty(); }));
            if (!run.result().isEmpty()) break;
            fill(*run.question());
            run.primary();
        }
        QCOMPARE(wanted.count(), 1);
        auto* question = run.question();
        QVERIFY(!question->typeThis().isEmpty());
        QVERIFY(!question->answer(QStringLiteral("go_on"), {}, {}));
        QVERIFY(!question->answer(QStringLiteral("go_on"), {}, question->typeThis() + QStringLiteral(" ")));
        QVERIFY(!run.noReturn().isEmpty());
        QVERIFY(question->answer(QStringLiteral("go_on"), {}, question->typeThis()));
    }
};

QTEST_GUILESS_MAIN(TestRunView)
#include "tst_run_view.moc"
