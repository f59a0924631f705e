// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/schemacheck.h"

#include "cloudconfig/schema.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/typewords.h"
#include "cloudconfig/unknownkey.h"
#include "cloudconfig/wrongtype.h"

#include <QSet>

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostVisits = 2'000'000;

// CoreOS's parser takes every scalar for text where text is wanted.
bool fits(const Node &node, const Shape &shape, bool isCoreOs)
{
    const bool isScalar = node.kind == NodeKind::Scalar;
    const bool isText = node.isText() || (isScalar && isCoreOs);
    switch (shape.kind) {
    case ShapeKind::Any:
        return true;
    case ShapeKind::Text:
        return isText || (isScalar && node.type == YamlType::Binary);
    case ShapeKind::Integer:
        return isScalar && node.type == YamlType::Integer;
    case ShapeKind::Number:
        return isScalar && (node.type == YamlType::Integer || node.type == YamlType::Float);
    case ShapeKind::Boolean:
        return isScalar && node.type == YamlType::Boolean;
    case ShapeKind::Null:
        return node.isNull();
    case ShapeKind::Word:
        if (shape.isBooleanWord)
            return isScalar && node.type == YamlType::Boolean &&
                   isYes(node.text) == (shape.word == "true"_L1);
        return isText && node.text == shape.word;
    case ShapeKind::List:
        return node.isSequence();
    case ShapeKind::Map:
        break;
    }
    return node.isMapping();
}

class SchemaCheck
{
public:
    SchemaCheck(const LintContext &context)
        : m_context(context)
        , m_lines(context.text)
        , m_problems(&context.problems)
    {}

    void checkTable(const Node &map, const KeyTable &table, Range place, bool isTop);

private:
    struct Place
    {
        const Node &value;
        Range range; // to point at
        const SchemaKey *key = nullptr;
    };

    void checkEntry(const Entry &entry, const KeyTable &table, bool isTop);
    void checkKeyLife(const Node &name, const SchemaKey &key);
    void checkRequired(const Node &map, const KeyTable &table, Range place);
    void checkValue(const Place &place, const Shapes &shapes);
    void checkShape(const Place &place, const Shape &shape);
    void checkList(const Place &place, const Shape &shape);
    void checkMap(const Place &place, const Shape &shape);
    void checkLife(const Place &place, const Shape &shape, const Shapes &shapes);
    const Shape &best(const Place &place, const std::vector<const Shape *> &candidates);
    void tellNewer(Range range, const QVersionNumber &since);

    [[nodiscard]] bool isThere(const Lifetime &life) const
    {
        const bool isGone = !life.gone.isNull() && m_context.knows(life.gone);
        return m_context.knows(life.since) && !isGone;
    }
    [[nodiscard]] Range placeOf(const Entry &entry) const;

    const LintContext &m_context;
    const TextLines m_lines;
    Problems *m_problems;
    int m_visits = 0;
};

// A value on lines of its own is found by its key.
Range SchemaCheck::placeOf(const Entry &entry) const
{
    const bool isBeside = m_lines.lineAt(entry.key->range.begin) == m_lines.lineAt(entry.value->range.begin);
    return isBeside && entry.value->range.size() > 0 ? entry.value->range : entry.key->range;
}

void SchemaCheck::tellNewer(Range range, const QVersionNumber &since)
{
    m_problems->hint(
        range, u"needs-newer"_s,
        Tr::tr("This needs cloud-init %1 or newer; older ones do not take it.").arg(since.toString()));
}

void SchemaCheck::checkKeyLife(const Node &name, const SchemaKey &key)
{
    if (!key.life.since.isNull() && key.life.deprecated.isNull() && m_context.cloudInit.isNull())
        tellNewer(name.range, key.life.since);
    if (key.life.deprecated.isNull() || !m_context.knows(key.life.deprecated))
        return;
    const QString since = m_context.isCoreOs() ? Tr::tr("\"%1\" is deprecated.").arg(key.name)
                                               : Tr::tr("\"%1\" is deprecated since cloud-init %2.")
                                                     .arg(key.name, key.life.deprecated.toString());
    if (key.use.isEmpty())
        m_problems->warn(name.range, u"deprecated-key"_s, since);
    else
        m_problems->warn(name.range, u"deprecated-key"_s, Tr::tr("%1 Use \"%2\".").arg(since, key.use),
                         Edit::replace(Tr::tr("Rename to \"%1\"").arg(key.use), name.range, key.use));
}

void SchemaCheck::checkEntry(const Entry &entry, const KeyTable &table, bool isTop)
{
    const Node &name = *entry.key;
    const SchemaKey *key = name.isText() ? table.find(name.text) : nullptr;
    if (key && isThere(key->life)) {
        checkKeyLife(name, *key);
        checkValue({*entry.value, placeOf(entry), key}, key->shapes);
        return;
    }
    const bool isOther = name.isText() && table.others &&
                         (!table.othersPattern || table.othersPattern->match(name.text).hasMatch());
    if (isOther)
        checkValue({*entry.value, placeOf(entry)}, *table.others);
    else if (!table.isOpen && name.kind == NodeKind::Scalar && name.type != YamlType::Merge)
        tellUnknownKey({m_context, *m_problems, table, name, key, isTop});
}

