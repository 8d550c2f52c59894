#include "engine/look_item.h"
#include "engine/words.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Look;

Json LookResult::to_json() const {
    Json json{{"verdict", name_of(verdict)}};
    if (!why.empty()) json["why"] = why;
    if (!seen.empty()) json["seen"] = seen;
    if (value) json["value"] = *value;
    if (!items.empty()) json["items"] = items;
    if (!files.empty()) json["files"] = files;
    words.put_into(json);
    return json;
}

Looker::Looker(const Context& context, const Look& look, Patience patience, std::string name)
    : m_context(context), m_look(look), m_patience(patience), m_name(std::move(name)), m_each(look.each) {}

Looker::~Looker() = default;

void Looker::abandon() {
    m_then = nullptr;
    for (auto& look : m_looks) look.reset();
}

void Looker::set_item(const procedure::Expression& each, const Leaf& leaf) {
    m_each = each;
    m_items = {{leaf.key, leaf.item, leaf.at}};
    m_fixed_item = true;
}

void Looker::start(std::function<void(LookResult)> then) {
    m_then = std::move(then);
    m_result.verdict = Verdict::Holds;
    const auto begin = [this] {
        if (m_fixed_item) return more();
        m_context.items(m_look, [this, alive = QPointer<Looker>(this)](Result<std::vector<Context::Item>> items) {
            if (!alive) return;
            if (!items) {
                m_result = {Verdict::Unknown, items.error().text(), {}, {}, {}, Json::object(), Json::object()};
                return finish();
            }
            m_items = std::move(*items);
            more();
        });
    };
    if (!m_look.when || m_fixed_item || !m_look.group.empty()) return begin(); // of a host: judged for each
    m_context.boolean(
        m_look.when, m_context.scope(), nullptr, [this, alive = QPointer<Looker>(this), begin](Result<bool> wanted) {
            if (!alive) return;
            if (wanted && *wanted) return begin();
            m_result.value = Json();
            m_result.seen = "does not apply";
            if (!wanted)
                m_result = {Verdict::Unknown, wanted.error().text(), {}, {}, {}, Json::object(), Json::object()};
            finish();
        });
}

void Looker::more() {
    if (!m_then) return;
    const auto most = at_once(m_look.parallel.value_or(0));
    m_looks.resize(m_items.size());
    m_got.resize(m_items.size());
    while (m_next < m_items.size() && m_going < most) {
        const auto at = m_next++;
        ++m_going;
        begin(at);
        if (!m_then) return; // it ended at once, and so did all
    }
    if (m_going == 0 && m_next >= m_items.size()) gather();
}

void Looker::begin(std::size_t at) {
    const auto got = [this, at](ItemResult result) {
        m_got[at] = std::move(result);
        --m_going;
        more();
    };
    const auto& item = m_items[at];
    const bool several =
        (m_each || !m_look.group.empty()) && !m_fixed_item; // two keys may be the same in a file's name
    const auto name = m_name + "-" + (several ? std::to_string(at) + "-" : "") + item.name();
    m_looks[at].reset(new LookItem(m_context, m_look, m_patience == Patience::Once, name, m_each, item));
    const auto look = [this, got, at, alive = QPointer<Looker>(this)] {
        m_looks[at]->start([alive, got](ItemResult result) {
            if (alive) got(std::move(result));
        });
    };
    if (!m_look.when || m_fixed_item || m_look.group.empty()) return look();
    m_context.boolean(m_look.when, m_context.scope(m_each, item.key, item.item, item.at), nullptr,
                      [alive = QPointer<Looker>(this), got, look](Result<bool> wanted) {
                          if (!alive) return;
                          if (wanted && *wanted) return look();
                          if (wanted) return got({Verdict::Holds, {}, Json(), Json::object()});
                          got({Verdict::Unknown, wanted.error().text(), {}, Json::object()});
                      });
}

/// A value in its place: by host and item, where the look has such.
void Looker::put(Json& values, const Context::Item& item, Json value) const {
    auto* at = &values;
    if (m_look.by_host()) at = &(*at)[host_name(item.at)];
    if (m_look.by_item()) at = &(*at)[item.key];
    *at = std::move(value);
}

/// The item's values, with what was just seen of it.
procedure::Scope Looker::scope_with(const Context::Item& item, const ItemResult& got) const {
    auto scope = m_context.scope(m_each, item.key, item.item, item.at);
    if (!m_look.fact.empty() && got.value && scope.own.is_object()) scope.own[m_look.fact] = *got.value;
    return scope;
}

