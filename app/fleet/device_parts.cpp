#include "fleet/device_parts.h"

#include "base/id.h"
#include "base/sha256.h"
#include "base/text.h"
#include "fleet/difference.h"

#include <algorithm>

namespace salvor::fleet {

namespace {

const Json* at(const Json& json, std::initializer_list<const char*> keys) {
    const auto* one = &json;
    for (const auto* key : keys) {
        if (!one->is_object()) return nullptr;
        const auto found = one->find(key);
        if (found == one->end()) return nullptr;
        one = &*found;
    }
    return one->is_null() ? nullptr : one;
}

bool open(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace).find("{{") != std::string::npos;
}

std::string masked_json(const Json& json) { return masked(json.dump(-1, ' ', false, Json::error_handler_t::replace)); }

/// What a list of files is: its paths, and of each content a digest.
std::string inline_files(const Json& files) {
    std::vector<std::string> out;
    for (const auto& file : files) {
        const auto path = text_at(file, {"path"});
        out.push_back((path ? *path + ": " : std::string()) + masked(text_at(file, {"content"}).value_or("")));
    }
    return out.empty() ? "inline, empty" : join(out, "; ");
}

std::string config_value(const Json& config) {
    if (const auto* files = at(config, {"inline"}); files != nullptr && files->is_array()) return inline_files(*files);
    const auto text = [&](const char* provider, const char* key) {
        return text_at(config, {provider, key}).value_or("?");
    };
    if (at(config, {"gitRef"}) != nullptr)
        return "git " + text("gitRef", "repository") + " " + text("gitRef", "path") + " at " +
               text("gitRef", "targetRevision");
    if (at(config, {"secretRef"}) != nullptr)
        return "secret " + text("secretRef", "namespace") + "/" + text("secretRef", "name") + " at " +
               text("secretRef", "mountPath");
    if (at(config, {"httpRef"}) != nullptr)
        return "http " + text("httpRef", "repository") + " to " + text("httpRef", "filePath");
    return masked_json(config);
}

/// Image, and a digest of whatever else is said of it: variables and files may be secrets.
std::string application_value(const Json& application) {
    auto rest = application;
    for (const char* key : {"name", "image", "appType"}) rest.erase(key);
    const auto image = text_at(application, {"image"});
    if (rest.empty()) return image.value_or("no image");
    if (const auto* files = at(application, {"inline"}); !image && files != nullptr && files->is_array())
        return inline_files(*files);
    return (image ? *image + ", and " : std::string()) + masked_json(rest);
}

std::string other_value(const std::string& key, const Json& value) {
    const bool harmless = key == "systemd" || key == "updatePolicy" || key == "resources";
    return harmless ? headline(value.dump(-1, ' ', false, Json::error_handler_t::replace), 200) : masked_json(value);
}

tl::unexpected<Error> wrong(const std::string& what) {
    return fail(Error::Code::Invalid, what + " is of another kind than the API's");
}

template<class Each> Result<void> each_of(const Json& json, const std::string& key, const Each& each) {
    const auto* list = at(json, {key.c_str()});
    if (list == nullptr) return {};
    if (!list->is_array()) return wrong(key);
    for (const auto& one : *list) {
        if (!one.is_object()) return wrong(key);
        each(one);
    }
    return {};
}

} // namespace

std::optional<std::string> text_at(const Json& json, std::initializer_list<const char*> keys) {
    const auto* one = at(json, keys);
    if (one == nullptr || !one->is_string() || one->get_ref<const std::string&>().empty()) return std::nullopt;
    return one->get<std::string>();
}

std::string masked(const std::string& secret) {
    static const auto salt = random_id(24); // so that a short secret cannot be found by trying
    return std::to_string(secret.size()) + (secret.size() == 1 ? " byte" : " bytes") + ", digest " +
           sha256_hex(salt + secret).substr(0, 12);
}

Result<std::map<std::string, PartValue>> spec_parts(const Json& spec) {
    std::map<std::string, PartValue> out;
    if (spec.is_null()) return out;
    if (!spec.is_object()) return wrong("spec");
    if (const auto image = text_at(spec, {"os", "image"})) out["os.image"] = {*image, open(*image), *image};
    auto read = each_of(spec, "config", [&](const Json& one) {
        if (const auto name = text_at(one, {"name"}))
            out["config." + *name] = {config_value(one), open(one), masked_json(one)};
    });
    if (!read) return tl::unexpected(read.error());
    read = each_of(spec, "applications", [&](const Json& one) {
        auto name = text_at(one, {"name"});
        if (!name) name = text_at(one, {"image"});
        if (name) out["applications." + *name] = {application_value(one), open(one), masked_json(one)};
    });
    if (!read) return tl::unexpected(read.error());
    for (const auto& [key, value] : spec.items())
        if (key != "os" && key != "config" && key != "applications" && !value.is_null())
            out[key] = {other_value(key, value), open(value), masked_json(value)};
    return out;
}

Result<ReportedParts> reported_parts(const Json& status) {
    ReportedParts out;
    if (status.is_null()) return out;
    if (!status.is_object()) return wrong("status");
    out.image = text_at(status, {"os", "image"});
    out.version = text_at(status, {"config", "renderedVersion"});
    if (out.version && out.version->find_first_not_of("0123456789") != std::string::npos) out.version.reset();
    std::size_t count = 0;
    const auto read = each_of(status, "applications", [&](const Json& one) {
        ++count;
        const auto name = text_at(one, {"name"});
        if (!name) return;
        const auto state = text_at(one, {"status"});
        const auto ready = text_at(one, {"ready"});
        const auto* embedded = at(one, {"embedded"});
        const bool inside = embedded != nullptr && embedded->is_boolean() && embedded->get<bool>();
        const auto before = out.applications.find(*name);
        if (inside && before != out.applications.end()) return; // one that is not embedded counts
        out.applications[*name] = {state.value_or("there") + (ready ? ", " + *ready + " ready" : ""), inside};
    });
    if (!read) return tl::unexpected(read.error());
    out.applications_known = applications_known(at(status, {"applications"}) != nullptr, count == 0,
                                                text_at(status, {"applicationsSummary", "status"}));
    return out;
}

} // namespace salvor::fleet
