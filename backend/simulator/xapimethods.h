// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpserver.h"
#include "xapi/value.h"

#include <QHash>

namespace xsc::simulator {

//! Who calls: over which door and with which session.
struct XapiCaller
{
    bool local = false; //!< through a host's unix socket: any password is good
    QString host;       //!< uuid of that host; empty at the TLS door
    QString session;    //!< the session's reference, put before the parameters on the wire
    //! The caller's connection, for calls that wait; nullptr when nobody waits for the answer.
    std::shared_ptr<net::HttpResponder> responder;
    std::stop_token stop; //!< requested when the server goes
};

struct XapiMethod
{
    using Run = std::function<Task<xapi::Value>(XapiCaller, QList<xapi::Value>)>;
    using RunNow = std::function<Result<xapi::Value>(const XapiCaller &, const QList<xapi::Value> &)>;

    int least = 0; //!< parameters, the session not counted
    int most = 0;
    bool session = true; //!< false: takes no session
    bool task = false;   //!< has an Async form, and makes a visible task also when called directly
    Run run;
};

//! The methods a server knows, by their names and aliases.
class XapiMethods
{
public:
    struct Found
    {
        QString name;
        const XapiMethod *method = nullptr;
        bool async = false;
    };

    void add(const QString &name, XapiMethod method);
    //! For methods that do not wait.
    void add(const QString &name, int parameters, XapiMethod::RunNow run);

    //! "VM.get_record", "VM_get_record" or "Async.VM.start"; method is nullptr when it is none of them.
    [[nodiscard]] Found find(const QString &spelling) const;
    [[nodiscard]] QStringList names() const;

private:
    QHash<QString, XapiMethod> m_methods;
    QHash<QString, QString> m_aliases;
};

//! Turns a function that does not wait into one that may.
[[nodiscard]] XapiMethod::Run atOnce(XapiMethod::RunNow run);

} // namespace xsc::simulator
