// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/problemmodel.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace xsc::ui {

//! The findings below an editor: counted, listed, mended.
class ProblemList : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setFindings(const QList<cloudconfig::Finding> &findings);
    [[nodiscard]] const QList<cloudconfig::Finding> &findings() const { return m_model->findings(); }
    void setFixable(bool fixable);
    //! The finding after or before a place, round the end; selects it. nullptr: there is none.
    const cloudconfig::Finding *step(int line, int column, bool forward);

Q_SIGNALS:
    void chosen(const xsc::cloudconfig::Finding &finding);
    void fixChosen(const xsc::cloudconfig::Finding &finding);
    void stepWanted(bool forward);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRule();
    void makeHead();
    void makeView();
    [[nodiscard]] QToolButton *makeButton(const QString &objectName, const QString &text,
                                          const QString &icon);
    [[nodiscard]] const cloudconfig::Finding *selected() const;
    void showCounts();
    void showFix();

    ProblemModel *m_model;
    QTreeView *m_view;
    QLabel *m_counts;
    QToolButton *m_fix = nullptr;
    bool m_isFixable = true;
    int m_ruleWidth = 0; //!< that we gave the column
};

} // namespace xsc::ui
