#include "session/run_outputs.h"

#include "session/run_targets.h"

namespace salvor::ui {

RunOutputs::RunOutputs(engine::Run& run, Clock& clock, QObject* parent) : QObject(parent), m_run(run), m_clock(clock) {
    m_several = RunTargets::several(run.context());
    for (const auto& pane : run.procedure().panes) m_panes.push_back(std::make_unique<PaneHosts>(pane, run, clock));
    for (const auto& pane : m_panes) {
        m_shown << pane.get();
        for (auto* host : pane->runners()) prepare(*host->view());
    }
    connect(&run, &engine::Run::commanded, this, &RunOutputs::told);
}

RunOutputs::~RunOutputs() = default;

void RunOutputs::prepare(OutputView& view) {
    view.setZoom(m_zoom);
    view.hide(m_hidden);
    connect(&view, &OutputView::changed, this, [this, &view] {
        if (view.zoom() != m_zoom) Q_EMIT zoomed(view.zoom());
    });
}

void RunOutputs::read_as(int zoom, const QRegularExpression& hidden) {
    m_zoom = zoom;
    m_hidden = hidden;
    const auto read = [&](OutputView& view) {
        view.setZoom(zoom);
        view.hide(hidden);
    };
    for (const auto& [step, view] : m_views) read(*view);
    for (const auto& pane : m_panes)
        for (auto* host : pane->runners()) read(*host->view());
}

OutputView* RunOutputs::of(const std::string& step) {
    auto& view = m_views[step];
    if (!view) {
        view = std::make_unique<OutputView>(m_clock, OutputView::Log);
        prepare(*view);
        if (m_closed) view->close();
    }
    return view.get();
}

/// What the console does for itself, time and again: the lock's renewals, looks at who the target is.
static bool is_routine(const engine::CommandNews& news) {
    return news.entry.empty() &&
           (news.name.starts_with("renew-") || news.name == "prove-target" || news.name.starts_with("ready-"));
}

void RunOutputs::told(const engine::CommandNews& news) {
    if (news.kind == engine::CommandNews::Kind::Ended) {
        const auto running = m_running.extract(news.number);
        if (!running.empty()) running.mapped()->tell(news);
        return;
    }
    if (is_routine(news)) return;
    const auto& steps = m_run.procedure().steps;
    const auto current = std::min(m_run.state().current, steps.size() - 1);
    auto placed = news;
    if (m_several) placed.shown = "[" + news.place + "] " + news.shown;
    auto* view = of(news.entry.empty() ? steps[current].id : news.entry.substr(0, news.entry.find('/')));
    m_running[news.number] = view;
    view->tell(placed);
}

void RunOutputs::show_step(const std::string& step) {
    if (std::exchange(m_step, step) == step && !m_step.empty()) return;
    QList<PaneHosts*> shown;
    for (const auto& pane : m_panes) {
        if (pane->belongs_to(step)) shown << pane.get();
        if (m_started && pane->belongs_to(step)) pane->start();
    }
    const bool others = std::exchange(m_shown, shown) != shown;
    Q_EMIT stepChanged();
    if (others) Q_EMIT panesChanged(); // panes that stay are not made anew: what was scrolled or sought stands
}

void RunOutputs::start() {
    if (m_closed || std::exchange(m_started, true)) return;
    for (auto* pane : m_shown) pane->start();
}

void RunOutputs::retell() {
    for (const auto& pane : m_panes) pane->retell();
    for (const auto& [step, view] : m_views) view->retell();
}

void RunOutputs::close() {
    if (std::exchange(m_closed, true)) return;
    for (const auto& pane : m_panes) pane->stop();
    for (const auto& [step, view] : m_views) view->close();
    m_running.clear();
}

} // namespace salvor::ui
