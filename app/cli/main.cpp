#include "cli/commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cmath>
#include <sys/prctl.h>

namespace {

using namespace salvor;

constexpr auto commands_help =
    "list       procedures; --all: runs\n"
    "  show       what a procedure is made of\n"
    "  lint       check procedures: files, folders or ids\n"
    "  schema     print the JSON Schema of procedure files, for editors\n"
    "  plan       print each command; run nothing\n"
    "  export     what a run has left to do, or a whole procedure: a sheet for paper, --html, or --script\n"
    "  run        run a procedure on real systems\n"
    "  resume     go on with a run; --beside HOST: take one over from another console\n"
    "  undo       roll a run back\n"
    "  watch      another console's run, as it goes on; --beside HOST: one of another machine\n"
    "  drill      run a procedure over a simulated world\n"
    "  verify     check a run's journal and outputs\n"
    "  report     print a run's report\n"
    "  devices    of a Flight Control fleet: list, groups, show NAME, requests (to be enrolled), mark DECISION,\n"
    "             resume, export; --on HOST\n"
    "  doctor     say what is missing here, and with a procedure and --target on its hosts\n\n"
    "Exit codes: 0 done (a run: recovered), 1 failed, 2 bad input, 3 refused, 4 left and can be resumed,\n"
    "5 a change whose outcome nobody knows, 6 recovered or rolled back with leftovers\n"
    "or without its report, 7 rolled back.";

Error wrong(const std::string& what, const std::string& hint) { return {Error::Code::Invalid, what, hint, {}}; }

/// `--NAME key=value`, each key once: of two nobody knows which one was meant.
Result<void> pairs(const QCommandLineParser& parser, const char* name, std::map<std::string, std::string>& into) {
    const auto option = "--" + std::string(name);
    for (const auto& one : parser.values(QString::fromUtf8(name))) {
        const auto text = one.toStdString();
        const auto at = text.find('=');
        if (at == std::string::npos || at == 0)
            return tl::unexpected(wrong(option + " \"" + text + "\" has no name and value", option + " name=value"));
        if (!into.emplace(text.substr(0, at), text.substr(at + 1)).second)
            return tl::unexpected(wrong(option + " " + text.substr(0, at) + " is given twice", "once"));
    }
    return {};
}

/// What a command would pass over: words behind those that it takes, and empty ones.
Result<void> words_fit(const QStringList& words) {
    static const std::map<std::string, int> most{{"list", 0},  {"show", 1},   {"schema", 0}, {"plan", 1},
                                                 {"run", 1},   {"resume", 1}, {"undo", 1},   {"export", 1},
                                                 {"watch", 1}, {"drill", 2},  {"report", 1}, {"doctor", 1}};
    if (words.isEmpty()) return {};
    const auto command = words.front().toStdString();
    if (words.mid(1).contains(QString()))
        return tl::unexpected(wrong(command + ": an argument is empty", "name what is meant, or leave it out"));
    const auto known = most.find(command);
    if (known == most.end() || words.size() - 1 <= known->second) return {};
    return tl::unexpected(wrong(command + " takes nothing behind " +
                                    (known->second == 0 ? "it" : std::to_string(known->second) + " word(s)") + ": " +
                                    words.at(known->second + 1).toStdString(),
                                "salvor --help"));
}

/// An option and the commands, in words, that have a use for it; none named: all of them.
struct Option {
    QCommandLineOption option;
    QStringList commands;
    bool fits(const QString& command) const { return commands.isEmpty() || commands.contains(command); }
};

const std::vector<Option>& options() {
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    const auto of = [](const char* commands) { return QString::fromUtf8(commands).split(QLatin1Char(' ')); };
    static const std::vector<Option> all{
        {{text("target"), text("Bind a target: host=ssh:NAME, host=env:ID or cli=here."), text("id=place")}, {}},
        {{text("set"), text("Answer an input of the form; with resume only if the form is not answered yet."),
          text("id=value")},
         of("run resume undo drill plan export doctor")},
        {{text("answers"), text("Answers for all questions; then nobody is asked."), text("file")}, {}},
        {{text("secret-fd"), text("Read a secret from a file descriptor: sudo@HOST=N, login@HOST=N."),
          text("purpose=N")},
         {}},
        {{text("ssh-config"), text("File for ssh -F."), text("file")}, {}},
        {{text("runs"), text("Folder of runs (default: $XDG_STATE_HOME/salvor/runs)."), text("folder")}, {}},
        {{text("workflows"), text("Folder of procedures."), text("folder")}, {}},
        {{text("beside"),
          text("With watch and resume: another console's run, by its copy on this host (here, ssh:NAME)."),
          text("place")},
         of("watch resume")},
        {{text("reason"), text("With resume --beside: why the run is taken over."), text("text")}, of("resume")},
        {{text("no-copy"), text("With run: keep no copy of the journal on the hosts that are changed.")},
         of("run devices")},
        {{text("on"), text("With devices: where flightctl is logged in: here, ssh:NAME or env:ID."), text("place")},
         of("devices")},
        {{{text("l"), text("selector")}, text("With devices: by labels, region=emea,site in (a,b)."), text("selector")},
         of("devices")},
        {{text("field-selector"), text("With devices: by fields, metadata.owner=Fleet/NAME."), text("selector")},
         of("devices")},
        {{text("status"), text("With devices: only these, ConflictPaused,AwaitingReconnect."), text("names")},
         of("devices")},
        {{text("names"), text("With devices resume and mark: a file with names, a line each."), text("file")},
         of("devices")},
        {{text("marked"), text("With devices resume: those that are marked to be resumed.")}, of("devices")},
        {{text("canary"), text("With devices resume: so many first (5)."), text("number")}, of("devices")},
        {{text("group"), text("With devices mark: the key of a group, or its beginning; groups prints it."),
          text("key")},
         of("devices")},
        {{text("note"), text("With devices mark: why."), text("text")}, of("devices")},
        {{text("csv"), text("With devices export: a file for spreadsheets; --json FILE: one for programs."),
          text("file")},
         of("devices")},
        {{text("overwrite"), text("With devices export: an older file of that name may go.")}, of("devices")},
        {{text("watch"), text("With devices list: only counts, a line each, for so long (30m) or until all are back."),
          text("duration")},
         of("devices")},
        {{text("step"), text("With undo: the first step to roll back."), text("id")}, of("undo")},
        {{text("pace"), text("With drill: 1 is real time, 0 no waiting (default)."), text("factor"), text("0")},
         of("drill")},
        {{text("json"), text("One JSON object a line.")}, {}},
        {{text("all"), text("With list: the runs.")}, of("list")},
        {{text("html"), text("With report, plan and export: HTML.")}, of("report plan export")},
        {{text("script"), text("With export: a bash script that stops at each proof.")}, of("export")},
        {{text("sheet"), text("With export: a page to read and to write on (the default).")}, of("export")}};
    return all;
}

/// What a command has no use for would be passed over, and whoever gave it would think that it counted.
Result<void> options_fit(const QCommandLineParser& parser) {
    const auto command = parser.positionalArguments().value(0);
    for (const auto& [option, commands] : options()) {
        const auto name = option.names().constLast();
        if (!parser.isSet(name) || commands.isEmpty() || commands.contains(command)) continue;
        return tl::unexpected(wrong(command.toStdString() + " has no use for --" + name.toStdString(),
                                    "it is of " + commands.join(QStringLiteral(", ")).toStdString()));
    }
    return {};
}

/// The options of one command, or of all.
void describe(QCommandLineParser& parser, const QString& command) {
    parser.setApplicationDescription(
        QString::fromUtf8("Walks an operator through documented restores, and proves each change."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"), QString::fromUtf8(commands_help));
    for (const auto& one : options())
        if (command.isEmpty() || one.fits(command)) parser.addOption(one.option);
}

Result<cli::Arguments> arguments_from(const QCommandLineParser& parser) {
    cli::Arguments out;
    const auto value = [&](const char* name) { return parser.value(QString::fromUtf8(name)).toStdString(); };
    for (const auto& word : parser.positionalArguments().mid(1)) out.words.push_back(word.toStdString());
    std::map<std::string, std::string> descriptors;
    for (const auto& read :
         {words_fit(parser.positionalArguments()), options_fit(parser), pairs(parser, "target", out.targets),
          pairs(parser, "set", out.sets), pairs(parser, "secret-fd", descriptors)})
        if (!read) return tl::unexpected(read.error());
    for (const auto& [purpose, number] : descriptors) {
        bool whole = false;
        out.descriptors[purpose] = QString::fromStdString(number).toInt(&whole);
        if (!whole || out.descriptors[purpose] < 0)
            return tl::unexpected(
                wrong("--secret-fd " + purpose + "=" + number + ": is no file descriptor", "--secret-fd PURPOSE=9"));
    }
    out.answers = value("answers");
    out.runs = value("runs");
    out.workflows = value("workflows");
    out.ssh_config = value("ssh-config");
    out.step = value("step");
    out.beside = value("beside");
    out.reason = value("reason");
    out.on = value("on");
    out.selector = value("selector");
    out.field_selector = value("field-selector");
    out.status = value("status");
    out.names = value("names");
    out.canary = value("canary");
    out.group = value("group");
    out.note = value("note");
    out.csv = value("csv");
    out.watch = value("watch");
    out.marked = parser.isSet(QStringLiteral("marked"));
    out.overwrite = parser.isSet(QStringLiteral("overwrite"));
    out.no_copy = parser.isSet(QStringLiteral("no-copy"));
    bool number = true;
    if (const auto pace = value("pace"); !pace.empty()) out.pace = QString::fromStdString(pace).toDouble(&number);
    if (!number || !std::isfinite(out.pace) || out.pace < 0)
        return tl::unexpected(wrong("--pace " + value("pace") + ": is no factor", "1 is real time, 0 no waiting"));
    out.json = parser.isSet(QStringLiteral("json"));
    out.show_runs = parser.isSet(QStringLiteral("all"));
    out.script = parser.isSet(QStringLiteral("script"));
    out.html = parser.isSet(QStringLiteral("html"));
    return out;
}

} // namespace

int main(int argc, char** argv) {
    prctl(PR_SET_DUMPABLE, 0); // no core file with a secret in it
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("salvor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SALVOR_VERSION));
    QCommandLineParser parser;
    describe(parser, {});
    cli::Terminal terminal;
    if (!parser.parse(QCoreApplication::arguments())) {
        terminal.error(parser.errorText().toStdString() + " (salvor --help lists the options)");
        return static_cast<int>(cli::Exit::BadInput);
    }
    const auto name = parser.positionalArguments().value(0).toStdString();
    QCommandLineParser of_command; // for its help
    describe(of_command, QString::fromStdString(name));
    if (parser.isSet(QStringLiteral("help"))) of_command.showHelp();
    if (parser.isSet(QStringLiteral("version"))) parser.showVersion();
    auto arguments = arguments_from(parser);
    if (!arguments) {
        terminal.error(arguments.error().text());
        return static_cast<int>(cli::Exit::BadInput);
    }
    auto command = cli::make_command(name, terminal, std::move(*arguments));
    if (!command) {
        terminal.error(name.empty() ? "what is to be done? salvor --help lists it"
                                    : "there is no command " + name + "; salvor --help lists them");
        return static_cast<int>(cli::Exit::BadInput);
    }
    QObject::connect(
        command.get(), &cli::Command::done, &app, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        command.get(), [&command] { command->start(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

namespace salvor::cli {

std::unique_ptr<Command> make_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    for (const auto& make : {make_file_command, make_plan_command, make_run_command, make_drill_command,
                             make_watch_command, make_devices_command, make_doctor_command})
        if (auto command = make(name, terminal, arguments)) return command;
    return nullptr;
}

} // namespace salvor::cli
