#pragma once

#include "assembly/connection_test.h"
#include "models/environment_rows.h"
#include "vault/vault.h"

#include <QAbstractItemModel>
#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// The environment that is chosen: identity, test, programs, credentials by name. GUI thread.
class EnvironmentView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Environments")
    Q_PROPERTY(QString itemId READ itemId NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
    Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    /// File it stands in.
    Q_PROPERTY(QString origin READ origin NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(bool own READ own NOTIFY changed)
    Q_PROPERTY(bool isKeyring READ isKeyring NOTIFY changed)
    Q_PROPERTY(QString stateKind READ stateKind NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(QString age READ age NOTIFY changed)
    Q_PROPERTY(bool testing READ testing NOTIFY changed)
    Q_PROPERTY(bool tested READ tested NOTIFY changed)
    /// As pinned, or as the last test saw it; empty if nobody knows.
    Q_PROPERTY(QString machineId READ machineId NOTIFY changed)
    Q_PROPERTY(QString hostKey READ hostKey NOTIFY changed)
    Q_PROPERTY(bool pinned READ pinned NOTIFY changed)
    /// The last test saw an identity that is not pinned yet.
    Q_PROPERTY(bool canPin READ canPin NOTIFY changed)
    /// The last test saw another host key: both can be shown.
    Q_PROPERTY(bool keyChanged READ keyChanged NOTIFY changed)
    /// Of the keyring: what its state means, and what can be done.
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(QString remedy READ remedy NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel* steps READ steps CONSTANT)
    Q_PROPERTY(QAbstractItemModel* tools READ tools CONSTANT)
    Q_PROPERTY(QAbstractItemModel* credentials READ credentials CONSTANT)
public:
    using QObject::QObject;
    QString itemId() const { return m_row.itemId; }
    QString name() const { return m_row.name; }
    QString iconName() const { return m_row.iconName; }
    QString kindText() const { return m_row.kindText; }
    QString place() const { return m_row.place; }
    QString detail() const { return m_detail; }
    QString origin() const { return m_origin; }
    QString word() const { return m_row.word; }
    QString tone() const { return m_row.tone; }
    bool own() const { return m_row.own; }
    bool isKeyring() const { return m_keyring; }
    QString stateKind() const { return m_row.stateKind; }
    QString stateText() const { return m_row.stateText; }
    QString age() const { return m_row.age; }
    bool testing() const { return m_testing; }
    bool tested() const { return m_tested; }
    QString machineId() const { return m_machine_id; }
    QString hostKey() const { return m_host_key; }
    bool pinned() const { return m_pinned; }
    bool canPin() const { return m_can_pin; }
    bool keyChanged() const { return m_key_changed; }
    QString words() const { return m_words; }
    QString remedy() const { return m_remedy; }
    QAbstractItemModel* steps() { return &m_steps; }
    QAbstractItemModel* tools() { return &m_tools; }
    QAbstractItemModel* credentials() { return &m_credentials; }

    /// `test` may be null: it was not tested.
    void show(const EnvironmentRow& row, const assembly::Environment& environment, const assembly::ConnectionTest* test,
              const std::vector<vault::Kept>& kept);
    void show_keyring(const EnvironmentRow& row, const vault::Vault& vault);

Q_SIGNALS:
    void changed();

private:
    void list(const std::vector<vault::Kept>& kept, const std::string& target);
    EnvironmentRow m_row;
    QString m_detail, m_origin, m_machine_id, m_host_key, m_words, m_remedy;
    bool m_keyring = false, m_testing = false, m_tested = false, m_pinned = false, m_can_pin = false,
         m_key_changed = false;
    Rows<TestStepRow> m_steps;
    Rows<ToolRow> m_tools;
    Rows<CredentialRow> m_credentials;
};

/// State, icon and words of a row, from its environment and its last test.
EnvironmentRow row_of(const assembly::Environment& environment, const assembly::ConnectionTest* test);
EnvironmentRow row_of(const vault::Vault& vault);

/// Name of the theme's colour for an environment's.
QString tone_of(const std::string& colour);

} // namespace salvor::ui
