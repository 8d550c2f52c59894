#include "devices/view_file.h"

#include "fleet/kept_file.h"

#include <algorithm>
#include <array>

namespace salvor::ui {

namespace {

constexpr int file_version = 1;
constexpr std::array pages{"groups", "devices", "awaiting"};

tl::unexpected<Error> broken(const std::string& what, const std::filesystem::path& path, const std::string& where) {
    return fail(Error::Code::Invalid, what, "put it right or move it away; nothing is written over it",
                where.empty() ? path.string() : path.string() + ": " + where);
}

Json to_json(const SavedView& view) {
    Json columns = Json::array();
    for (const auto& one : view.columns) columns.push_back({{"id", one.id}, {"wide", one.wide}});
    Json order = Json::array();
    for (const auto& one : view.order) order.push_back({{"id", one.id}, {"falling", one.falling}});
    Json json{{"name", view.name},   {"page", view.page},  {"filter", view.filter},
              {"ahead", view.ahead}, {"columns", columns}, {"order", order}};
    if (view.status) json["status"] = *view.status;
    return json;
}

/// Nothing where the value is of another kind.
std::optional<std::string> text_of(const Json& json, const char* key) {
    const auto value = json.value(key, Json(""));
    return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

std::optional<int> number_of(const Json& json, const char* key) {
    const auto value = json.value(key, Json(0));
    const bool fits = value.is_number_integer() && value >= 0 && value <= 1'000'000;
    return fits ? std::optional(value.get<int>()) : std::nullopt;
}

/// Nothing if one of the list is no such thing; `read` gives what an object of it is.
template<class T, class Read> std::optional<std::vector<T>> list_of(const Json& json, const char* key, Read read) {
    const auto all = json.value(key, Json::array());
    if (!all.is_array()) return std::nullopt;
    std::vector<T> out;
    for (const auto& one : all) {
        const auto got = one.is_object() ? read(one) : std::nullopt;
        if (!got) return std::nullopt;
        out.push_back(*got);
    }
    return out;
}

std::optional<SavedView::Shown> shown_of(const Json& json) {
    const auto id = text_of(json, "id");
    const auto wide = number_of(json, "wide");
    if (!id || id->empty() || !wide) return std::nullopt;
    return SavedView::Shown{*id, *wide};
}

std::optional<SavedView::Order> order_of(const Json& json) {
    const auto id = text_of(json, "id");
    const auto falling = json.value("falling", Json(false));
    if (!id || id->empty() || !falling.is_boolean()) return std::nullopt;
    return SavedView::Order{*id, falling.get<bool>()};
}

std::optional<SavedView> view_of(const Json& json) {
    if (!json.is_object()) return std::nullopt;
    const auto name = text_of(json, "name");
    const auto page = text_of(json, "page");
    const auto filter = text_of(json, "filter");
    const auto status = text_of(json, "status");
    const auto ahead = number_of(json, "ahead");
    const auto columns = list_of<SavedView::Shown>(json, "columns", shown_of);
    const auto order = list_of<SavedView::Order>(json, "order", order_of);
    if (!name || name->empty() || !page || !filter || !status || !ahead || !columns || !order) return std::nullopt;
    if (std::find(pages.begin(), pages.end(), *page) == pages.end()) return std::nullopt;
    return SavedView{*name, *page, *filter, json.contains("status") ? status : std::nullopt, *ahead, *columns, *order};
}

} // namespace

Result<ViewFile> ViewFile::read(const std::filesystem::path& path) {
    ViewFile file;
    file.m_path = path;
    if (path.empty()) return file;
    const auto text = fleet::read_kept(path);
    if (!text) return tl::unexpected(text.error());
    if (text->empty() && !std::filesystem::exists(path)) return file;
    const auto json = Json::parse(*text, nullptr, false);
    if (json.is_discarded()) return broken("the views of devices are no JSON", path, {});
    if (!json.is_object()) return broken("these are no views of devices", path, {});
    if (json.value("version", Json()) != Json(file_version))
        return broken("another version of the console has written these views of devices", path, "version");
    const auto all = json.value("views", Json());
    if (!all.is_array()) return broken("a list was expected", path, "views");
    for (std::size_t at = 0; at < all.size(); ++at) {
        auto view = view_of(all[at]);
        if (!view || file.find(view->name) != nullptr)
            return broken("this is no view of devices, or one of its name was there before", path,
                          "views/" + std::to_string(at));
        file.m_views.push_back(std::move(*view));
    }
    return file;
}

const SavedView* ViewFile::find(const std::string& name) const {
    const auto at =
        std::find_if(m_views.begin(), m_views.end(), [&](const SavedView& view) { return view.name == name; });
    return at == m_views.end() ? nullptr : &*at;
}

template<class Change> Result<void> ViewFile::change(const Change& change) {
    std::optional<fleet::FolderLock> lock;
    if (!m_path.empty()) {
        lock.emplace(m_path.parent_path());
        if (!lock->held())
            return fail(Error::Code::Refused,
                        "the views are being written by another console, or their folder cannot be", "try it again",
                        m_path.string());
    }
    auto now = m_path.empty() ? Result<ViewFile>(*this) : read(m_path);
    if (!now) return tl::unexpected(now.error());
    if (auto changed = change(*now); !changed) return changed;
    std::sort(now->m_views.begin(), now->m_views.end(),
              [](const SavedView& a, const SavedView& b) { return a.name < b.name; });
    if (!m_path.empty()) {
        Json json{{"version", file_version}, {"views", Json::array()}};
        for (const auto& view : now->m_views) json["views"].push_back(to_json(view));
        const auto text = json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
        if (auto written = fleet::replace_kept(m_path, text); !written) return written;
    }
    m_views = std::move(now->m_views);
    return {};
}

Result<void> ViewFile::put(SavedView view) {
    return change([&](ViewFile& now) -> Result<void> {
        std::erase_if(now.m_views, [&](const SavedView& one) { return one.name == view.name; });
        now.m_views.push_back(view);
        return {};
    });
}

Result<void> ViewFile::rename(const std::string& name, const std::string& to) {
    return change([&](ViewFile& now) -> Result<void> {
        const auto at = std::find_if(now.m_views.begin(), now.m_views.end(),
                                     [&](const SavedView& view) { return view.name == name; });
        if (at == now.m_views.end()) return fail(Error::Code::Refused, "there is no view of that name any more");
        if (now.find(to) != nullptr) return fail(Error::Code::Refused, "there is a view of that name already");
        at->name = to;
        return {};
    });
}

Result<void> ViewFile::remove(const std::string& name) {
    return change([&](ViewFile& now) -> Result<void> {
        if (std::erase_if(now.m_views, [&](const SavedView& view) { return view.name == name; }) == 0)
            return fail(Error::Code::Refused, "there is no view of that name any more");
        return {};
    });
}

} // namespace salvor::ui
