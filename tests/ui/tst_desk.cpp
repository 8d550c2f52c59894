#include "../nobody.h"
#include "session/desk.h"

#include <QTest>

using namespace salvor;
using namespace salvor::ui;

static QString s(const char* utf8) { return QString::fromUtf8(utf8); }

/// What is asked before a run: where its targets are.
class TestDesk : public QObject {
    Q_OBJECT
    tests::Nobody m_nobody;

    static TargetChoice* target(Desk& desk, const QString& id) {
        auto list = desk.startTargets();
        for (qsizetype i = 0; i < list.count(&list); ++i)
            if (list.at(&list, i)->targetId() == id) return list.at(&list, i);
        return nullptr;
    }

private Q_SLOTS:
    void each_target_is_offered_what_it_can_be() {
        Desk desk(SALVOR_SOURCE_DIR "/tests/data/workflows", {}, m_nobody, 1);
        desk.setPlaces({s("here"), s("ssh:quadlet1")}, {s("kube:edge"), s("env:shop")});
        QCOMPARE(desk.everyPlace().size(), 4);
        desk.prepare(s("cluster.quiesce"));
        auto* cluster = target(desk, s("shop"));
        QVERIFY2(cluster != nullptr, qPrintable(desk.problem()));
        QCOMPARE(cluster->places(), QStringList({s("kube:edge"), s("env:shop")}));
        QVERIFY(cluster->advice().contains(s("kube:")) && cluster->example().startsWith(s("kube:")));
        QVERIFY(cluster->takes(s("kube:edge")) && cluster->takes(s("oc:edge")) && cluster->takes(s("env:shop")));
        for (const auto* wrong : {"", "here", "ssh:quadlet1", "kube:"}) QVERIFY2(!cluster->takes(s(wrong)), wrong);
        QVERIFY(!desk.startReady());
        cluster->set_place(s("kube:edge"));
        QVERIFY(desk.startReady());
    }

    void a_place_that_was_found_goes_only_where_it_fits() {
        Desk desk(SALVOR_SOURCE_DIR "/workflows", {}, m_nobody, 1);
        desk.prepare_at(s("flight-control.quadlets-restore"), s("ssh:quadlet1"), nullptr);
        QCOMPARE(target(desk, s("host"))->place(), s("ssh:quadlet1"));
        QVERIFY(desk.startReady());
        desk.prepare_at(s("flight-control.quadlets-restore"), s("kube:edge"), nullptr);
        QCOMPARE(target(desk, s("host"))->place(), QString());
        QVERIFY(!desk.startReady());
    }
};

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
