#include "assembly/chooser.h"

#include "engine/fold.h"

namespace salvor::assembly {

using engine::Verdict;

/// All that looks stand on, for one procedure.
struct Chooser::Trial {
    procedure::Procedure procedure;
    std::unique_ptr<RealSession> session;
    QTemporaryDir folder;
    engine::RunState state;
    engine::Context context;
    engine::LaterPtr<engine::Looker> looker;
};

/// The reader makes them the first step.
static const std::vector<procedure::Look>& applies_of(const procedure::Procedure& procedure) {
    return procedure.steps.front().require;
}

Chooser::Chooser(const Library& library, exec::Prompter& prompter, std::filesystem::path environments)
    : m_library(library), m_prompter(prompter), m_environments(std::move(environments)) {}

Chooser::~Chooser() = default;

void Chooser::look(std::vector<std::string> procedures, std::string place) {
    m_trial.reset();
    m_place = std::move(place);
    m_fits.clear();
    for (auto& id : procedures) m_fits.push_back({std::move(id), {}, Verdict::NotYet, {}});
    m_at = 0;
    try_one();
}

void Chooser::next() {
    ++m_at;
    Q_EMIT changed();
    try_one();
}

/// The last word on the procedure in hand. What stands on its trial goes by the event loop: this is called from it.
void Chooser::end(Verdict verdict, const std::string& reason) {
    auto& fit = m_fits[m_at];
    fit.verdict = verdict;
    if (!reason.empty()) fit.reasons.push_back(reason);
    QMetaObject::invokeMethod(
        this,
        [this, round = m_round] {
            if (m_round != round) return; // somebody began anew
            m_trial.reset();
            next();
        },
        Qt::QueuedConnection);
}

void Chooser::try_one() {
    Q_EMIT changed();
    if (!looking()) return;
    ++m_round;
    m_trial = std::make_unique<Trial>();
    auto read = m_library.read(m_fits[m_at].id);
    if (!read || !read->ok())
        return end(Verdict::Unknown, read ? read->diagnostics.front().text() : read.error().text());
    auto& procedure = m_trial->procedure = std::move(read->procedure);
    m_fits[m_at].title = procedure.title;
    if (applies_of(procedure).empty()) return end(Verdict::Unknown, "it does not say what it is for");
    RealSession::Options options;
    options.environments = m_environments;
    for (const auto& id : bound_targets(procedure)) options.targets[id] = m_place;
    m_trial->session = std::make_unique<RealSession>(m_prompter, std::move(options));
    m_trial->session->bind(procedure, [this, round = m_round](auto bindings) {
        if (m_round != round) return;
        if (!bindings) return end(Verdict::Unknown, bindings.error().text());
        bound(std::move(*bindings));
    });
}

void Chooser::bound(std::map<std::string, engine::Binding> bindings) {
    auto& trial = *m_trial;
    trial.state = engine::initial(trial.procedure);
    for (const auto& input : trial.procedure.inputs) trial.state.inputs[input.id] = input.preset.value_or(Json());
    auto& context = trial.context;
    context.procedure = &trial.procedure;
    context.evaluator = &trial.session->evaluator();
    context.program = context.evaluator->add_program(trial.procedure.program);
    context.clock = &trial.session->clock();
    context.secrets = &trial.session->secrets();
    context.bindings = std::move(bindings);
    context.folder = trial.folder.path().toStdString();
    context.run_id = context.short_id = "choose";
    context.state = &trial.state;
    std::filesystem::create_directories(context.folder / context.output);
    make(0);
}

void Chooser::make(std::size_t at) {
    auto& trial = *m_trial;
    const auto& looks = applies_of(trial.procedure);
    if (at >= looks.size()) return end(Verdict::Holds, {});
    trial.looker.reset(new engine::Looker(trial.context, looks[at], engine::Looker::Patience::Once, "applies"));
    trial.looker->start([this, at](const engine::LookResult& result) {
        const auto& look = applies_of(m_trial->procedure)[at];
        const auto scope = m_trial->context.scope();
        const auto says = look.say.empty() ? look.fact : procedure::show(look.say, scope);
        if (result.verdict == Verdict::Holds) {
            if (!says.empty()) m_fits[m_at].reasons.push_back(says);
            return make(at + 1);
        }
        const bool explained = result.verdict == Verdict::Fails && !look.otherwise.empty();
        m_fits[m_at].reasons.clear();
        end(result.verdict, explained ? procedure::show(look.otherwise, scope) : says + ": " + result.why);
    });
}

} // namespace salvor::assembly
