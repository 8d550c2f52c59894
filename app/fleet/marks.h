#pragma once

#include "fleet/conflict_groups.h"
#include "fleet/name_set.h"

#include <filesystem>
#include <set>

namespace salvor::fleet {

/// What somebody wants done with devices.
enum class Decision {
    None,          ///< nobody has decided
    Resume,        ///< the restored specification may be pushed to them
    FixFleetFirst, ///< the fleet is brought to what is wanted before anything is resumed
    Leave,         ///< they stay paused
    Investigate    ///< somebody looks at them first
};

struct Mark {
    Decision decision = Decision::None;
    std::string note;
    std::string by;
    std::int64_t at_ms = 0; ///< milliseconds since 1970, UTC
    /// Of a device: the group that it was in; it counts only as long as it is in that one. Empty: in any.
    std::string group = {};
    /// Of a group: those that were paused in it when it was decided on, to which alone the decision belongs: not to who
    /// came since, nor to another service's devices. Not said: all of it.
    NameSet devices = {};
    /// Of a group: whether what was decided counts for that device.
    bool covers(std::string_view name) const { return !devices.said() || devices.holds(name); }
    bool operator==(const Mark&) const = default;
};

/// "undecided", "resume", "fix the fleet first", "leave", "investigate".
std::string_view decision_word(Decision decision);
/// The other way; whatever the case, with blanks or - between the words. "fix fleet first" too.
std::optional<Decision> decision_meant(std::string_view word);
/// All words, by commas.
std::string decision_words();

/// What a group is called in marks: "store-pos_+3_2.5.0_to_2.4.1_9c1f0a2b77de": fleet, versions ahead, OS images, and a
/// digest over all that makes the group (owner, gap, both images, parts that changed or are not reported). Of letters,
/// digits, + - . and _ only. The same in each reading and each process.
std::string group_key(const DifferenceGroup& group);

/// What people decided of groups and of single devices, in a file that several consoles may use. Main thread.
class Marks {
public:
    /// Kept in memory only.
    Marks() = default;
    /// Of that file; one that is missing is empty, an empty path is memory only. Invalid, with its place: what is in it
    /// is broken; then nothing is written over it.
    static Result<Marks> read(const std::filesystem::path& path);

    /// A mark without decision and note takes away the one that was there.
    void mark_group(const std::string& key, Mark mark);
    void mark_device(const std::string& name, Mark mark);
    std::optional<Mark> group(const std::string& key) const;
    std::optional<Mark> device(const std::string& name) const;
    /// A device's own decision goes before its group's; one that was made in another group does not count, nor does the
    /// group's for a device that it does not cover.
    Decision decision_for(const std::string& name, const std::string& key) const;
    const std::map<std::string, Mark>& groups() const { return m_sides[0].marks; }
    const std::map<std::string, Mark>& devices() const { return m_sides[1].marks; }
    /// Whether there is something that `save` would write.
    bool unsaved() const { return !m_sides[0].changed.empty() || !m_sides[1].changed.empty(); }

    /// Writes what was marked here into what the file holds now: another console's marks stay. 0600, beside and
    /// renamed. Refused while another console writes; Failed, or Invalid if the file is broken by now: then everything
    /// is as before, and it can be called again.
    Result<void> save();

private:
    struct Side {
        std::map<std::string, Mark> marks;
        std::set<std::string> changed; ///< since the last save
    };
    static void put(Side& side, const std::string& key, Mark mark);
    std::filesystem::path m_path;
    std::array<Side, 2> m_sides; ///< groups, devices
};

/// Those of a group's devices that the group's decision does not cover, in order of rows; none where nothing was
/// decided.
std::vector<Row> came_since(const DeviceStore& store, const DifferenceGroup& group, const std::optional<Mark>& mark);

/// The devices that are paused and whose decision is to resume them, each once. `groups` are of this store, each row in
/// one of them. In such an order that the first few are of as many groups as there are: what goes wrong with one
/// difference need not go wrong with another.
std::vector<std::string> names_to_resume(const DeviceStore& store, const std::vector<DifferenceGroup>& groups,
                                         const Marks& marks);

} // namespace salvor::fleet
