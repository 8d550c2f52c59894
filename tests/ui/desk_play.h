#pragma once

#include "../nobody.h"
#include "../until.h"
#include "session/desk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace salvor;
using tests::Nobody;
using namespace salvor::ui;

inline QVariant cell(QAbstractItemModel* model, int row, const char* role) {
    return model->data(model->index(row, 0), model->roleNames().key(role));
}

inline QStringList column(QAbstractItemModel* model, const char* role) {
    QStringList out;
    for (int row = 0; row < model->rowCount(); ++row) out << cell(model, row, role).toString();
    return out;
}

/// Drills, played through what the window has.
class DeskPlay {
protected:
    QTemporaryDir m_folder;
    Nobody m_nobody;

    std::unique_ptr<Desk> open(const char* scenario, const char* procedure = "flight-control.quadlets-restore",
                               const char* workflows = "/workflows") {
        auto desk = std::make_unique<Desk>(std::string(SALVOR_SOURCE_DIR) + workflows, m_folder.path().toStdString(),
                                           m_nobody, 0);
        desk->startDrill(QString::fromLatin1(procedure), QString::fromLatin1(scenario));
        return desk;
    }

    /// The cell of a field that is a table.
    static FieldView* cell_of(FieldView* field, int row, int column) {
        auto rows = field->rows();
        return rows.at(&rows, row)->fields().at(column);
    }

    /// What a form does not say itself: the first of what is offered.
    static void fill(QuestionView& question) {
        if (question.form() == nullptr) return;
        auto fields = question.form()->fields();
        for (qsizetype i = 0; i < fields.count(&fields); ++i) {
            auto* field = fields.at(&fields, i);
            if (!field->wrong()) continue;
            if (field->options()->rowCount() > 0)
                field->choose(0);
            else
                field->setText(QStringLiteral("for the test"));
        }
    }

    /// Presses what the window offers until the run has ended or stops for something else than a form or a gate.
    static QString play(RunView& run) {
        for (int i = 0; i < 400 && run.result().isEmpty(); ++i) {
            if (!until([&] { return run.question() != nullptr || !run.result().isEmpty(); }, 60000))
                return QStringLiteral("stuck: ") + run.busy();
            if (run.question() == nullptr) break;
            const auto kind = run.question()->kind();
            if (!run.questionHere()) {
                run.primary(); // go to the step
                continue;
            }
            if (kind != QLatin1String("form") && kind != QLatin1String("ask") && kind != QLatin1String("gate") &&
                kind != QLatin1String("already_done"))
                return kind;
            if (!run.question()->typeThis().isEmpty()) {
                run.question()->answer(QStringLiteral("go_on"), {}, run.question()->typeThis());
                continue;
            }
            fill(*run.question());
            if (!run.primaryEnabled()) return QStringLiteral("disabled: ") + run.reason();
            run.primary();
        }
        return run.result();
    }
};
