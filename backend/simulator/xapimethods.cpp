// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapimethods.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

static Task<Value> ready(Result<Value> result) { co_return result; }

XapiMethod::Run atOnce(XapiMethod::RunNow run)
{
    return [run = std::move(run)](const XapiCaller &caller, const QList<Value> &parameters) {
        return ready(run(caller, parameters));
    };
}

void XapiMethods::add(const QString &name, XapiMethod method)
{
    QString alias = name;
    alias[alias.indexOf(u'.')] = u'_';
    m_aliases.insert(alias, name);
    m_methods.insert(name, std::move(method));
}

void XapiMethods::add(const QString &name, int parameters, XapiMethod::RunNow run)
{
    XapiMethod method;
    method.least = method.most = parameters;
    method.run = atOnce(std::move(run));
    add(name, std::move(method));
}

XapiMethods::Found XapiMethods::find(const QString &spelling) const
{
    Found found;
    found.async = spelling.startsWith("Async."_L1);
    found.name = found.async ? spelling.mid(6) : m_aliases.value(spelling, spelling);
    const auto it = m_methods.constFind(found.name);
    if (it != m_methods.cend() && (!found.async || it->task))
        found.method = &*it;
    return found;
}

QStringList XapiMethods::names() const
{
    QStringList names = m_methods.keys();
    names.sort();
    return names;
}

} // namespace xsc::simulator
