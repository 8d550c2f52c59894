#pragma once

#include "assembly/library.h"
#include "assembly/real_session.h"
#include "engine/looker.h"

#include <QTemporaryDir>

namespace salvor::assembly {

/// Which of several procedures are for a system as it is now: each is bound to one place, and the looks of its
/// `applies` are made there, with the presets of its form. Runs looks only. Main thread.
class Chooser : public QObject {
    Q_OBJECT
public:
    struct Fit {
        std::string id;
        std::string title;
        engine::Verdict verdict = engine::Verdict::NotYet; ///< Holds: it is for this system
        std::vector<std::string> reasons;                  ///< what was seen to be so, or what speaks against it
    };
    /// The library and the prompter outlive it. `environments`: file; empty: the usual one.
    Chooser(const Library& library, exec::Prompter& prompter, std::filesystem::path environments = {});
    ~Chooser() override;

    /// One after the other; what was being looked at before is forgotten. `place`: "here", "ssh:HOST" or "env:ID".
    void look(std::vector<std::string> procedures, std::string place);
    bool looking() const { return m_at < m_fits.size(); }
    const std::vector<Fit>& fits() const { return m_fits; }

Q_SIGNALS:
    void changed();

private:
    struct Trial;
    void next();
    void try_one();
    void bound(std::map<std::string, engine::Binding> bindings);
    void make(std::size_t look);
    void end(engine::Verdict verdict, const std::string& reason);

    const Library& m_library;
    exec::Prompter& m_prompter;
    std::filesystem::path m_environments;
    std::string m_place;
    std::vector<Fit> m_fits;
    std::size_t m_at = 0;
    unsigned m_round = 0; ///< counts trials: an answer to an earlier one is not heard
    std::unique_ptr<Trial> m_trial;
};

} // namespace salvor::assembly
