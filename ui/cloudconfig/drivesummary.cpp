// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/drivesummary.h"

#include "cloudconfig/hostname.h"
#include "cloudconfig/monitorable.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

using cloudconfig::Severity;

namespace {

constexpr qsizetype mostErrorTexts = 4;

struct SummaryTr
{
    Q_DECLARE_TR_FUNCTIONS(DriveSummary)
};

QString hostNameIn(const QString &userData)
{
    static const QRegularExpression s_hostName(
        u"^hostname:[ \\t]*([\"']?)([^\"'#\\r\\n]*?)\\1[ \\t]*(?:#.*)?\\r?$"_s,
        QRegularExpression::MultilineOption);
    return s_hostName.match(userData).captured(2);
}

bool hasKey(const QString &userData, const QString &except)
{
    static const QRegularExpression s_key(
        u"^[^#\\n]*\\b(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\\S+|sk-\\S+)\\s+(AAAA[A-Za-z0-9+/=]+)"_s,
        QRegularExpression::MultilineOption);
    QRegularExpressionMatchIterator matches = s_key.globalMatch(userData);
    while (matches.hasNext()) {
        if (matches.next().captured(1) != except) {
            return true;
        }
    }
    return false;
}

} // namespace

DriveSummary DriveSummary::of(const CheckedText &checked, const cloudconfig::Facts &facts)
{
    DriveSummary summary;
    summary.vmName = facts.vmName;
    const QString named = hostNameIn(checked.rendered.text);
    summary.hostName = named.isEmpty() ? cloudconfig::hostNameOf(facts.vmName) : named;
    summary.letsPoolIn = cloudconfig::letsPoolKeyIn(QString::fromUtf8(checked.text));
    summary.makesKey = facts.keyWillBeMade && cloudconfig::wantsPoolKey(QString::fromUtf8(checked.text));
    summary.newInterface = facts.addsManagementNic ? facts.managementDevice.value_or(QString()) : QString();
    summary.hasOtherKeys = hasKey(checked.rendered.text, facts.publicKey.section(u' ', 1, 1));
    summary.size = checked.rendered.text.toUtf8().size();
    for (const cloudconfig::Finding &finding : checked.report.findings) {
        ++(finding.severity == Severity::Error     ? summary.errors
           : finding.severity == Severity::Warning ? summary.warnings
                                                   : summary.hints);
        if (finding.severity == Severity::Error && summary.errorTexts.size() < mostErrorTexts) {
            summary.errorTexts << SummaryTr::tr("Line %1: %2").arg(finding.span.line).arg(finding.message);
        }
    }
    if (const int more = summary.errors - int(summary.errorTexts.size()); more > 0) {
        summary.errorTexts << SummaryTr::tr("And %n more", nullptr, more);
    }
    return summary;
}

} // namespace xsc::ui
