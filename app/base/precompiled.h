#pragma once

/// What is read once for all files where SALVOR_PCH is set; no file includes it. A file that needs one of these
/// includes it itself: most builds are made without.
#include "base/json.h"

#include <QObject>
#include <QPointer>
#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

extern template class nlohmann::basic_json<>; // made once, in precompiled.cpp
