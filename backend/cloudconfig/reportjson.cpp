// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/reportjson.h"

#include <QJsonArray>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue fixJson(const std::optional<Fix> &fix)
{
    if (!fix)
        return QJsonValue::Null;
    return QJsonObject{{u"title"_s, fix->title},
                       {u"line"_s, fix->span.line},
                       {u"column"_s, fix->span.column},
                       {u"endLine"_s, fix->span.endLine},
                       {u"endColumn"_s, fix->span.endColumn},
                       {u"text"_s, fix->text}};
}

} // namespace

QString targetName(Target target) { return target == Target::CoreOs ? u"coreos"_s : u"cloud-init"_s; }

std::optional<Target> targetNamed(const QString &name)
{
    for (const Target target : {Target::CoreOs, Target::CloudInit}) {
        if (targetName(target) == name)
            return target;
    }
    return {};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Hint:
        break;
    }
    return u"hint"_s;
}

QJsonObject toJson(const LintReport &report)
{
    QJsonArray problems;
    for (const Finding &finding : report.findings)
        problems.append(QJsonObject{{u"line"_s, finding.span.line},
                                    {u"column"_s, finding.span.column},
                                    {u"severity"_s, severityName(finding.severity)},
                                    {u"rule"_s, finding.rule},
                                    {u"message"_s, finding.message},
                                    {u"fix"_s, fixJson(finding.fix)}});
    return {{u"target"_s, targetName(report.target)}, {u"problems"_s, problems}};
}

} // namespace xsc::cloudconfig
