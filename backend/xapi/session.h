// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "core/secret.h"
#include "xapi/refs.h"
#include "xapi/value.h"

#include <QObject>

#include <memory>

namespace xsc::xapi {

//! Where a pool answers: xapi's unix socket, or https with the SHA-256 of the certificate that the user has
//! accepted (empty: none yet; login then fails with ErrorKind::Trust, see net::connectTls).
struct ServerAddress
{
    QString socketPath;
    QString host;
    quint16 port = 443;
    QString pinnedSha256;

    [[nodiscard]] static ServerAddress unixSocket(QString path);
    [[nodiscard]] static ServerAddress https(QString host, quint16 port, QString pinnedSha256);
    [[nodiscard]] bool isLocal() const { return !socketPath.isEmpty(); }
};

struct Login
{
    QString user = QStringLiteral("root");
    Secret password;
    QString originator = QStringLiteral("xscontainer");
};

//! A XAPI session. Calls run in parallel, each on a connection of its own from a small pool of kept ones.
//! A call that meets SESSION_INVALID logs in again once and is repeated (not for adopted sessions);
//! HOST_IS_SLAVE moves to the coordinator. The coordinator has a certificate of its own: over https that
//! ends in ErrorKind::Trust with code {…, sha256, host}, and the caller signs in at that host with a pin.
//! Credentials refused over https are not sent again: a directory may lock the account.
class Session : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static Task<std::shared_ptr<Session>> login(ServerAddress address, Login login,
                                                              Patience patience);
    //! A session somebody else has made and will end, e.g. the one a plugin is handed.
    [[nodiscard]] static std::shared_ptr<Session> adopt(ServerAddress address, QString sessionRef);
    ~Session() override;
    Q_DISABLE_COPY_MOVE(Session)

    //! Calls \a method with the session reference put before \a parameters. ErrorKind::Remote carries
    //! XAPI's error code and parameters in code.
    [[nodiscard]] Task<Value> call(QString method, QList<Value> parameters, Patience patience);

    //! The same, but after a new login the call is not repeated: it fails with what it met and generation()
    //! has changed. For calls that only make sense in the session they began in.
    [[nodiscard]] Task<Value> callInSession(QString method, QList<Value> parameters, Patience patience);

    [[nodiscard]] Task<QString> callPlugin(HostRef host, QString plugin, QString function,
                                           StringMap arguments, Patience patience);

    //! Removes, then adds one key of a map field: add alone fails when the key exists. \a cls e.g. "VM".
    [[nodiscard]] Task<> setMapKey(QString cls, QString ref, QString field, QString key, QString value,
                                   Patience patience);
    [[nodiscard]] Task<> removeMapKey(QString cls, QString ref, QString field, QString key,
                                      Patience patience);

    //! Ends the session at the server, unless adopted, and all connections.
    [[nodiscard]] Task<> logout(Patience patience);

    [[nodiscard]] QString sessionRef() const;
    //! Counts logins; a change means that tasks and event tokens of before are gone.
    [[nodiscard]] int generation() const;
    //! Where it really talks to (after a redirect).
    [[nodiscard]] ServerAddress address() const;

private:
    struct Private;
    explicit Session(std::shared_ptr<Private> d);
    std::shared_ptr<Private> d; //!< shared with running calls, which may outlive us
};

} // namespace xsc::xapi
