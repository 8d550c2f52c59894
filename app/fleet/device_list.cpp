#include "fleet/device_list.h"

#include "base/json.h"
#include "fleet/device_page.h"

#include <cstring>
#include <iterator>
#include <simdjson.h>

namespace salvor::fleet {

namespace {

/// An iterator that leaves behind how far the lexer has come: it takes one byte after the other and none ahead of a
/// bracket.
struct Cursor {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;
    const char* at;
    const char** seen;
    reference operator*() const { return *at; }
    Cursor& operator++() {
        *seen = ++at;
        return *this;
    }
    Cursor operator++(int) {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Cursor& other) const { return at == other.at; }
    bool operator!=(const Cursor& other) const { return at != other.at; }
};

/// The way that takes one byte after the other and knows where something is wrong.
class Exactly final : public nlohmann::json_sax<Json> {
public:
    explicit Exactly(DevicePage& page) : m_page(page) {}
    bool null() override { return m_page.null(); }
    bool boolean(bool value) override { return m_page.boolean(value); }
    bool number_integer(number_integer_t) override { return m_page.number(std::nullopt); } // below 0
    bool number_unsigned(number_unsigned_t value) override { return m_page.number(value); }
    bool number_float(number_float_t, const string_t&) override { return m_page.number(std::nullopt); }
    bool binary(binary_t&) override { return m_page.number(std::nullopt); }
    bool string(string_t& value) override { return m_page.string(value); }
    bool key(string_t& key) override {
        m_page.key(key);
        return true;
    }
    bool start_object(std::size_t) override { return m_page.start_object(); }
    bool end_object() override { return m_page.end_object(); }
    bool start_array(std::size_t) override { return m_page.start_array(); }
    bool end_array() override { return m_page.end_array(); }
    bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
        return m_page.broken(at);
    }

private:
    DevicePage& m_page;
};

/// Where the values of a page begin and end that is known to be JSON.
class Places {
public:
    explicit Places(std::string_view bytes) : m_at(bytes.data()), m_end(m_at + bytes.size()) { begin(); }

    /// Goes into an object or a list.
    void begin() {
        blank();
        ++m_at;
    }
    void end() { begin(); }
    void over_key() {
        blank();
        over_text();
        blank(); // and its colon
    }
    std::string_view over_value() {
        blank();
        const char* const from = m_at;
        for (std::size_t depth = 0;;) {
            if (*m_at == '"')
                over_text();
            else if (const char c = *m_at++; c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            else if (depth == 0)
                while (!ends(*m_at)) ++m_at;
            if (depth == 0) return {from, static_cast<std::size_t>(m_at - from)};
        }
    }

private:
    static bool between(char c) { return c == ' ' || c == ',' || c == ':' || c == '\n' || c == '\r' || c == '\t'; }
    static bool ends(char c) { return between(c) || c == '}' || c == ']'; }
    void blank() {
        while (between(*m_at)) ++m_at;
    }
    void over_text() {
        const auto escaped = [this] {
            const char* before = m_at - 1;
            while (*before == '\\') --before;
            return (m_at - before) % 2 == 0;
        };
        do {
            ++m_at;
            m_at = static_cast<const char*>(std::memchr(m_at, '"', static_cast<std::size_t>(m_end - m_at)));
        } while (escaped());
        ++m_at;
    }
    const char* m_at;
    const char* m_end;
};

/// The fast way, for a page in which all is as it should be. False: something is not, and nobody says where.
class Fast {
public:
    Fast(std::string_view bytes, DevicePage& page) : m_bytes(bytes), m_page(page) {}

    bool read() {
        simdjson::dom::parser parser;
        simdjson::dom::element document;
        simdjson::dom::object top;
        if (parser.allocate(m_bytes.size(), DevicePage::deepest) != simdjson::SUCCESS) return false;
        if (parser.parse(m_bytes.data(), m_bytes.size()).get(document) != simdjson::SUCCESS) return false;
        return document.get(top) == simdjson::SUCCESS && m_page.start_object() && fields(top) && m_page.end_object();
    }

private:
    bool fields(const simdjson::dom::object& top) {
        Places places(m_bytes);
        for (const auto& [key, value] : top) {
            m_page.key(key);
            places.over_key();
            simdjson::dom::array list;
            if (key == "items" && value.get(list) == simdjson::SUCCESS) {
                if (!items(list, places)) return false;
            } else {
                places.over_value();
                if (!m_page.unread() && !take(value)) return false;
            }
        }
        return true;
    }

    bool items(const simdjson::dom::array& list, Places& places) {
        if (!m_page.start_array()) return false;
        places.begin();
        for (const auto item : list) {
            m_page.item_is(places.over_value());
            if (!take(item)) return false;
        }
        places.end();
        return m_page.end_array();
    }

    bool take(const simdjson::dom::element& element) {
        using Type = simdjson::dom::element_type;
        switch (element.type()) {
        case Type::OBJECT:
            return take_object(simdjson::dom::object(element));
        case Type::ARRAY:
            return take_array(simdjson::dom::array(element));
        case Type::STRING:
            return m_page.string(std::string_view(element));
        case Type::UINT64:
            return m_page.number(std::uint64_t(element));
        case Type::INT64:
            return m_page.number(whole(std::int64_t(element)));
        case Type::DOUBLE:
            return m_page.number(std::nullopt);
        case Type::BOOL:
            return m_page.boolean(bool(element));
        case Type::NULL_VALUE:
            return m_page.null();
        }
        return false;
    }

    static std::optional<std::uint64_t> whole(std::int64_t number) {
        return number < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(number));
    }

    bool take_object(const simdjson::dom::object& object) {
        if (!m_page.start_object()) return false;
        for (const auto& [key, value] : object) {
            m_page.key(key);
            if (!m_page.unread() && !take(value)) return false;
        }
        return m_page.end_object();
    }

    bool take_array(const simdjson::dom::array& array) {
        if (!m_page.start_array()) return false;
        for (const auto value : array)
            if (!take(value)) return false;
        return m_page.end_array();
    }

    std::string_view m_bytes;
    DevicePage& m_page;
};

} // namespace

Result<PageEnd> read_device_list(std::string_view bytes, const DeviceSink& sink) {
    const char* seen = bytes.data();
    DevicePage page(bytes, seen, sink);
    if (Fast(bytes, page).read()) return page.end(true);
    DevicePage again(bytes, seen, sink, page.devices());
    Exactly exactly(again);
    const bool good =
        Json::sax_parse(Cursor{bytes.data(), &seen}, Cursor{bytes.data() + bytes.size(), &seen}, &exactly);
    return again.end(good);
}

} // namespace salvor::fleet
