// SPDX-License-Identifier: BSD-2-Clause
#include "docker/engine.h"

#include <QRegularExpression>

#include <algorithm>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

bool isContainerName(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[a-zA-Z0-9][a-zA-Z0-9_.-]{0,254}\\z"_s);
    return pattern.match(text).hasMatch();
}

// Real-time signals are counted from either end: RTMIN+1, RTMAX-14.
bool isSignal(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A(?:(?:[1-9]|[1-5][0-9]|6[0-4])|(?:SIG)?(?:HUP|INT|QUIT|ILL|TRAP|ABRT|IOT|BUS|FPE|KILL|USR1|SEGV|"
        "USR2|PIPE|ALRM|TERM|STKFLT|CHLD|CLD|CONT|STOP|TSTP|TTIN|TTOU|URG|XCPU|XFSZ|VTALRM|PROF|WINCH|IO|"
        "POLL|PWR|SYS|UNUSED|RTMIN(?:\\+(?:[1-9]|1[0-5]))?|RTMAX(?:-(?:[1-9]|1[0-4]))?))\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

} // namespace xsc::docker
