#pragma once

#include "base/error.h"
#include "base/json.h"
#include "procedure/input.h"

/// One value of a form, without any look at a system. An error says what is wrong, to stand after the field's name, and
/// as its hint what to write instead. Pure; any thread.
namespace salvor::engine {

/// `text` in an input that is one text: path, host, URL, name, quantity, duration, time, text.
Result<Json> text_value(const procedure::Input& input, const std::string& text);

/// `given`, a number or its digits, in an input of type integer or port. Beyond 2^53 jq would round it: refused.
Result<Json> number_value(const procedure::Input& input, const Json& given);

} // namespace salvor::engine
