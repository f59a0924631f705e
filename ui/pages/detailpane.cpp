// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/detailpane.h"

#include "ui/pages/sheets.h"

#include <QTabBar>
#include <QTabWidget>

namespace xsc::ui {

DetailPane::DetailPane(InventoryModel *model, PoolList *pools, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_pools(pools)
    , m_pages(new QTabWidget(this))
    , m_sheet(new SheetView)
    , m_management(new ManagementPage)
    , m_drive(new ConfigDrivePage)
    , m_empty(new EmptyPage(this))
{
    setObjectName(QStringLiteral("detailPane"));
    makePages();
    addWidget(m_pages);
    addWidget(m_empty);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &DetailPane::refresh);
    connect(m_sheet, &SheetView::stepChosen, this, &DetailPane::stepChosen);
    connect(m_empty, &EmptyPage::stepChosen, this, &DetailPane::stepChosen);
    connect(model, &QAbstractItemModel::dataChanged, this, &DetailPane::refreshSoon);
    connect(model, &QAbstractItemModel::rowsInserted, this, &DetailPane::refreshSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DetailPane::refreshSoon);
    connect(model, &QAbstractItemModel::layoutChanged, this, &DetailPane::refreshSoon);
    const auto follow = [this](PoolSource *pool) {
        connect(pool, &PoolSource::changed, this, &DetailPane::refreshSoon);
    };
    connect(pools, &PoolList::added, this, follow);
    for (const auto &pool : pools->all()) {
        follow(pool.get());
    }
    showNothing();
}

void DetailPane::makePages()
{
    m_pages->setObjectName(QStringLiteral("detailPages"));
    m_pages->setAccessibleName(tr("Pages of the selected object"));
    m_pages->setDocumentMode(true);
    m_pages->tabBar()->setObjectName(QStringLiteral("detailTabs"));
    m_pages->tabBar()->setAccessibleName(m_pages->accessibleName());
    m_pages->addTab(m_sheet, tr("General"));
    m_pages->addTab(m_management, tr("Container Management"));
    m_pages->addTab(m_drive, tr("Cloud-config"));
    m_pages->tabBar()->hide();
}

// A page stays in front while the selection moves over objects that have it.
void DetailPane::showPagesOf(const ObjectKey &key)
{
    const bool isVm = key.kind == Node::Kind::Vm;
    m_management->setVm(isVm ? key : ObjectKey(), isVm ? m_model->published(key) : nullptr);
    m_drive->setVm(isVm ? key : ObjectKey());
    m_pages->setTabVisible(m_pages->indexOf(m_management), isVm);
    m_pages->setTabVisible(m_pages->indexOf(m_drive), isVm);
    m_pages->tabBar()->setVisible(isVm);
}

void DetailPane::setSelection(const QList<ObjectKey> &selection)
{
    m_selection = selection;
    refresh();
}

void DetailPane::refreshSoon()
{
    if (!m_refresh.isActive()) {
        m_refresh.start();
    }
}

void DetailPane::refresh()
{
    if (m_selection.size() != 1) {
        showNothing();
        return;
    }
    const std::optional<Sheet> sheet = sheets::of(*m_model, m_selection.constFirst());
    if (!sheet) {
        showNothing();
        return;
    }
    m_sheet->setSheet(*sheet);
    showPagesOf(m_selection.constFirst());
    setCurrentWidget(m_pages);
}

void DetailPane::showNothing()
{
    setCurrentWidget(m_empty);
    if (m_pools->all().empty()) {
        m_empty->setContents(tr("No pool yet"),
                             tr("Connect to a XenServer or XCP-ng pool to see the containers of its virtual "
                                "machines."),
                             NextStep::Connect);
    } else if (m_model->isFiltered() && m_model->rowCount() == 0) {
        m_empty->setContents(
            tr("Nothing fits the filter"),
            tr("No pool, host, virtual machine or container has these words. Shorten or clear "
               "the filter to see more."),
            NextStep::None);
    } else if (m_selection.size() > 1) {
        m_empty->setContents(tr("%n object(s) selected", nullptr, int(m_selection.size())),
                             tr("Commands in the tool bar go to all of them that they fit."), NextStep::None);
    } else {
        m_empty->setContents(tr("Nothing selected"), tr("Select a pool, host, virtual machine or container."),
                             NextStep::None);
    }
}

} // namespace xsc::ui
