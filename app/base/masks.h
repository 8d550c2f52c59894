#pragma once

#include "base/secret.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace salvor {

/// All forms of all secrets of a store, as one Aho-Corasick automaton that never changes once built. Of a form longer
/// than `head` only its beginning is in the automaton; the rest is compared byte by byte. Wiped at its end. Any thread.
class Masks {
public:
    static constexpr std::size_t shortest = 6; ///< secrets under so many bytes are not looked for
    static constexpr std::size_t head = 96;

    /// How the name of a value begins that is held for a moment, to take secrets out of it: a whole answer of a
    /// program, which is written nowhere. Others begin as it does, and would be masked at their beginning.
    static constexpr std::string_view passing = "raw-";
    explicit Masks(const std::map<std::string, Secret>& secrets);
    ~Masks();
    Masks(const Masks&) = delete;
    Masks& operator=(const Masks&) = delete;

    /// A form that ends in a state: its length so far, its secret's name, and what has to follow (empty: it is whole).
    struct Match {
        int length = 0;
        const std::string* name = nullptr;
        const std::string* rest = nullptr;
    };
    int next(int state, unsigned char byte) const;
    /// The longest form that ends in the state; no name if there is none.
    Match match(int state) const;
    /// How many of the last bytes may still grow into a form.
    int open(int state) const;
    /// The first place at or after `at` whose byte begins a form.
    std::size_t skip(std::string_view text, std::size_t at) const {
        while (at < text.size()) {
            // A form that begins at one of four places has a pair of its own where the fourth and fifth byte stand.
            if (m_strides)
                while (at + stride < text.size() && !m_pairs[pair(text[at + stride - 1], text[at + stride])])
                    at += stride;
            for (const auto end = std::min(at + stride, text.size()); at < end; ++at)
                if (m_first[static_cast<unsigned char>(text[at])] != 0) return at;
        }
        return at;
    }
    bool empty() const { return m_nodes.size() < 2; }

private:
    struct Node { // most have one child, so children are a list
        int child = -1;
        int sibling = -1;
        int fail = 0;
        int depth = 0;
        int form = -1;  ///< that ends here
        int match = -1; ///< the longest form that ends here: this node or one on its fail path
        unsigned char byte = 0;
    };
    struct Form {
        int name;
        std::string rest;
    };
    static constexpr std::size_t stride = 4;
    static std::size_t pair(char a, char b) {
        return static_cast<std::size_t>(static_cast<unsigned char>(a)) << 8 | static_cast<unsigned char>(b);
    }
    const Node& node(int at) const { return m_nodes[static_cast<std::size_t>(at)]; }
    int child_of(int at, unsigned char byte) const;
    void add(std::string_view form, int name);
    void link();

    std::vector<std::string> m_names;
    std::vector<Form> m_forms;
    std::vector<Node> m_nodes{Node{}};
    std::array<int, 256> m_first{};
    std::vector<bool> m_pairs = std::vector<bool>(1U << 16); ///< of the first bytes of all forms
    bool m_strides = true;                                   ///< no form is too short for that
};

} // namespace salvor
