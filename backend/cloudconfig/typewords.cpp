// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/typewords.h"

#include "cloudconfig/tr.h"

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

QString listWords(const Shape &shape)
{
    const QString item = typeWords(*shape.item);
    const bool isPlain = std::none_of(shape.item->begin(), shape.item->end(), [](const Shape &inner) {
        return inner.kind == ShapeKind::List || inner.kind == ShapeKind::Any;
    });
    return isPlain ? Tr::tr("a list of: %1").arg(item) : Tr::tr("a list");
}

QString shapeWords(const Shape &shape)
{
    switch (shape.kind) {
    case ShapeKind::Any:
        return Tr::tr("anything");
    case ShapeKind::Text:
        return Tr::tr("text");
    case ShapeKind::Integer:
    case ShapeKind::Number:
        return Tr::tr("a number");
    case ShapeKind::Boolean:
        return Tr::tr("true or false");
    case ShapeKind::Null:
        return Tr::tr("nothing");
    case ShapeKind::Word:
        return shape.isBooleanWord ? shape.word : u'"' + shape.word + u'"';
    case ShapeKind::List:
        return listWords(shape);
    case ShapeKind::Map:
        break;
    }
    return Tr::tr("a mapping");
}

} // namespace

QString typeWords(const Shapes &shapes)
{
    QStringList current;
    QStringList all;
    for (const Shape &shape : shapes) {
        const QString words = shapeWords(shape);
        all << words;
        if (shape.life.deprecated.isNull() && shape.life.gone.isNull())
            current << words;
    }
    QStringList &told = current.isEmpty() ? all : current;
    told.removeDuplicates();
    const QString last = told.takeLast();
    return told.isEmpty() ? last : Tr::tr("%1 or %2", "alternatives").arg(told.join(u", "_s), last);
}

QString nodeWords(const Node &node)
{
    if (node.isSequence())
        return Tr::tr("a list");
    return node.isMapping() ? Tr::tr("a mapping") : typeName(node.type);
}

} // namespace xsc::cloudconfig
