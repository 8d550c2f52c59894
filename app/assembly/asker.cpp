#include "assembly/asker.h"

#include "assembly/library.h"
#include "base/id.h"

namespace salvor::assembly {

Asker::~Asker() = default;

void Asker::run(std::vector<std::string> argv, const std::string& become, Ran then, std::size_t limit) {
    if (m_id.empty()) m_id = "ask" + random_id(8);
    exec::Command command;
    command.stages = {std::move(argv)};
    command.become = become;
    command.limit = std::chrono::seconds(become.empty() ? 15 : 120); // a person may have to type
    command.mark = m_id + "/" + std::to_string(++m_number);
    command.capture.out = (m_folder.path() + QStringLiteral("/out%1").arg(m_number)).toStdString();
    command.capture.err = (m_folder.path() + QStringLiteral("/err%1").arg(m_number)).toStdString();
    command.capture.limit = limit;
    m_execution = m_host.execute(command);
    connect(m_execution.get(), &exec::Execution::finished, this,
            [this, capture = command.capture, then = std::move(then)](const exec::Outcome& outcome) {
                m_execution.release()->deleteLater();
                then(outcome, read_file(capture.out).value_or(""), read_file(capture.err).value_or(""));
            });
    m_execution->start();
}

void Asker::cancel() {
    if (m_execution) m_execution->cancel();
}

} // namespace salvor::assembly
