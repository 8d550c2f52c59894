#pragma once

#include "assembly/drill_session.h"
#include "assembly/library.h"
#include "engine/report.h"
#include "procedure/reader.h"

#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <fstream>

using namespace salvor;
using engine::Question;
using engine::Reply;

/// Answers as the test says, and otherwise like somebody who wants to go on.
class Person : public engine::Operator {
public:
    using Answer = std::function<std::optional<Reply>(const Question&)>;
    explicit Person(Answer answer) : m_answer(std::move(answer)) {}
    void ask(const Question& question, std::function<void(Reply)> then) override {
        asked.push_back(question.kind);
        if (asked.size() > 60) return then({"leave", "it goes round in circles", {}, Json::object()});
        if (auto reply = m_answer(question)) return then(*reply);
        if (const auto* go_on = question.choice("go_on")) return then({"go_on", {}, go_on->type_this, Json::object()});
        then({"leave", "no answer in this test", {}, Json::object()});
    }
    std::vector<std::string> asked;

private:
    Answer m_answer;
};

/// Runs of small procedures over a small world.
class SmallRun {
protected:
    struct Ended {
        std::string result;
        std::vector<std::string> changes; ///< commands that changed something, in order
        std::vector<std::string> asked;
        engine::RunState state;
        std::string report;
        long count(const std::string& kind) const { return std::count(asked.begin(), asked.end(), kind); }
        std::string state_of(const std::string& unit) const { return world["hosts"]["box"]["units"][unit]["state"]; }
        Json world;
        std::vector<engine::CommandNews> news;
        std::map<std::string, std::string> outputs; ///< by command shown: what its file held as it ended
    };

    static std::string stop(const std::string& unit, const std::string& more = {}) {
        return "      - run: [systemctl, stop, " + unit + "]\n        at: root\n        timeout: 30s\n" + more;
    }
    static std::string is_stopped(const std::string& unit) {
        return "say: stopped, run: [systemctl, is-active, " + unit + "], exits: any, take: line, ";
    }

