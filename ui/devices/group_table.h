#pragma once

#include "devices/device_rows.h"
#include "fleet/group_memory.h"
#include "fleet/marks.h"

#include <QtQml/qqmlregistration.h>

#include <array>
#include <functional>
#include <map>

namespace salvor::ui {

/// The groups of devices with the same difference, what was decided on each, and what follows from that. GUI thread.
class GroupTable : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the fleet")
    /// GroupRow; PlanRow, of the decisions; PlanRow, of what was frozen.
    Q_PROPERTY(QAbstractItemModel* rows READ rows CONSTANT)
    Q_PROPERTY(QAbstractItemModel* plan READ plan CONSTANT)
    Q_PROPERTY(QAbstractItemModel* frozen READ frozen CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Without those whose devices are not paused.
    Q_PROPERTY(QString pausedCount READ pausedCount NOTIFY changed)
    Q_PROPERTY(int chosen READ chosen WRITE choose NOTIFY chosenChanged)
    /// Of the chosen group, without "Fleet/"; empty: none, or its devices are not paused.
    Q_PROPERTY(QString fleet READ fleet NOTIFY changed)
    Q_PROPERTY(QString chosenKey READ chosenKey NOTIFY chosenChanged)
    Q_PROPERTY(QString chosenNote READ chosenNote NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// Devices that are paused and to be resumed, and groups with devices that nobody has decided on.
    Q_PROPERTY(int resumeCount READ resumeCount NOTIFY changed)
    Q_PROPERTY(int undecided READ undecided NOTIFY changed)
    Q_PROPERTY(int frozenCount READ frozenCount NOTIFY frozenChanged)
    /// The first of them, to be read.
    Q_PROPERTY(QString frozenNames READ frozenNames NOTIFY frozenChanged)
    Q_PROPERTY(QList<QString> decisions READ decisions NOTIFY retold)
    /// Why nothing can be decided or frozen now; empty if it can.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    /// Why decisions could not be kept; empty if they are.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit GroupTable(QObject* parent = nullptr);

    QAbstractItemModel* rows() { return &m_rows; }
    QAbstractItemModel* plan() { return &m_plan; }
    QAbstractItemModel* frozen() { return &m_frozen_rows; }
    int count() const { return static_cast<int>(m_groups.size()); }
    QString pausedCount() const;
    int chosen() const { return m_chosen; }
    QString fleet() const;
    QString chosenKey() const { return QString::fromStdString(m_chosen_key); }
    QString chosenNote() const;
    QString title() const;
    int resumeCount() const { return static_cast<int>(m_resume_count); }
    int undecided() const;
    int frozenCount() const { return static_cast<int>(m_frozen.size()); }
    QString frozenNames() const;
    static QStringList decisions();
    QString refusal() const;
    QString problem() const { return m_problem; }

    Q_INVOKABLE void choose(int row);
    /// On the group of that key, wherever its row stands by now; by place in `decisions`. Only of devices that are
    /// paused: nothing can be decided on the others here.
    Q_INVOKABLE void decide(const QString& key, int decision);
    /// An empty text takes the note away.
    Q_INVOKABLE void note(const QString& key, const QString& text);
    /// From now on these names are the ones, whoever is paused later. Refused as deciding is.
    Q_INVOKABLE void freeze();
    Q_INVOKABLE QString frozenText() const;

    /// Decisions are kept in that file; an empty one: in memory. Nothing of an older fleet stays.
    void begin(const std::string& file, const std::string& who);
    /// How much of the fleet the groups are of: as long as it is not all, nothing is decided.
    enum class Whole { Yes, Coming, Cut };
    void set_whole(Whole whole) { m_whole = whole; } ///< before `show`
    /// Rows stay where they are, new ones come behind; `anew` puts the largest first.
    void show(std::shared_ptr<const fleet::DeviceStore> store, std::vector<fleet::GroupState> groups, bool anew);
    /// Decides on single devices, whatever was decided on their groups; `decision` as in decide(). Those that are not
    /// paused are left out, and it counts only as long as they differ as they do now.
    void mark_devices(const std::vector<std::string>& names, int decision);
    /// Of any device; an empty text takes the note away.
    void note_devices(const std::vector<std::string>& names, const QString& text);
    QString note_of(const std::string& name) const;
    /// What counts for that device: its own decision or its group's, and its note; empty: nothing.
    QString decided_on(fleet::Row row) const;
    /// Names of devices that were paused and are not any more.
    std::vector<std::string> resumed() const;
    /// The members of the chosen group, those that are paused first.
    std::vector<fleet::Row> members() const;
    const std::vector<std::string>& frozen_names() const { return m_frozen; }
    const fleet::Marks& marks() const { return m_marks; }
    const std::vector<fleet::GroupState>& groups() const { return m_groups; }
    void retell();

Q_SIGNALS:
    void changed();
    void chosenChanged();
    void frozenChanged();
    void marked(); ///< on a group or a device, or noted
    void retold();

private:
    void mark(const QString& key, const std::function<void(fleet::Mark&, const fleet::GroupState&)>& change);
    bool paused(fleet::Row row) const;
    std::map<fleet::Row, const std::string*> paused_keys() const;
    void publish_rows();
    void keep();
    const std::vector<fleet::Row>& newcomers(const fleet::GroupState& state) const;
    void publish();
    std::array<std::size_t, 5> decided(const fleet::GroupState& state) const;
    GroupRow row_of(const fleet::GroupState& state) const;
    std::vector<PlanRow> plan_rows() const;
    std::vector<PlanRow> frozen_rows() const;
    fleet::Decision decision_of(const fleet::GroupState& state) const;
    std::shared_ptr<const fleet::DeviceStore> m_store;
    std::vector<fleet::GroupState> m_groups;
    fleet::Marks m_marks;
    std::string m_file; ///< of the marks
    std::string m_who;
    std::string m_chosen_key;
    int m_chosen = -1;
    static constexpr std::uint32_t no_status = 0xFFFFFFFF;
    std::uint32_t m_paused_id = no_status; ///< in the store's dictionary
    std::size_t m_resume_count = 0;
    std::map<std::string, std::vector<fleet::Row>> m_newcomers; ///< by key: whom what was decided does not cover
    Whole m_whole = Whole::Yes;
    std::vector<std::string> m_frozen;
    QString m_problem;
    QString m_unread; ///< why the file of decisions could not be read: nothing is written over it
    Rows<GroupRow> m_rows;
    Rows<PlanRow> m_plan;
    Rows<PlanRow> m_frozen_rows;
};

} // namespace salvor::ui
