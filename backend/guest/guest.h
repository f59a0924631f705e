// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/engine.h"
#include "guest/guestsettings.h"
#include "guest/trail.h"
#include "xapi/session.h"

#include <QObject>

#include <memory>

namespace xsc::guest {

//! A live way to the engine of one VM: an SSH session or TLS settings, and the engine over it.
class Guest : public QObject
{
    Q_OBJECT

public:
    //! Reads the credentials from XAPI's secrets, tries the addresses, pins the host key on first use
    //! (xscontainer-sshhostkey) and asks nothing of anybody. Does not speak to the engine yet. \a trail, when
    //! given, has what was tried and seen.
    [[nodiscard]] static Task<std::shared_ptr<Guest>> connect(std::shared_ptr<xapi::Session> session,
                                                              GuestSettings settings, Patience patience,
                                                              TrailPtr trail = {});
    //! A guest to which somebody else keeps the way. \a settings: for the words of explained();
    //! \a opener and \a agreed as in docker::Engine::over().
    [[nodiscard]] static std::shared_ptr<Guest> over(GuestSettings settings, net::StreamOpener opener,
                                                     docker::EngineVersion agreed);
    ~Guest() override;
    Q_DISABLE_COPY_MOVE(Guest)

    [[nodiscard]] std::shared_ptr<docker::Engine> engine() const;
    //! A stream of the caller's own to the engine, beside those of engine(). Ends with the SSH session, but
    //! over TLS it outlives this object.
    [[nodiscard]] Task<net::StreamPtr> open(Patience patience) const;
    [[nodiscard]] const GuestSettings &settings() const;
    //! Input and output of a command in the VM; Unsupported over TLS.
    [[nodiscard]] Task<net::StreamPtr> run(QString command, Patience patience) const;
    //! The engine's socket was reached by a helper in the VM, as sshd would not forward to it.
    [[nodiscard]] bool needsHelper() const;
    //! base64 blob of the key the VM showed; empty for TLS.
    [[nodiscard]] QByteArray hostKey() const;
    //! A failure of engine(), told with the VM's name and what to do. Over TLS a connection that broke off is
    //! made once more, and for at most two seconds it is heard why: the engine's refusal of our certificate
    //! is easily lost.
    [[nodiscard]] QCoro::Task<Error> explained(Error error, Patience patience) const;
    void close();

Q_SIGNALS:
    //! The SSH session has ended; not for TLS, where every request has its own word about it.
    void lost(const xsc::Error &why);

private:
    struct Private;
    explicit Guest(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace xsc::guest
