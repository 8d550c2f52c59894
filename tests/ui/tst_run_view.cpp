#include "desk_play.h"
#include "engine/by_hand.h"
#include "session/login_state.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

/// Plays drills through what the window has, by its primary button.
class TestRunView : public QObject, DeskPlay {
    Q_OBJECT

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
        run.primary(); // from the page that says that all is ready
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
        QVERIFY2(run.question()->title().startsWith(QStringLiteral("This does not hold: Server v1.0.0")),
                 qPrintable(run.question()->title()));
        QCOMPARE(column(run.question()->facts(), "label"), QStringList()); // false is all that was seen
        QVERIFY(!column(run.question()->choices(), "consequence").contains(QString()));
        QVERIFY(!column(run.question()->choices(), "verb").contains(QStringLiteral("Choose")));
        for (const auto* times : {"2", "3"}) { // a look that finds what was there before is seen to have been one
            const auto before = run.question()->text();
            run.primary();
            QCOMPARE(play(run), QStringLiteral("blocked"));
            QVERIFY(run.question()->text() != before);
            const auto last = run.question()->lines().constLast();
            QVERIFY2(last.startsWith(QStringLiteral("It is as before: %1 times").arg(QLatin1String(times))),
                     qPrintable(last));
        }
        QVERIFY(run.question()->answer(QStringLiteral("leave"), QStringLiteral("for the test"), {}));
        QVERIFY(until([&] { return run.result() == QStringLiteral("left"); }));
    }

    void a_stop_says_what_was_seen_and_with_what() {
        auto desk = open("session-left");
        QVERIFY(until([&] { return desk->run() != nullptr; }));
        auto& run = *desk->run();
        QCOMPARE(play(run), QStringLiteral("blocked"));
        QCOMPARE(column(run.question()->facts(), "label"),
                 (QStringList{QStringLiteral("Seen"), QStringLiteral("Looked with")}));
        const auto values = column(run.question()->facts(), "value");
        QVERIFY2(!values[0].contains(QStringLiteral("seen: ")), qPrintable(values[0]));
        QVERIFY2(values[1].contains(QStringLiteral("psql")), qPrintable(values[1]));
        for (const auto& line : run.question()->text().split(QLatin1Char('\n'))) QVERIFY(!values.contains(line));
    }

    void the_rest_is_foretold_from_former_runs() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto& run = *desk->run();
        auto* forecast = run.forecast();
        QCOMPARE(forecast->leftLabel(), QStringLiteral("Left, as the procedure says"));
        QVERIFY2(forecast->stopsText().contains(QStringLiteral("left")), qPrintable(forecast->stopsText()));
        QVERIFY(forecast->turnBackText().isEmpty() && forecast->objectiveText().isEmpty());
        assembly::Usual usual;
        usual.runs = 6;
        for (const auto& step : run.run().procedure().steps) usual.steps[step.id] = std::chrono::minutes(2);
        const auto steps = static_cast<int>(usual.steps.size());
        forecast->set_usual(usual);
        QCOMPARE(forecast->leftText(), QStringLiteral("~ %1 min").arg(2 * steps));
        QCOMPARE(forecast->step_text(0), QStringLiteral("~ 2 min"));
        usual.steps.erase(usual.steps.begin()); // nobody knows it of one: then it takes longer than that
        forecast->set_usual(usual);
        QVERIFY2(forecast->leftText().startsWith(QStringLiteral("> ")), qPrintable(forecast->leftText()));
    }

    void an_objective_says_until_when_one_may_turn_back() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto& run = *desk->run();
        Watched watched;
        Forecast forecast(run.run(), watched, std::chrono::hours(2), nullptr);
        const std::chrono::milliseconds began = std::chrono::hours(1'000'000);
        forecast.update(began, began);
        QCOMPARE(forecast.objectiveText(), QStringLiteral("2 h, until 18:00 UTC"));
        QVERIFY(forecast.objectiveKind().isEmpty());
        QCOMPARE(forecast.turnBackText(),
                 QStringLiteral("18:00 UTC · in 2 h")); // nothing is changed: no way to go back
        forecast.update(began + std::chrono::minutes(110), began);
        QCOMPARE(forecast.objectiveKind(), QStringLiteral("near"));
        forecast.update(began + std::chrono::minutes(121), began);
        QCOMPARE(forecast.objectiveKind(), QStringLiteral("missed"));
        QCOMPARE(forecast.turnBackText(), QStringLiteral("too late since 18:00 UTC"));
    }

    void all_is_ready_before_the_first_change() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto& run = *desk->run();
        auto* rows = run.readiness()->rows();
        QAbstractItemModelTester tester(rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(column(rows, "kind").front(), QStringLiteral("needs-operator")); // the form
        QVERIFY(until([&] { return !run.readiness()->looking(); }));
        QVERIFY(column(rows, "says").filter(QStringLiteral("sudo lets")).size() == 1);
        QVERIFY(!column(rows, "kind").contains(QStringLiteral("fails")));
        fill(*run.question());
        run.primary();
        QVERIFY(until([&] { return run.question() != nullptr; }));
        QCOMPARE(run.question()->kind(), QStringLiteral("gate"));
        QCOMPARE(run.shownStep(), -1); // the page stays: that all is ready is to be read
        QVERIFY(run.primaryText().startsWith(QStringLiteral("Go to step")));
        QVERIFY(until([&] {
            return run.readiness()->summary().isEmpty() || column(rows, "kind").front() == QLatin1String("holds");
        }));
        QVERIFY(column(rows, "says").contains(QStringLiteral("Every program is there, and every change is allowed")));
        run.primary();
        QVERIFY(run.questionHere());
    }

    /// Containers and pods: the line goes in with a terminal; a pod that is not known yet is said, and shown once it
    /// is.
    void the_line_into_a_container_or_a_pod() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        const auto lines = [](RunView& run) {
            QStringList all;
            for (int step = 0; step < run.steps()->rowCount() - 1; ++step) {
                run.showStep(step);
                for (int row = 0; row < run.shells()->rows()->rowCount(); ++row)
                    all << cell(run.shells()->rows(), row, "place").toString() + QStringLiteral(": ") +
                               cell(run.shells()->rows(), row, "line").toString() +
                               (cell(run.shells()->rows(), row, "known").toBool() ? QString() : QStringLiteral(" ?"));
            }
            all.removeDuplicates();
            return all;
        };
        auto all = lines(*desk->run());
        QVERIFY2(
            all.contains(QStringLiteral("flightctl-db on quadlet1: sudo -u root -- podman exec -it flightctl-db sh")),
            qPrintable(all.join(QLatin1Char('\n'))));
        desk = open("happy", "flight-control.kubernetes-restore");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto& run = *desk->run();
        const auto kubectl =
            QStringLiteral("kubectl --kubeconfig /etc/drill/kubeconfig --context edge exec -it -n %1 %2 -- sh");
        all = lines(run);
        QVERIFY2(all.contains(QStringLiteral("a pod of edge: ") +
                              kubectl.arg(QStringLiteral("'‹inputs.internal›'"), QStringLiteral("'‹facts.db_pod›'")) +
                              QStringLiteral(" ?")),
                 qPrintable(all.join(QLatin1Char('\n'))));
        const auto step = run.shownStep();
        play(run);
        run.showStep(step);
        all = lines(run);
        for (const auto* pod : {"deployment/flightctl-db", "deployment/flightctl-kv"}) {
            const auto name = QLatin1String(pod);
            QVERIFY2(
                all.contains(name + QStringLiteral(" in edge: ") + kubectl.arg(QStringLiteral("fc-internal"), name)),
                qPrintable(all.join(QLatin1Char('\n'))));
        }
    }

    void after_a_shell_was_open_everything_is_looked_at_again() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto& run = *desk->run();
        fill(*run.question());
        run.primary();
        QVERIFY(until([&] { return run.question() != nullptr; }));
        run.primary(); // to the step
        QVERIFY(run.questionHere());
        QVERIFY(!column(run.shells()->rows(), "line").isEmpty());
        QVERIFY(!run.shells()->reason().isEmpty()); // of a drill none is opened
        QVERIFY(until([&] {                         // they come with the outline of the step
            const auto lines = column(run.commands(), "byHand");
            return !lines.isEmpty() && std::all_of(lines.begin(), lines.end(), [](const QString& line) {
                return line.startsWith(QStringLiteral("sudo -- "));
            });
        }));
        const auto step = run.question()->question().step;
        int looks = 0;
        bool stands = false;
        connect(&run.engine_run(), &engine::Run::happened, this, [&](const engine::Event& event) {
            if (event.type == engine::Event::Type::Looked && event.subject.rfind(step + "/", 0) == 0) ++looks;
            if (event.type == engine::Event::Type::Visited) stands = event.subject == step;
        });
        run.engine_run().visited("quadlet1", "ssh quadlet1");
        QVERIFY(until([&] { return stands; }));
        run.primary(); // approved, though what was seen is a moment old only
        QVERIFY(until([&] { return run.question() != nullptr || !run.result().isEmpty(); }));
        QVERIFY(looks > 0);
        disconnect(&run.engine_run(), nullptr, this, nullptr);
    }

    void a_login_that_expired_is_a_state() {
        engine::Question question;
        question.kind = "blocked";
        question.text = {"The cluster answers", "error: You must be logged in to the server (Unauthorized)"};
        QCOMPARE(login_for(question, nullptr), (std::vector<std::string>{"oc", "login", "--web"}));
        assembly::Environment own;
        own.hook = {"kinit", "me"};
        QCOMPARE(login_for(question, &own), own.hook);
        question.text = {"The database answers", "psql: connection refused"};
        QVERIFY(login_for(question, &own).empty());
    }

    void a_secret_is_fetched_by_the_documents_own_command() {
        auto desk = open("happy");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        const auto& context = desk->run()->run().context();
        exec::Command command;
        command.stages = {{"flightctl-restore"}};
        command.env["KV_PASSWORD"] = exec::MixedText(SecretRef{"kv_password", 3});
        command.env["PLAIN"] = exec::MixedText("a b");
        const auto line = engine::by_hand(context, "host", command);
        QVERIFY2(line.find("printf %s \"$(") != std::string::npos && line.find("podman secret") != std::string::npos,
                 line.c_str());
        QVERIFY2(line.find("env 'PLAIN=a b' sh -c") != std::string::npos, line.c_str());
        command.env["KV_PASSWORD"] = exec::MixedText(SecretRef{"of-nobody", 3});
        const auto asked = engine::by_hand(context, "host", command);
        QVERIFY2(asked.rfind("read -rsp 'of-nobody: ' secret_of_nobody; echo\n", 0) == 0, asked.c_str());
        QVERIFY(asked.find("\"$secret_of_nobody\"") != std::string::npos);
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
