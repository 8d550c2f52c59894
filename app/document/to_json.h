#pragma once

#include "base/json.h"
#include "document/document.h"

namespace salvor::document {

/// A node as JSON: plain scalars become null, booleans and numbers where they read so, quoted ones stay texts.
Json to_json(const Node& node);

/// A whole file; the first problem as the error, its place as "name:line:column".
Result<Json> to_json(const std::string& bytes, const std::string& name);

} // namespace salvor::document
