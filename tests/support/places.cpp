// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

static QString below(const QString &folder, const QString &path)
{
    return path.isEmpty() ? folder : folder + u'/' + path;
}

QString ourProgram(const QString &name) { return buildPath(u"bin/"_s + name); }

QString sourcePath(const QString &path) { return below(QStringLiteral(XSC_SOURCE_DIR), path); }

QString buildPath(const QString &path) { return below(QStringLiteral(XSC_BINARY_DIR), path); }

} // namespace xsc::test
