// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/managementpage.h"

#include "guest/hostkeys.h"
#include "ui/icons/iconfactory.h"
#include "ui/management/wayform.h"
#include "ui/pages/sheets.h"
#include "ui/pages/valuetext.h"
#include "ui/pools/vmfacts.h"
#include "ui/tree/statewords.h"
#include "xapi/keys.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto changeTime = 30s;
constexpr int stateSignSize = 32;

//: A moment: when exactly, and how long ago
QString momentText(const QDateTime &moment)
{
    return ManagementPage::tr("%1, %2").arg(QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat),
                                            words::age(moment));
}

QString engineText(const std::optional<service::EngineFacts> &engine)
{
    if (!engine || engine->version.isEmpty()) {
        return {};
    }
    return engine->apiVersion.isEmpty()
               ? engine->version
               : ManagementPage::tr("%1, API %2").arg(engine->version, engine->apiVersion);
}

QString stateText(const guest::WatchReport &report)
{
    return report.isConnected ? ManagementPage::tr("Connected since %1").arg(momentText(report.since))
                              : ManagementPage::tr("Not reached since %1").arg(momentText(report.since));
}

QString errorText(const guest::WatchReport &report)
{
    return report.isConnected ? report.lastFailureText : report.failureText;
}

} // namespace

ManagementPage::~ManagementPage() { m_stop.request_stop(); }

const xapi::VmRecord *ManagementPage::record() const
{
    return m_vm.pool ? m_vm.pool->inventory().find(m_vm.vm) : nullptr;
}

void ManagementPage::setVm(const ObjectKey &vm, const service::PublishedState *published)
{
    const bool isOther = !(vm == m_vm);
    m_vm = vm;
    const xapi::VmRecord *now = record();
    if (!now) {
        m_vmUuid.clear();
        m_form->reset({}, {});
        showButtons();
        return;
    }
    m_vmUuid = now->uuid;
    const QStringList reported = vmfacts::addresses(m_vm.pool->inventory(), *now);
    if (isOther) {
        m_form->reset(guest::recordedWay(*now), reported);
    } else {
        m_form->setRecorded(guest::recordedWay(*now), reported);
    }
    showState(*now, published);
    showFacts(*now, published);
    showHostKey(*now);
    showButtons();
}

void ManagementPage::showState(const xapi::VmRecord &vm, const service::PublishedState *published)
{
    const bool isManaged = guest::isManaged(vm);
    const bool isRunning = vm.powerState == xapi::PowerState::Running;
    const auto report = published ? published->report() : std::nullopt;
    m_switch->setText(isManaged ? tr("&Turn It Off") : tr("Enable Container &Management…"));
    m_switch->setAccessibleName(isManaged ? tr("Turn container management off")
                                          : tr("Enable container management"));
    const QString silence = published ? sheets::silenceText(*m_vm.pool, vm, *published) : QString();
    const bool isSeen = published && published->isReadable() && published->count() > 0;
    m_why->setVisible(!isManaged || !isRunning || !report || !report->isConnected || !silence.isEmpty() ||
                      !isSeen);
    m_title->setValue(isManaged ? tr("Container management is on") : tr("Container management is off"));
    if (!isManaged) {
        m_signName = u"unmanage"_s;
        m_text->setValue(tr("The containers of this virtual machine are not shown."));
    } else if (!isRunning) {
        m_signName = u"waiting"_s;
        m_text->setValue(tr("The virtual machine does not run. Its containers are shown once it does."));
    } else if (!report) {
        m_signName = u"waiting"_s;
        m_text->setValue(tr("The monitor of its host has not reported on it yet."));
    } else if (!silence.isEmpty()) {
        m_signName = u"error"_s;
        m_text->setValue(silence);
    } else if (report->isConnected) {
        m_signName = u"live"_s;
        m_text->setValue(tr("The monitor of its host follows every change of the containers."));
    } else if (report->failureCode == "NOT_WATCHED"_L1) {
        m_signName = u"error"_s;
        m_text->setValue(tr("Nobody watches it at present, so what is shown of its containers may be old."));
    } else {
        m_signName = u"error"_s;
        m_text->setValue(tr("Its containers cannot be watched at present. It is tried again by itself."));
    }
    showSign();
}

