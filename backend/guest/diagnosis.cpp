// SPDX-License-Identifier: BSD-2-Clause
#include "guest/diagnosis.h"

#include "guest/tr.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestJson = 256 * 1024;
constexpr qsizetype mostSteps = 64;

const QHash<Outcome, QString> &outcomes()
{
    static const QHash<Outcome, QString> all{{Outcome::Passed, u"passed"_s},
                                             {Outcome::Failed, u"failed"_s},
                                             {Outcome::NotReached, u"not-reached"_s},
                                             {Outcome::NotApplicable, u"not-applicable"_s}};
    return all;
}

const QHash<Repair::Action, QString> &actions()
{
    using Action = Repair::Action;
    static const QHash<Action, QString> all{
        {Action::AcceptHostKey, u"accept-host-key"_s},      {Action::UseEngineSocket, u"use-engine-socket"_s},
        {Action::EnableManagement, u"enable-management"_s}, {Action::PushKey, u"push-key"_s},
        {Action::JoinEngineGroup, u"join-engine-group"_s},  {Action::StartEngine, u"start-engine"_s}};
    return all;
}

template <class Key>
std::optional<Key> keyOf(const QHash<Key, QString> &words, const QJsonValue &value)
{
    const auto it = std::find(words.cbegin(), words.cend(), value.toString());
    return it == words.cend() ? std::nullopt : std::optional<Key>(it.key());
}

QJsonValue jsonOf(const std::optional<Repair> &repair)
{
    if (!repair)
        return QJsonValue::Null;
    return QJsonObject{{u"action"_s, actionId(repair->action)},
                       {u"subject"_s, repair->subject},
                       {u"replaces"_s, repair->replaces}};
}

QJsonObject jsonOf(const Step &step)
{
    return {{u"id"_s, rungId(step.rung)},
            {u"result"_s, outcomes().value(step.outcome)},
            {u"code"_s, step.code},
            {u"evidence"_s, step.evidence},
            {u"cause"_s, step.advice.cause},
            {u"remedy"_s, step.advice.remedy},
            {u"command"_s, step.advice.command},
            {u"repair"_s, jsonOf(step.repair)}};
}

std::optional<Repair> repairIn(const QJsonValue &value)
{
    const auto action = keyOf(actions(), value[u"action"_s]);
    if (!action)
        return {};
    return Repair{*action, value[u"subject"_s].toString(), value[u"replaces"_s].toString()};
}

std::optional<Step> stepIn(const QJsonValue &value)
{
    const auto rung = rungById(value[u"id"_s].toString());
    const auto outcome = keyOf(outcomes(), value[u"result"_s]);
    if (!rung || !outcome)
        return {};
    return Step{.rung = *rung,
                .outcome = *outcome,
                .code = value[u"code"_s].toString(),
                .evidence = value[u"evidence"_s].toString(),
                .advice = {value[u"cause"_s].toString(), value[u"remedy"_s].toString(),
                           value[u"command"_s].toString()},
                .repair = repairIn(value[u"repair"_s])};
}

} // namespace

QString actionId(Repair::Action action) { return actions().value(action); }

const Step *Diagnosis::firstFailed() const
{
    const auto it = std::find_if(steps.begin(), steps.end(),
                                 [](const Step &step) { return step.outcome == Outcome::Failed; });
    return it == steps.end() ? nullptr : &*it;
}

const Step *Diagnosis::at(Rung rung) const
{
    const auto it =
        std::find_if(steps.begin(), steps.end(), [rung](const Step &step) { return step.rung == rung; });
    return it == steps.end() ? nullptr : &*it;
}

std::optional<Error> failureOf(const Diagnosis &diagnosis)
{
    const Step *failed = diagnosis.firstFailed();
    if (!failed)
        return {};
    return Error{kindOfRung(failed->code).value_or(ErrorKind::Internal),
                 sentences(failed->advice),
                 failed->evidence,
                 {failed->code}};
}

Diagnosis withIgnoredKey(Diagnosis diagnosis, const GuestSettings &settings)
{
    for (Step &step : diagnosis.steps) {
        if (step.rung != Rung::Login)
            continue;
        step.code = u"KEY_IGNORED"_s;
        step.advice = adviceOn(step.code, settings);
        step.repair.reset();
    }
    return diagnosis;
}

QJsonObject toJson(const Diagnosis &diagnosis)
{
    QJsonArray steps;
    for (const Step &step : diagnosis.steps)
        steps.append(jsonOf(step));
    const Step *failed = diagnosis.firstFailed();
    return {{u"vm"_s, diagnosis.vmUuid},
            {u"name"_s, diagnosis.vmName},
            {u"mode"_s, diagnosis.mode == Mode::Ssh ? u"ssh"_s : u"tls"_s},
            {u"ok"_s, diagnosis.isOk()},
            {u"failed"_s, failed ? QJsonValue(rungId(failed->rung)) : QJsonValue(QJsonValue::Null)},
            {u"steps"_s, steps}};
}

Result<Diagnosis> readDiagnosis(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.left(longestJson));
    Diagnosis diagnosis{.vmUuid = document[u"vm"_s].toString(),
                        .vmName = document[u"name"_s].toString(),
                        .mode = document[u"mode"_s] == u"tls"_s ? Mode::Tls : Mode::Ssh,
                        .steps = {}};
    const QJsonArray steps = document[u"steps"_s].toArray();
    for (const QJsonValue &value : steps) {
        const auto step = stepIn(value);
        if (step && diagnosis.steps.size() < mostSteps)
            diagnosis.steps.append(*step);
    }
    if (diagnosis.steps.isEmpty())
        return fail(ErrorKind::Protocol, Tr::tr("What came back is no diagnosis of a VM."),
                    QString::fromUtf8(json.left(200)));
    return diagnosis;
}

} // namespace xsc::guest
