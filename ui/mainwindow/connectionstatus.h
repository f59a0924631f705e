// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pools/poollist.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace xsc::ui {

//! One button per pool in the status bar: a sign and a word for the state of its connection.
class ConnectionStatus : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionStatus(PoolList *pools, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(xsc::ui::PoolSource *pool);

private:
    void add(PoolSource *pool);
    void remove(PoolSource *pool);
    void refresh(PoolSource *pool);

    QHBoxLayout *m_layout;
    QLabel *m_none;
    QHash<PoolSource *, QToolButton *> m_buttons;
    int m_added = 0; //!< ever: names of buttons
};

} // namespace xsc::ui
