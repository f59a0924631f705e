// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/target.h"

#include <QRegularExpression>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

Target guessTarget(QStringView text)
{
    static const QRegularExpression s_coreOs(u"^['\"]?coreos['\"]?[ \\t]*:|\\$(?:private|public)_ipv4\\b"_s,
                                             QRegularExpression::MultilineOption);
    return s_coreOs.match(text.toString()).hasMatch() ? Target::CoreOs : Target::CloudInit;
}

} // namespace xsc::cloudconfig
