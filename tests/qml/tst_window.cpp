#include "window_play.h"

Q_IMPORT_QML_PLUGIN(Salvor_UiPlugin)
Q_IMPORT_QML_PLUGIN(Salvor_ConsolePlugin)

/// The whole window over a drill, by keys alone.
class TestWindow : public QObject, WindowPlay {
    Q_OBJECT

    /// F6 comes by banner, steps, middle, actions and output, and back to where it began.
    void go_round() {
        QSet<QQuickItem*> seen;
        for (int i = 0; i < 6; ++i) {
            key(Qt::Key_F6);
            seen << m_window->activeFocusItem();
        }
        QCOMPARE(seen.size(), 6);
        auto* here = m_window->activeFocusItem();
        key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(m_window->activeFocusItem() != here);
        key(Qt::Key_F6);
        QCOMPARE(m_window->activeFocusItem(), here);
        key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto* banner = m_window->activeFocusItem();
        QVERIFY(banner != nullptr &&
                QString::fromLatin1(banner->metaObject()->className()).startsWith(QStringLiteral("TargetBanner")));
    }

    QQuickItem* part(const QString& name, QQuickItem* under) {
        if (under->objectName() == name) return under;
        for (auto* child : under->childItems())
            if (auto* found = part(name, child)) return found;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8()); }

    void a_drill_by_keys_alone_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<QString>("language");
        QTest::newRow("light-1440") << "light" << 1440 << 900 << "en";
        QTest::newRow("dark-1440") << "dark" << 1440 << 900 << "en";
        QTest::newRow("light-1024") << "light" << 1024 << 700 << "en";
        QTest::newRow("dark-1024") << "dark" << 1024 << 700 << "en";
        QTest::newRow("contrast-1440") << "contrast" << 1440 << 900 << "en";
        QTest::newRow("german-1024") << "light" << 1024 << 700 << "de";
        QTest::newRow("italian-1024") << "light" << 1024 << 700 << "it";
        QTest::newRow("german-dark-2560") << "dark" << 2560 << 1440 << "de";
    }
    void a_drill_by_keys_alone() {
        QFETCH(QString, theme);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(QString, language);
        m_offences.clear();
        open(width, height);
        if (QTest::currentTestFailed()) return;
        m_office->settings()->setTheme(theme);
        speak(language);
        const auto shot = [&](const char* page) {
            look(QLatin1String(page) + QLatin1Char('-') + QString::fromUtf8(QTest::currentDataTag()));
        };
        shot("home-empty");
        m_office->desk()->startDrill(QStringLiteral("flight-control.quadlets-restore"), QStringLiteral("happy"));
        QVERIFY(until([&] { return m_office->desk()->run() != nullptr; }));
        QVERIFY(stopped());
        shot("form");
        int gates = 0;
        bool confirmed = false;
        for (int i = 0; i < 200 && run().result().isEmpty(); ++i) {
            QVERIFY(stopped());
            if (!run().result().isEmpty()) break;
            auto* question = run().question();
            if (!run().questionHere()) {
                if (gates == 0) { // all that can be asked was asked
                    QVERIFY(until([&] { return !run().readiness()->looking(); }));
                    shot("ready");
                }
                if (gates == 1) shot("ended");
                key(Qt::Key_Return, Qt::ControlModifier);
                continue;
            }
            if (question->kind() == QLatin1String("gate") && gates++ == 0) {
                speak(QStringLiteral("it")); // from one to the other and back, in the middle of a run
                look({});
                speak(language);
                shot("gate");
                key(Qt::Key_F5); // looks again, and asks again
                QVERIFY(until([&] { return run().question() != nullptr && run().question() != question; }));
                question = run().question();
                go_round();
            }
            if (question->kind() == QLatin1String("ask")) {
                shot("ask");
                fill(*question->form());
            }
            const auto typed = question->typeThis();
            QVERIFY2(run().primaryEnabled(), qPrintable(run().reason()));
            key(Qt::Key_Return, Qt::ControlModifier);
            if (typed.isEmpty()) {
                QVERIFY(until([&] { return run().question() != question; }));
                continue;
            }
            QVERIFY(until([&] { return run().proofFresh(); }));
            until([] { return false; }, 200);
            if (!confirmed) shot("confirm");
            key(Qt::Key_Return); // confirms nothing
            QVERIFY(run().question() == question);
            for (const auto letter : typed) QTest::keyClick(m_window, letter.toLatin1());
            until([] { return false; }, 600); // a danger button is deaf for half a second
            if (!confirmed) shot("confirm-typed");
            confirmed = true;
            for (int tabs = 0; tabs < 30 && run().question() == question; ++tabs) {
                key(Qt::Key_Tab);
                auto* focused = m_window->activeFocusItem();
                if (focused != nullptr && focused->property("kind").toString() == QLatin1String("danger")) {
                    key(Qt::Key_Return);
                    QVERIFY(run().question() == question);
                    key(Qt::Key_Space);
                    break;
                }
            }
            QVERIFY(until([&] { return run().question() != question; }));
        }
        QCOMPARE(run().result(), QStringLiteral("recovered"));
        QVERIFY(confirmed);
        QVERIFY(gates >= 3);
        shot("end");
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(until([&] { return m_office->page() == QStringLiteral("debriefing"); }));
        QVERIFY(until([&] { return !m_office->report()->reading(); }));
        shot("debriefing");
        for (const auto* page : {"home", "drills", "reports", "environments", "settings"}) {
            m_office->setPage(QString::fromLatin1(page));
            until([&] { return !m_office->catalogue()->reading(); });
            shot(page);
        }
        key(Qt::Key_K, Qt::ControlModifier);
        shot("palette");
        key(Qt::Key_Escape);
        key(Qt::Key_F1);
        shot("help");
        key(Qt::Key_Escape);
        key(Qt::Key_K, Qt::ControlModifier);
        for (const auto letter : QByteArray("keys")) QTest::keyClick(m_window, letter);
        key(Qt::Key_Return);
        shot("keys");
        for (const auto& text : m_listener.missed()) m_offences << QStringLiteral("not translated: ") + text;
        close();
        QVERIFY2(m_offences.isEmpty(), qPrintable(m_offences.join(QLatin1Char('\n'))));
    }

    void a_table_by_keys_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<int>("width");
        QTest::newRow("dark-1024") << "dark" << 1024;
        QTest::newRow("light-1600") << "light" << 1600;
        QTest::newRow("light-2560") << "light" << 2560;
    }
    void a_table_by_keys() {
        QFETCH(QString, theme);
        QFETCH(int, width);
        m_offences.clear();
        open(width, width * 11 / 16, "/tests/data/workflows");
        if (QTest::currentTestFailed()) return;
        m_office->settings()->setTheme(theme);
        m_office->settings()->setLanguage(QStringLiteral("en")); // whatever was spoken before
        m_listener.use(QStringLiteral("en"));
        m_english.clear();
        const auto tag = QLatin1Char('-') + QString::fromUtf8(QTest::currentDataTag());
        m_office->desk()->startDrill(QStringLiteral("group.rename"), QStringLiteral("renamed"));
        QVERIFY(until([&] { return m_office->desk()->run() != nullptr; }));
        QVERIFY(stopped());
        look(QStringLiteral("table-form") + tag);
        auto* address = m_window->activeFocusItem(); // the first that can be entered
        QVERIFY(address != nullptr);
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Delete);
        QVERIFY(!run().primaryEnabled());
        look(QStringLiteral("table-wrong") + tag);
        for (const auto letter : QByteArray("10.0.0.7")) QTest::keyClick(m_window, letter);
        QVERIFY2(run().primaryEnabled(), qPrintable(run().reason()));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(stopped());
            if (run().question()->kind() == QLatin1String("ask") && run().questionHere()) break;
            const auto* before = run().question();
            const bool here = run().questionHere();
            QVERIFY2(run().primaryEnabled(), qPrintable(run().reason()));
            key(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(until([&] { return run().question() != before || run().questionHere() != here; }));
        }
        QCOMPARE(run().question()->kind(), QStringLiteral("ask"));
        look(QStringLiteral("table-ask") + tag);
        key(Qt::Key_Return); // the menu of the first cell that is none of ours to read only
        look(QStringLiteral("table-menu") + tag);
        key(Qt::Key_Escape);
        const auto* asked = run().question();
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(until([&] { return run().question() != asked; }));
        QVERIFY(stopped());
        if (!run().questionHere()) key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(until([&] { return run().questionHere() && run().proofFresh(); }));
        look(QStringLiteral("group-gate") + tag);
        close();
        QVERIFY2(m_offences.isEmpty(), qPrintable(m_offences.join(QLatin1Char('\n'))));
    }

    /// A pane of a group: Right goes to the next host, whose output is shown; where tabs have no room there is a menu.
    void hosts_of_a_pane_by_keys() {
        m_offences.clear();
        open(1600, 1100, "/tests/data/workflows");
        if (QTest::currentTestFailed()) return;
        m_office->desk()->startDrill(QStringLiteral("group.rename"), QStringLiteral("renamed"));
        QVERIFY(until([&] { return m_office->desk()->run() != nullptr; }));
        QVERIFY(stopped());
        for (int i = 0; i < 3 && run().outputs()->step() != nullptr; ++i) {
            auto panes = run().outputs()->panes();
            if (panes.at(&panes, 0)->shown()->kind() == QLatin1String("observing")) break;
            key(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(stopped());
        }
        auto panes = run().outputs()->panes();
        QCOMPARE(panes.count(&panes), 2);
        auto* rack = panes.at(&panes, 0);
        QVERIFY(until([&] { return rack->shown()->kind() == QLatin1String("observing"); }));
        const auto item = [&](const char* type) {
            QList<QQuickItem*> left{m_window->contentItem()};
            while (!left.isEmpty()) {
                auto* one = left.takeFirst();
                if (QString::fromLatin1(one->metaObject()->className()).startsWith(QLatin1String(type))) return one;
                left = one->childItems() + left;
            }
            return static_cast<QQuickItem*>(nullptr);
        };
        auto* tabs = item("HostTabs");
        auto* first = item("HostTab_");
        QVERIFY(tabs != nullptr && first != nullptr);
        QCOMPARE(tree::name_of(*first), QStringLiteral("n2, Observing"));
        auto* pane = tabs->parentItem();
        while (pane != nullptr && !pane->property("view").isValid()) pane = pane->parentItem();
        QVERIFY(pane != nullptr);
        const auto shows = [&](const char* text) {
            auto* rows = pane->property("view").value<OutputView*>()->rows();
            return rows->rowCount() > 0 &&
                   rows->data(rows->index(0, 0), rows->roleNames().key("plain")).toString() == QLatin1String(text);
        };
        QVERIFY(until([&] { return shows("r2"); }));
        first->forceActiveFocus(Qt::TabFocusReason);
        key(Qt::Key_Left); // there is none
        QCOMPARE(rack->current(), 0);
        key(Qt::Key_Right);
        QCOMPARE(rack->current(), 1);
        QVERIFY(until([&] { return shows("r1"); }));
        QVERIFY(first != m_window->activeFocusItem() && m_window->activeFocusItem() != nullptr);
        key(Qt::Key_Right);
        QCOMPARE(rack->current(), 2);
        look(QStringLiteral("hosts"));
        QVERIFY(tabs->property("fits").toBool());
        tabs->setWidth(120);
        QVERIFY(!tabs->property("fits").toBool() && !first->isVisible());
        QVERIFY(tree::texts(*m_window).contains(QStringLiteral("n3")));
        QVERIFY(tree::texts(*m_window).contains(QStringLiteral("all 3 are seen")));
        close();
        QVERIFY2(m_offences.isEmpty(), qPrintable(m_offences.join(QLatin1Char('\n'))));
    }

    /// What the run stops for is the engine's English, told in the window's language.
    void another_step_begins_at_its_top() {
        open(1024, 700);
        if (QTest::currentTestFailed()) return;
        m_office->desk()->startDrill(QStringLiteral("flight-control.quadlets-restore"), QStringLiteral("happy"));
        QVERIFY(until([&] { return m_office->desk()->run() != nullptr; }));
        const auto focused = [&] { return m_window->activeFocusItem(); };
        int turned = 0;
        for (int i = 0; i < 40 && turned < 3; ++i) {
            QVERIFY(stopped());
            auto* title = part(QStringLiteral("heading"), m_window->contentItem());
            QVERIFY(title != nullptr);
            auto* page =
                title->parentItem()->parentItem()->parentItem()->parentItem(); // line, column, content, what scrolls
            QVERIFY(page->property("contentY").isValid());
            const auto most = page->property("contentHeight").toReal() - page->height();
            page->setProperty("contentY", std::max(0.0, most));
            const auto shown = run().shownStep();
            auto* question = run().question();
            if (question != nullptr && question->kind() == QLatin1String("ask")) fill(*question->form());
            key(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(until([&] { return run().question() != question || run().shownStep() != shown; }));
            if (run().shownStep() == shown || most <= 0) continue;
            ++turned;
            QCOMPARE(page->property("contentY").toReal(), 0.0);
            QCOMPARE(focused(), title);
            key(Qt::Key_Tab);
            QVERIFY(focused() != title && page->isAncestorOf(focused()));
        }
        QCOMPARE(turned, 3);
        // Whoever goes through the steps stays with them.
        const auto in_rail = [&] {
            for (auto* item = focused(); item != nullptr; item = item->parentItem())
                if (QByteArray(item->metaObject()->className()).startsWith("StepRail")) return true;
            return false;
        };
        for (int regions = 0; regions < 8 && !in_rail(); ++regions) key(Qt::Key_F6);
        QVERIFY(in_rail());
        const auto shown = run().shownStep();
        key(Qt::Key_Up);
        QCOMPARE(run().shownStep(), shown - 1);
        QVERIFY(in_rail());
        close();
    }
    /// What is answered goes away; the keyboard stays in the step, and comes to the button that turns the page.
    void an_answer_keeps_the_keyboard() {
        open(1024, 700);
        if (QTest::currentTestFailed()) return;
        m_office->desk()->startDrill(QStringLiteral("flight-control.quadlets-restore"), QStringLiteral("happy"));
        QVERIFY(until([&] { return m_office->desk()->run() != nullptr; }));
        QVERIFY(stopped());
        QCOMPARE(run().question()->kind(), QStringLiteral("form"));
        QVERIFY(run().primaryText().startsWith(QStringLiteral("Drill: Keep these answers for ")));
        auto* title = part(QStringLiteral("heading"), m_window->contentItem());
        auto* primary = part(QStringLiteral("primary"), m_window->contentItem());
        QVERIFY(title != nullptr && primary != nullptr);
        key(Qt::Key_Tab);
        QVERIFY(m_window->activeFocusItem() != title); // it stands in what goes away
        const auto shown = run().shownStep();
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(until([&] { return run().question() != nullptr && !run().questionHere(); }));
        QCOMPARE(run().shownStep(), shown);
        QVERIFY(until([&] { return primary->hasActiveFocus(); }));
        key(Qt::Key_Return);
        QVERIFY(run().shownStep() != shown);
        QCOMPARE(m_window->activeFocusItem(), title); // and not on what would change something
        close();
    }
    /// Heads of Home's table stand over what they name.
    void heads_over_their_columns_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("language");
        for (const int width : {1024, 1200, 1440, 1920, 2560})
            for (const auto* language : {"en", "de"})
                QTest::addRow("%d-%s", width, language) << width << QString::fromLatin1(language);
    }
    void heads_over_their_columns() {
        QFETCH(int, width);
        QFETCH(QString, language);
        m_offences.clear();
        open(width, 800);
        if (QTest::currentTestFailed()) return;
        speak(language);
        QVERIFY(until([&] { return !m_office->catalogue()->reading(); }));
        look(QStringLiteral("heads-") + QString::fromUtf8(QTest::currentDataTag()));
        QList<qreal> heads, cells;
        QList<QQuickItem*> left{m_window->contentItem()};
        while (!left.isEmpty()) {
            auto* one = left.takeFirst();
            if (!one->isVisible()) continue;
            const auto type = QByteArray(one->metaObject()->className());
            if (type.startsWith("ColumnHead")) heads << one->mapToScene({0, 0}).x();
            if (type.startsWith("StateCell")) cells << one->mapToScene({0, 0}).x();
            left += one->childItems();
        }
        QVERIFY(heads.size() >= 3 && cells.size() >= 2);
        for (const auto x : cells)
            QVERIFY2(std::any_of(heads.begin(), heads.end(), [&](qreal head) { return qAbs(head - x) < 1; }),
                     qPrintable(QString::number(x)));
        close();
        QVERIFY2(m_offences.isEmpty(), qPrintable(m_offences.join(QLatin1Char('\n'))));
    }
    void a_stop_in_every_language_data() {
        QTest::addColumn<QString>("language");
        for (const auto& language : Language::choices().mid(2)) QTest::newRow(qPrintable(language)) << language;
    }
    void a_stop_in_every_language() {
        QFETCH(QString, language);
        m_offences.clear();
        open(1024, 700);
        if (QTest::currentTestFailed()) return;
        speak(language);
        m_office->desk()->startDrill(QStringLiteral("flight-control.quadlets-restore"),
                                     QStringLiteral("version-mismatch"));
        QVERIFY(until([&] { return m_office->desk()->run() != nullptr; }));
        for (int i = 0; i < 20; ++i) {
            QVERIFY(stopped());
            if (run().question() == nullptr || run().question()->stop()) break;
            key(Qt::Key_Return, Qt::ControlModifier);
            until([] { return false; }, 50);
        }
        QVERIFY(run().question() != nullptr && run().question()->stop());
        look(QStringLiteral("stop-") + language);
        QVERIFY(!run().question()->title().startsWith(QLatin1String("This does not hold")));
        close();
        QVERIFY2(m_offences.isEmpty(), qPrintable(m_offences.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
