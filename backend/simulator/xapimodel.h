// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/xapischema.h"
#include "simulator/xapitable.h"

#include <QObject>

namespace xsc::simulator {

//! The database of the embedded pool: rows of every class of the schema, typed, with back references kept
//! and a generation for each change. Classes are named as XAPI spells them. Errors are XAPI's own
//! (HANDLE_INVALID, UUID_INVALID, MAP_DUPLICATE_KEY, FIELD_TYPE_ERROR): ErrorKind::Remote with code.
class XapiModel : public QObject
{
    Q_OBJECT

public:
    explicit XapiModel(QObject *parent = nullptr);
    ~XapiModel() override;

    //! Adds a row and returns its reference. \a fields overrides the defaults; what does not fit its type
    //! is a mistake of the program. A uuid is made unless given.
    QString add(const QString &cls, xapi::Value::Struct fields);
    //! As a client's X.create: only constructor fields count, all required ones must be there.
    [[nodiscard]] Result<QString> create(const QString &cls, const xapi::Value::Struct &fields);
    [[nodiscard]] Result<> destroy(const QString &cls, const QString &ref);

    [[nodiscard]] bool contains(const QString &cls, const QString &ref) const;
    [[nodiscard]] Result<xapi::Value> record(const QString &cls, const QString &ref) const;
    [[nodiscard]] Result<xapi::Value> field(const QString &cls, const QString &ref,
                                            const QString &name) const;
    //! For our own code: the field, or the void value when there is no such row.
    [[nodiscard]] xapi::Value value(const QString &cls, const QString &ref, const QString &name) const;
    [[nodiscard]] QStringList refs(const QString &cls) const;
    [[nodiscard]] Result<QString> byUuid(const QString &cls, const QString &uuid) const;
    [[nodiscard]] QStringList byNameLabel(const QString &cls, const QString &label) const;

    //! Equal values change nothing and make no event.
    Result<> set(const QString &cls, const QString &ref, const QString &name, const xapi::Value &value);
    Result<> addTo(const QString &cls, const QString &ref, const QString &name, const QString &key,
                   const xapi::Value &value);
    Result<> removeFrom(const QString &cls, const QString &ref, const QString &name, const QString &key);
    //! Makes an event without a change.
    Result<> touch(const QString &cls, const QString &ref);

    [[nodiscard]] quint64 generation() const { return m_generation; }
    [[nodiscard]] const XapiTable &table(const QString &cls) const;

Q_SIGNALS:
    //! Something has a newer generation.
    void changed();

private:
    [[nodiscard]] XapiTable &tableOf(const QString &cls);
    [[nodiscard]] Result<> check(const QString &cls, const QString &ref) const;
    void write(const QString &cls, const QString &ref, const QString &name, xapi::Value value);
    void link(const XapiRelation &relation, const QString &ref, const QString &target);
    void unlink(const XapiRelation &relation, const QString &ref, const QString &target);

    QHash<QString, XapiTable> m_tables;
    quint64 m_generation = 0;
};

} // namespace xsc::simulator
