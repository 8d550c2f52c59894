#include "engine/words.h"

#include "base/text.h"
#include "procedure/template.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Scope;
using procedure::Text;

static constexpr std::size_t most = 6;

static bool names_item(const Text& text) {
    const auto paths = procedure::paths_of(text);
    return std::any_of(paths.begin(), paths.end(), [](const auto* path) {
        return path->root == "own" || path->root == "item" || path->root == "host";
    });
}

static std::vector<std::string> shown(const Text& text, const std::vector<const Worded*>& items) {
    std::vector<std::string> all;
    for (const auto* one : items) {
        auto line = show(text, one->scope);
        if (!line.empty() && std::find(all.begin(), all.end(), line) == all.end()) all.push_back(std::move(line));
    }
    if (all.size() <= most) return all;
    const auto more = "and " + std::to_string(all.size() - most) + " more";
    all.resize(most);
    all.push_back(more);
    return all;
}

Words words_of(const procedure::Look& look, const std::vector<Worded>& items, bool alone) {
    std::vector<const Worded*> broken;
    std::vector<const Worded*> all;
    for (const auto& one : items) {
        all.push_back(&one);
        if (one.verdict != Verdict::Holds) broken.push_back(&one);
    }
    Words words;
    if (alone || names_item(look.say)) words.says = shown(look.say, broken.empty() ? all : broken);
    if (alone || names_item(look.otherwise)) words.otherwise = shown(look.otherwise, broken);
    return words;
}

std::string said(const procedure::Look& look, const Words& words, const Scope& scope) {
    if (!words.says.empty()) return join(words.says, "; ");
    return look.say.empty() ? look.fact : show(look.say, scope);
}

std::vector<std::string> advice(const procedure::Look& look, const Words& words, const Scope& scope) {
    if (!words.otherwise.empty() || look.otherwise.empty()) return words.otherwise;
    return {show(look.otherwise, scope)};
}

} // namespace salvor::engine
