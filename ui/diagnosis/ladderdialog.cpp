// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/ladderdialog.h"

#include "ui/diagnosis/keylogindialog.h"
#include "ui/diagnosis/rungbox.h"
#include "ui/diagnosis/rungwords.h"
#include "ui/pages/sheets.h"
#include "ui/pages/valuetext.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestLook = 90s;
constexpr QSize ladderSize(680, 640);

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

} // namespace

LadderDialog::LadderDialog(PoolSource *pool, QString vmUuid, const QString &vmName, QWidget *parent)
    : QDialog(parent)
    , m_pool(pool)
    , m_vmUuid(std::move(vmUuid))
    , m_vmName(vmName)
{
    setObjectName(u"ladderDialog"_s);
    setWindowTitle(tr("Why Are There No Containers? – %1").arg(vmName));
    resize(ladderSize);
    build();
    look();
}

LadderDialog::~LadderDialog() { m_stop.request_stop(); }

void LadderDialog::build()
{
    m_summary = new ValueText(u"ladderSummary"_s, this);
    m_summary->setAccessibleName(tr("Summary"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"ladderProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_rungs = new QScrollArea(this);
    m_rungs->setObjectName(u"ladderRungs"_s);
    m_rungs->setAccessibleName(tr("The way to the engine, step by step"));
    m_rungs->setWidgetResizable(true);
    m_rungs->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *buttons = new QDialogButtonBox(this);
    m_again = buttons->addButton(tr("&Look Again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(u"ladderAgain"_s);
    m_again->setAccessibleName(tr("Look again"));
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    close->setObjectName(u"ladderClose"_s);
    close->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &LadderDialog::look);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_rungs, 1);
    layout->addWidget(buttons);
    close->setFocus();
}

Patience LadderDialog::patience() const { return Patience::of(longestLook, m_stop.get_token()); }

void LadderDialog::look()
{
    if (!m_isBusy) {
        lookOnce(this);
    }
}

void LadderDialog::begin(const QString &doing)
{
    m_isBusy = true;
    m_summary->setValue(doing);
    m_progress->show();
    m_again->setEnabled(false);
    m_rungs->setEnabled(false);
}

void LadderDialog::finish(const QString &summary)
{
    m_isBusy = false;
    m_summary->setValue(summary);
    m_progress->hide();
    m_again->setEnabled(true);
    m_rungs->setEnabled(true);
}

QString LadderDialog::summaryOf(const guest::Diagnosis &diagnosis) const
{
    const xapi::VmRecord *vm = m_pool ? m_pool->inventory().vmByUuid(m_vmUuid) : nullptr;
    service::PublishedState published;
    published.update(vm ? vm->otherConfig : xapi::StringMap());
    const QString silence = vm ? sheets::silenceText(*m_pool, *vm, published) : QString();
    return diagnosis.firstFailed() || silence.isEmpty()
               ? rungwords::summary(diagnosis)
               : tr("The way to the engine is in order.") + u' ' + silence;
}

QCoro::Task<void> LadderDialog::lookOnce(QPointer<LadderDialog> self)
{
    self->begin(tr("Checking the way to the container engine of “%1”…").arg(self->m_vmName));
    Result<guest::Diagnosis> found = fail(ErrorKind::NotFound, tr("The pool is no longer connected."));
    if (self->m_pool) {
        const QString vm = self->m_vmUuid;
        const Patience patience = self->patience();
        found = co_await self->m_pool->diagnose(vm, patience);
    }
    if (!self) {
        co_return;
    }
    if (found) {
        self->show(*found);
    } else {
        self->showPage(new QWidget); // what was seen before may be wrong by now
    }
    self->finish(found ? self->summaryOf(*found) : found.error().message);
}

void LadderDialog::wantRepair(const guest::Repair &repair)
{
    switch (repair.action) {
    case guest::Repair::Action::PushKey:
        askForLogin(this, repair);
        return;
    case guest::Repair::Action::JoinEngineGroup:
        askForGroup(repair);
        return;
    default:
        mend(this, repair, {});
    }
}

void LadderDialog::askForGroup(const guest::Repair &repair)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, QCoreApplication::applicationName(),
                        tr("Add the account to the group “%1” in “%2”?").arg(repair.subject, m_vmName),
                        QMessageBox::Cancel, this);
    box->setObjectName(u"groupQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Members of this group control the engine, which makes them as good as root."));
    QPushButton *add = box->addButton(rungwords::fixText(repair), QMessageBox::AcceptRole);
    add->setObjectName(u"groupQuestionAdd"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(add, &QPushButton::clicked, this, [this, repair] { mend(this, repair, {}); });
    box->open();
}

