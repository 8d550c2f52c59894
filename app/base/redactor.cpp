#include "base/redactor.h"

#include "base/masks.h"
#include "base/secret.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

namespace salvor {

static constexpr std::size_t looked_at_once = 256;

struct Redactor::State {
    struct Mask {
        std::uint64_t from;
        std::uint64_t to;
        const std::string* name;
        bool goes_on = false; ///< the rest of a long form: no new name if the mask before it is the same one's
    };
    /// A long form whose beginning was seen: masked on as long as the bytes are its own.
    struct Tail {
        const std::string* name;
        std::string_view rest;
    };
    explicit State(const SecretStore& secrets) : store(secrets), masks(secrets.masks()) {}
    ~State() { wipe(held); }

    void restart();
    std::size_t untouched(std::string_view chunk) const;
    void scan();
    void follow(char byte);
    void found(Mask mask);
    std::string release(std::uint64_t until);

    const SecretStore& store;
    std::shared_ptr<const Masks> masks;
    int state = 0;
    std::string held;          ///< bytes from `written` on
    std::uint64_t written = 0; ///< stream position up to which all was given out
    std::uint64_t scanned = 0;
    std::vector<Mask> found_masks; ///< not given out; by their beginnings
    std::vector<Tail> tails;
    std::string last; ///< name of the mask that ended at `written`
};

void Redactor::State::restart() {
    masks = store.masks();
    state = 0;
    found_masks.clear();
    tails.clear();
    scanned = written;
}

void Redactor::State::scan() {
    for (auto at = static_cast<std::size_t>(scanned - written); at < held.size(); ++at) {
        if (state == 0 && tails.empty()) {
            const auto next = masks->skip(held, at);
            scanned += next - at;
            at = next;
            if (at == held.size()) break;
        }
        state = masks->next(state, static_cast<unsigned char>(held[at]));
        ++scanned;
        if (!tails.empty()) follow(held[at]);
        const auto match = masks->match(state);
        if (match.name == nullptr) continue;
        found({scanned - static_cast<std::uint64_t>(match.length), scanned, match.name});
        if (!match.rest->empty()) tails.push_back({match.name, *match.rest});
    }
}

void Redactor::State::follow(char byte) {
    std::erase_if(tails, [byte](const Tail& tail) { return tail.rest.empty() || tail.rest[0] != byte; });
    for (auto& tail : tails) {
        tail.rest.remove_prefix(1);
        found({scanned - 1, scanned, tail.name, true});
    }
}

void Redactor::State::found(Mask mask) {
    while (!found_masks.empty() && found_masks.back().from >= mask.from) found_masks.pop_back();
    auto* before = found_masks.empty() ? nullptr : &found_masks.back();
    if (before != nullptr && before->name == mask.name && before->to + (mask.goes_on ? 1 : 0) > mask.from)
        before->to = mask.to;
    else
        found_masks.push_back(mask);
}

/// What may go out of the bytes before `until`, and of masks that begin before it.
std::string Redactor::State::release(std::uint64_t until) {
    std::string out;
    std::uint64_t at = written;
    std::size_t used = 0;
    const auto plain_to = [&](std::uint64_t end) {
        if (end <= at) return;
        out.append(held, static_cast<std::size_t>(at - written), static_cast<std::size_t>(end - at));
        at = end;
        last.clear();
    };
    for (; used < found_masks.size() && found_masks[used].from < until; ++used) {
        const auto& mask = found_masks[used];
        plain_to(mask.from);
        if (mask.to <= at) continue;
        if (last != *mask.name || (mask.from >= at && !mask.goes_on)) out += "[secret " + *mask.name + "]";
        last = *mask.name;
        at = mask.to;
    }
    plain_to(until);
    found_masks.erase(found_masks.begin(), found_masks.begin() + static_cast<std::ptrdiff_t>(used));
    held.erase(0, static_cast<std::size_t>(at - written));
    written = at;
    return out;
}

Redactor::Redactor(const SecretStore& store) : m_state(std::make_unique<State>(store)) {}
Redactor::~Redactor() = default;

/// How much of a chunk's beginning no form begins in, if nothing is held back.
std::size_t Redactor::State::untouched(std::string_view chunk) const {
    if (!held.empty() || state != 0 || !tails.empty() || !found_masks.empty()) return 0;
    return masks->empty() ? chunk.size() : masks->skip(chunk, 0);
}

void Redactor::feed(std::string_view chunk, const Give& give) {
    auto& state = *m_state;
    if (state.masks != state.store.masks()) state.restart();
    while (!chunk.empty()) {
        if (const auto plain = state.untouched(chunk); plain > 0) {
            give(chunk.substr(0, plain));
            state.written = state.scanned = state.written + plain;
            state.last.clear();
            chunk.remove_prefix(plain);
            continue;
        }
        const auto piece = chunk.substr(0, looked_at_once); // what follows it is most likely untouched again
        state.held += piece;
        state.scan();
        const auto out = state.release(state.scanned - static_cast<std::uint64_t>(state.masks->open(state.state)));
        if (!out.empty()) give(out);
        chunk.remove_prefix(piece.size());
    }
}

std::string Redactor::feed(std::string_view chunk) {
    std::string out;
    feed(chunk, [&out](std::string_view text) { out += text; });
    return out;
}

std::string Redactor::finish() {
    auto out = m_state->release(m_state->scanned);
    m_state->restart();
    return out;
}

std::string redacted(const SecretStore& store, std::string_view text) {
    Redactor redactor(store);
    auto out = redactor.feed(text);
    return out + redactor.finish();
}

} // namespace salvor
