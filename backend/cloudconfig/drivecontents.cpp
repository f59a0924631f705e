// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/drivecontents.h"

#include "cloudconfig/metadata.h"
#include "cloudconfig/monitorable.h"
#include "cloudconfig/render.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

QString withLineBreaks(QString configuration) { return configuration.replace("%BR%"_L1, "\r\n"_L1); }

ImageContents driveContents(const QString &templateText, const Facts &facts, Layout layout)
{
    ImageContents contents;
    contents.userDataTemplate = templateText.toUtf8();
    contents.userData = render(templateText, facts).text.toUtf8();
    Facts told = facts;
    if (!letsPoolKeyIn(templateText))
        told.publicKey.clear();
    contents.metaData = metaDataOf(told, contents.userData, layout);
    return contents;
}

} // namespace xsc::cloudconfig
