// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/schema.h"

#include <QJsonObject>

namespace xsc::cloudconfig {

//! Reads our own schema data. A part is a JSON object: "version", "keys" (of the top level) and "tables"
//! (name to table). A table has "keys" and may have "open", "others", "othersPattern", "required",
//! "requireOne", "least"; a key has "type" (see parseShapes) and may have "keys" (an own table), "help",
//! "example", "since", "deprecated", "gone", "use". The data is part of the program: a mistake in it ends the
//! program.
class SchemaReader
{
public:
    void add(const QByteArray &json);
    [[nodiscard]] Schema take() { return std::move(m_schema); }

private:
    void readTable(const QJsonObject &json, KeyTable &table);
    [[nodiscard]] SchemaKey readKey(const QString &name, const QJsonObject &json);
    [[nodiscard]] const KeyTable *tableNamed(const QString &name) { return &m_schema.m_tables[name]; }

    Schema m_schema;
    int m_unnamed = 0;
};

} // namespace xsc::cloudconfig
