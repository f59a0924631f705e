// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "guest/advice.h"
#include "guest/rungs.h"

#include <QJsonObject>

#include <optional>

namespace xsc::guest {

//! What mends one failed rung. Nobody carries it out without having asked the user.
struct Repair
{
    enum class Action {
        AcceptHostKey,   //!< subject: the key seen; replaces: the key recorded (both base64)
        UseEngineSocket, //!< subject: the path; replaces: the path used now
        EnableManagement,
        PushKey,         //!< subject: the line for authorized_keys; takes a login with a password
        JoinEngineGroup, //!< subject: the group; takes sudo in the VM
        StartEngine,     //!< subject: the unit of systemd; takes sudo in the VM
    };
    Action action = Action::EnableManagement;
    QString subject{};
    QString replaces{};
    bool operator==(const Repair &) const = default;
};

//! As answers of programs spell it, e.g. "accept-host-key".
[[nodiscard]] QString actionId(Repair::Action action);

enum class Outcome {
    Passed,
    Failed,
    NotReached,    //!< something before it failed
    NotApplicable, //!< it has no meaning for this VM
};

//! One rung of the ladder as it was found.
struct Step
{
    Rung rung = Rung::Running;
    Outcome outcome = Outcome::NotReached;
    QString code{};     //!< of what failed: one of allRungCodes(); else empty
    QString evidence{}; //!< what was really seen, lines of text, partly in the words of others
    Advice advice{};    //!< of what failed
    std::optional<Repair> repair{};
    bool operator==(const Step &) const = default;
};

//! Why the containers of a VM are seen or not: every rung, in order.
struct Diagnosis
{
    QString vmUuid;
    QString vmName;
    Mode mode = Mode::Ssh;
    QList<Step> steps;
    bool operator==(const Diagnosis &) const = default;

    [[nodiscard]] bool isOk() const { return !firstFailed(); }
    //! The lowest rung that failed; nullptr when none did.
    [[nodiscard]] const Step *firstFailed() const;
    [[nodiscard]] const Step *at(Rung rung) const;
};

//! The lowest rung that failed as one failure; nothing when none did.
[[nodiscard]] std::optional<Error> failureOf(const Diagnosis &diagnosis);

//! The same once its key was added and is refused all the same: to look again would only offer to add it.
[[nodiscard]] Diagnosis withIgnoredKey(Diagnosis diagnosis, const GuestSettings &settings);

//! {vm, name, mode, ok, failed: id of a rung or null, steps: [{id, result, code, evidence, cause, remedy,
//! command, repair: {action, subject, replaces} or null}]}
[[nodiscard]] QJsonObject toJson(const Diagnosis &diagnosis);
//! Errors: Protocol. Steps that are not known are left out: a newer program may have more.
[[nodiscard]] Result<Diagnosis> readDiagnosis(const QByteArray &json);

} // namespace xsc::guest
