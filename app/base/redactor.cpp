#include "base/redactor.h"

#include "base/secret_forms.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

namespace salvor {

static constexpr std::size_t shortest = 6;

namespace {

/// A node of the Aho-Corasick automaton; most have one child, so children are a list.
struct Node {
    int child = -1;
    int sibling = -1;
    int fail = 0;
    int depth = 0;
    int name = -1;   ///< of the secret whose form ends here
    int match = -1;  ///< the longest form that ends here: this node or one on its fail path
    unsigned char byte = 0;
};

class Automaton {
public:
    ~Automaton() { explicit_bzero(nodes.data(), nodes.size() * sizeof(Node)); }
    void build(const SecretStore& store);
    int next(int state, unsigned char byte) const;
    /// How many of the last bytes may still grow into a form.
    int open(int state) const {
        while (state > 0 && node(state).child < 0) state = node(state).fail;
        return node(state).depth;
    }
    const Node& node(int at) const { return nodes[static_cast<std::size_t>(at)]; }
    bool empty() const { return nodes.size() < 2; }

    std::vector<std::string> names;

private:
    void add(std::string_view form, int name);
    void link();
    int child_of(int at, unsigned char byte) const;
    std::vector<Node> nodes{Node{}};
    std::array<int, 256> first{};
};

void Automaton::build(const SecretStore& store) {
    explicit_bzero(nodes.data(), nodes.size() * sizeof(Node));
    nodes.assign(1, Node{});
    names.clear();
    std::vector<std::pair<std::string, int>> forms;
    store.each([&](const std::string& id, const Secret& secret) {
        if (secret.size() < shortest) return;
        names.push_back(id);
        secret.expose([&](std::string_view bytes) {
            for (auto& form : secret_forms(bytes)) forms.emplace_back(std::move(form), static_cast<int>(names.size()) - 1);
        });
    });
    std::size_t total = 1;
    for (const auto& [form, name] : forms) total += form.size();
    nodes.reserve(total);
    for (auto& [form, name] : forms) {
        add(form, name);
        explicit_bzero(form.data(), form.size());
    }
    first.fill(0);
    for (int at = nodes[0].child; at > 0; at = node(at).sibling) first[node(at).byte] = at;
    link();
}

void Automaton::add(std::string_view form, int name) {
    int at = 0;
    for (const char c : form) {
        const auto byte = static_cast<unsigned char>(c);
        int found = child_of(at, byte);
        if (found < 0) {
            found = static_cast<int>(nodes.size());
            nodes.push_back({-1, node(at).child, 0, node(at).depth + 1, -1, -1, byte});
            nodes[static_cast<std::size_t>(at)].child = found;
        }
        at = found;
    }
    nodes[static_cast<std::size_t>(at)].name = name;
}

void Automaton::link() {
    std::vector<int> queue;
    for (int at = nodes[0].child; at > 0; at = node(at).sibling) queue.push_back(at);
    for (std::size_t i = 0; i < queue.size(); ++i) {
        auto& here = nodes[static_cast<std::size_t>(queue[i])];
        here.match = here.name >= 0 ? queue[i] : node(here.fail).match;
        for (int at = here.child; at > 0; at = node(at).sibling) {
            nodes[static_cast<std::size_t>(at)].fail = next(here.fail, node(at).byte);
            queue.push_back(at);
        }
    }
}

int Automaton::child_of(int at, unsigned char byte) const {
    int found = node(at).child;
    while (found >= 0 && node(found).byte != byte) found = node(found).sibling;
    return found;
}

int Automaton::next(int state, unsigned char byte) const {
    for (; state > 0; state = node(state).fail)
        if (const int found = child_of(state, byte); found >= 0) return found;
    return first[byte];
}

} // namespace

struct Redactor::State {
    struct Mask {
        std::uint64_t from;
        std::uint64_t to;
        std::string name;
    };
    explicit State(const SecretStore& secrets) : store(secrets) { build(); }
    ~State() { explicit_bzero(held.data(), held.size()); }

    void build() {
        revision = store.revision();
        automaton.build(store);
        state = 0;
        masks.clear();
        scanned = written;
    }
    void scan();
    void found(const Node& match);
    std::string release(std::uint64_t until);

    const SecretStore& store;
    unsigned revision = 0;
    Automaton automaton;
    int state = 0;
    std::string held;           ///< bytes from `written` on
    std::uint64_t written = 0;  ///< stream position up to which all was given out
    std::uint64_t scanned = 0;
    std::vector<Mask> masks;    ///< found, not given out; by their beginnings
    std::string last;           ///< name of the mask that ended at `written`
};

void Redactor::State::scan() {
    for (auto at = static_cast<std::size_t>(scanned - written); at < held.size(); ++at) {
        state = automaton.next(state, static_cast<unsigned char>(held[at]));
        ++scanned;
        if (const int match = automaton.node(state).match; match > 0) found(automaton.node(match));
    }
}

void Redactor::State::found(const Node& match) {
    Mask mask{scanned - static_cast<std::uint64_t>(match.depth), scanned, automaton.names[static_cast<std::size_t>(match.name)]};
    while (!masks.empty() && masks.back().from >= mask.from) masks.pop_back();
    if (!masks.empty() && masks.back().to > mask.from && masks.back().name == mask.name)
        masks.back().to = mask.to;
    else
        masks.push_back(std::move(mask));
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
    for (; used < masks.size() && masks[used].from < until; ++used) {
        plain_to(masks[used].from);
        if (masks[used].to <= at) continue;
        if (last != masks[used].name || masks[used].from >= at) out += "[secret " + masks[used].name + "]";
        last = masks[used].name;
        at = masks[used].to;
    }
    plain_to(until);
    masks.erase(masks.begin(), masks.begin() + static_cast<std::ptrdiff_t>(used));
    held.erase(0, static_cast<std::size_t>(at - written));
    written = at;
    return out;
}

Redactor::Redactor(const SecretStore& store) : m_state(std::make_unique<State>(store)) {}
Redactor::~Redactor() = default;

std::string Redactor::feed(std::string_view chunk) {
    if (m_state->revision != m_state->store.revision()) m_state->build();
    if (m_state->automaton.empty() && m_state->held.empty()) return std::string(chunk);
    m_state->held += chunk;
    m_state->scan();
    return m_state->release(m_state->scanned - static_cast<std::uint64_t>(m_state->automaton.open(m_state->state)));
}

std::string Redactor::finish() {
    auto out = m_state->release(m_state->scanned);
    m_state->build();
    return out;
}

std::string redacted(const SecretStore& store, std::string_view text) {
    Redactor redactor(store);
    auto out = redactor.feed(text);
    return out + redactor.finish();
}

} // namespace salvor
