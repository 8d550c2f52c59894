#include "base/masks.h"

#include "base/secret_forms.h"

#include <algorithm>
#include <cstring>

namespace salvor {

Masks::Masks(const std::map<std::string, Secret>& secrets) {
    std::vector<std::pair<std::string, int>> forms;
    std::size_t total = 1;
    for (const auto& [id, secret] : secrets) {
        if (secret.size() < shortest || id.starts_with(passing)) continue;
        m_names.push_back(id);
        secret.expose([&](std::string_view bytes) {
            for (auto& form : secret_forms(bytes)) {
                total += std::min(form.size(), head);
                forms.emplace_back(std::move(form), static_cast<int>(m_names.size()) - 1);
            }
        });
    }
    m_nodes.reserve(total);
    m_forms.reserve(forms.size());
    for (auto& [form, name] : forms) {
        add(form, name);
        wipe(form);
    }
    for (int at = m_nodes[0].child; at > 0; at = node(at).sibling) m_first[node(at).byte] = at;
    link();
}

Masks::~Masks() {
    explicit_bzero(m_nodes.data(), m_nodes.size() * sizeof(Node));
    for (auto& form : m_forms) wipe(form.rest);
    std::fill(m_pairs.begin(), m_pairs.end(), false);
}

void Masks::add(std::string_view form, int name) {
    int at = 0;
    m_strides = m_strides && form.size() > stride;
    for (std::size_t i = 0; m_strides && i < stride; ++i) m_pairs[pair(form[i], form[i + 1])] = true;
    for (const char c : form.substr(0, head)) {
        const auto byte = static_cast<unsigned char>(c);
        int found = child_of(at, byte);
        if (found < 0) {
            found = static_cast<int>(m_nodes.size());
            m_nodes.push_back({-1, node(at).child, 0, node(at).depth + 1, -1, -1, byte});
            m_nodes[static_cast<std::size_t>(at)].child = found;
        }
        at = found;
    }
    m_nodes[static_cast<std::size_t>(at)].form = static_cast<int>(m_forms.size());
    m_forms.push_back({name, std::string(form.substr(std::min(form.size(), head)))});
}

void Masks::link() {
    std::vector<int> queue;
    for (int at = m_nodes[0].child; at > 0; at = node(at).sibling) queue.push_back(at);
    for (std::size_t i = 0; i < queue.size(); ++i) {
        auto& here = m_nodes[static_cast<std::size_t>(queue[i])];
        here.match = here.form >= 0 ? queue[i] : node(here.fail).match;
        for (int at = here.child; at > 0; at = node(at).sibling) {
            m_nodes[static_cast<std::size_t>(at)].fail = next(here.fail, node(at).byte);
            queue.push_back(at);
        }
    }
}

int Masks::child_of(int at, unsigned char byte) const {
    int found = node(at).child;
    while (found >= 0 && node(found).byte != byte) found = node(found).sibling;
    return found;
}

int Masks::next(int state, unsigned char byte) const {
    for (; state > 0; state = node(state).fail)
        if (const int found = child_of(state, byte); found >= 0) return found;
    return m_first[byte];
}

Masks::Match Masks::match(int state) const {
    const int at = node(state).match;
    if (at <= 0) return {};
    const auto& form = m_forms[static_cast<std::size_t>(node(at).form)];
    return {node(at).depth, &m_names[static_cast<std::size_t>(form.name)], &form.rest};
}

int Masks::open(int state) const {
    while (state > 0 && node(state).child < 0) state = node(state).fail;
    return node(state).depth;
}

} // namespace salvor