    /// `steps` is the text below `steps:`; `faults` are changes of the world after entries, `with` one before.
    static Ended run(const std::string& steps, const Person::Answer& answer,
                     std::vector<backends::drill::Scenario::Fault> faults = {}, const std::string& with = {},
                     const std::function<void(engine::Setup&)>& set = {}) {
        QTemporaryDir folder;
        const auto prelude = assembly::read_file(SALVOR_SOURCE_DIR "/workflows/prelude.jq");
        auto read =
            procedure::read_bytes("salvor: 1\nid: a.b\ntitle: T\nsource: {document: d, section: s, parts: [one]}\n"
                                  "targets:\n  host: {kind: ssh}\n  root: {inside: host, as: root}\nsteps:\n" +
                                      steps + "finish: {data: [], function: [], leftovers: []}\n",
                                  "t.yaml", ".", *prelude);
        for (const auto& one : read.diagnostics) qWarning("%s", one.text().c_str());
        if (!read.ok()) return {};
        backends::drill::Scenario scenario;
        scenario.targets = {{"host", "box"}, {"here", "box"}};
        scenario.faults = std::move(faults);
        scenario.with = with;
        const auto unit = [](int stop_ms) { return Json{{"state", "active"}, {"pid", 7}, {"stop_ms", stop_ms}}; };
        const Json world{
            {"fleet", Json::object()},
            {"kv", Json::object()},
            {"postgres", {{"databases", Json::object()}}},
            {"programs",
             {{"witness", "{world: (.world | .witness = .hosts.box.files)}"},
              {"thief", "{world: (.world | .hosts.box.files[\"/run/salvor/lock/token\"].content = \"other\\n\" | "
                        ".hosts.box.files[\"/run/salvor/lock/holder\"].content = "
                        "\"{\\\"run\\\": \\\"r2\\\", \\\"who\\\": \\\"bo@desk\\\"}\\n\")}"},
              {"passing_thief", "{world: (.world | .hosts.box.files |= with_entries("
                                "select(.key | startswith(\"/run/salvor/lock\") | not)))}"},
              {"restart", "{world: (.world | .hosts.box.boot_id = \"another\" | .hosts.box.files |= with_entries("
                          "select(.key | startswith(\"/run/\") | not)))}"},
              {"long", "{takes: 20}"},
              {"nonsense", "{out: null}"},
              {"mute", "{exit: 2}"},
              {"refuses", "{exit: 3, out: \"code 17\\n\"}"},
              {"talker", "{err: (\"e\" * (.argv[1] | tonumber))}"},
              {"slowly",
               "(if .world.hosts.box.units[\"a.service\"].state == \"inactive\" and .world.flag != \"not\" then "
               "\"so\" else \"other\" end) as $o | {out: $o, takes: 5}"},
              {"chancy", "(.argv[1]) as $n | {world: (.world | .called = ((.called // []) + [$n])), takes: 10, "
                         "exit: (if .world.bad == $n then 1 else 0 end)}"},
              {"flaky", "(.world.tries // 0) as $n | {world: (.world | .tries = $n + 1), exit: (if $n < 2 "
                        "then 1 else 0 end)}"}}},
            {"hosts",
             {{"box",
               {{"machine_id", "0123"},
                {"user", "ops"},
                {"sudo", true},
                {"files", {{"/etc/text", {{"content", "hello"}}}}},
                {"containers", Json::object()},
                {"units",
                 {{"a.service", unit(100)},
                  {"b.service", unit(100)},
                  {"lazy.service", unit(5000)},
                  {"slow.service", unit(90'000)},
                  {"off.service", {{"state", "inactive"}, {"pid", 0}}}}}}}}}};
        assembly::DrillSession drill(scenario, world, 0);
        Person person(answer);
        engine::Setup setup;
        bool bound = false;
        drill.bind(read.procedure, [&](auto got) {
            bound = true;
            if (got) return void(setup.bindings = *got);
            qWarning("%s", got.error().text().c_str());
        });
        if (!QTest::qWaitFor([&] { return bound; })) return {};
        setup.procedure = &read.procedure;
        setup.evaluator = &drill.evaluator();
        setup.clock = &drill.clock();
        setup.secrets = &drill.secrets();
        setup.person = &person;
        setup.folder = folder.path().toStdString();
        setup.run_id = "testrun00001";
        setup.who = "test";
        setup.drill = true;
        setup.journal.sync = false;
        if (set) set(setup);
        auto run = engine::Run::open(std::move(setup));
        if (!run) return {};
        Ended ended;
        QEventLoop loop;
        QObject::connect(run->get(), &engine::Run::happened, &loop,
                         [&](const engine::Event& event) { drill.happened(event); });
        QObject::connect(run->get(), &engine::Run::commanded, &loop, [&](const engine::CommandNews& news) {
            ended.news.push_back(news);
            if (news.kind != engine::CommandNews::Kind::Ended || news.out.empty()) return;
            if (auto out = assembly::read_file(news.out)) ended.outputs[news.shown] = *out;
        });
        QObject::connect(
            run->get(), &engine::Run::ended, &loop,
            [&](const QString& result) {
                ended.result = result.toStdString();
                loop.quit();
            },
            Qt::QueuedConnection);
        QTimer::singleShot(std::chrono::seconds(30), &loop, &QEventLoop::quit);
        (*run)->start();
        loop.exec();
        ended.state = (*run)->state();
        ended.asked = person.asked;
        ended.world = drill.world().state();
        for (const auto& [line, detached] : drill.world().log())
            if (line.rfind("systemctl st", 0) == 0) ended.changes.push_back(line);
        if (auto events = engine::Journal::read(folder.path().toStdString()))
            ended.report = engine::make_report(read.procedure, *events).markdown;
        return ended;
    }

    static std::string step(const std::string& id, const std::string& body) {
        return "  - id: " + id + "\n    title: " + id + "\n    why: w\n    source: [one]\n    at: host\n" + body;
    }
    static Person::Answer on(std::string kind, std::string choice, std::string reason = {}) {
        return [=](const Question& question) -> std::optional<Reply> {
            const auto* offered = question.choice(choice);
            if (question.kind != kind || offered == nullptr) return std::nullopt;
            return Reply{choice, reason, offered->type_this, Json::object()};
        };
    }
};
