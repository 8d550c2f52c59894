#pragma once

#include "assembly/discover.h"
#include "session/environment_form.h"
#include "session/environment_view.h"
#include "session/prompts.h"

#include <map>

namespace salvor::ui {

/// What can be aimed at, with its health. Tests go the whole way to a host and change nothing there. GUI thread.
class Environments : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// Rows of EnvironmentRow; the keyring stands last.
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    /// Null if nothing is chosen.
    Q_PROPERTY(salvor::ui::EnvironmentView* chosen READ chosen NOTIFY chosenChanged)
    /// Null unless an entry is being added or changed.
    Q_PROPERTY(salvor::ui::EnvironmentForm* form READ form NOTIFY formChanged)
    /// What could not be read, with its place, a line each.
    Q_PROPERTY(QList<QString> problems READ problems NOTIFY changed)
    /// Why the last thing asked for was not done; empty if it was.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// What was done last, in words.
    Q_PROPERTY(QString done READ done NOTIFY changed)
    /// "20 s ago" of the oldest test; empty if nothing was tested.
    Q_PROPERTY(QString looked READ looked NOTIFY changed)
    Q_PROPERTY(bool testing READ testing NOTIFY changed)
    Q_PROPERTY(QString file READ file CONSTANT)
    /// What a file that is to be imported would run here, a line each; empty if nothing is to be decided.
    Q_PROPERTY(QList<QString> importCommands MEMBER m_import_commands NOTIFY importChanged)
public:
    /// All of them outlive it.
    Environments(vault::Vault& vault, Prompts& prompts, Clock& clock, const assembly::Library& library,
                 assembly::EnvironmentFile file = assembly::EnvironmentFile(), assembly::Sources sources = {},
                 QObject* parent = nullptr);
    ~Environments() override;

    QAbstractItemModel* rows() { return &m_rows; }
    EnvironmentView* chosen() const { return m_chosen.isEmpty() ? nullptr : m_view; }
    EnvironmentForm* form() const { return m_form.get(); }
    QStringList problems() const { return m_problems; }
    QString refusal() const { return m_refusal; }
    QString done() const { return m_done; }
    QString looked() const;
    bool testing() const;
    QString file() const { return QString::fromStdString(m_file.path().string()); }
    /// All that can be aimed at now, e.g. to choose a target from.
    const std::vector<assembly::Environment>& all() const { return m_all; }
    /// Makes its texts again: the language is another one.
    void retell() { publish(); }

    /// Reads the files again. Tests are kept.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void choose(const QString& id);
    /// With a person's answers; one that runs is left alone. The keyring is looked at.
    Q_INVOKABLE void test(const QString& id);
    /// Of all, a few at once, and without a question.
    Q_INVOKABLE void testAll();
    Q_INVOKABLE void cancel(const QString& id);
    /// Writes the identity that the last test saw into the entry; one that was found becomes an own one.
    Q_INVOKABLE void pin(const QString& id);
    /// Shows both keys, if the last test saw another one.
    Q_INVOKABLE void showChangedKey(const QString& id);
    Q_INVOKABLE void forget(const QString& key);

    Q_INVOKABLE void add();
    /// One that was found becomes an own entry once it is saved.
    Q_INVOKABLE void edit(const QString& id);
    Q_INVOKABLE void remove(const QString& id);
    /// At once, unless the file brings commands: then `importCommands` shows them, and `import` decides.
    Q_INVOKABLE void importFile(const QString& path);
    Q_INVOKABLE void import(bool commands);
    Q_INVOKABLE void exportFile(const QString& path);

Q_SIGNALS:
    void changed();
    void chosenChanged();
    void formChanged();
    void importChanged();

private:
    struct Tested {
        std::unique_ptr<assembly::ConnectionTest> test;
        std::chrono::milliseconds at{0};
    };
    void begin(const assembly::Environment& environment, exec::Prompter& prompter);
    void next_of_all();
    const assembly::Environment* find(const QString& id) const;
    const assembly::ConnectionTest* test_of(const std::string& id) const;
    void open_form(const assembly::Environment& from, bool is_new);
    void say(const Result<void>& result, const QString& done);
    void publish();
    void tick();

    vault::Vault& m_vault;
    Prompts& m_prompts;
    Clock& m_clock;
    const assembly::Library& m_library;
    assembly::EnvironmentFile m_file;
    assembly::Sources m_sources;
    std::vector<assembly::Environment> m_all;
    std::map<std::string, Tested> m_tests; ///< by id
    std::vector<std::string> m_waiting;    ///< for their turn in testAll
    std::vector<assembly::Tool> m_tools;
    bool m_tools_read = false;
    Rows<EnvironmentRow> m_rows;
    EnvironmentView* m_view;
    std::unique_ptr<EnvironmentForm> m_form;
    QString m_chosen;
    QStringList m_problems;
    QString m_refusal;
    QString m_done;
    QString m_import; ///< a file that waits for a decision about its commands
    QStringList m_import_commands;
    Clock::Timer m_tick;
};

} // namespace salvor::ui
