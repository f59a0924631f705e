// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PrepareDialog that puts its parts together.
#include "guest/recordedway.h"
#include "ui/diagnosis/commandbox.h"
#include "ui/icons/iconfactory.h"
#include "ui/pages/valuetext.h"
#include "ui/pools/vmfacts.h"
#include "ui/prepare/preparedialog.h"
#include "ui/prepare/prepareform.h"
#include "ui/prepare/questionbox.h"
#include "ui/tree/statewords.h"

#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize prepareSize(760, 620);
constexpr int nameWidth = 200;
constexpr int addressWidth = 130;

struct PrepareTr
{
    Q_DECLARE_TR_FUNCTIONS(PrepareDialog)
};

QString addressOf(const PoolSource &pool, const xapi::VmRecord &vm)
{
    const QString manual = guest::recordedWay(vm).address;
    return manual.isEmpty() ? vmfacts::addresses(pool.inventory(), vm).value(0) : manual;
}

QString obstacleOf(const PoolSource &pool, const xapi::VmRecord &vm)
{
    if (vm.powerState != xapi::PowerState::Running) {
        return PrepareTr::tr("It does not run");
    }
    return addressOf(pool, vm).isEmpty() ? PrepareTr::tr("Its address is not known") : QString();
}

PreparedVm preparedVm(const PoolSource &pool, const xapi::VmRecord &vm)
{
    return {.ref = vm.ref,
            .uuid = vm.uuid,
            .name = words::nameOr(vm.name, vm.uuid),
            .address = addressOf(pool, vm),
            .obstacle = obstacleOf(pool, vm)};
}

QList<PreparedVm> preparedVms(const PoolSource &pool, const QStringList &uuids)
{
    QList<PreparedVm> vms;
    for (const QString &uuid : uuids) {
        if (const xapi::VmRecord *vm = pool.inventory().vmByUuid(uuid)) {
            vms.append(preparedVm(pool, *vm));
        }
    }
    return vms;
}

QList<guest::RecordedWay> recordedWays(const PoolSource &pool, const QStringList &uuids)
{
    QList<guest::RecordedWay> ways;
    for (const QString &uuid : uuids) {
        if (const xapi::VmRecord *vm = pool.inventory().vmByUuid(uuid)) {
            ways.append(guest::recordedWay(*vm));
        }
    }
    return ways;
}

} // namespace

PrepareDialog::PrepareDialog(PoolSource *pool, const QStringList &vmUuids, BusyBook *busy, QWidget *parent)
    : QDialog(parent)
    , m_pool(pool)
    , m_list(new PrepareList(preparedVms(*pool, vmUuids), this))
    , m_desk(new QuestionDesk(this))
    , m_run(new PrepareRun(pool, m_list, m_desk, busy, this))
{
    setObjectName(u"prepareDialog"_s);
    setWindowTitle(m_list->count() == 1 ? tr("Enable Container Management – %1").arg(m_list->at(0).name)
                                        : tr("Enable Container Management"));
    resize(prepareSize);
    build();
    m_form->setRecorded(recordedWays(*pool, vmUuids));
    connectParts();
    showState();
    m_form->setFocus();
}

void PrepareDialog::build()
{
    m_summary = new ValueText(u"prepareSummary"_s, this);
    m_summary->setAccessibleName(tr("Summary"));
    m_table = makeTable();
    m_form = new PrepareForm(this);
    m_question = new QuestionBox(m_desk, this);
    m_question->setForMany(m_list->count() > 1);
    m_outcome = makeOutcome();
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"prepareProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 2);
    layout->addWidget(m_form);
    layout->addWidget(m_question);
    layout->addWidget(m_outcome, 3);
    layout->addWidget(makeButtons());
}

QTreeView *PrepareDialog::makeTable()
{
    auto *table = new QTreeView(this);
    table->setObjectName(u"prepareTable"_s);
    table->setAccessibleName(tr("Virtual machines"));
    table->setModel(m_list);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->header()->setObjectName(u"prepareHeader"_s);
    table->header()->setStretchLastSection(true);
    table->setColumnWidth(PrepareList::Name, nameWidth);
    table->setColumnWidth(PrepareList::Address, addressWidth);
    table->setMinimumHeight(table->fontMetrics().lineSpacing() * 5);
    table->setCurrentIndex(m_list->index(0, 0));
    return table;
}

