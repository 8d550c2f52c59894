#pragma once

#include "assembly/history.h"
#include "engine/estimate.h"
#include "session/step_page.h"

#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// How long a run will still take, where it stops next, and until when turning back still meets the objective. What the
/// procedure says of a step gives way to the median of former runs. Times are those of the run's clock. GUI thread.
class Forecast : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the run")
    /// "Left, from 6 runs", "Left, as the procedure says".
    Q_PROPERTY(QString leftLabel READ leftLabel NOTIFY changed)
    /// "~ 12 min"; "> 12 min" if nobody knows it of every step; empty if it is known of none or nothing is left.
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed)
    /// "5 stops left, the next in about 2 min".
    Q_PROPERTY(QString stopsText READ stopsText NOTIFY changed)
    /// Without an objective the three of them are empty.
    Q_PROPERTY(QString turnBackText READ turnBackText NOTIFY changed)
    Q_PROPERTY(QString objectiveText READ objectiveText NOTIFY changed)
    /// "", "near" within 15 minutes, or "missed".
    Q_PROPERTY(QString objectiveKind READ objectiveKind NOTIFY changed)
public:
    using Ms = std::chrono::milliseconds;
    /// All outlive it. `objective`: from the beginning of the run; 0 if there is none.
    Forecast(const engine::Run& run, const Watched& watched, Ms objective, QObject* parent);
    void set_usual(assembly::Usual usual);
    /// Adds up anew what the procedure says, if the run has come further, and looks at the clock again. `utc`, `began`:
    /// of the run's clock.
    void update(Ms utc, Ms began);

    /// How long the step takes: "~ 18 min", "> 1 min"; empty if nobody knows.
    QString step_text(std::size_t step) const;
    QString leftLabel() const;
    QString leftText() const;
    QString stopsText() const;
    QString turnBackText() const;
    QString objectiveText() const;
    QString objectiveKind() const;

Q_SIGNALS:
    void changed();

private:
    struct Span {
        Ms takes{0};
        bool whole = false;
        void add(const Span& other);
        QString text() const;
    };
    Span of_step(std::size_t step) const;
    Span rest_of(std::size_t step) const;
    /// Where the run stops for a person in a step that it has not passed.
    int stops_in(std::size_t step) const;
    /// How long the way back takes; nothing if there is none any more.
    std::optional<Span> way_back() const;
    bool over() const;
    Ms deadline() const { return m_began + m_objective; }

    const engine::Run& m_run;
    const Watched& m_watched;
    Ms m_objective;
    Ms m_began{0};
    Ms m_utc{0};
    assembly::Usual m_usual;
    std::vector<engine::StepEstimate> m_said;
    engine::LaterPtr<engine::Estimator> m_estimator;
    int m_estimated_at = -2;
};

} // namespace salvor::ui
