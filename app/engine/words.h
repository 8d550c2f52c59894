#pragma once

#include "engine/state.h"
#include "procedure/substitute.h"

namespace salvor::engine {

/// What a look says of one of its items that it was made of, `scope` having the item's values.
struct Worded {
    Verdict verdict = Verdict::Unknown;
    procedure::Scope scope;
};
/// What a look says over its items: each text once, the first few of them, and only what names an item's values.
/// `alone`: it is told where nobody knows the look, so all of it.
Words words_of(const procedure::Look& look, const std::vector<Worded>& items, bool alone);

/// What a look says, as it was made; `scope` for texts that name no item.
std::string said(const procedure::Look& look, const Words& words, const procedure::Scope& scope);
/// What to do where it does not hold; none if it does not say.
std::vector<std::string> advice(const procedure::Look& look, const Words& words, const procedure::Scope& scope);

} // namespace salvor::engine
