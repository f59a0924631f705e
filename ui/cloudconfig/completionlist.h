// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/codeeditor.h"

#include <QPointer>

class QLabel;
class QListWidget;

namespace xsc::ui {

//! The list that Scintilla completes from, with the type beside each key, and the help for the current key
//! beside the list.
class CompletionList : public QObject
{
    Q_OBJECT

public:
    struct Row
    {
        QString name;
        QString type;
        QString help;        //!< rich text
        QString description; //!< the same for whoever does not see it: plain text
    };

    //! \a editor outlives this.
    explicit CompletionList(CodeEditor *editor, QObject *parent = nullptr);

    //! Opens at the caret, behind \a typed letters of the key.
    void open(const QList<Row> &rows, qsizetype typed);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QListWidget *shownList() const;
    [[nodiscard]] const Row *rowOf(const QString &name) const;
    void dress();
    void widen();
    void fillRows();
    void showHelp();
    void placeHelp();

    CodeEditor *m_editor;
    QPointer<QLabel> m_help;      //!< the editor's, as the list is: either may go first
    QPointer<QListWidget> m_list; //!< Scintilla's; another for each time that it opens
    QList<Row> m_rows;
};

} // namespace xsc::ui
