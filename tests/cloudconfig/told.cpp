// SPDX-License-Identifier: BSD-2-Clause
#include "told.h"

#include "cloudconfig/textlines.h"

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace cloudconfig;

QStringList told(const LintReport &report)
{
    QStringList all;
    for (const Finding &finding : report.findings)
        all << u"%1@%2:%3"_s.arg(finding.rule).arg(finding.span.line).arg(finding.span.column);
    return all;
}

QString mended(const QByteArray &text, const LintReport &report)
{
    QString result = QString::fromUtf8(text);
    const TextLines lines(result);
    for (const Finding &finding : report.findings) {
        if (!finding.fix)
            continue;
        const Span span = finding.fix->span;
        const qsizetype begin = lines.startOf(span.line) + span.column - 1;
        const qsizetype end = lines.startOf(span.endLine) + span.endColumn - 1;
        return result.replace(begin, end - begin, finding.fix->text);
    }
    return {};
}

} // namespace xsc::test
