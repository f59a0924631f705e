// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/target.h"

#include <QList>
#include <QString>

namespace xsc::cloudconfig {

//! What may be written at a place of a document, from our own schema data.
struct KeyHelp
{
    QString name;
    QString type;        //!< in words: "text", "a list of: text", "true or false", …
    QString description; //!< one or two sentences, in English
    QString example;     //!< YAML; may be empty
    QString deprecated;  //!< empty, or "since 22.3, use ca_certs"
    QString since;       //!< empty, or the version of cloud-init that brought it
};

//! The keys that \a target knows below \a path (e.g. {"write_files", "[]"}); {} is the top level. By name.
//! Empty where none may be, or any.
[[nodiscard]] QList<KeyHelp> keysAt(Target target, const QStringList &path);

//! The path of keys ("[]" for a list item) that encloses a place of a possibly unfinished text, by
//! indentation. On a key itself it is the path of the mapping that the key is in, behind its colon the key
//! belongs to it. Lines and columns from 1.
[[nodiscard]] QStringList pathAt(const QString &text, int line, int column);

} // namespace xsc::cloudconfig
