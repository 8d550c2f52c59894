#include "base/text.h"
#include "engine/looker.h"

namespace salvor::engine {

using procedure::Take;

static constexpr std::size_t most_taken = 8U << 20;

static Json texts(const std::vector<std::string>& parts) {
    Json list = Json::array();
    for (const auto& part : parts) list.push_back(to_utf8(part));
    return list;
}

/// Integers beyond 2^53 would lose digits in jq: they go in as texts.
static void big_numbers_to_text(Json& json) {
    constexpr std::int64_t exact = 1LL << 53;
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(exact))
        json = json.dump();
    else if (json.is_number_integer() && (json.get<std::int64_t>() > exact || json.get<std::int64_t>() < -exact))
        json = json.dump();
    else if (json.is_structured())
        for (auto& part : json) big_numbers_to_text(part);
}

static Result<Json> parsed(const std::string& text) {
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return fail(Error::Code::Unknown, "the output is not JSON: " + to_utf8(text.substr(0, 80)));
    big_numbers_to_text(json);
    return json;
}

Result<Json> take_value(Take take, const Ran& ran) {
    if (take != Take::None && ran.out.size() >= most_taken) // no more than that was kept of it
        return fail(Error::Code::Unknown, "the output is larger than 8 MiB: it was not read to its end");
    switch (take) {
    case Take::None:
        return Json();
    case Take::Text:
        return Json(to_utf8(ran.out));
    case Take::Lines:
        return texts(lines(ran.out));
    case Take::Nul: {
        auto parts = split(ran.out, '\0');
        if (parts.back().empty()) parts.pop_back();
        return texts(parts);
    }
    case Take::Line: {
        const auto all = lines(ran.out);
        if (all.size() != 1)
            return fail(Error::Code::Unknown, "the output has " + std::to_string(all.size()) + " lines instead of one");
        return Json(to_utf8(all.front()));
    }
    case Take::Json:
        return trimmed(ran.out).empty() ? Result<Json>(Json()) : parsed(ran.out);
    case Take::Jsonl: {
        Json list = Json::array();
        for (const auto& line : lines(ran.out)) {
            auto value = parsed(line);
            if (!value) return value;
            list.push_back(std::move(*value));
        }
        return list;
    }
    case Take::Result:
        if (ran.err.size() >= most_errors)
            return fail(Error::Code::Unknown,
                        "what it said as errors is larger than 64 KiB: it was not read to its end");
        return Json{{"exit", ran.outcome.code}, {"out", texts(lines(ran.out))}, {"err", texts(lines(ran.err))}};
    }
    return Json();
}

std::string in_short(const Json& value, std::size_t most) {
    if (value.is_object() && value.size() == 2 && value.contains("secret"))
        return "a secret of " + value.value("bytes", Json(0)).dump() + " bytes";
    const auto text =
        value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return headline(to_utf8(text), most);
}

} // namespace salvor::engine
