// salvor-jq: libjq in a process of its own. Reads frames (4 bytes length, little endian, then JSON) on descriptor 0,
// answers on 1. {"program": n, "text": jq} keeps a program; {"program": n, "compile": true} compiles all of it and is
// answered by {"values": []} or {"error": text}; {"program": n, "filter": jq, "input": …} runs a filter of
// it and is answered by {"values": […]} or {"error": text}. With "alone": true the input is the next frame, which only
// a copy of this process reads, that answers and is gone: this one never holds it. Filters named c<number> are chosen
// by index from a few that are compiled together, behind what stands before the first of them; others behind the
// program's text. A filter that takes more than a second of processor time (ten to compile), or more than 256 MiB, ends
// this process; whoever asked starts another.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" {
#include <jq.h>
#include <jv.h>
}

namespace {

using Json = nlohmann::json;

constexpr int run_seconds = 1;
constexpr int compile_seconds = 10; ///< a procedure's filters are compiled as one whole
constexpr std::size_t result_limit = 1000;
constexpr std::size_t byte_limit = 1U << 20;
constexpr rlim_t memory_limit = 256UL << 20;

bool transfer(int fd, char* bytes, std::size_t size, bool out) {
    while (size > 0) {
        const auto moved = out ? ::write(fd, bytes, size) : ::read(fd, bytes, size);
        if (moved < 0 && errno == EINTR) continue;
        if (moved <= 0) return false;
        bytes += moved;
        size -= static_cast<std::size_t>(moved);
    }
    return true;
}

bool receive(std::string& frame) {
    std::uint32_t size = 0;
    if (!transfer(STDIN_FILENO, reinterpret_cast<char*>(&size), sizeof size, false)) return false;
    frame.resize(size);
    return transfer(STDIN_FILENO, frame.data(), size, false);
}

bool send(const Json& answer) {
    auto text = answer.dump(-1, ' ', false, Json::error_handler_t::replace);
    auto size = static_cast<std::uint32_t>(text.size());
    return transfer(STDOUT_FILENO, reinterpret_cast<char*>(&size), sizeof size, true) &&
           transfer(STDOUT_FILENO, text.data(), text.size(), true);
}

void limit_cpu(int seconds) {
    itimerval timer{};
    timer.it_value.tv_sec = seconds;
    setitimer(ITIMER_PROF, &timer, nullptr);
}

/// One compiled text.
class Filter {
public:
    explicit Filter(const std::string& text) : m_jq(jq_init()) {
        jq_set_error_cb(
            m_jq, [](void* self, jv message) { static_cast<Filter*>(self)->note(message); }, this);
        jq_set_attr(m_jq, jv_string("JQ_LIBRARY_PATH"), jv_array());
        limit_cpu(compile_seconds);
        m_compiled = jq_compile(m_jq, text.c_str()) != 0;
        limit_cpu(run_seconds);
    }
    ~Filter() { jq_teardown(&m_jq); }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    bool compiled() const { return m_compiled; }
    const std::string& messages() const { return m_messages; }

    Json run(const Json& input) {
        m_messages.clear();
        jq_start(m_jq, jv_parse(input.dump(-1, ' ', false, Json::error_handler_t::replace).c_str()), 0);
        Json values = Json::array();
        std::size_t bytes = 0;
        for (;;) {
            jv value = jq_next(m_jq);
            if (!jv_is_valid(value)) return finish(value, std::move(values));
            jv text = jv_dump_string(value, 0);
            const std::string dumped(jv_string_value(text),
                                     static_cast<std::size_t>(jv_string_length_bytes(jv_copy(text))));
            jv_free(text);
            bytes += dumped.size();
            if (values.size() >= result_limit || bytes > byte_limit)
                return {{"error", "more than " + std::to_string(result_limit) + " results or " +
                                      std::to_string(byte_limit) + " bytes"}};
            values.push_back(Json::parse(dumped, nullptr, false));
        }
    }

private:
    void note(jv message) {
        jv text = jv_is_valid(message) && jv_get_kind(message) == JV_KIND_STRING ? message : jv_dump_string(message, 0);
        m_messages += (m_messages.empty() ? "" : "; ") + std::string(jv_string_value(text));
        jv_free(text);
    }

    static Json finish(jv invalid, Json values) {
        if (jv_invalid_has_msg(jv_copy(invalid)) == 0) {
            jv_free(invalid);
            return {{"values", std::move(values)}};
        }
        jv message = jv_invalid_get_msg(invalid);
        jv text = jv_get_kind(message) == JV_KIND_STRING ? message : jv_dump_string(message, 0);
        Json answer{{"error", std::string(jv_string_value(text))}};
        jv_free(text);
        return answer;
    }

