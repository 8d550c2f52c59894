#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <deque>
#include <functional>
#include <string>

namespace salvor::cli {

/// Exit codes of the program, the same for every sub-command.
enum class Exit {
    Ok = 0,        ///< done as asked; of a run: recovered
    Failed = 1,    ///< it did not work
    BadInput = 2,  ///< arguments, files or answers that do not fit
    Refused = 3,   ///< a host, a lock or a rule said no; nothing was changed by this call
    Waiting = 4,   ///< the run was left and can be resumed
    Unknown = 5,   ///< nobody can say how a change ended
    Leftovers = 6, ///< recovered, with leftovers
    Undone = 7     ///< rolled back as asked
};

/// The terminal or the pipe that the program writes to: colour where it is a terminal and NO_COLOR is not set; lines
/// read without blocking. Main thread.
class Terminal : public QObject {
    Q_OBJECT
public:
    Terminal();
    ~Terminal() override;
    enum class Tone { Plain, Good, Bad, Warn, Dim, Strong, Drill };
    std::string paint(Tone tone, const std::string& text) const;
    void line(const std::string& text = {});
    void line(Tone tone, const std::string& text) { line(paint(tone, text)); }
    void error(const std::string& text);
    bool interactive() const { return m_stdin_tty; }
    /// Prints `prompt` and gives the next line of stdin; nothing at its end. `hidden`: not echoed. On a terminal
    /// only what is typed from now on counts; of a pipe or a file each line does.
    void read(const std::string& prompt, bool hidden, std::function<void(bool ok, std::string line)> then);
    /// Before an end without its destructor: the shell gets its echo back.
    void let_go() {
        if (m_hidden) echo(true);
    }

private:
    void readable();
    void deliver(bool ok, std::string line);
    void echo(bool on);
    bool m_colour;
    bool m_stdin_tty;
    bool m_ended = false;
    bool m_hidden = false;
    std::string m_buffer;
    std::function<void(bool, std::string)> m_then;
    QSocketNotifier m_notifier;
};

} // namespace salvor::cli
