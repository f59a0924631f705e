// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc::simulator {

class XapiMethods;
class XapiModel;

//! Who may come in through TLS; through a host's unix socket any password is good.
struct XapiAccount
{
    QString user;
    QString password;
};

//! session.* : login, logout and what clients ask about their own session; rows of class session.
void addSessionMethods(XapiMethods &methods, XapiModel &model, const XapiAccount &account);

//! A session that calls come with although nobody has logged in, as xapi makes for plugins on members.
[[nodiscard]] QString addSession(XapiModel &model, const QString &user, const QString &originator);

//! Every session and task goes, as when xapi restarts.
void forgetSessions(XapiModel &model);

} // namespace xsc::simulator
