// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/configdrivepage.h"
#include "ui/management/managementpage.h"
#include "ui/pages/emptypage.h"
#include "ui/pages/sheetview.h"
#include "ui/tree/inventorymodel.h"

#include <QStackedWidget>
#include <QTimer>

class QTabWidget;

namespace xsc::ui {

//! The right half of the window: the pages of the selected object, kept true while the pool changes, or a
//! page that says what to do when there is nothing to show.
class DetailPane : public QStackedWidget
{
    Q_OBJECT

public:
    //! \a model and \a pools outlive this.
    DetailPane(InventoryModel *model, PoolList *pools, QWidget *parent = nullptr);

    void setSelection(const QList<ObjectKey> &selection);
    [[nodiscard]] const SheetView *sheetView() const { return m_sheet; }
    [[nodiscard]] ConfigDrivePage *configDrivePage() const { return m_drive; }
    [[nodiscard]] ManagementPage *managementPage() const { return m_management; }
    [[nodiscard]] QTabWidget *pages() const { return m_pages; }

Q_SIGNALS:
    void stepChosen(xsc::ui::NextStep step);

private:
    void refreshSoon();
    void refresh();
    void makePages();
    void showPagesOf(const ObjectKey &key);
    void showNothing();

    InventoryModel *m_model;
    PoolList *m_pools;
    QTabWidget *m_pages;
    SheetView *m_sheet;
    ManagementPage *m_management;
    ConfigDrivePage *m_drive;
    EmptyPage *m_empty;
    QList<ObjectKey> m_selection;
    QTimer m_refresh; //!< one look at the records for many signals
};

} // namespace xsc::ui
