#pragma once

#include "backends/drill/world.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace salvor::backends::drill {

/// One program called in the world.
struct Call {
    std::vector<std::string> argv;
    std::map<std::string, std::string> env; ///< in the clear, as a program gets it
    std::string in;
    std::string origin; ///< name of the file that stdin came from, if any
    std::string user;
    std::string host;
    std::string container; ///< empty outside
    World& world;

    Json& machine() const { return world.host(host); }
    const std::string& arg(std::size_t at) const {
        static const std::string none;
        return at < argv.size() ? argv[at] : none;
    }
    /// The word after an option, or nothing.
    std::string after(const std::string& option) const {
        for (std::size_t i = 1; i + 1 < argv.size(); ++i)
            if (argv[i] == option) return argv[i + 1];
        return {};
    }
    bool has(const std::string& word) const {
        for (std::size_t i = 1; i < argv.size(); ++i)
            if (argv[i] == word) return true;
        return false;
    }
};

/// What it answers. With `query` the answer is what the world's query of that file gives over `database`.
struct Answer {
    int exit = 0;
    std::string out = {};
    std::string err = {};
    std::chrono::milliseconds takes{5};
    std::optional<std::string> query = std::nullopt;
    Json database = {};
    bool missing = false;            ///< there is no such program: it does not start
    std::string program = {};        ///< the world says by this name what it does
    std::shared_ptr<Call> call = {}; ///< of `program`: as it is called, perhaps inside a container
    int signal = 0;                  ///< that ended it; 0: none
    /// It runs on: asked again and again until it says how it ended. `gone` once it is over, however.
    std::function<std::optional<Answer>()> stays = {};
    std::function<void()> gone = {};
};

/// An answer that cannot be overlooked: the drill does not know these words.
inline Answer unknown(const Call& call, const std::string& what) {
    std::string line;
    for (const auto& word : call.argv) line += word.substr(0, 60) + " ";
    return {125, {}, "drill: " + what + " is not known to this world: " + line + "\n"};
}

} // namespace salvor::backends::drill