    jq_state* m_jq;
    bool m_compiled = false;
    std::string m_messages;
};

/// A choice by halving: each step costs one comparison, whatever the number of filters.
std::string choice(const std::vector<int>& numbers, std::size_t from, std::size_t to) {
    if (to - from == 1) return "c" + std::to_string(numbers[from]);
    const auto middle = (from + to) / 2;
    return "if $__n < " + std::to_string(numbers[middle]) + " then " + choice(numbers, from, middle) + " else " +
           choice(numbers, middle, to) + " end";
}

/// The filters named c<number> are compiled so many at once: jq 1.6 looks for each definition in all that stand behind
/// it, so that one whole of 260 took 0.6 s, and a filter alone takes 20 ms, of jq's own definitions.
constexpr std::size_t at_once = 32;

struct Program {
    std::string text;
    std::string before; ///< the definitions that all use
    struct Part {
        std::vector<int> numbers; ///< in order
        std::string text;
        std::unique_ptr<Filter> filter;
    };
    std::vector<Part> parts;
    std::map<std::string, std::unique_ptr<Filter>> others;

    explicit Program(std::string source) : text(std::move(source)), before(text) {
        static const std::regex definition("(^|\n)def c([0-9]+):");
        std::map<int, std::string> filters;
        std::string* last = nullptr;
        std::size_t from = 0;
        const auto close = [&](std::size_t end) { (last == nullptr ? before : *last) = text.substr(from, end - from); };
        for (std::sregex_iterator at(text.begin(), text.end(), definition), end; at != end; ++at) {
            const auto begin = static_cast<std::size_t>(at->position(2)) - std::strlen("def c");
            close(begin);
            last = &filters[std::stoi((*at)[2])];
            from = begin;
        }
        if (last != nullptr) close(text.size());
        for (const auto& [number, filter] : filters) {
            if (parts.empty() || parts.back().numbers.size() == at_once) parts.emplace_back();
            parts.back().numbers.push_back(number);
            parts.back().text += filter + "\n";
        }
    }

    /// A filter that is compiled, and its number if it is one of several.
    struct Chosen {
        Filter* filter = nullptr;
        int number = -1;
        std::string missing = {}; ///< why there is none
    };
    Chosen choose(const std::string& name) {
        static const std::regex indexed("c([0-9]+)");
        std::smatch match;
        if (std::regex_match(name, match, indexed)) {
            const int number = std::stoi(match[1]);
            for (auto& part : parts)
                if (std::binary_search(part.numbers.begin(), part.numbers.end(), number))
                    return {&compiled(part), number};
            return {nullptr, -1, "there is no filter " + name};
        }
        auto& other = others[name];
        if (!other) other = std::make_unique<Filter>(text + "\n" + name);
        return {other.get(), -1};
    }

    /// Filters are compiled as they are needed; this is all of them.
    Json compile() {
        for (auto& part : parts)
            if (auto& filter = compiled(part); !filter.compiled())
                return {{"error", filter.messages()}, {"compile", true}};
        return {{"values", Json::array()}};
    }

    Filter& compiled(Part& part) const {
        if (!part.filter)
            part.filter = std::make_unique<Filter>(before + part.text + ".[0] as $__n | .[1] | " +
                                                   choice(part.numbers, 0, part.numbers.size()));
        return *part.filter;
    }
};

Json result(const Program::Chosen& chosen, const Json& input) {
    if (chosen.filter == nullptr) return {{"error", chosen.missing}};
    if (!chosen.filter->compiled()) return {{"error", chosen.filter->messages()}, {"compile", true}};
    return chosen.number < 0 ? chosen.filter->run(input) : chosen.filter->run(Json::array({chosen.number, input}));
}

/// Reads the input in a copy of this process, and answers there. False if the copy did not come to its end.
bool run_alone(const Program::Chosen& chosen) {
    limit_cpu(0); // the copy has limits of its own
    const auto copy = ::fork();
    if (copy < 0) return false;
    if (copy == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        std::string frame;
        if (!receive(frame)) ::_exit(1);
        limit_cpu(run_seconds);
        const auto answer = result(chosen, Json::parse(frame, nullptr, false));
        limit_cpu(0);
        ::_exit(send(answer) ? 0 : 1);
    }
    int status = 0;
    while (::waitpid(copy, &status, 0) < 0 && errno == EINTR) {
    }
    return status == 0;
}

} // namespace

int main() {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit memory{memory_limit, memory_limit};
    setrlimit(RLIMIT_AS, &memory);
    const rlimit no_core{0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    std::map<int, Program> programs;
    for (std::string frame; receive(frame);) {
        limit_cpu(run_seconds);
        const auto request = Json::parse(frame, nullptr, false);
        if (!request.is_object()) return 1;
        const int number = request.value("program", -1);
        if (request.contains("text")) {
            programs.insert_or_assign(number, Program(request["text"].get<std::string>()));
            continue;
        }
        const auto program = programs.find(number);
        const auto chosen = program == programs.end() ? Program::Chosen{nullptr, -1, "no such program"}
                            : !request.contains("filter")
                                ? Program::Chosen{nullptr, -1, "no filter is named"}
                                : program->second.choose(request.value("filter", std::string()));
        if (request.value("alone", false)) {
            if (!run_alone(chosen)) return 1;
            continue;
        }
        const auto answer = request.value("compile", false) && program != programs.end()
                                ? program->second.compile()
                                : result(chosen, request.value("input", Json()));
        limit_cpu(0);
        if (!send(answer)) return 0;
    }
    return 0;
}
