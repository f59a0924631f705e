// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MainWindow that puts its parts together.
#include "ui/actions/containeractions.h"
#include "ui/actions/questions.h"
#include "ui/icons/iconfactory.h"
#include "ui/mainwindow/closeguard.h"
#include "ui/mainwindow/connectionstatus.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowmenus.h"

#include <QLineEdit>
#include <QSplitter>
#include <QStatusBar>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize firstSize(1180, 760);
constexpr int leftWidth = 600;

} // namespace

MainWindow::MainWindow(QSettings *settings, ConnectDialog::Factory factory, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_factory(std::move(factory))
    , m_pools(new PoolList(this))
    , m_busy(new BusyBook(this))
    , m_model(new InventoryModel(m_pools, m_busy, this))
    , m_jobs(new ContainerJobs(m_model, m_busy, this))
    , m_actions(new ContainerActions(m_model, m_busy, m_jobs, this))
    , m_view(new InventoryView(m_model))
    , m_details(new DetailPane(m_model, m_pools))
    , m_messages(new MessageBar)
    , m_guard(new CloseGuard(m_details->configDrivePage(), this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("xscontainer") + u"[*]"_s);
    setWindowIcon(IconFactory::icon(u"xscontainer"_s));
    setCentralWidget(makeCentre());
    m_menus = new WindowMenus(this);
    makeStatusBar();
    connectParts();
    restore();
    applySelection();
    m_view->setFocus();
}

// Pools go first, while those that show them are still there; then the views, which tell the window of it.
MainWindow::~MainWindow()
{
    while (!m_pools->all().empty()) {
        m_pools->remove(m_pools->all().back().get());
    }
    delete takeCentralWidget();
}

QWidget *MainWindow::makeLeft()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"filterEdit"_s);
    m_filter->setAccessibleName(tr("Filter the tree"));
    m_filter->setPlaceholderText(tr("Filter by name, image, project or state"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(IconFactory::icon(u"find"_s), QLineEdit::LeadingPosition);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(8, 8, 4, 4);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    return left;
}

QWidget *MainWindow::makeCentre()
{
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeLeft());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({leftWidth, firstSize.width() - leftWidth});
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_splitter, 1);
    return centre;
}

void MainWindow::makeStatusBar()
{
    m_status = new ConnectionStatus(m_pools);
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_status);
}

void MainWindow::connectParts()
{
    m_actions->setQuestion([this](service::Command command, int containers, int vms) {
        return questions::interruptMany(this, command, containers, vms);
    });
    connect(m_filter, &QLineEdit::textChanged, m_view, &InventoryView::setFilter);
    connect(m_view, &InventoryView::selectionKeysChanged, this, &MainWindow::applySelection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_details, &DetailPane::stepChosen, this, &MainWindow::takeStep);
    connect(m_details->configDrivePage(), &ConfigDrivePage::failed, m_messages, &MessageBar::show);
    connect(m_details->configDrivePage(), &ConfigDrivePage::noted, m_messages, &MessageBar::show);
    connect(m_details->configDrivePage(), &ConfigDrivePage::newDriveWanted, this,
            &MainWindow::showNewDriveDialog);
    ManagementPage *management = m_details->managementPage();
    connect(management, &ManagementPage::failed, m_messages, &MessageBar::show);
    connect(management, &ManagementPage::enablingWanted, this,
            [this](const ObjectKey &vm) { showPrepareDialogs({vm}); });
    connect(management, &ManagementPage::disablingWanted, this,
            [this](const ObjectKey &vm) { m_jobs->release({vm}); });
    connect(management, &ManagementPage::diagnosisWanted, this,
            qOverload<const ObjectKey &>(&MainWindow::showLadder));
    connect(m_actions, &ContainerActions::preparingWanted, this, &MainWindow::showPrepareDialogs);
    connect(m_actions, &ContainerActions::diagnosisWanted, this,
            qOverload<const ObjectKey &>(&MainWindow::showLadder));
    connect(m_jobs, &ContainerJobs::failed, m_messages, &MessageBar::show);
    connect(m_jobs, &ContainerJobs::runningChanged, this, [this](int count) {
        statusBar()->showMessage(count > 0 ? tr("%n command(s) under way…", nullptr, count) : QString());
    });
    connect(m_pools, &PoolList::added, this, &MainWindow::followPool);
    connect(m_status, &ConnectionStatus::chosen, this, [this](PoolSource *pool) {
        ObjectKey key;
        key.kind = Node::Kind::Pool;
        key.pool = pool;
        m_view->select(key);
    });
}

void MainWindow::restore()
{
    resize(firstSize);
    if (!m_settings) {
        return;
    }
    restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray());
    m_splitter->restoreState(m_settings->value(u"window/splitter"_s).toByteArray());
    const Theme theme = themeFromName(m_settings->value(u"theme"_s).toString());
    m_menus->checkTheme(theme);
    if (theme != Theme::System) {
        applyTheme(theme);
    }
}

} // namespace xsc::ui
