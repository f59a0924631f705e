// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/drivecontents.h"

#include "cloudconfig/metadata.h"
#include "cloudconfig/monitorable.h"
#include "cloudconfig/render.h"

namespace xsc::cloudconfig {

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
