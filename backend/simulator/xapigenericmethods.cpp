// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapigenericmethods.h"

#include "simulator/xapierror.h"
#include "simulator/xapimethods.h"
#include "simulator/xapimodel.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using xapi::Value;

namespace {

using Parameters = QList<Value>;

Result<Value> done(Result<> result)
{
    if (!result)
        return Fail(result.error());
    return Value();
}

Value allRecords(const XapiModel &model, const QString &cls)
{
    Value::Struct records;
    for (const QString &ref : model.refs(cls))
        records.insert(ref, *model.record(cls, ref));
    return Value(std::move(records));
}

void addReaders(XapiMethods &methods, XapiModel &model, const QString &cls)
{
    methods.add(cls + u".get_all"_s, 0, [&model, cls](const XapiCaller &, const Parameters &) {
        return Result<Value>(Value::fromStrings(model.refs(cls)));
    });
    methods.add(cls + u".get_all_records"_s, 0, [&model, cls](const XapiCaller &, const Parameters &) {
        return Result<Value>(allRecords(model, cls));
    });
    methods.add(cls + u".get_record"_s, 1, [&model, cls](const XapiCaller &, const Parameters &given) {
        return model.record(cls, given[0].toString());
    });
}

void addFinders(XapiMethods &methods, XapiModel &model, const XapiClass &schema)
{
    const QString cls = schema.name;
    methods.add(cls + u".get_by_uuid"_s, 1,
                [&model, cls](const XapiCaller &, const Parameters &given) -> Result<Value> {
                    const auto ref = model.byUuid(cls, given[0].toString());
                    if (!ref)
                        return Fail(ref.error());
                    return Value(*ref);
                });
    if (!schema.field(u"name_label"_s))
        return;
    methods.add(cls + u".get_by_name_label"_s, 1, [&model, cls](const XapiCaller &, const Parameters &given) {
        return Result<Value>(Value::fromStrings(model.byNameLabel(cls, given[0].toString())));
    });
}

void addMapMethods(XapiMethods &methods, XapiModel &model, const QString &cls, const QString &field)
{
    methods.add(cls + u".add_to_"_s + field, 3,
                [&model, cls, field](const XapiCaller &, const Parameters &given) -> Result<Value> {
                    const QString key = given[1].toString();
                    if (key.isEmpty())
                        return xapiFail({u"INVALID_VALUE"_s, u"key"_s, key});
                    return done(model.addTo(cls, given[0].toString(), field, key, given[2]));
                });
    methods.add(cls + u".remove_from_"_s + field, 2,
                [&model, cls, field](const XapiCaller &, const Parameters &given) {
                    return done(model.removeFrom(cls, given[0].toString(), field, given[1].toString()));
                });
}

void addField(XapiMethods &methods, XapiModel &model, const QString &cls, const XapiField &field)
{
    const QString name = field.name;
    methods.add(cls + u".get_"_s + name, 1, [&model, cls, name](const XapiCaller &, const Parameters &given) {
        return model.field(cls, given[0].toString(), name);
    });
    if (!field.settable)
        return;
    methods.add(cls + u".set_"_s + name, 2, [&model, cls, name](const XapiCaller &, const Parameters &given) {
        return done(model.set(cls, given[0].toString(), name, given[1]));
    });
    if (field.type.kind == XapiType::Kind::Map)
        addMapMethods(methods, model, cls, name);
}

} // namespace

void addGenericMethods(XapiMethods &methods, XapiModel &model)
{
    for (const XapiClass &cls : XapiSchema::instance().classes()) {
        if (cls.name != "session"_L1)
            addReaders(methods, model, cls.name);
        addFinders(methods, model, cls);
        for (const XapiField &field : cls.fields)
            addField(methods, model, cls.name, field);
    }
}

} // namespace xsc::simulator