void ManagementPage::showFacts(const xapi::VmRecord &vm, const service::PublishedState *published)
{
    const bool isWatched = guest::isManaged(vm) && published;
    const auto report = isWatched ? published->report() : std::nullopt;
    const QString none = tr("None");
    m_facts->setVisible(guest::isManaged(vm));
    const QString engine = isWatched ? engineText(published->engine()) : QString();
    m_engine->setValue(engine.isEmpty() ? none : engine);
    const QDateTime confirmed =
        isWatched ? vmfacts::lastConfirmed(vm, *published, m_vm.pool->lastContact()) : QDateTime();
    m_since->setValue(confirmed.isValid() ? tr("Not confirmed since %1").arg(momentText(confirmed))
                      : report            ? stateText(*report)
                                          : none);
    m_contact->setValue(report && report->lastContact.isValid() ? momentText(report->lastContact) : none);
    const QString error = report ? errorText(*report) : QString();
    m_error->setValue(error.isEmpty() ? none : error);
}

void ManagementPage::showHostKey(const xapi::VmRecord &vm)
{
    const QByteArray key = vm.otherConfig.value(xapi::keys::sshHostKey).trimmed().toLatin1();
    m_hostKeyBox->setVisible(guest::recordedWay(vm).mode == guest::Mode::Ssh);
    m_hostKey->setValue(key.isEmpty() ? tr("None yet: the key that it shows first is recorded.")
                                      : guest::fingerprint(key));
    m_copyKey->setEnabled(!key.isEmpty());
    m_forgetKey->setEnabled(!key.isEmpty());
}

void ManagementPage::showButtons()
{
    const bool isLive = record() && m_vm.pool->isLive() && !m_changing.contains(m_vmUuid);
    m_switch->setEnabled(isLive);
    m_why->setEnabled(isLive);
    m_form->setEnabled(isLive);
    m_apply->setEnabled(isLive && (m_form->isEdited() || !guest::isWayReadable(*record())));
    m_revert->setEnabled(isLive && m_form->isEdited());
    m_forgetKey->setEnabled(isLive && m_copyKey->isEnabled());
}

void ManagementPage::apply()
{
    const guest::RecordedWay way = m_form->way();
    carryOut(this, tr("The way to the container engine of “%1” was not changed."),
             [way](PoolSource *pool, QString vmUuid, Patience patience) {
                 return pool->setWay(std::move(vmUuid), way, std::move(patience));
             });
}

void ManagementPage::forgetHostKey()
{
    carryOut(this, tr("The SSH host key of “%1” was not forgotten."),
             [](PoolSource *pool, QString vmUuid, Patience patience) {
                 return pool->forgetHostKey(std::move(vmUuid), std::move(patience));
             });
}

QCoro::Task<void> ManagementPage::carryOut(QPointer<ManagementPage> self, QString what, Change change)
{
    const xapi::VmRecord *record = self->record();
    const QString vm = self->m_vmUuid;
    if (!record || self->m_changing.contains(vm)) {
        co_return;
    }
    const QString name = words::nameOr(record->name, vm);
    self->m_changing.insert(vm);
    self->showButtons();
    const Patience patience = Patience::of(changeTime, self->m_stop.get_token());
    const auto done = co_await change(self->m_vm.pool.data(), vm, patience);
    if (!self) {
        co_return;
    }
    self->m_changing.remove(vm);
    self->showButtons();
    if (!done) {
        Q_EMIT self->failed(describeFailure(what.arg(name), done.error()));
    }
}

void ManagementPage::showSign()
{
    if (!m_signName.isEmpty()) {
        m_sign->setPixmap(
            IconFactory::icon(m_signName).pixmap(QSize(stateSignSize, stateSignSize), devicePixelRatioF()));
    }
}

void ManagementPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showSign();
    }
}

} // namespace xsc::ui
