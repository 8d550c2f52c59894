#pragma once

#include "assembly/environments.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace salvor::ui {

/// An entry of the operator's own file while it is added or changed. Nothing is written before `save`. GUI thread.
class EnvironmentForm : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Environments")
    Q_PROPERTY(bool isNew READ isNew CONSTANT)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    /// "ssh", "kube" or "here".
    Q_PROPERTY(QString kind MEMBER m_kind NOTIFY changed)
    /// Host or context.
    Q_PROPERTY(QString target MEMBER m_target NOTIFY changed)
    Q_PROPERTY(QString word MEMBER m_word NOTIFY changed)
    /// Into `colourNames`.
    Q_PROPERTY(int colourIndex READ colourIndex WRITE setColourIndex NOTIFY changed)
    Q_PROPERTY(QString machineId MEMBER m_machine_id NOTIFY changed)
    Q_PROPERTY(QString hostKey MEMBER m_host_key NOTIFY changed)
    Q_PROPERTY(QString sshConfig MEMBER m_ssh_config NOTIFY changed)
    Q_PROPERTY(QString httpProxy MEMBER m_http_proxy NOTIFY changed)
    Q_PROPERTY(QString httpsProxy MEMBER m_https_proxy NOTIFY changed)
    Q_PROPERTY(QString noProxy MEMBER m_no_proxy NOTIFY changed)
    Q_PROPERTY(QString caFile MEMBER m_ca_file NOTIFY changed)
    /// A command line as a shell quotes it; no shell runs it.
    Q_PROPERTY(QString hook MEMBER m_hook NOTIFY changed)
    /// The same, for the command that hears of runs.
    Q_PROPERTY(QString tell MEMBER m_tell NOTIFY changed)
    /// Names of variables, by blanks.
    Q_PROPERTY(QString letsIn MEMBER m_lets_in NOTIFY changed)
    Q_PROPERTY(QList<QString> colourNames READ colourNames CONSTANT)
    /// What is wrong with each field, as sentences; empty if nothing is. Told once `save` was tried.
    Q_PROPERTY(QString nameError READ nameError NOTIFY changed)
    Q_PROPERTY(QString targetError READ targetError NOTIFY changed)
    Q_PROPERTY(QString wordError READ wordError NOTIFY changed)
    Q_PROPERTY(QString machineIdError READ machineIdError NOTIFY changed)
    Q_PROPERTY(QString hostKeyError READ hostKeyError NOTIFY changed)
    Q_PROPERTY(QString httpProxyError READ httpProxyError NOTIFY changed)
    Q_PROPERTY(QString httpsProxyError READ httpsProxyError NOTIFY changed)
    Q_PROPERTY(QString hookError READ hookError NOTIFY changed)
    Q_PROPERTY(QString tellError READ tellError NOTIFY changed)
    Q_PROPERTY(QString letsInError READ letsInError NOTIFY changed)
    Q_PROPERTY(int errors READ errors NOTIFY changed)
    /// Why the file could not be written.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    /// `taken`: ids that a new entry may not have.
    EnvironmentForm(const assembly::Environment& from, bool is_new, QStringList taken, QObject* parent);
    bool isNew() const { return m_new; }
    int colourIndex() const;
    void setColourIndex(int index);
    QStringList colourNames() const;
    QString nameError() const { return error_of("name"); }
    QString targetError() const { return error_of("place"); }
    QString wordError() const { return error_of("word"); }
    QString machineIdError() const { return error_of("machine_id"); }
    QString hostKeyError() const { return error_of("host_key"); }
    QString httpProxyError() const { return error_of("http_proxy"); }
    QString httpsProxyError() const { return error_of("https_proxy"); }
    QString hookError() const { return error_of("hook"); }
    QString tellError() const { return error_of("tell"); }
    QString letsInError() const { return error_of("lets_in"); }
    int errors() const { return m_tried ? static_cast<int>(wrong().size()) : 0; }
    QString problem() const { return m_problem; }

    /// Says `wanted` with the entry if nothing is wrong with it; else the errors are told from now on.
    Q_INVOKABLE void save();
    Q_INVOKABLE void cancel() { Q_EMIT cancelled(); }
    void refuse(const Error& error);

Q_SIGNALS:
    void changed();
    void wanted(const salvor::assembly::Environment& entry);
    void cancelled();

private:
    assembly::Environment entry() const;
    std::vector<assembly::FieldError> wrong() const;
    QString error_of(const char* field) const;
    QString free_id() const;

    bool m_new;
    QString m_id;
    QStringList m_taken;
    bool m_tried = false;
    QString m_problem;
    std::string m_colour;
    QString m_name, m_kind, m_target, m_word, m_machine_id, m_host_key, m_ssh_config, m_http_proxy, m_https_proxy,
        m_no_proxy, m_ca_file, m_hook, m_tell, m_lets_in;
};

/// The words of a line as a POSIX shell splits it, without expanding anything; false if a quote stays open.
bool split_words(const QString& line, std::vector<std::string>& words);

} // namespace salvor::ui
