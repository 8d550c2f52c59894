#include "theme/palette.h"

#include <QTest>

using namespace salvor::ui;

/// Every text colour on every surface it may stand on, in each scheme: 4.5 for text, 3.0 for edges (WCAG 2.2, 1.4.3 and
/// 1.4.11).
class TestPalette : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrast_suffices_data() {
        QTest::addColumn<int>("scheme");
        for (const auto scheme : {Scheme::Light, Scheme::Dark, Scheme::Contrast})
            QTest::addRow("scheme %d", static_cast<int>(scheme)) << static_cast<int>(scheme);
    }
    void contrast_suffices() {
        QFETCH(int, scheme);
        const auto of = [&](Role role) { return colour(static_cast<Scheme>(scheme), role); };
        const auto check = [&](Role front, Role back, double least) {
            const auto ratio = contrast(of(front), of(back));
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 on %2: %3")
                                                    .arg(static_cast<int>(front))
                                                    .arg(static_cast<int>(back))
                                                    .arg(ratio)));
        };
        const auto surfaces = {Role::Window, Role::Surface,  Role::Sunken, Role::Raised,
                               Role::Hover,  Role::Selected, Role::Pane};
        for (const auto back : surfaces) {
            for (const auto front : {Role::Text, Role::Text2, Role::Text3, Role::Accent, Role::Ok, Role::Warn,
                                     Role::Danger, Role::Drill, Role::PaneText})
                check(front, back, 4.5);
            for (const auto front : {Role::Edge, Role::Focus}) check(front, back, 3.0);
        }
        const std::pair<Role, Role> soft[]{{Role::Accent, Role::AccentSoft},    {Role::Ok, Role::OkSoft},
                                           {Role::Warn, Role::WarnSoft},        {Role::Danger, Role::DangerSoft},
                                           {Role::Drill, Role::DrillSoft},      {Role::InkAccent, Role::AccentFill},
                                           {Role::InkDanger, Role::DangerFill}, {Role::InkDrill, Role::DrillFill}};
        for (const auto& [front, back] : soft) check(front, back, 4.5);
        for (const auto back : {Role::AccentSoft, Role::OkSoft, Role::WarnSoft, Role::DangerSoft, Role::DrillSoft}) {
            check(Role::Text, back, 4.5);
            check(Role::Text2, back, 4.5);
        }
    }
    void a_ratio_is_as_the_standard_says() {
        QCOMPARE(qRound(contrast(Qt::white, Qt::black)), 21);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white)), 1);
        QCOMPARE(qRound(contrast(QColor(0x767676), Qt::white) * 100), 454); // the well-known limit of 4.54
    }
};

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
