#include "fleet/selector.h"

#include "base/text.h"

#include <algorithm>

namespace salvor::fleet {

namespace {

using Op = Requirement::Op;

bool blank(char c) { return c == ' ' || c == '\t'; }
bool of_key(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-' || c == '/';
}
bool of_value(char c) {
    return static_cast<unsigned char>(c) > ' ' && std::string_view(",()=!<>'\"").find(c) == std::string_view::npos;
}

class Reader {
public:
    Reader(std::string_view text, bool fields) : m_text(text), m_fields(fields) {}

    Result<Selector> read() {
        Selector out;
        skip();
        if (ended()) return out;
        for (;;) {
            auto one = requirement();
            if (!one) return tl::unexpected(one.error());
            out.push_back(std::move(*one));
            skip();
            if (ended()) return out;
            if (!take(',')) return wrong("here a comma or the end was expected", "conditions are joined by commas");
            skip();
            if (ended()) return wrong("a condition is missing behind the comma", "take the last comma away");
        }
    }

private:
    Result<Requirement> requirement() {
        Requirement out;
        const bool no = take('!');
        skip();
        const auto begin = m_at;
        while (!ended() && of_key(m_text[m_at])) ++m_at;
        out.key = m_text.substr(begin, m_at - begin);
        if (out.key.empty()) return wrong("the name of a " + noun() + " was expected", example());
        if (m_fields)
            if (auto known = check_field(out.key, begin); !known) return tl::unexpected(known.error());
        skip();
        if (no) {
            out.op = Op::NotExists;
            if (!ended() && m_text[m_at] != ',')
                return wrong("! asks that there is no " + out.key + ", and takes no value", out.key + "!=VALUE");
            return out;
        }
        if (ended() || m_text[m_at] == ',') return out;
        return operation(std::move(out));
    }

    Result<Requirement> operation(Requirement out) {
        const auto begin = m_at;
        if (take('!')) {
            if (!take('=')) return wrong("behind ! an = was expected", out.key + "!=VALUE");
            out.op = Op::NotEquals;
            return single(std::move(out), true);
        }
        if (take('=')) {
            take('=');
            out.op = Op::Equals;
            return single(std::move(out), true);
        }
        if (m_text[m_at] == '<' || m_text[m_at] == '>')
            return wrong("only times are compared with < and >, and none is kept here", "use =, !=, in or notin");
        while (!ended() && of_key(m_text[m_at])) ++m_at;
        const auto word = m_text.substr(begin, m_at - begin);
        if (word == "in" || word == "notin") {
            out.op = word == "in" ? Op::In : Op::NotIn;
            return list(std::move(out));
        }
        if (m_fields && (word == "contains" || word == "notcontains")) {
            out.op = word == "contains" ? Op::Contains : Op::NotContains;
            skip();
            return single(std::move(out), false);
        }
        m_at = begin;
        return wrong("an operator was expected",
                     m_fields ? "one of = != in notin contains notcontains" : "one of = != in notin");
    }

    Result<Requirement> single(Requirement out, bool may_be_empty) {
        skip();
        auto one = value();
        if (one.empty() && (!may_be_empty || (!ended() && m_text[m_at] != ',' && !blank(m_text[m_at]))))
            return wrong("a value was expected", "values have no blanks, quotes, commas and parentheses");
        out.values.push_back(std::move(one));
        if (!ended() && m_text[m_at] != ',' && !blank(m_text[m_at]))
            return wrong(std::string("a value cannot hold ") + m_text[m_at],
                         "several values: " + out.key + " in (a,b)");
        return out;
    }

    Result<Requirement> list(Requirement out) {
        skip();
        if (!take('(')) return wrong("a list of values was expected", out.key + " in (a,b)");
        for (;;) {
            skip();
            auto one = value();
            if (one.empty()) return wrong("a value was expected", out.key + " in (a,b)");
            out.values.push_back(std::move(one));
            skip();
            if (take(')')) return out;
            if (ended()) return wrong("the list is not closed", "put a ) at its end");
            if (!take(',')) return wrong("a comma or ) was expected", out.key + " in (a,b)");
        }
    }

    std::string value() {
        const auto begin = m_at;
        while (!ended() && of_value(m_text[m_at])) ++m_at;
        return std::string(m_text.substr(begin, m_at - begin));
    }

    Result<void> check_field(const std::string& key, std::size_t at) {
        const auto& known = selectable_fields();
        if (std::find(known.begin(), known.end(), key) != known.end()) return {};
        m_at = at;
        if (key == "metadata.creationTimestamp" || key == "status.capabilities.osMode" || key == "lastSeen")
            return wrong("the field " + key + " is not kept here", "one of " + join(known, " "));
        const auto near = nearest(key, known);
        return wrong("there is no field " + key, key == "fleet" ? "the fleet of a device: metadata.owner=Fleet/NAME"
                                                 : near         ? "did you mean " + *near + "?"
                                                                : "one of " + join(known, " "));
    }

    std::string noun() const { return m_fields ? "field" : "label"; }
    std::string example() const {
        return m_fields ? "for example metadata.owner=Fleet/NAME" : "for example region=emea or region in (emea,apac)";
    }
    bool ended() const { return m_at >= m_text.size(); }
    void skip() {
        while (!ended() && blank(m_text[m_at])) ++m_at;
    }
    bool take(char c) {
        if (ended() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }
    tl::unexpected<Error> wrong(std::string what, std::string hint) const {
        return fail(Error::Code::Invalid, std::move(what), std::move(hint),
                    (m_fields ? "field selector, column " : "label selector, column ") + std::to_string(m_at + 1));
    }

    std::string_view m_text;
    bool m_fields;
    std::size_t m_at = 0;
};

bool among(const std::vector<std::string>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

const std::vector<std::string>& selectable_fields() {
    static const std::vector<std::string> all{"metadata.name",           "metadata.alias",
                                              "metadata.nameOrAlias",    "metadata.owner",
                                              "status.summary.status",   "status.updated.status",
                                              "status.lifecycle.status", "status.applicationsSummary.status"};
    return all;
}

Result<Selector> read_label_selector(std::string_view text) { return Reader(text, false).read(); }

Result<Selector> read_field_selector(std::string_view text) { return Reader(text, true).read(); }

bool holds(const Requirement& requirement, std::optional<std::string_view> value) {
    const auto contains = [&] { return value && value->find(requirement.values.front()) != std::string_view::npos; };
    switch (requirement.op) {
    case Op::Equals:
    case Op::In:
        return value && among(requirement.values, *value);
    case Op::NotEquals:
    case Op::NotIn:
        return !value || !among(requirement.values, *value);
    case Op::Contains:
        return contains();
    case Op::NotContains:
        return !contains();
    case Op::Exists:
        return value.has_value();
    case Op::NotExists:
        return !value;
    }
    return false;
}

} // namespace salvor::fleet
