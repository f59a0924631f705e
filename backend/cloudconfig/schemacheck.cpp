// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/schemacheck.h"

#include "cloudconfig/lifetime.h"
#include "cloudconfig/schema.h"
#include "cloudconfig/shapefit.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/unknownkey.h"
#include "cloudconfig/wrongtype.h"

#include <QSet>

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostVisits = 2'000'000;

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
    };

    void checkEntry(const Entry &entry, const KeyTable &table, bool isTop);
    void checkRequired(const Node &map, const KeyTable &table, Range place);
    void checkValue(const Place &place, const Shapes &shapes);
    void checkShape(const Place &place, const Shape &shape);
    void checkList(const Place &place, const Shape &shape);
    void checkMap(const Place &place, const Shape &shape);
    const Shape &best(const Place &place, const std::vector<const Shape *> &candidates);
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

void SchemaCheck::checkEntry(const Entry &entry, const KeyTable &table, bool isTop)
{
    const Node &name = *entry.key;
    const SchemaKey *key = name.isText() ? table.find(name.text) : nullptr;
    if (key && isThere(m_context, key->life)) {
        tellLife(m_context, *m_problems, name.range, *key);
        checkValue({*entry.value, placeOf(entry)}, key->shapes);
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
        if (isThere(m_context, shape.life) && fits(place.value, shape, m_context.isCoreOs()))
            candidates.push_back(&shape);
    }
    if (candidates.empty()) {
        tellWrongType({m_context, *m_problems, place.value, place.range, shapes});
        return;
    }
    const Shape &shape = best(place, candidates);
    tellLife(m_context, *m_problems, place.range, shape, shapes);
    checkShape(place, shape);
}

} // namespace

void checkSchema(const LintContext &context, const Node &root)
{
    SchemaCheck(context).checkTable(root, Schema::of(context.target).top(), root.range, true);
}

} // namespace xsc::cloudconfig