QCoro::Task<void> LadderDialog::askForLogin(QPointer<LadderDialog> self, guest::Repair repair)
{
    if (self->m_isBusy || !self->m_pool) {
        co_return;
    }
    const QString summary = self->m_summary->toPlainText();
    self->begin(tr("Asking “%1” for its SSH host key…").arg(self->m_vmName));
    const QString vm = self->m_vmUuid;
    const Patience patience = self->patience();
    const auto host = co_await self->m_pool->hostKey(vm, patience);
    if (!self) {
        co_return;
    }
    const xapi::VmRecord *record = self->m_pool ? self->m_pool->inventory().vmByUuid(vm) : nullptr;
    const QString gone = tr("The virtual machine “%1” is not there any more.").arg(self->m_vmName);
    self->finish(!host ? self->whyNotMended(host.error()) : record ? summary : gone);
    if (!host || !record) {
        co_return;
    }
    const QString user = guest::plainSettings({}, *record).user;
    auto *dialog = new KeyLoginDialog(self->m_vmName, user, *host, self);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, self,
            [self, dialog, repair] { mend(self, repair, dialog->takeLogin()); });
    dialog->open();
}

// Looking goes through the pool's host where it can, mending never does.
QString LadderDialog::whyNotMended(const Error &error) const
{
    const bool isOutOfReach = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
    if (!isOutOfReach) {
        return error.message;
    }
    return error.message + u'\n' +
           tr("This computer may not reach “%1”. On a host of its pool, run: %2")
               .arg(m_vmName, u"xscontainer-prepare-vm -v "_s + m_vmUuid);
}

QCoro::Task<void> LadderDialog::mend(QPointer<LadderDialog> self, guest::Repair repair,
                                     guest::PasswordLogin login)
{
    if (self->m_isBusy || !self->m_pool) {
        co_return;
    }
    self->begin(rungwords::fixText(repair) + u'…');
    const QString vm = self->m_vmUuid;
    const Patience patience = self->patience();
    const auto mended = co_await self->m_pool->repair(vm, repair, login, patience);
    if (!self) {
        co_return;
    }
    self->finish(mended ? QString() : self->whyNotMended(mended.error()));
    if (mended) {
        self->look();
    } else if (mended.error().code.value(0) == "KEY_IGNORED"_L1) {
        self->showIgnoredKey();
    }
}

void LadderDialog::showIgnoredKey()
{
    const xapi::VmRecord *vm = m_pool ? m_pool->inventory().vmByUuid(m_vmUuid) : nullptr;
    if (vm) {
        show(guest::withIgnoredKey(m_shown, guest::plainSettings({}, *vm)));
    }
}

void LadderDialog::show(const guest::Diagnosis &diagnosis)
{
    m_shown = diagnosis;
    auto *page = new QWidget;
    page->setObjectName(u"ladderPage"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(0);
    QWidget *first = nullptr;
    for (const guest::Step &step : diagnosis.steps) {
        if (layout->count() > 0) {
            layout->addWidget(makeLine(page));
        }
        auto *box = new RungBox(step, diagnosis.mode, page);
        connect(box, &RungBox::repairWanted, this, &LadderDialog::wantRepair);
        layout->addWidget(box);
        if (!first && step.outcome == guest::Outcome::Failed) {
            first = box;
        }
    }
    layout->addStretch(1);
    showPage(page);
    if (first) {
        QMetaObject::invokeMethod(
            first, [this, first] { m_rungs->ensureWidgetVisible(first); }, Qt::QueuedConnection);
    }
}

void LadderDialog::showPage(QWidget *page)
{
    if (QWidget *before = m_rungs->takeWidget()) {
        before->deleteLater(); // the button that was clicked may be on it
    }
    m_rungs->setWidget(page);
}

} // namespace xsc::ui
