#pragma once

#include "fleet/device_list.h"
#include "fleet/device_list_shape.h"
#include "fleet/difference.h"

#include <vector>

namespace salvor::fleet {

/// What a page of devices says, put together from its JSON values as a parser comes to them, in their order. A call
/// that returns false ends the page: something was refused.
class DevicePage {
public:
    /// `seen` is how far the parser has come, for places in errors. The first `told` devices the sink knows already.
    DevicePage(std::string_view bytes, const char*& seen, const DeviceSink& sink, std::size_t told = 0)
        : m_bytes(bytes), m_seen(seen), m_sink(sink), m_told(told) {}

    bool null();
    bool boolean(bool value);
    /// Nothing: it is no whole number, or one below 0.
    bool number(std::optional<std::uint64_t> value);
    bool string(std::string_view value);
    void key(std::string_view key);
    bool start_object();
    bool end_object();
    bool start_array();
    bool end_array();
    /// The page is no JSON where the parser has come to.
    bool broken(std::size_t at);
    /// Whether nothing is read of the value that comes next, which may then be left out.
    bool unread();
    /// What of the page the item is that begins now; without it the item is from where it began to `seen`.
    void item_is(std::string_view document) { m_document = document; }

    /// Devices told so far, those before `told` among them.
    std::size_t devices() const { return m_page.devices; }
    Result<PageEnd> end(bool good);

    static constexpr std::size_t deepest = 200;

private:
    Node next();
    bool push(Node node);
    bool fits(Node node, Shape shape);
    std::string where(Node node) const;
    bool refuse(std::string what);
    Summary& summary();
    bool unsaid(Node node);
    void set(Column column, std::string& value);
    bool plain(Node node, std::string_view value);
    bool text(Node node, std::string_view value);
    bool label(Node node, std::string_view value);
    std::optional<std::int64_t> version(std::string_view value);
    void begin_item();
    void begin_application();
    void end_spec_application();
    bool end_item();

    std::string_view m_bytes;
    const char*& m_seen;
    const DeviceSink& m_sink;
    std::size_t m_told;
    Error m_error{Error::Code::Invalid, {}, {}, {}};
    PageEnd m_page;
    std::string m_kind;
    bool m_items = false;
    std::vector<Node> m_stack;
    Node m_next = Node::Other;
    std::string m_key;
    const char* m_begin = nullptr;
    std::string_view m_document;
    Device m_device;
    Restored m_restored;
    std::vector<std::string> m_labels;
    std::vector<std::string> m_apps; ///< reported, not embedded
    std::string m_app_name;
    std::string m_app_image;
    bool m_app_embedded = false;
    bool m_has_apps = false;
    bool m_any_app = false; ///< embedded ones too
    bool m_odd = false;
};

} // namespace salvor::fleet
