#include "procedure/visit.h"

namespace salvor::procedure {

namespace {

class Walk {
public:
    Walk(const Procedure& procedure, const Visitor& visitor) : m_procedure(procedure), m_visitor(visitor) {}

    void run() {
        for (const auto& step : m_procedure.steps) {
            m_step = &step;
            say(nullptr, step.when);
            say(nullptr, step.title);
            say(nullptr, step.why);
            for (const auto* looks : {&step.observe, &step.require, &step.prove})
                for (const auto& one : *looks) look(one);
            for (const auto& one : step.act) action(one);
        }
    }

private:
    void say(const Entry* entry, const Expression& expression) {
        if (expression && m_visitor.expression) m_visitor.expression({*m_step, entry, m_outer}, expression);
    }
    void say(const Entry* entry, const Text& text) {
        if (!text.empty() && m_visitor.text) m_visitor.text({*m_step, entry, m_outer}, text);
    }

    void command(const Entry& entry, const Command& command) {
        for (const auto& stage : command.pipe) this->command(entry, stage);
        if (command.run.empty()) return;
        for (const auto& argument : command.run) say(&entry, argument);
        for (const auto& [name, value] : command.env) say(&entry, value);
        for (const auto* text : {&command.in.text, &command.in.file, &command.cwd}) say(&entry, *text);
        for (const auto* one : m_procedure.way(command.at)) {
            for (const auto* text : {&one->space, &one->pod}) say(&entry, *text);
            for (const auto& [name, value] : one->env) say(&entry, value);
        }
        if (m_visitor.command) m_visitor.command(*m_step, entry, command);
    }

    void entry(const Entry& entry) {
        for (const auto* one : {&entry.when, &entry.each, &entry.where, &entry.pick}) say(&entry, *one);
        command(entry, entry.command);
        say(&entry, entry.read);
        if (entry.save) say(&entry, entry.save->name);
    }

    void look(const Look& look) {
        entry(look);
        for (const auto* one : {&look.let, &look.that, &look.until, &look.abort}) say(&look, *one);
        for (const auto* one : {&look.say, &look.otherwise}) say(&look, *one);
    }

    void action(const Action& action) {
        entry(action);
        say(&action, action.takes_seconds);
        for (const auto* one : {&action.path, &action.content, &action.ask}) say(&action, *one);
        for (const auto* one : {&action.apply.file, &action.apply.space}) say(&action, *one);
        for (const auto* one : {&action.tunnel.space, &action.tunnel.service, &action.tunnel.pod, &action.tunnel.host,
                                &action.tunnel.port, &action.tunnel.local})
            say(&action, *one);
        const auto* before = m_outer;
        if (m_outer == nullptr) m_outer = &action;
        for (const auto& done : action.done) look(done);
        for (const auto& probe : action.tunnel.probe) look(probe);
        for (const auto& undo : action.undo) this->action(undo);
        m_outer = before;
    }

    const Procedure& m_procedure;
    const Visitor& m_visitor;
    const Step* m_step = nullptr;
    const Entry* m_outer = nullptr;
};

} // namespace

void visit(const Procedure& procedure, const Visitor& visitor) { Walk(procedure, visitor).run(); }

} // namespace salvor::procedure
