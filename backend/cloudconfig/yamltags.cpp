// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/yamltags.h"

#include "cloudconfig/tr.h"

#include <QHash>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char standard[] = "tag:yaml.org,2002:";

void tellUnknown(const QByteArray &tag, const Node &node, Problems &problems)
{
    problems.error(
        node.range, u"unknown-tag"_s,
        Tr::tr("The tag \"%1\" is not known to cloud-init's YAML parser, which then drops everything. "
               "Remove it, or quote the value if it is text.")
            .arg(QString::fromUtf8(tag)));
}

Edit wrapEdit(Range range) { return {Tr::tr("Put it in quotation marks"), range, u"\""_s, u"\""_s, {}}; }

} // namespace

YamlType taggedType(const QByteArray &tag, const Node &scalar, Problems &problems)
{
    static const QHash<QByteArray, YamlType> s_types{
        {QByteArray(standard) + "str", YamlType::Text},
        {QByteArray(standard) + "null", YamlType::Null},
        {QByteArray(standard) + "bool", YamlType::Boolean},
        {QByteArray(standard) + "int", YamlType::Integer},
        {QByteArray(standard) + "float", YamlType::Float},
        {QByteArray(standard) + "timestamp", YamlType::Timestamp},
        {QByteArray(standard) + "binary", YamlType::Binary},
        {QByteArray(standard) + "python/unicode", YamlType::Text},
    };
    const auto type = s_types.constFind(tag);
    if (type != s_types.constEnd())
        return *type;
    tellUnknown(tag, scalar, problems);
    return YamlType::Text;
}

YamlType valueType(const Node &scalar, Problems &problems)
{
    const YamlType type = plainType(scalar.text);
    if (type == YamlType::Merge || type == YamlType::Default) {
        problems.error(
            scalar.range, u"unknown-tag"_s,
            Tr::tr("\"%1\" alone has a meaning of its own in YAML that cloud-init's parser refuses. Quote "
                   "it.")
                .arg(scalar.text),
            wrapEdit(scalar.range));
        return YamlType::Text;
    }
    if (type == YamlType::Timestamp && !isRealDate(scalar.text))
        problems.error(scalar.range, u"bad-date"_s,
                       Tr::tr("\"%1\" is read as a date, and there is no such day. Quote it if it is text.")
                           .arg(scalar.text),
                       wrapEdit(scalar.range));
    return type;
}

void checkCollectionTag(const QByteArray &tag, const Node &collection, Problems &problems)
{
    static const QList<QByteArray> s_sequences{QByteArray(standard) + "seq", QByteArray(standard) + "omap",
                                               QByteArray(standard) + "pairs"};
    static const QList<QByteArray> s_mappings{QByteArray(standard) + "map", QByteArray(standard) + "set"};
    if (!(collection.isSequence() ? s_sequences : s_mappings).contains(tag))
        tellUnknown(tag, collection, problems);
}

} // namespace xsc::cloudconfig
