// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QString>

namespace xsc::xapi::xmlrpc {

//! Appends what stands for \a text between two tags, in UTF-8; characters that XML cannot hold are replaced.
//! Leaves no copy of it elsewhere.
void appendXmlText(QByteArray &to, QStringView text);

} // namespace xsc::xapi::xmlrpc
