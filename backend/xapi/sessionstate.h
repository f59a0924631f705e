// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/rpcclient.h"

#include <QObject>

#include <optional>

namespace xsc::xapi {

//! One login on its way, for all calls that wait for it.
class LoginFlight : public QObject
{
    Q_OBJECT

public:
    std::optional<Result<>> outcome;

Q_SIGNALS:
    void landed();
};

//! What a Session and its running calls share. Every coroutine holds it by shared_ptr.
struct Session::Private
{
    using Ptr = std::shared_ptr<Private>;

    std::shared_ptr<RpcClient> client;
    Login login;
    bool isAdopted = false;
    bool isEnded = false;
    QString sessionRef;
    int generation = 0;
    std::optional<Error> refusal; //!< of our credentials
    std::shared_ptr<LoginFlight> flight;

    [[nodiscard]] static Task<Value> call(Ptr self, QString method, QList<Value> parameters,
                                          Patience patience);
    [[nodiscard]] static Task<Value> callInSession(Ptr self, QString method, QList<Value> parameters,
                                                   Patience patience);
    [[nodiscard]] static Task<Value> attempt(Ptr self, QString method, QList<Value> parameters,
                                             Patience patience);
    [[nodiscard]] static Task<QString> callText(Ptr self, QString method, QList<Value> parameters,
                                                Patience patience);
    [[nodiscard]] static Task<> callVoid(Ptr self, QString method, QList<Value> parameters,
                                         Patience patience);
    [[nodiscard]] static Task<> setMapKey(Ptr self, QString cls, QString ref, QString field, QString key,
                                          QString value, Patience patience);
    [[nodiscard]] static Task<> endAtServer(Ptr self, Patience patience);
    [[nodiscard]] static Task<> logout(Ptr self, Patience patience);

    //! A session newer than \a generation; one login serves all who ask at the same time.
    [[nodiscard]] static Task<> renew(Ptr self, int generation, Patience patience);
    static QCoro::Task<void> fly(Ptr self, std::shared_ptr<LoginFlight> flight);
    [[nodiscard]] bool isRenewable(const Error &error) const;
};

} // namespace xsc::xapi
