#pragma once

#include <QString>
#include <QStringList>

/// What is wrong with one file of the source tree, as sentences; empty if nothing. `path` is relative to the tree's
/// top. Each rule judges what it is given, so that a test can feed it a bad file.
namespace rules {

/// Includes that go against the arrows of ARCHITECTURE.md.
QStringList includes(const QString& path, const QString& text);
/// Calls that block, nest event loops, read clocks or secrets outside the files that may.
QStringList calls(const QString& path, const QString& text);
/// Files that are too long.
QStringList size(const QString& path, const QString& text);
/// Paths of someone's own machine.
QStringList private_paths(const QString& path, const QString& text);
/// A file that begins with #! and cannot be started.
QStringList run_bit(const QString& path, const QString& text, bool executable);
/// Paths that a page names in backticks and `exists` denies.
QStringList named_paths(const QString& page, bool (*exists)(const QString&));

} // namespace rules
