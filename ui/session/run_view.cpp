#include "session/run_view.h"

#include "assembly/history.h"
#include "engine/fold.h"
#include "session/login_state.h"

#include <fstream>

namespace salvor::ui {

using engine::Event;

static constexpr std::chrono::seconds repaint{1};

/// The answers that stood in the form when the window was lost.
static Json kept_draft(const std::filesystem::path& folder) {
    std::ifstream file(folder / assembly::draft_name);
    auto draft = Json::parse(file, nullptr, false);
    return draft.is_object() ? draft : Json();
}

RunView::RunView(std::unique_ptr<assembly::Stage> stage, engine::Setup setup)
    : m_stage(std::move(stage)), m_setup(std::move(setup)) {
    m_setup.person = this;
    m_setup.who = assembly::Stage::who();
    if (m_stage->drill() != nullptr) // to choose them is what is practised
        for (const auto& input : m_stage->procedure().inputs)
            if (input.type == procedure::Input::Type::Devices) m_setup.inputs.erase(input.id);
    if (const auto draft = kept_draft(m_setup.folder); draft.is_object()) m_setup.inputs = draft;
}

RunView::~RunView() = default;

Result<std::unique_ptr<RunView>> RunView::open(std::unique_ptr<assembly::Stage> stage, engine::Setup setup,
                                               const std::string& undo_to) {
    std::unique_ptr<RunView> view(new RunView(std::move(stage), std::move(setup)));
    auto run = engine::Run::open(view->m_setup);
    if (!run) return tl::unexpected(run.error());
    view->m_run = std::move(*run);
    view->m_outputs = std::make_unique<RunOutputs>(*view->m_run, *view->m_setup.clock);
    view->m_targets = std::make_unique<RunTargets>(*view->m_stage, view->m_setup, view.get());
    view->m_proof = std::make_unique<TargetProof>(view->m_run->context(), view->m_ticker);
    view->m_stage->tell_of(*view->m_run);
    view->m_shells = std::make_unique<Shells>(*view->m_run, view->m_stage->here(), view.get());
    connect(view->m_shells.get(), &Shells::cameBack, view.get(), &RunView::lookAgain);
    view->m_forecast =
        std::make_unique<Forecast>(*view->m_run, view->m_watched, view->m_stage->objective(), view.get());
    view->m_readiness = std::make_unique<Readiness>(*view->m_run, view.get());
    connect(view->m_readiness.get(), &Readiness::changed, view.get(), &RunView::update_soon);
    if (!undo_to.empty()) view->m_run->undo_to(undo_to);
    connect(view->m_run.get(), &engine::Run::happened, view.get(), &RunView::happened);
    connect(view->m_run.get(), &engine::Run::commanded, view.get(),
            [view = view.get()](const engine::CommandNews& news) { view->m_proof->heard(news); });
    connect(view->m_run.get(), &engine::Run::ended, view.get(), &RunView::on_ended, Qt::QueuedConnection);
    return view;
}

std::string RunView::place_of(const std::string& target) const {
    const auto* environment = m_stage->environment(target);
    if (environment == nullptr) return {};
    return environment->source == assembly::Environment::Source::Own ? "env:" + environment->id : environment->place;
}

void RunView::start() {
    update();
    tick();
    m_run->start();
    if (!m_run->state().preflighted) m_readiness->look();
}

void RunView::tick() {
    m_tick = m_ticker.after(repaint, [this] {
        update();
        Q_EMIT ticked();
        if (m_result.isEmpty()) tick();
    });
}

void RunView::happened(const Event& event) {
    using Type = Event::Type;
    if (auto* drill = m_stage->drill()) drill->happened(event);
    if (event.type == Type::Looked || event.type == Type::Held) m_watched.looks[event.subject] = event.at;
    if (event.type == Type::Intended) m_watched.changes[event.subject] = {event.at, std::chrono::milliseconds(-1)};
    if (event.type == Type::Ended) m_watched.changes[event.subject].ended = event.at;
    update_soon();
}

void RunView::on_ended(const QString& result, const QString& why) {
    m_result = result;
    m_result_why = why.toStdString();
    m_outputs->close();
    drop_question();
    update();
    Q_EMIT ended();
}

/// Whoever shows it lets go of it some time later: it goes when the next one is dropped.
void RunView::drop_question() {
    auto* question = std::exchange(m_question, nullptr);
    if (question == nullptr) return;
    Q_EMIT questionChanged();
    Q_EMIT changed();
    if (auto* last = std::exchange(m_last_question, question)) last->deleteLater();
}

void RunView::update_soon() {
    if (std::exchange(m_update_due, true)) return;
    QMetaObject::invokeMethod(
        this, [this] { update(); }, Qt::QueuedConnection);
}

/// Of the step in the middle: its commands hang on facts, so they are shown anew when the run has come further.
void RunView::outline_anew() {
    if (m_shown < 0 || m_outliner) return;
    const auto shown = static_cast<std::size_t>(m_shown);
    const auto& state = m_run->state();
    const auto phase = static_cast<int>(state.steps[shown].phase);
    const std::pair<int, int> at{m_shown, phase * 1000 + static_cast<int>(state.current)};
    if (at == m_outlined_at) return;
    m_outlined_at = at;
    m_outliner.reset(new engine::Outliner(m_run->context()));
    m_outliner->start(
        [this, shown](engine::Outline outline) {
            m_outline.steps.resize(outline.steps.size());
            m_outline.steps[shown] = std::move(outline.steps[shown]);
            m_outliner.reset();
            update_soon();
        },
        shown);
}

int RunView::current() const {
    if (m_question != nullptr) {
        const auto& steps = m_run->procedure().steps;
        const auto found = std::find_if(steps.begin(), steps.end(),
                                        [&](const auto& step) { return step.id == m_question->question().step; });
        return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
    }
    const auto& state = m_run->state();
    if (!state.answered) return -1;
    return static_cast<int>(std::min(state.current, m_run->procedure().steps.size() - 1));
}

/// A step that changed something does not turn its page when it ends: what was proved is to be read.
void RunView::follow() {
    const auto at = current();
    if (at == m_shown || m_by_hand) return;
    const auto& steps = m_run->state().steps;
    // the page that says whether all is ready stands until the first change is to be approved, or something is wrong
    const auto untouched = std::none_of(steps.begin(), steps.end(), [](const auto& step) { return step.changed; });
    const bool ready = m_shown < 0 && untouched && (asked() == nullptr || asked()->kind == engine::question::Gate);
    const bool to_be_read = ready || (m_shown >= 0 && m_shown < at && steps[static_cast<std::size_t>(m_shown)].changed);
    if (to_be_read && m_result.isEmpty()) return;
    m_shown = at;
}

void RunView::showStep(int step) {
    if (step < -1 || step >= static_cast<int>(m_run->procedure().steps.size())) return;
    m_by_hand = step != current();
    m_shown = step;
    update();
}

std::optional<StepPage> RunView::page(int step) const {
    if (step < 0) return std::nullopt;
    return StepPage(*m_run, m_outline, asked(), m_watched, static_cast<std::size_t>(step));
}

std::vector<StepRow> RunView::step_rows() const {
    std::vector<StepRow> rows;
    StepRow first;
    first.title = tr("Before the first step");
    const bool here = current() < 0;
    first.kind = !here                   ? QStringLiteral("done")
                 : m_question != nullptr ? QStringLiteral("needs-operator")
                                         : QStringLiteral("observing");
    first.current = here;
    first.shown = m_shown < 0;
    rows.push_back(first);
    for (std::size_t i = 0; i < m_run->procedure().steps.size(); ++i) {
        const StepPage page(*m_run, m_outline, asked(), m_watched, i);
        StepRow row;
        row.number = static_cast<int>(i) + 1;
        row.title = page.title();
        row.kind = page.kind();
        row.note = row.kind == QLatin1String("acting") ? page.note() : QString();
        row.clock = page.clock();
        if (row.clock.isEmpty()) row.estimate = m_forecast->step_text(i);
        row.noReturn = row.kind == QLatin1String("waiting") && !page.no_return().isEmpty();
        row.current = static_cast<int>(i) == current();
        row.shown = static_cast<int>(i) == m_shown;
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The steps that come before the first change, as what must be so.
std::vector<CheckRow> RunView::before_changes() const {
    std::vector<CheckRow> rows;
    const auto& steps = m_run->procedure().steps;
    const auto changes = [](const procedure::Action& action) { return action.verb != procedure::Action::Verb::Ask; };
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (std::any_of(steps[i].act.begin(), steps[i].act.end(), changes)) break;
        const StepPage page(*m_run, m_outline, asked(), m_watched, i);
        CheckRow row;
        row.kind = page.kind();
        if (row.kind == QLatin1String("done")) row.kind = QStringLiteral("holds");
        if (row.kind == QLatin1String("blocked")) row.kind = QStringLiteral("fails");
        if (row.kind == QLatin1String("waiting")) row.kind = QStringLiteral("to-prove");
        row.says = tr("Step %1, %2").arg(i + 1).arg(page.title());
        rows.push_back(std::move(row));
    }
    return rows;
}

void RunView::update() {
    m_update_due = false;
    m_watched.now = m_setup.clock->now();
    follow();
    const auto at = current();
    m_targets->follow(at < 0 ? nullptr : &m_run->procedure().steps[static_cast<std::size_t>(at)]);
    m_shells->show_step(m_shown);
    m_shells->set_login(asked() == nullptr ? std::vector<std::string>()
                                           : login_for(*asked(), m_stage->environment(m_targets->current())));
    m_outputs->show_step(m_shown < 0 ? std::string() : m_run->procedure().steps[static_cast<std::size_t>(m_shown)].id);
    if (m_run->state().answered && m_result.isEmpty()) m_outputs->start();
    outline_anew();
    m_forecast->update(m_setup.clock->utc(), began());
    m_readiness->update(m_question, before_changes());
    m_steps.assign(step_rows());
    const auto shown = page();
    m_commands.assign(shown ? shown->commands() : std::vector<CommandRow>());
    m_checks.assign(shown ? shown->checks() : std::vector<CheckRow>());
    m_values.assign(shown ? shown->values() : std::vector<CheckRow>());
    m_deviations.assign(shown ? shown->deviations() : std::vector<DeviationRow>());
    Q_EMIT changed();
}

const std::vector<procedure::Input>* RunView::inputs_of(const engine::Question& question) const {
    if (question.kind == "form") return &m_run->procedure().inputs;
    const auto* step = m_run->procedure().step(question.step);
    if (question.kind != "ask" || step == nullptr) return nullptr;
    for (const auto& action : step->act)
        if (action.verb == procedure::Action::Verb::Ask && question.subject == question.step + "." + action.fact)
            return &action.form;
    return nullptr;
}

void RunView::ask(const engine::Question& question, std::function<void(engine::Reply)> then) {
    drop_question();
    m_question = new QuestionView(question, m_run->context(), inputs_of(question), std::move(then), this);
    if (m_last_question != nullptr) m_question->repeats(*m_last_question, m_setup.clock->utc());
    m_by_hand = false;
    if (question.kind == engine::question::Gate) prove(); // who decides on a change sees what it will change
    connect(m_question, &QuestionView::answered, this, [this, question = m_question] {
        if (m_question != question) return;
        drop_question();
        update_soon();
    });
    if (auto* form = m_question->form()) {
        connect(form, &FormView::edited, this, &RunView::keep_draft);
        connect(form, &FormView::changed, this, &RunView::update_soon);
        connect(form, &FormView::devicesWanted, this, &RunView::devicesWanted);
    }
    Q_EMIT questionChanged();
    update();
}

void RunView::retell() {
    if (m_question != nullptr) m_question->retell();
    m_outputs->retell();
    m_targets->retell();
    m_shells->retell();
    m_readiness->retell();
    Q_EMIT m_forecast->changed();
    update();
    Q_EMIT ticked();
}

void RunView::keep_draft() {
    if (m_question == nullptr || m_question->kind() != QLatin1String("form")) return;
    const auto part = m_setup.folder / (std::string(assembly::draft_name) + ".part");
    std::ofstream(part, std::ios::binary) << m_question->form()->draft().dump();
    std::error_code error;
    std::filesystem::permissions(part, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    std::filesystem::rename(part, m_setup.folder / assembly::draft_name, error);
}

void RunView::primary() {
    if (!primaryEnabled()) return;
    if (!m_result.isEmpty()) {
        Q_EMIT reportWanted();
        return;
    }
    if (!questionHere()) return showStep(current());
    if (!m_question->typeThis().isEmpty()) {
        Q_EMIT confirmationWanted();
        return;
    }
    m_question->answer(QString::fromStdString(m_question->question().choices.front().id), {}, {});
}

void RunView::pause(bool on) {
    m_run->pause(on);
    update();
}

void RunView::cancel() { m_run->cancel(); }

void RunView::leave(const QString& reason) { m_run->leave(reason.toStdString()); }

void RunView::lookAgain() {
    if (current() < 0 || m_shown < 0) m_readiness->look();
    prove();
    // of a change that failed, "again" would run it again
    if (m_question != nullptr && m_run->state().leaf(m_question->question().subject) == nullptr)
        m_question->answer(QStringLiteral("again"), {}, {});
}

void RunView::prove() {
    m_proof->look(m_targets->hosts(), [this] { Q_EMIT ticked(); });
}

} // namespace salvor::ui
