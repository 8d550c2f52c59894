#include "procedure/program.h"

namespace salvor::procedure {

std::string program_prelude(const Procedure& procedure) {
    const auto first = procedure.program.find("\ndef c0: ");
    return procedure.program.substr(0, first == std::string::npos ? 0 : first + 1);
}

std::string program_definition(const Procedure& procedure, int index) {
    const auto from = procedure.program.find("def c" + std::to_string(index) + ": ");
    const auto next = procedure.program.find("\ndef c" + std::to_string(index + 1) + ": ", from);
    return procedure.program.substr(from, next == std::string::npos ? std::string::npos : next - from);
}

} // namespace salvor::procedure
