// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/detailpane.h"

#include "ui/pages/sheets.h"

namespace xsc::ui {

DetailPane::DetailPane(InventoryModel *model, PoolList *pools, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_pools(pools)
    , m_sheet(new SheetView(this))
    , m_empty(new EmptyPage(this))
{
    setObjectName(QStringLiteral("detailPane"));
    addWidget(m_sheet);
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
    setCurrentWidget(m_sheet);
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
