// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"
#include "docker/container.h"
#include "docker/document.h"

#include <QStringList>

//! The XML forms of the original product: what stands in other_config and what get_inspect and get_top
//! answer. Always parsable XML: keys that are no element names become SPECIAL_XS_ENCODED_ELEMENT.
namespace xsc::docker::xml {

// Writing. Text is escaped twice, as every reader of these forms expects.
[[nodiscard]] QString ps(const Document &document);
[[nodiscard]] QString info(const Document &document);
[[nodiscard]] QString version(const Document &document);
[[nodiscard]] QString inspect(const Document &document);
[[nodiscard]] Result<QString> top(const Document &document);

//! Bytes of UTF-8 that \a text takes inside another XML document, such as a call of XAPI: an escaped one.
[[nodiscard]] qsizetype bytesInside(const QString &text);

// The same within \a bytes as bytesInside() counts them.
//! Drops the bulky fields (labels, mounts, network settings) first, then the tail, with the count of what is
//! missing in the root's attribute "missing".
[[nodiscard]] QString psWithin(const Document &document, qsizetype bytes);
//! Drops lists, objects and the ends of long texts, then all; the root then has the attribute "missing".
[[nodiscard]] QString infoWithin(const Document &document, qsizetype bytes);
[[nodiscard]] QString versionWithin(const Document &document, qsizetype bytes);

// Reading; bounded, tolerant of documents written by the original.
//! A named value with children, as a read-only tree shows it.
struct Field
{
    QString name; //!< un-encoded
    QString value;
    QList<Field> children;
};
struct ProcessTable
{
    QStringList titles;
    QList<QStringList> rows;
};
struct Listing
{
    QList<Container> containers;
    int missing = 0; //!< further containers that did not fit
};
[[nodiscard]] Result<Listing> readPs(const QString &text);
[[nodiscard]] Result<Field> readTree(const QString &text); //!< docker_info, docker_version, docker_inspect
[[nodiscard]] Result<ProcessTable> readTop(const QString &text);

} // namespace xsc::docker::xml
