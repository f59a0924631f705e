// SPDX-License-Identifier: BSD-2-Clause
#include "guest/ladder.h"

#include "guest/credentials.h"
#include "guest/guest.h"
#include "guest/ladderboard.h"
#include "guest/survey.h"
#include "guest/tr.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto connectTime = 12s;
constexpr auto requestTime = 12s;

using SessionPtr = std::shared_ptr<xapi::Session>;

// What the words depend on that is not in the settings.
QString detailOf(const Error &error, const GuestSettings &settings)
{
    const QString code = error.code.value(0);
    if (code == "HOST_KEY_CHANGED"_L1)
        return error.code.value(1);
    return code == "UNKNOWN_NAME"_L1 ? settings.addresses.value(0) : QString();
}

Task<QString> detailOfLogin(SessionPtr session, GuestSettings settings, Error error, Patience patience)
{
    if (error.code.value(0) != "KEY_REFUSED"_L1)
        co_return detailOf(error, settings);
    const auto lines = co_await poolPublicLines(session, settings, patience);
    co_return lines.value_or(QString());
}

// The words of a helper do not always tell a missing socket from a dead or forbidden one; a look does.
QString refined(const QString &code, const Survey &survey)
{
    if (survey.place == Survey::Place::Unknown)
        return code;
    if (survey.place == Survey::Place::Hidden)
        return u"NOT_PERMITTED"_s;
    if (survey.place != Survey::Place::Socket)
        return u"NO_ENGINE_SOCKET"_s;
    if (survey.isWritable == Survey::Answer::No)
        return u"NOT_PERMITTED"_s;
    if (survey.isListening == Survey::Answer::No)
        return u"ENGINE_DOWN"_s;
    // It is there, allowed and alive, and yet nobody got to it.
    return survey.helpers.isEmpty() ? u"NO_CHANNEL"_s : code;
}

QString detailOf(const QString &code, const Survey &survey, const GuestSettings &settings)
{
    if (code == "NOT_PERMITTED"_L1)
        return survey.groupToJoin();
    if (code == "NO_ENGINE_SOCKET"_L1 && !survey.others.isEmpty())
        return survey.others.first();
    return survey.unitToStart(settings.engineSocket);
}

bool isAboutSocket(const QString &code)
{
    static const QStringList all{u"NO_CHANNEL"_s, u"NO_ENGINE_SOCKET"_s, u"NOT_PERMITTED"_s, u"ENGINE_DOWN"_s,
                                 u"CONNECTION_LOST"_s};
    return all.contains(code);
}

QString evidenceOf(const Error &error) { return error.detail.isEmpty() ? error.message : error.detail; }

void stopAtSocket(LadderBoard &board, const Error &error, const Survey &survey, const GuestSettings &settings)
{
    const QString code = refined(error.code.value(0), survey);
    const bool isCertain = survey.place != Survey::Place::Unknown;
    if (isCertain)
        board.passUnknown(Rung::Channel, rungOf(code).value_or(Rung::Channel));
    const QStringList evidence{evidenceOf(error), survey.text()};
    board.stop(code, settings, detailOf(code, survey, settings), evidence.join(u'\n').trimmed());
    if (!survey.canMend(code))
        board.offerNothing(code);
}

// The engine, or what is in its place, has been reached, and yet did not tell its version.
void stopAtEngine(LadderBoard &board, const Error &error, const GuestSettings &settings)
{
    const QString known = error.code.value(0);
    const QString code = rungOf(known) ? known : u"BAD_ANSWER"_s;
    board.passUnknown(Rung::Login, rungOf(code).value_or(Rung::Engine));
    board.stop(code, settings, {}, evidenceOf(error));
}

QString engineText(const docker::EngineVersion &version)
{
    const QString kind = version.kind == docker::EngineKind::Podman   ? u"Podman"_s
                         : version.kind == docker::EngineKind::Docker ? u"Docker"_s
                                                                      : Tr::tr("Engine");
    return version.isWindows ? Tr::tr("%1 %2 on Windows").arg(kind, version.version)
                             : kind + u' ' + version.version;
}

void passEngine(LadderBoard &board, const docker::EngineVersion &version, const Guest &guest)
{
    const GuestSettings &settings = guest.settings();
    if (settings.mode == Mode::Ssh) {
        board.pass(Rung::Channel, guest.needsHelper()
                                      ? Tr::tr("By a program in the VM, as sshd does not forward.")
                                      : Tr::tr("Forwarded by sshd."));
        board.pass(Rung::Socket, settings.engineSocket);
    }
    board.passUnknown(Rung::Login, Rung::Engine);
    board.pass(Rung::Engine, engineText(version));
    board.pass(Rung::Version, Tr::tr("The engine speaks API %1, we speak %2 with it.")
                                  .arg(version.newest.toString(), version.api.toString()));
}

// From a good login on.
Task<> askEngine(LadderBoard *board, std::shared_ptr<Guest> guest, Patience patience)
{
    const GuestSettings settings = guest->settings();
    if (settings.mode == Mode::Ssh)
        board->pass(Rung::Login, settings.user);
    const auto version = co_await guest->engine()->negotiate(patience.atMost(requestTime));
    if (version) {
        passEngine(*board, *version, *guest);
        co_return {};
    }
    const Error error = co_await guest->explained(version.error(), patience);
    if (patience.stop.stop_requested())
        co_return fail(patience.why(Tr::tr("The diagnosis of %1").arg(settings.vmName)));
    if (settings.mode == Mode::Tls || !isAboutSocket(error.code.value(0))) {
        stopAtEngine(*board, error, settings);
        co_return {};
    }
    const Survey survey = co_await surveyEngineSocket(guest, patience);
    stopAtSocket(*board, error, survey, settings);
    co_return {};
}

// Failures before the engine is asked: errors that name no rung are XAPI's and end the diagnosis.
Task<> climb(LadderBoard *board, SessionPtr session, GuestSettings settings, Patience patience)
{
    const auto trail = std::make_shared<Trail>();
    const auto guest = co_await Guest::connect(session, settings, patience.atMost(connectTime), trail);
    board->look(*trail, settings);
    if (guest)
        co_return co_await askEngine(board, *guest, patience);
    const Error error = guest.error();
    if (!rungOf(error.code.value(0)))
        co_return fail(error);
    const auto detail = co_await detailOfLogin(session, settings, error, patience);
    const QString seen = failuresOf(*trail, settings.port);
    board->stop(error.code.value(0), settings, detail.value_or(QString()),
                seen.isEmpty() ? evidenceOf(error) : seen);
    co_return {};
}

} // namespace

Task<Diagnosis> diagnose(SessionPtr session, xapi::VmRecord vm, Patience patience)
{
    const auto records = co_await guestRecords(session, vm, patience);
    if (!records)
        co_return fail(records.error());
    LadderBoard board(*records);
    const auto settings = records->settings();
    if (settings) {
        const auto climbed = co_await climb(&board, session, *settings, patience);
        if (!climbed)
            co_return fail(climbed.error());
    } else if (!board.hasFailed()) {
        board.stop(settings.error().code.value(0), plainSettings(records->pool, vm), settings.error().detail,
                   settings.error().detail);
    }
    co_return board.done();
}

} // namespace xsc::guest
