#pragma once

#include "assembly/policy.h"
#include "base/clock.h"
#include "base/json.h"

#include <QObject>
#include <QRect>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <filesystem>

namespace salvor::ui {

/// How the window looks and behaves for this operator: $XDG_CONFIG_HOME/salvor/settings.json. Keys that are not known
/// are kept. A file that cannot be read is told and never overwritten: changes then hold for this session. Written
/// whole, a moment after the last change and at the end. GUI thread.
class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    /// "desktop", "light", "dark" or "contrast".
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
    /// A locale's name ("de"); "desktop": as the desktop says.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// "desktop", "on" or "off".
    Q_PROPERTY(QString reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    /// Size of everything, in per cent of the desktop's text scale: 80 to 200, 100 at first.
    Q_PROPERTY(int zoom READ zoom WRITE setZoom NOTIFY changed)
    /// Size of commands and output, 9 to 24 px; 12 at first.
    Q_PROPERTY(int outputSize READ outputSize WRITE setOutputSize NOTIFY changed)
    /// "beside" or "below"; beside only where there is room.
    Q_PROPERTY(QString paneLayout READ paneLayout WRITE setPaneLayout NOTIFY changed)
    /// A desktop notification when a run waits for the operator or failed.
    Q_PROPERTY(bool notifications READ notifications WRITE setNotifications NOTIFY changed)
    /// Larger, and without names of hosts in the window's title: for a room that looks on.
    Q_PROPERTY(bool presentMode READ presentMode WRITE setPresentMode NOTIFY changed)
    /// What the panes show as dots meanwhile: a regular expression; empty for nothing.
    Q_PROPERTY(QString hidden READ hidden WRITE setHidden NOTIFY changed)
    /// Why it cannot be used; empty if it can.
    Q_PROPERTY(QString hiddenError READ hiddenError NOTIFY changed)
    Q_PROPERTY(QString lastPage READ lastPage WRITE setLastPage NOTIFY changed)
    /// Empty if none is kept.
    Q_PROPERTY(QRect window READ window WRITE setWindow NOTIFY changed)
    Q_PROPERTY(bool maximized READ maximized WRITE setMaximized NOTIFY changed)
    /// By policy: no run that changes a real system may be started.
    Q_PROPERTY(bool observerOnly READ observerOnly CONSTANT)
    /// Which policy says so, or why it could not be read; empty if there is none.
    Q_PROPERTY(QString policy READ policy NOTIFY changed)
    Q_PROPERTY(QString file READ file CONSTANT)
    /// Why the file is not used or not written; empty if all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    /// Empty paths for the usual ones.
    explicit Settings(Clock& clock, std::filesystem::path file = {}, std::filesystem::path policy = {},
                      QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~Settings() override;

    QString theme() const;
    void setTheme(const QString& value);
    QString language() const;
    void setLanguage(const QString& value);
    QString reducedMotion() const;
    void setReducedMotion(const QString& value);
    int zoom() const;
    void setZoom(int value);
    int outputSize() const;
    void setOutputSize(int value);
    QString paneLayout() const;
    void setPaneLayout(const QString& value);
    bool notifications() const;
    void setNotifications(bool value);
    bool presentMode() const;
    void setPresentMode(bool value);
    QString hidden() const;
    void setHidden(const QString& value);
    QString hiddenError() const;
    QString lastPage() const;
    void setLastPage(const QString& value);
    QRect window() const;
    void setWindow(const QRect& value);
    bool maximized() const;
    void setMaximized(bool value);
    bool observerOnly() const { return m_policy.observer; }
    QString policy() const;
    QString file() const { return QString::fromStdString(m_file.string()); }
    QString problem() const { return m_problem; }

    /// Width of the panes of a procedure in px; 0 if the operator never moved them.
    Q_INVOKABLE int paneWidth(const QString& procedure) const;
    Q_INVOKABLE void setPaneWidth(const QString& procedure, int pixels);
    /// Minutes within which a procedure is to have recovered; 0 if none was set.
    int objective(const QString& procedure) const;
    void setObjective(const QString& procedure, int minutes);
    /// Writes at once.
    Q_INVOKABLE void flush();

Q_SIGNALS:
    void changed();

private:
    void read();
    QString one_of(const char* key, const QStringList& values) const;
    bool flag(const char* key, bool preset) const;
    int number(const char* key, int least, int preset, int most) const;
    void put(const char* key, Json value);

    Clock& m_clock;
    std::filesystem::path m_file;
    assembly::Policy m_policy;
    Json m_values = Json::object();
    QString m_problem;
    bool m_broken = false; ///< the file is not ours to write
    bool m_dirty = false;
    Clock::Timer m_later;
};

} // namespace salvor::ui