void SchemaCheck::checkRequired(const Node &map, const KeyTable &table, Range place)
{
    for (const QString &name : table.required) {
        if (!map.entry(name))
            m_problems->error(place, u"missing-key"_s, Tr::tr("\"%1\" is missing here.").arg(name));
    }
    const auto isSet = [&map](const QString &name) { return map.entry(name) != nullptr; };
    if (!table.requireOne.isEmpty() && std::none_of(table.requireOne.begin(), table.requireOne.end(), isSet))
        m_problems->error(place, u"missing-key"_s,
                          Tr::tr("One of these is missing here: %1.").arg(table.requireOne.join(u", "_s)));
    if (qsizetype(map.entries.size()) < table.least)
        m_problems->error(place, u"too-few"_s, Tr::tr("At least one key must stand here."));
}

void SchemaCheck::checkTable(const Node &map, const KeyTable &table, Range place, bool isTop)
{
    for (const Entry &entry : map.entries) {
        if (m_problems->isFull())
            return;
        checkEntry(entry, table, isTop);
    }
    checkRequired(map, table, place);
}

void SchemaCheck::checkList(const Place &place, const Shape &shape)
{
    const auto count = qsizetype(place.value.items.size());
    if (count < shape.least)
        m_problems->error(place.range, u"too-few"_s,
                          Tr::tr("This list needs at least %n item(s).", nullptr, shape.least));
    if (shape.most >= 0 && count > shape.most)
        m_problems->error(place.range, u"too-many"_s,
                          Tr::tr("This list may have at most %n item(s).", nullptr, shape.most));
    QSet<QString> seen;
    for (const Node *item : place.value.items) {
        if (m_problems->isFull())
            return;
        if (shape.isUnique && item->isText() && seen.contains(item->text))
            m_problems->error(item->range, u"twice"_s,
                              Tr::tr("\"%1\" is in this list already.").arg(item->text));
        seen.insert(item->text);
        checkValue({*item, item->range.size() > 0 ? item->range : place.range}, *shape.item);
    }
}

void SchemaCheck::checkMap(const Place &place, const Shape &shape)
{
    if (shape.table) {
        checkTable(place.value, *shape.table, place.range, false);
        return;
    }
    if (qsizetype(place.value.entries.size()) < shape.least)
        m_problems->error(place.range, u"too-few"_s, Tr::tr("At least one key must stand here."));
    for (const Entry &entry : place.value.entries)
        checkValue({*entry.value, placeOf(entry)}, *shape.item);
}

void SchemaCheck::checkShape(const Place &place, const Shape &shape)
{
    if (shape.kind == ShapeKind::List)
        checkList(place, shape);
    else if (shape.kind == ShapeKind::Map)
        checkMap(place, shape);
    else if (shape.pattern && !shape.pattern->match(place.value.text).hasMatch())
        m_problems->error(place.range, u"bad-value"_s,
                          Tr::tr("\"%1\" does not have the form that is wanted here.").arg(place.value.text));
}

// Of several forms the one with the fewest errors is meant.
const Shape &SchemaCheck::best(const Place &place, const std::vector<const Shape *> &candidates)
{
    if (candidates.size() == 1)
        return *candidates.front();
    Problems *const real = m_problems;
    const Shape *found = nullptr;
    qsizetype fewest = 0;
    for (const Shape *candidate : candidates) {
        Problems scratch;
        m_problems = &scratch;
        checkShape(place, *candidate);
        const auto errors =
            std::count_if(scratch.all().begin(), scratch.all().end(),
                          [](const Problem &problem) { return problem.severity == Severity::Error; });
        if (!found || errors < fewest) {
            found = candidate;
            fewest = errors;
        }
    }
    m_problems = real;
    return *found;
}

void SchemaCheck::checkLife(const Place &place, const Shape &shape, const Shapes &shapes)
{
    if (!shape.life.since.isNull() && m_context.cloudInit.isNull())
        tellNewer(place.range, shape.life.since);
    if (!shape.life.deprecated.isNull() && m_context.knows(shape.life.deprecated))
        m_problems->warn(
            place.range, u"deprecated-value"_s,
            Tr::tr("This form of the value is deprecated since cloud-init %1. Write instead: %2.")
                .arg(shape.life.deprecated.toString(), typeWords(shapes)));
}

void SchemaCheck::checkValue(const Place &place, const Shapes &shapes)
{
    if (++m_visits > mostVisits) {
        if (m_visits == mostVisits + 1)
            m_context.problems.error(
                place.range, u"alias-bomb"_s,
                Tr::tr("Aliases make this document many times larger than it looks. Write it "
                       "without them."));
        return;
    }
    std::vector<const Shape *> candidates;
    for (const Shape &shape : shapes) {
        if (isThere(shape.life) && fits(place.value, shape, m_context.isCoreOs()))
            candidates.push_back(&shape);
    }
    if (candidates.empty()) {
        tellWrongType({m_context, *m_problems, place.value, place.range, shapes});
        return;
    }
    const Shape &shape = best(place, candidates);
    checkLife(place, shape, shapes);
    checkShape(place, shape);
}

} // namespace

void checkSchema(const LintContext &context, const Node &root)
{
    SchemaCheck(context).checkTable(root, Schema::of(context.target).top(), root.range, true);
}

} // namespace xsc::cloudconfig
