#include "desk_play.h"

/// Forms as the window has them: what is offered, what follows from what, what is said to be wrong where.
class TestFormView : public QObject, DeskPlay {
    Q_OBJECT

private Q_SLOTS:
    void a_table_is_filled_cell_by_cell() {
        auto desk = open("renamed", "group.rename", "/tests/data/workflows");
        QVERIFY2(desk->problem().isEmpty(), qPrintable(desk->problem()));
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto& run = *desk->run();
        auto fields = run.question()->form()->fields();
        auto* nodes = fields.at(&fields, 0); // one row for each host of the group
        QCOMPARE(nodes->kind(), QStringLiteral("table"));
        QVERIFY(!nodes->grows());
        QVERIFY(cell_of(nodes, 0, 0)->fixed());
        QCOMPARE(cell_of(nodes, 0, 0)->text(), QStringLiteral("n2"));
        QCOMPARE(cell_of(nodes, 0, 1)->text(), QStringLiteral("10.0.0.2"));
        cell_of(nodes, 0, 1)->setText({});
        QVERIFY(nodes->wrong());
        QVERIFY2(nodes->error().startsWith(QStringLiteral("n2: Listen address ")), qPrintable(nodes->error()));
        QVERIFY(!run.primaryEnabled());
        cell_of(nodes, 0, 1)->setText(QStringLiteral("a host"));
        QCOMPARE(
            cell_of(nodes, 0, 1)->error(),
            QStringLiteral("Listen address is no name or address of a host. Expected: cas1.example.com, 10.0.0.7."));
        QVERIFY(!run.primaryEnabled());
        cell_of(nodes, 0, 1)->setText(QStringLiteral("10.0.0.9"));
        QVERIFY(!nodes->wrong());

        QVERIFY(until([&] {
            if (run.question() == nullptr) return false;
            if (run.question()->kind() == QLatin1String("ask") && run.questionHere()) return true;
            fill(*run.question());
            run.primary();
            return false;
        }));
        fields = run.question()->form()->fields();
        auto* pairs = fields.at(&fields, 0);
        QCOMPARE(pairs->columns().join(QLatin1Char(' ')), QStringLiteral("Node Rack Takes"));
        auto* takes = cell_of(pairs, 0, 2);
        QCOMPARE(takes->chosenRow(), 1);
        QCOMPARE(takes->optionWords().first(), QStringLiteral("r1 (another rack)"));
        takes->choose(0); // it says why it cannot be
        QCOMPARE(takes->chosenRow(), 1);
        QCOMPARE(play(run), QStringLiteral("recovered"));
    }

    /// What is offered for a field with a text goes into it, to be changed there.
    void an_offered_document_is_taken_and_edited() {
        auto desk = open("happy", "flight-control.edit-fleet");
        QVERIFY2(desk->problem().isEmpty(), qPrintable(desk->problem()));
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto fields = desk->run()->question()->form()->fields();
        FieldView* document = nullptr;
        for (qsizetype i = 0; i < fields.count(&fields); ++i)
            if (fields.at(&fields, i)->kind() == QLatin1String("json")) document = fields.at(&fields, i);
        QVERIFY(document != nullptr);
        QVERIFY(document->text().count(QLatin1Char('\n')) > 5); // as one reads a document
        document->setText({});
        QVERIFY(document->wrong());
        QVERIFY(until([&] { return document->options()->rowCount() == 1; }));
        QVERIFY2(document->seen().startsWith(QStringLiteral("As seen at ")), qPrintable(document->seen()));
        const auto seen = document->seen();
        document->miss(QStringLiteral("no connection")); // what was offered stays, with its time
        QCOMPARE(document->options()->rowCount(), 1);
        QCOMPARE(document->seen(), seen);
        document->choose(0);
        QVERIFY(!document->wrong());
        QVERIFY(cell(document->options(), 0, "chosen").toBool());
        QCOMPARE(QString::fromStdString(document->value().value("kind", std::string())), QStringLiteral("Fleet"));
        document->setText(document->text() + QLatin1Char('x'));
        QVERIFY(document->wrong());
        const auto lines = document->text().count(QLatin1Char('\n')) + 1;
        QVERIFY2(document->error().endsWith(QStringLiteral("is no JSON at line %1, column 2.").arg(lines)),
                 qPrintable(document->error()));
        QVERIFY(!cell(document->options(), 0, "chosen").toBool());
        const auto id = document->fieldId().toStdString();
        QVERIFY(desk->run()->question()->form()->values().contains(id));
        QVERIFY(!desk->run()->question()->form()->draft().contains(id)); // a draft is a file: no secret stands in it

        std::vector<procedure::Input> inputs(2);
        inputs[0].id = "note";
        inputs[1].id = "patch";
        inputs[1].type = procedure::Input::Type::Json;
        const Json described = Json::array({{{"id", "note"}, {"type", "text"}, {"value", "words"}},
                                            {{"id", "patch"}, {"type", "json"}, {"value", Json::object()}}});
        engine::RunState state;
        engine::Context context;
        context.state = &state;
        FormView form(context, inputs, described, {}, nullptr);
        fields = form.fields();
        fields.at(&fields, 1)->setText(QStringLiteral("{\"half\": "));
        QVERIFY(form.draft() == (Json{{"note", "words"}, {"patch", "{\"half\": "}})); // as it stands, though not whole
    }

