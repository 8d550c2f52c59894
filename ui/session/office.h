#pragma once

#include "devices/fleet_view.h"
#include "models/doings.h"
#include "session/attention.h"
#include "session/catalogue.h"
#include "session/choosing.h"
#include "session/desk.h"
#include "session/environments.h"
#include "session/language.h"
#include "session/others.h"
#include "session/report_view.h"
#include "session/settings.h"
#include "vault/vault.h"

namespace salvor::ui {

/// Everything the window is given, made once, in the order in which one needs the other. GUI thread.
class Office : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(salvor::ui::Desk* desk READ desk CONSTANT)
    Q_PROPERTY(salvor::ui::Catalogue* catalogue READ catalogue CONSTANT)
    Q_PROPERTY(salvor::ui::Environments* environments READ environments CONSTANT)
    Q_PROPERTY(salvor::ui::Prompts* prompts READ prompts CONSTANT)
    Q_PROPERTY(salvor::ui::Choosing* choosing READ choosing CONSTANT)
    Q_PROPERTY(salvor::ui::Others* others READ others CONSTANT)
    Q_PROPERTY(salvor::ui::Settings* settings READ settings CONSTANT)
    Q_PROPERTY(salvor::ui::FleetView* fleet READ fleet CONSTANT)
    /// Of the run whose report is looked at.
    Q_PROPERTY(salvor::ui::ReportView* report READ report CONSTANT)
    /// Pages of the app bar, in order; Run only while one is open.
    Q_PROPERTY(QAbstractItemModel* pages READ pages CONSTANT)
    /// What the palette offers: pages, procedures to start, drills, kept runs.
    Q_PROPERTY(QAbstractItemModel* doings READ doings CONSTANT)
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QList<QString> languages READ languages CONSTANT)
    Q_PROPERTY(QList<QString> languageNames READ languageNames NOTIFY retold)
    Q_PROPERTY(QString version READ version CONSTANT)
public:
    struct Options {
        std::string workflows; ///< folder; empty: the usual ones
        std::string runs;      ///< folder; empty: the usual one
        double pace = 1;       ///< of drills
        std::string settings;  ///< file; empty: the usual one
        QString language{};    ///< as Settings has it, until another one is chosen there; empty: as kept
    };
    explicit Office(const Options& options, QObject* parent = nullptr);
    ~Office() override;

    Desk* desk() { return &m_desk; }
    Catalogue* catalogue() { return &m_catalogue; }
    Environments* environments() { return &m_environments; }
    Prompts* prompts() { return &m_prompts; }
    Choosing* choosing() { return &m_choosing; }
    Others* others() { return &m_others; }
    Settings* settings() { return &m_settings; }
    ReportView* report() { return &m_report; }
    FleetView* fleet() { return &m_fleet; }
    QAbstractItemModel* pages() { return &m_pages; }
    QAbstractItemModel* doings() { return &m_doings; }
    QString page() const { return m_page; }
    void setPage(const QString& page);
    QStringList languages() const { return Language::choices(); }
    QStringList languageNames() const { return Language::names(); }
    QString version() const;

    /// Does what the palette's row of that name says. What changes something only opens its page or sheet.
    Q_INVOKABLE void doIt(const QString& name);
    /// F5: looks again at what the page shows. Changes nothing.
    Q_INVOKABLE void lookAgain();
    /// The report of a kept run; of a drill its debriefing.
    Q_INVOKABLE void showReport(const QString& id, bool debriefing);

    /// The drill in which devices of a large fleet are decided on.
    Q_INVOKABLE void practiseDevices();
    /// Takes another console's run over and goes on with it, unless a run is open in this window.
    Q_INVOKABLE void takeOver(const QString& run, const QString& reason);

Q_SIGNALS:
    void pageChanged();
    /// A system is to be looked at, to find the procedure for it.
    void chooseWanted();
    /// Somebody started the program once more: its window is to come up.
    void raised();
    /// A procedure is to be started: its sheet is to be opened.
    void startWanted();
    /// The language is another one: what QML says is to be made again too (QQmlEngine::retranslate).
    void retold();

private:
    void list();
    void retell();
    void choose(const QString& system);
    /// Tells the open run how long the former ones took.
    void foretell();
    /// Tells its panes how the operator wants to read.
    void read_panes();
    /// Asks for the rest of what a procedure needs; these inputs stand in its form.
    void start_at(const QString& procedure, const QString& place, Json inputs);
    /// Joins the devices' page with the run that is open.
    void lend_run();
    /// Tells it how the operator's keyring is.
    void tell_keyring();
    RealClock m_clock;
    vault::Vault m_vault;
    Settings m_settings;
    Language m_language; ///< before whatever makes texts
    QString m_kept_language;
    Prompts m_prompts;
    Desk m_desk;
    Catalogue m_catalogue;
    Choosing m_choosing;
    Others m_others;
    Environments m_environments;
    ReportView m_report;
    FleetView m_fleet; ///< after the desk, whose run's hosts it may use
    Attention m_attention;
    Rows<DoingRow> m_pages;
    Rows<DoingRow> m_doings;
    QString m_page = QStringLiteral("home");
};

} // namespace salvor::ui
