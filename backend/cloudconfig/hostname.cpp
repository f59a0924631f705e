// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/hostname.h"

namespace xsc::cloudconfig {

QString hostNameOf(const QString &vmName)
{
    QString name;
    for (const QChar character : vmName) {
        const char16_t unit = character.unicode();
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            name += character;
        else if (unit >= u'A' && unit <= u'Z')
            name += QChar(unit + (u'a' - u'A'));
    }
    return name;
}

} // namespace xsc::cloudconfig
