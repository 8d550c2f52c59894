#pragma once

#include "base/error.h"
#include "base/json.h"

#include <chrono>
#include <string>

namespace salvor::engine {

/// One thing that happened: one line of the journal. What `data` holds is said beside each type.
struct Event {
    enum class Type {
        Opened,      ///< {run, procedure, digest, targets: {id: {host, machine_id, host_key, user}}, operator, drill,
                     ///< chosen?}
        Answered,    ///< {inputs}: the form, complete and checked
        Locked,      ///< {host, token[, without, reason]}: `host` may be a namespace of a cluster
        Preflighted, ///< {missing: [text], seen: [{where, step, shown, policy, ok, said, log?}]}
        Decided,     ///< step: {when: true|false} or {when: null, why}
        Looked,      ///< entry: {verdict, why, value?, given, seen, items?: {key: {verdict, why}}, rekindled?, files?}
        StepChecked, ///< step: {holds, why, files?}: its proof, before anything was done
        Previewed,   ///< step: {leaves: [{leaf, entry, key, shown, digest, at, irreversible?, type?, hole?}]}
        Approved,    ///< step: {digests: [text], typed?}
        TakenAsDone, ///< step: {}: its proof held before anything was done, and the operator takes it so
        Expanded,    ///< entry: {leaves: [{leaf, key, item, host?, shown, digest}]}; [] if its `when` is false
        Checked,     ///< leaf: {when: before|after|resume, verdict, why, files?}
        Intended,    ///< leaf: {mark, shown, digest, attempt, former?, files?}; durable before anything runs
        Started,     ///< leaf: {process}
        Ended,       ///< leaf: {outcome, ok, why, value?, files?: {name below the run's folder: SHA-256}}
        Overdue,     ///< leaf: {}
        Retried,     ///< leaf: {reason}: it may run again, by consent
        Waived,      ///< entry: {reason}
        Overridden,  ///< leaf or step: {reason}: taken as done without proof
        Skipped,     ///< step: {reason}
        Returned,    ///< step: {from}: everything from this step on is to be done anew
        UndoBegun,   ///< {leaves: [leaf], to: step, why}
        Undone,      ///< leaf: {verdict, why}: its undo has ended
        Tunnelled,   ///< leaf: {up, port, why} or {closed: true}
        Held,        ///< entry: {verdict, why, files?}: a living caution changed
        Visited,    ///< step: {place, line}: a person opened a shell there; what was seen before may not be so any more
        Asked,      ///< {kind, step}: a person is waited for from now on; changes nothing
        Replied,    ///< {choice, step, reason?}; changes nothing
        Left,       ///< {reason}: the operator left; the run can be resumed
        Resumed,    ///< {operator, torn?, taken_over?: {who, lines, reason}}
        Copied,     ///< {host, why}: the journal's copy there is behind for this reason; empty: it is there again
        Replacing,  ///< {files: [name]}: what was named so is being replaced; it counts no more until it is named again
        Superseded, ///< {host, by}: another console took the run over; this one changes nothing any more
        Ended_,     ///< {result}: recovered | undone, both also …_with_leftovers | failed
    };
    Type type = Type::Opened;
    std::string subject = {}; ///< step id, entry id or leaf id, as the type says
    Json data = Json::object();
    std::chrono::milliseconds at{0};  ///< monotonic, of the run's clock; set by the journal
    std::chrono::milliseconds utc{0}; ///< since 1970, by the run's clock; only of what was read from a journal

    bool durable() const;
    Json to_json() const;
    static Result<Event> from_json(const Json& json);
};

const char* name_of(Event::Type type);

} // namespace salvor::engine