    void a_table_follows_the_answer_that_its_rows_hang_on() {
        auto desk = open("given", "forms.parts", "/tests/data/workflows");
        QVERIFY2(desk->problem().isEmpty(), qPrintable(desk->problem()));
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto& form = *desk->run()->question()->form();
        auto fields = form.fields();
        auto* order = fields.at(&fields, 0);
        auto* parts = fields.at(&fields, 1);
        const auto table = [&] {
            QStringList rows;
            for (qsizetype i = 0; parts->value().is_array() && i < static_cast<qsizetype>(parts->value().size()); ++i)
                rows << cell_of(parts, static_cast<int>(i), 0)->text() + u'=' +
                            cell_of(parts, static_cast<int>(i), 1)->text();
            return rows.join(QLatin1Char(' '));
        };
        const auto choose = [&](int row) {
            order->choose(row);
            form.left();
        };
        fields.at(&fields, 3)->setText({}); // another field is wrong all the while
        QCOMPARE(table(), QStringLiteral("n2=two n1=one"));
        cell_of(parts, 1, 1)->setText(QStringLiteral("first"));
        choose(0); // what was given goes with its node, not with its place
        QVERIFY(until([&] { return table() == QStringLiteral("n1=first n2=two"); }));
        choose(2);
        QVERIFY(until([&] { return table() == QStringLiteral("n2=two n3="); }));
        QVERIFY(parts->wrong());
        cell_of(parts, 1, 1)->setText(QStringLiteral("three"));
        QVERIFY(!parts->wrong());
    }

    void rows_are_counted_anew_when_one_is_taken_away() {
        auto desk = open("given", "forms.parts", "/tests/data/workflows");
        QVERIFY(until([&] { return desk->run() != nullptr && desk->run()->question() != nullptr; }));
        auto fields = desk->run()->question()->form()->fields();
        auto* more = fields.at(&fields, 2);
        QVERIFY(more->grows());
        for (int i = 0; i < 3; ++i) {
            more->addRow();
            cell_of(more, i, 0)->setText(QStringLiteral("row"));
            cell_of(more, i, 1)->setText(QString::number(i));
        }
        QVERIFY(!more->wrong());
        cell_of(more, 2, 1)->setText(QStringLiteral("much"));
        QVERIFY2(more->error().startsWith(QStringLiteral("3: Size ")), qPrintable(more->error()));
        more->removeRow(0);
        QVERIFY2(more->error().startsWith(QStringLiteral("2: Size ")), qPrintable(more->error()));
    }
};

QTEST_GUILESS_MAIN(TestFormView)
#include "tst_form_view.moc"
