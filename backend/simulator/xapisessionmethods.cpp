// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapisessionmethods.h"

#include "simulator/xapierror.h"
#include "simulator/xapimethods.h"
#include "simulator/xapimodel.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

using Parameters = QList<Value>;

QString coordinator(const XapiModel &model)
{
    return model.value(u"pool"_s, model.refs(u"pool"_s).value(0), u"master"_s).toString();
}

Result<Value> login(XapiModel &model, const XapiAccount &account, const XapiCaller &caller,
                    const Parameters &given)
{
    const QString user = given[0].toString();
    const bool known = user == account.user && given[1].toString() == account.password;
    if (!caller.local && !known)
        return xapiFail({u"SESSION_AUTHENTICATION_FAILED"_s, user, u"Authentication failure"_s});
    return Value(addSession(model, user, given.value(3).toString()));
}

Result<Value> logout(XapiModel &model, const XapiCaller &caller, const Parameters &)
{
    if (auto gone = model.destroy(u"session"_s, caller.session); !gone)
        return Fail(gone.error());
    return Value();
}

XapiMethod loginMethod(XapiModel &model, const XapiAccount &account, int most)
{
    XapiMethod method;
    method.least = 2;
    method.most = most;
    method.session = false;
    method.run = atOnce([&model, account](const XapiCaller &caller, const Parameters &given) {
        return login(model, account, caller, given);
    });
    return method;
}

} // namespace

QString addSession(XapiModel &model, const QString &user, const QString &originator)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return model.add(u"session"_s, {{u"this_host"_s, Value(coordinator(model))},
                                    {u"last_active"_s, Value(now)},
                                    {u"validation_time"_s, Value(now)},
                                    {u"pool"_s, Value(true)},
                                    {u"is_local_superuser"_s, Value(true)},
                                    {u"auth_user_name"_s, Value(user)},
                                    {u"originator"_s, Value(originator)}});
}

void forgetSessions(XapiModel &model)
{
    for (const QString &cls : {u"session"_s, u"task"_s}) {
        for (const QString &ref : model.refs(cls))
            std::ignore = model.destroy(cls, ref);
    }
}

void addSessionMethods(XapiMethods &methods, XapiModel &model, const XapiAccount &account)
{
    methods.add(u"session.login_with_password"_s, loginMethod(model, account, 4));
    methods.add(u"session.slave_local_login_with_password"_s, loginMethod(model, account, 2));
    for (const QString &name : {u"session.logout"_s, u"session.local_logout"_s}) {
        methods.add(name, 0, [&model](const XapiCaller &caller, const Parameters &given) {
            return logout(model, caller, given);
        });
    }
}

} // namespace xsc::simulator
