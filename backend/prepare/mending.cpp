// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/mending.h"

#include "guest/credentials.h"
#include "guest/keypush.h"
#include "guest/ladder.h"
#include "guest/repair.h"
#include "prepare/tr.h"
#include "xapi/keys.h"

namespace xsc::prepare {

using namespace guest;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Action = Repair::Action;

namespace {

constexpr auto repairTime = 60s;
constexpr auto diagnosisTime = 60s;
constexpr auto agentTime = 30s; // it may ask somebody
constexpr int mostPasswords = 3;

void tellWhereTheKeyBelongs(const Preparation &job, const GuestSettings &settings)
{
    job.dialogue.tell(Tr::tr("Add what follows to ~%1/.ssh/authorized_keys in %2, then try again:")
                          .arg(settings.user, settings.vmName));
    for (const QString &line : job.publicLines.split(u'\n'))
        job.dialogue.tell(line);
}

void tellPushed(const Preparation &job, const GuestSettings &settings, KeyPush how)
{
    job.dialogue.tell(
        how == KeyPush::Added
            ? Tr::tr("The pool's key was added to the user %1 of %2.").arg(settings.user, settings.vmName)
            : Tr::tr("The user %1 of %2 has the pool's key already.").arg(settings.user, settings.vmName));
}

// False: it takes the password.
Task<bool> authorizeByAgent(PreparationPtr job, GuestSettings settings, Patience patience)
{
    if (job->agentSocket.isEmpty())
        co_return false;
    const auto ssh = co_await logInByAgent(settings, job->host, job->agentSocket, patience.atMost(agentTime));
    if (!ssh && patience.isOver())
        co_return fail(ssh.error());
    if (!ssh) {
        job->dialogue.tell(ssh.error().message);
        co_return false;
    }
    const auto pushed = co_await pushKey(*ssh, settings, job->publicLines, patience.atMost(repairTime));
    if (!pushed)
        co_return fail(pushed.error());
    tellPushed(*job, settings, *pushed);
    co_return true;
}

Task<> authorizeByPassword(PreparationPtr job, GuestSettings settings, Error failure, Patience patience)
{
    const QString question =
        Tr::tr("Password of the user %1 of %2, to add the pool's key").arg(settings.user, settings.vmName);
    for (int i = 0; job->dialogue.password && i < mostPasswords; ++i) {
        const auto password = co_await job->dialogue.password(question);
        if (!password)
            co_return fail(password.error());
        if (password->isEmpty())
            break;
        const PasswordLogin login{job->host, *password};
        const auto pushed =
            co_await pushKeyByPassword(settings, login, job->publicLines, patience.atMost(repairTime));
        if (pushed) {
            tellPushed(*job, settings, *pushed);
            co_return {};
        }
        failure = pushed.error();
        if (failure.code.value(0) != "PASSWORD_REFUSED"_L1)
            break;
        job->dialogue.tell(failure.message);
    }
    co_return fail(failure);
}

Task<> authorize(PreparationPtr job, GuestSettings settings, Error failure, Patience patience)
{
    const auto byAgent = co_await authorizeByAgent(job, settings, patience);
    if (byAgent && *byAgent)
        co_return {};
    Result<> done = byAgent.map([](bool) {});
    if (done)
        done = co_await authorizeByPassword(job, settings, failure, patience);
    if (!done && done.error().kind != ErrorKind::Cancelled) {
        tellWhereTheKeyBelongs(*job, settings);
        advise(*job, failure);
    }
    co_return done;
}

QString questionAbout(const Repair &repair, const GuestSettings &settings)
{
    switch (repair.action) {
    case Action::JoinEngineGroup:
        return Tr::tr("Add the user %1 of %2 to the group %3? Its members control the engine, which makes "
                      "them as good as root.")
            .arg(settings.user, settings.vmName, repair.subject);
    case Action::StartEngine:
        return Tr::tr("Start %1 in %2?").arg(repair.subject, settings.vmName);
    case Action::UseEngineSocket:
        return Tr::tr("Use the engine at %1 in %2 instead?").arg(repair.subject, settings.vmName);
    default:
        return {};
    }
}

Task<> repairIt(PreparationPtr job, GuestSettings settings, Repair repair, Patience patience)
{
    if (repair.action == Action::UseEngineSocket) {
        want(*job, {{xapi::keys::engineSocket, repair.subject}});
        co_return {};
    }
    co_return co_await carryOutInVm(job->session, settings, repair, patience.atMost(repairTime));
}

// The ladder has looked closer than who failed, and names what it saw.
Fail stoppedAt(Preparation &job, const Diagnosis &found)
{
    job.found = *found.firstFailed();
    return fail(*failureOf(found));
}

} // namespace

Task<> mend(PreparationPtr job, GuestSettings settings, Error failure, Patience patience)
{
    if (settings.mode != Mode::Ssh || patience.isOver())
        co_return fail(failure);
    if (failure.code.value(0) == "KEY_REFUSED"_L1) {
        if (job->mended.contains(Action::PushKey))
            co_return fail(ignoredKey(settings, failure));
        job->mended.append(Action::PushKey);
        co_return co_await authorize(job, settings, failure, patience);
    }
    const auto found = co_await diagnose(job->session, job->vm, patience.atMost(diagnosisTime));
    const Step *failed = found ? found->firstFailed() : nullptr;
    if (!failed)
        co_return fail(failure);
    if (!failed->repair || job->mended.contains(failed->repair->action))
        co_return stoppedAt(*job, *found);
    const Repair repair = *failed->repair;
    const QString question = questionAbout(repair, settings);
    if (question.isEmpty())
        co_return fail(failure);
    job->mended.append(repair.action);
    job->dialogue.tell(sentences(failed->advice));
    const auto agreed = co_await mayDo(job, question);
    if (!agreed)
        co_return fail(agreed.error());
    co_return co_await repairIt(job, settings, repair, patience);
}

Task<> rehearseLogin(std::shared_ptr<xapi::Session> session, GuestSettings settings, ShownHostKey host,
                     PrepareProgress tell, Patience patience)
{
    const auto key = co_await poolPrivateKey(session, settings, patience);
    if (!key)
        co_return fail(key.error());
    const net::SshSettings way{.host = host.address,
                               .port = settings.port,
                               .user = settings.user,
                               .privateKey = *key,
                               .pinnedHostKey = host.key,
                               .otherKey = otherPoolKey(session, settings)};
    const auto in = co_await net::SshSession::connect(way, patience);
    if (!in && in.error().kind != ErrorKind::Auth)
        co_return fail(in.error());
    tell(in ? Tr::tr("The user %1 of %2 has the pool's key already.").arg(settings.user, settings.vmName)
            : Tr::tr("The pool's key would be added to the user %1 of %2, which takes its password.")
                  .arg(settings.user, settings.vmName));
    co_return {};
}

} // namespace xsc::prepare
