// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/shapefit.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

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
            return shape.word == "true"_L1 ? node.isYes() : node.isNo();
        return isText && node.text == shape.word;
    case ShapeKind::List:
        return node.isSequence();
    case ShapeKind::Map:
        break;
    }
    return node.isMapping();
}

} // namespace xsc::cloudconfig
