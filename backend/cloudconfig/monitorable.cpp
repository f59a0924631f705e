// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/monitorable.h"

#include <QRegularExpression>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

bool wantsPoolKey(const QString &templateText) { return templateText.contains("CONTAINERRSAPUB%"_L1); }

bool letsPoolKeyIn(const QString &templateText)
{
    static const QRegularExpression original(u"\\n\\s*- ssh-rsa %[XS]*CONTAINERRSAPUB%"_s);
    static const QRegularExpression ours(u"^[^#\\r\\n]*[-,\\[\\s\"']ssh-rsa[ \\t]+%(XS)?CONTAINERRSAPUB%"_s,
                                         QRegularExpression::MultilineOption);
    return original.match(templateText).hasMatch() || ours.match(templateText).hasMatch();
}

} // namespace xsc::cloudconfig