QWidget *PrepareDialog::makeOutcome()
{
    auto *page = new QWidget(this);
    page->setObjectName(u"prepareOutcome"_s);
    m_outcomeTitle = new QLabel(page);
    m_outcomeTitle->setObjectName(u"prepareOutcomeTitle"_s);
    m_outcomeTitle->setTextFormat(Qt::PlainText);
    m_told = new QPlainTextEdit(page);
    m_told->setObjectName(u"prepareTold"_s);
    m_told->setAccessibleName(tr("What was done"));
    m_told->setReadOnly(true);
    m_told->setTabChangesFocus(true);
    m_command = new CommandBox(u"prepare"_s, page);
    m_why = new QPushButton(IconFactory::icon(u"find"_s), tr("&Why?"), page);
    m_why->setObjectName(u"prepareWhy"_s);
    m_why->setAccessibleName(tr("Why are there no containers?"));
    m_why->setToolTip(tr("Goes the way to the engine step by step, and tells where it ends"));
    m_why->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->addWidget(m_outcomeTitle, 1);
    head->addWidget(m_why);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_told, 1);
    layout->addWidget(m_command);
    return page;
}

QWidget *PrepareDialog::makeButtons()
{
    auto *row = new QWidget(this);
    m_back = new QPushButton(tr("&Back"), row);
    m_back->setObjectName(u"prepareBack"_s);
    m_back->setAccessibleName(tr("Back to the choices"));
    m_go = new QPushButton(IconFactory::icon(u"manage"_s), QString(), row);
    m_go->setObjectName(u"prepareGo"_s);
    m_go->setDefault(true);
    m_close = new QPushButton(row);
    m_close->setObjectName(u"prepareClose"_s);
    m_close->setAutoDefault(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(m_back);
    layout->addWidget(m_go);
    layout->addWidget(m_close);
    return row;
}

void PrepareDialog::refreshFacts()
{
    for (int row = 0; row < m_list->count(); ++row) {
        const PreparedVm &vm = m_list->at(row);
        const xapi::VmRecord *record = m_pool->inventory().vmByUuid(vm.uuid);
        if (record && vm.progress != Progress::Working && vm.progress != Progress::Done) {
            m_list->setFacts(row, addressOf(*m_pool, *record), obstacleOf(*m_pool, *record));
        }
    }
}

void PrepareDialog::connectParts()
{
    connect(m_go, &QPushButton::clicked, this, &PrepareDialog::start);
    connect(m_back, &QPushButton::clicked, this, &PrepareDialog::goBack);
    connect(m_close, &QPushButton::clicked, this, &PrepareDialog::reject);
    connect(m_form, &PrepareForm::changed, this, &PrepareDialog::showState);
    connect(m_list, &QAbstractItemModel::dataChanged, this, &PrepareDialog::showState);
    connect(m_run, &PrepareRun::runningChanged, this, &PrepareDialog::showState);
    connect(m_run, &PrepareRun::runningChanged, this, &PrepareDialog::showFailure);
    connect(m_pool, &PoolSource::stateChanged, this, &PrepareDialog::showState);
    connect(m_pool, &PoolSource::changed, this, &PrepareDialog::refreshFacts);
    connect(m_pool, &QObject::destroyed, this, &PrepareDialog::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PrepareDialog::showRow);
    connect(m_why, &QPushButton::clicked, this,
            [this] { Q_EMIT diagnosisWanted(m_list->at(currentRow()).uuid); });
    // Who is asked sees of whom.
    connect(m_desk, &QuestionDesk::changed, this, [this] {
        const Question *question = m_desk->current();
        for (int row = 0; question && row < m_list->count(); ++row) {
            if (m_list->at(row).uuid == question->vmUuid) {
                m_table->setCurrentIndex(m_list->index(row, 0));
            }
        }
    });
}

} // namespace xsc::ui
