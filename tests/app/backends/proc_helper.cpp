#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

// A program for the tests of the back-ends: it does what programs do, on request.

static void print_hex(const char* text) {
    for (; *text != '\0'; ++text) std::printf("%02x", static_cast<unsigned>(static_cast<unsigned char>(*text)));
    std::printf("\n");
}

static int stubborn() { // ignores TERM, and so does a grandchild in a session of its own
    std::signal(SIGTERM, SIG_IGN);
    if (fork() == 0) {
        setsid();
        if (fork() == 0)
            for (;;) pause();
        _exit(0);
    }
    wait(nullptr);
    std::printf("ready\n");
    std::fflush(stdout);
    for (;;) pause();
}

static int flood(long mebibytes) {
    const std::string block(1U << 20, 'x');
    for (long i = 0; i < mebibytes; ++i)
        if (std::fwrite(block.data(), 1, block.size(), stdout) != block.size()) return 9;
    return 0;
}

static int tick(int times) {
    for (int i = 0; i < times; ++i) {
        std::printf("tick %d\n", i);
        if (std::fflush(stdout) != 0) return 7;
        usleep(50'000);
    }
    return 5;
}

static int leave_daemon() { // a grandchild that keeps stdout open and lives on for a while
    if (fork() == 0) {
        sleep(3);
        _exit(0);
    }
    std::printf("done\n");
    return 0;
}

int main(int argc, char** argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    const char* more = argc > 2 ? argv[2] : "";
    if (what == "argv") {
        for (int i = 2; i < argc; ++i) print_hex(argv[i]);
        return 0;
    }
    if (what == "env") {
        for (char** entry = environ; *entry != nullptr; ++entry) print_hex(*entry);
        return 0;
    }
    if (what == "exit") return std::atoi(more);
    if (what == "signal") return raise(std::atoi(more));
    if (what == "print") {
        std::fputs(more, stdout);
        if (argc > 3) std::fputs(argv[3], stderr);
        return argc > 4 ? std::atoi(argv[4]) : 0;
    }
    if (what == "raw") { // bytes that are no text, as base64
        const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        unsigned bits = 0;
        int have = 0;
        for (const char* at = more; *at != '\0' && *at != '='; ++at) {
            bits = bits << 6 | static_cast<unsigned>(letters.find(*at));
            if ((have += 6) >= 8) std::fputc(static_cast<int>(bits >> (have -= 8) & 255), stdout);
        }
        return 0;
    }
    if (what == "halves") { // the text in pieces, a pause between
        for (const char* at = more; *at != '\0'; ++at) {
            std::fputc(*at, stdout);
            std::fflush(stdout);
            usleep(3'000);
        }
        return 0;
    }
    if (what == "stubborn") return stubborn();
    if (what == "flood") return flood(std::atol(more));
    if (what == "tick") return tick(std::atoi(more));
    if (what == "sleep") return static_cast<int>(sleep(static_cast<unsigned>(std::atoi(more))));
    if (what == "daemon") return leave_daemon();
    if (what == "count") { // lines a file gets: one for each time it is run
        if (std::FILE* file = std::fopen(more, "a"); file != nullptr) {
            std::fputs("run\n", file);
            std::fclose(file);
        }
        usleep(300'000);
        return 0;
    }
    return 99;
}
