#pragma once

#include "exec/host.h"

#include <memory>
#include <vector>

namespace salvor::assembly {

/// The desktop's terminal, with a command in it. It outlives this program. Main thread.
class Terminal : public QObject {
    Q_OBJECT
public:
    /// `here`: this machine, open; it outlives this.
    explicit Terminal(exec::Host& here);
    ~Terminal() override;
    /// The words before the command's argv: `xdg-terminal-exec`, $TERMINAL -e, or the first known one that is in $PATH.
    /// Empty if there is none.
    static std::vector<std::string> find();
    bool known() const { return !m_terminal.empty(); }
    void open(const std::vector<std::string>& argv);
    /// How many are open, as far as it can be told: some terminals hand over to another process and end at once.
    int open() const { return static_cast<int>(m_open.size()); }

Q_SIGNALS:
    void opened();
    void closed();

private:
    void over(exec::Execution* one);
    exec::Host& m_here;
    std::vector<std::string> m_terminal;
    std::vector<std::unique_ptr<exec::Execution>> m_open;
};

} // namespace salvor::assembly
