#pragma once

#include "base/error.h"
#include "base/json.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace salvor::ui {

/// How somebody looks at devices: which of them, in which columns and order, grouped or listed. Columns that this
/// version does not know are kept, and not shown.
struct SavedView {
    struct Shown {
        std::string id;
        int wide = 0; ///< px at a text scale of 1
        bool operator==(const Shown&) const = default;
    };
    struct Order {
        std::string id; ///< of a column
        bool falling = false;
        bool operator==(const Order&) const = default;
    };
    std::string name;
    std::string page = "devices"; ///< "groups", "devices" or "awaiting"
    std::string filter;
    std::optional<std::string> status; ///< "": of those that report none
    int ahead = 0;
    std::vector<Shown> columns; ///< in their order
    std::vector<Order> order;   ///< the first counts most
    bool operator==(const SavedView&) const = default;
};

/// Views under their names, in a file that several consoles may use. Main thread.
class ViewFile {
public:
    /// Of that file; one that is missing is empty, an empty path is memory only. Invalid, with its place: what is in it
    /// is broken; then nothing is written over it.
    static Result<ViewFile> read(const std::filesystem::path& path);

    /// In order of names.
    const std::vector<SavedView>& views() const { return m_views; }
    const SavedView* find(const std::string& name) const;
    /// Each into what the file holds now; what another console kept there stays. Refused while another one writes;
    /// Failed, or Invalid if the file is broken by now: then everything is as before.
    Result<void> put(SavedView view);
    /// Refused if there is none of that name, or already one of the new one.
    Result<void> rename(const std::string& name, const std::string& to);
    Result<void> remove(const std::string& name);

    static constexpr std::size_t most_name = 60; ///< letters

private:
    template<class Change> Result<void> change(const Change& change);
    std::filesystem::path m_path;
    std::vector<SavedView> m_views;
};

} // namespace salvor::ui
