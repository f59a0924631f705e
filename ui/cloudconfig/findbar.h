// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace xsc::ui {

class CodeEditor;

//! Finds and replaces in an editor; hidden until it is asked for.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    //! \a editor outlives this.
    explicit FindBar(CodeEditor *editor, QWidget *parent = nullptr);

    //! Takes what is selected in the editor for what is looked for.
    void open(bool withReplace);
    void close();
    //! If it was asked for and the text can be changed.
    void showReplaceRow();
    void findNext(bool forward);
    void replaceOne();
    void replaceAll();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFindRow();
    [[nodiscard]] QWidget *makeReplaceRow();
    void findFrom(long position, bool forward);
    [[nodiscard]] long search(const QByteArray &wanted, long from, long to) const;
    [[nodiscard]] QList<long> places(qsizetype most) const;
    void showCount();

    CodeEditor *m_editor;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_replace = nullptr;
    QCheckBox *m_case = nullptr;
    QLabel *m_count = nullptr;
    QWidget *m_replaceRow = nullptr;
    QTimer *m_recount;
    bool m_isReplacing = false;
};

} // namespace xsc::ui
