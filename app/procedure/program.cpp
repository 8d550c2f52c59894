#include "procedure/program.h"

#include "procedure/procedure.h"

namespace salvor::procedure {

std::string prelude_of(const Procedure& procedure) {
    const auto first = procedure.program.find("\ndef c0: ");
    return procedure.program.substr(0, first == std::string::npos ? 0 : first + 1);
}

std::string definition_of(const Procedure& procedure, int index) {
    const auto from = procedure.program.find("\ndef c" + std::to_string(index) + ": ");
    if (from == std::string::npos) return {};
    const auto next = procedure.program.find("\ndef c" + std::to_string(index + 1) + ": ", from);
    return procedure.program.substr(from + 1, next == std::string::npos ? std::string::npos : next - from - 1);
}

} // namespace salvor::procedure
