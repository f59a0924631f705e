// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"
#include "docker/engine.h"
#include "guest/credentials.h"
#include "net/certificatemaker.h"

#include <functional>
#include <memory>
#include <optional>

namespace xsc::prepare {

//! The certificates to be made for a VM.
struct TlsWish
{
    net::KeyKind key = net::KeyKind::Rsa4096;
    int days = 730; //!< 1 to mostTlsDays
};

//! What is to be recorded for a VM; unset: stays as it is. Of the two for TLS, which mean mode tls as well,
//! there can be one.
struct PrepareRequest
{
    QString vmUuid;
    std::optional<guest::Mode> mode{};
    std::optional<QString> user{};
    std::optional<quint16> port{};           //!< unset and the mode changes: defaultPort() of that
    std::optional<QString> engineSocket{};   //!< path in the guest
    std::optional<guest::TlsFiles> ownTls{}; //!< the engine knows their authority already
    std::optional<TlsWish> newTls{};         //!< made, and handed over on a disc
    QString agentSocket{};                   //!< of an ssh-agent that is tried before passwords; empty: none
    //! Fingerprint, "SHA256:…", of the only host key to be accepted besides the one recorded, unasked; empty:
    //! none is known beforehand.
    QString newHostKey{};
    //! Codes of failures whose remedy whoever asks words better: their messages tell the cause alone.
    QStringList ownRemedies{};
};

//! The same as keys of other_config, but for the secrets. \a vm: as it is recorded.
[[nodiscard]] xapi::StringMap wantedKeys(const PrepareRequest &request, const xapi::VmRecord &vm);

//! Told of each step as it is done, one sentence a time.
using PrepareProgress = std::function<void(const QString &)>;

//! The person, or whoever answers for one. Texts are whole sentences.
struct PrepareDialogue
{
    PrepareProgress tell;
    //! May it be done? Unset: it may.
    std::function<Task<bool>(QString question)> agree{};
    //! Returns when what somebody was told to do in the VM is done. Unset: agree() is asked, and no ends it.
    std::function<Task<>(QString question)> untilDone{};
    //! Unset, or an empty answer: there is none.
    std::function<Task<Secret>(QString question)> password{};
    //! Before it fails: the command for a shell in the VM that helps; the last one counts, an empty one is
    //! none.
    PrepareProgress advise{};
};

//! Makes a VM manageable. Over SSH: pool keys, and the host key, which is agreed to unless it is recorded; in
//! place of a recorded one only by a person or by its fingerprint.
//! With new certificates: a disc in the VM's CD drive, which stays until the engine answers with them. Then a
//! round trip to the engine; mode, user name and what else was asked for; management on. Nothing is recorded
//! for the VM before the round trip; cancelled later, all of it is recorded or nothing. On the way it
//! mends what is agreed to: a VM that refuses the pool's key gets it over a login by the ssh-agent or with
//! the password, the account joins the engine's group, the engine is started, another socket is used. Done
//! again after a failure, it goes on from what was reached. Secrets that no VM names in the end are
//! destroyed. \a patience: also for the time that answers take; when nobody is asked, a disc waits a quarter
//! of an hour at most. Errors: of code {"DECLINED"} what was not agreed to; Invalid for new certificates at
//! another port than defaultPort(); those of vmToPrepare(), before anything is asked or written; those of the
//! ways into the VM, of checkTlsFiles(), makeTlsKit() and withDisc(); those of XAPI.
[[nodiscard]] Task<docker::EngineVersion> prepareVm(std::shared_ptr<xapi::Session> session,
                                                    PrepareRequest request, PrepareDialogue dialogue,
                                                    Patience patience);

//! Tells what prepareVm() would meet and record, and changes nothing, neither in XAPI nor in the VM.
[[nodiscard]] Task<> rehearsePreparing(std::shared_ptr<xapi::Session> session, PrepareRequest request,
                                       PrepareProgress tell, Patience patience);

} // namespace xsc::prepare
