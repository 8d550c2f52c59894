#pragma once

#include "exec/prompter.h"

namespace salvor::tests {

/// Where nobody is to be asked for anything.
class Nobody : public exec::Prompter {
public:
    void confirm_host_key(const std::string&, const std::string&, const std::string&,
                          std::function<void(bool)> then) override {
        then(false);
    }
    void ask_secret(const std::string&, const std::string&, std::function<void(Result<Secret>)> then) override {
        then(fail(Error::Code::Refused, "nobody is here"));
    }
};

} // namespace salvor::tests