/// What the items gave, in their order.
void Looker::gather() {
    if (!m_then) return;
    const bool keyed = (m_look.by_item() || m_look.by_host()) && !m_fixed_item;
    const bool claims = m_look.say.source.size() + m_look.that.text.size() + m_look.until.text.size() > 0;
    if (keyed && m_items.empty() && claims && !m_look.may_be_none) {
        m_result.verdict = Verdict::Unknown; // of nothing, everything is true
        m_result.why = "there is nothing to look at: the list is empty";
    }
    Json values = Json::object();
    std::vector<Worded> worded;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const auto key = m_items[i].name();
        const auto& got = m_got[i];
        m_result.files.update(got.files);
        if (got.value && keyed) put(values, m_items[i], *got.value);
        if (got.value && !keyed) m_result.value = *got.value;
        if (keyed || m_fixed_item) worded.push_back({got.verdict, scope_with(m_items[i], got)});
        if (keyed) m_result.items[key] = {{"verdict", name_of(got.verdict)}, {"why", got.why}};
        if (got.verdict == Verdict::Holds) continue;
        if (m_result.verdict != Verdict::Holds && got.verdict != Verdict::Unknown) continue;
        m_result.verdict = got.verdict;
        m_result.why = (key.empty() ? "" : key + ": ") + got.why;
    }
    m_result.words = words_of(m_look, worded, m_fixed_item);
    if (keyed) m_result.value = values;
    if (m_result.value) m_result.seen = in_short(*m_result.value);
    finish();
}

void Looker::finish() {
    if (auto then = std::exchange(m_then, nullptr)) then(std::move(m_result));
}

void SecretsNeeded::start(const exec::Command& command, std::function<void(Result<void>)> then) {
    std::vector<std::string> ids;
    const auto need = [&](const exec::MixedText& text) {
        for (const auto& part : text.parts)
            if (const auto* ref = std::get_if<SecretRef>(&part)) ids.push_back(ref->id);
    };
    for (const auto& [name, value] : command.env) need(value);
    need(command.in.whole());
    start(std::move(ids), std::move(then));
}

void SecretsNeeded::start(std::vector<std::string> ids, std::function<void(Result<void>)> then) {
    m_then = std::move(then);
    m_missing = std::move(ids);
    step();
}

void SecretsNeeded::step() {
    while (!m_missing.empty() && m_context.secrets->has(m_missing.back())) m_missing.pop_back();
    if (!m_then) return;
    if (m_missing.empty()) return std::exchange(m_then, nullptr)({});
    const auto id = m_missing.back();
    if (id.starts_with("inputs.")) return ask_again(id);
    for (const auto& step : m_context.procedure->steps)
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            for (const auto& look : *looks)
                if (look.secret && !look.fact.empty() && look.fact == id.substr(0, id.find('.')))
                    return look_again(look, id);
    std::exchange(m_then, nullptr)(fail(Error::Code::NotFound, "nobody knows where the secret " + id + " comes from"));
}

void SecretsNeeded::look_again(const procedure::Look& look, const std::string& id) {
    m_look.reset(new Looker(m_context, look, Looker::Patience::Once, "secret-" + look.fact));
    m_look->start([this, alive = QPointer<SecretsNeeded>(this), id](LookResult got) {
        if (!alive || !m_then) return;
        if (m_context.secrets->has(id)) return step();
        std::exchange(m_then,
                      nullptr)(fail(Error::Code::Unknown, "the secret " + id + " cannot be read again: " + got.why));
    });
}

void SecretsNeeded::ask_again(const std::string& id) {
    const auto& inputs = m_context.procedure->inputs;
    const auto found =
        std::find_if(inputs.begin(), inputs.end(), [&](const auto& input) { return "inputs." + input.id == id; });
    if (found == inputs.end() || !m_context.ask_secret)
        return std::exchange(m_then, nullptr)(fail(Error::Code::NotFound, "nobody can be asked for the secret " + id));
    m_context.ask_secret(*found, [this, alive = QPointer<SecretsNeeded>(this)](Result<void> given) {
        if (!alive || !m_then) return;
        if (given) return step();
        std::exchange(m_then, nullptr)(tl::unexpected(given.error()));
    });
}

} // namespace salvor::engine
