// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace xsc::test {

//! A small cloud-config with a name.
struct NamedDocument
{
    QString name;
    QString text;
};

//! Those of data/documents.txt.
[[nodiscard]] QList<NamedDocument> readDocuments();

} // namespace xsc::test
