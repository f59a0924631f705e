// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/textlines.h"
#include "cloudconfig/yamltype.h"

#include <QString>

#include <deque>

namespace xsc::cloudconfig {

enum class NodeKind { Scalar, Sequence, Mapping };

struct Node;

struct Entry
{
    const Node *key = nullptr;
    const Node *value = nullptr;
    bool isMerged = false; //!< came through "<<"
};

//! A value of a YAML document. An alias is the very node that it names.
struct Node
{
    NodeKind kind = NodeKind::Scalar;
    YamlType type = YamlType::Text; //!< of a scalar
    bool isPlain = false;           //!< a scalar that is not quoted and no block
    bool isBlock = false;           //!< a scalar after | or >
    bool isFlow = false;            //!< a collection in brackets or braces
    Range range;                    //!< from the first to the last of its characters
    QString text;                   //!< of a scalar
    std::vector<const Node *> items;
    std::vector<Entry> entries; //!< in their order; of keys set twice all

    [[nodiscard]] bool isText() const { return kind == NodeKind::Scalar && type == YamlType::Text; }
    [[nodiscard]] bool isMapping() const { return kind == NodeKind::Mapping; }
    [[nodiscard]] bool isSequence() const { return kind == NodeKind::Sequence; }
    [[nodiscard]] bool isNull() const { return kind == NodeKind::Scalar && type == YamlType::Null; }
    //! A boolean that is true, or false, in any of its spellings.
    [[nodiscard]] bool isYes() const;
    [[nodiscard]] bool isNo() const;
    //! What counts of a mapping's values of that name: the last one. Null when there is none.
    [[nodiscard]] const Entry *entry(QStringView key) const;
    [[nodiscard]] const Node *value(QStringView key) const;
};

//! Owns the nodes of a document; they keep their places.
class YamlTree
{
public:
    Node *make() { return &m_nodes.emplace_back(); }
    //! All of them, by where they begin.
    [[nodiscard]] const std::deque<Node> &nodes() const { return m_nodes; }

    const Node *root = nullptr; //!< null when there is no document or it could not be read

private:
    std::deque<Node> m_nodes;
};

} // namespace xsc::cloudconfig
