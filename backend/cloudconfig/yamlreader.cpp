// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/yamlreader.h"

#include "cloudconfig/quote.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/yamlfailure.h"
#include "cloudconfig/yamlmapping.h"
#include "cloudconfig/yamltags.h"

#include <QHash>
#include <QSet>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t deepest = 200;

class Composer
{
public:
    Composer(const QString &text, Problems &problems, Severity duplicateKeys)
        : m_text(text)
        , m_events(text)
        , m_problems(problems)
        , m_mappings(text, problems, duplicateKeys)
    {}

    YamlTree run();

private:
    bool take(const yaml_event_t &event);
    void takeScalar(const yaml_event_t &event);
    void takeAlias(const yaml_event_t &event);
    void open(NodeKind kind, const yaml_event_t &event);
    void close(qsizetype end);
    void place(const Node *node);
    void anchor(const unsigned char *name, const Node *node);
    bool takeDocument(const yaml_event_t &event);

    const QString &m_text;
    YamlEvents m_events;
    Problems &m_problems;
    YamlMappings m_mappings;
    YamlTree m_tree;
    std::vector<Node *> m_open;
    QHash<QByteArray, const Node *> m_anchors;
    QSet<const Node *> m_unfinished;
    int m_documents = 0;
};

QByteArray bytesOf(const unsigned char *text) { return QByteArray(reinterpret_cast<const char *>(text)); }

void Composer::place(const Node *node)
{
    if (m_open.empty()) {
        m_tree.root = node;
        return;
    }
    Node *parent = m_open.back();
    if (parent->isSequence())
        parent->items.push_back(node);
    else if (parent->entries.empty() || parent->entries.back().value)
        parent->entries.push_back({node, nullptr, false});
    else
        parent->entries.back().value = node;
}

void Composer::anchor(const unsigned char *name, const Node *node)
{
    if (!name)
        return;
    const QByteArray anchor = bytesOf(name);
    if (m_anchors.contains(anchor))
        m_problems.error(node->range, u"duplicate-anchor"_s,
                         Tr::tr("The anchor \"%1\" is set twice. Give this one another name.")
                             .arg(QString::fromUtf8(anchor)));
    m_anchors.insert(anchor, node);
}

void Composer::takeScalar(const yaml_event_t &event)
{
    const auto &scalar = event.data.scalar;
    Node *node = m_tree.make();
    node->range = m_events.rangeOf(event);
    node->text = QString::fromUtf8(reinterpret_cast<const char *>(scalar.value), qsizetype(scalar.length));
    node->isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    node->isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE;
    const bool isKey = !m_open.empty() && m_open.back()->isMapping() &&
                       (m_open.back()->entries.empty() || m_open.back()->entries.back().value);
    if (scalar.tag && bytesOf(scalar.tag) != "!")
        node->type = taggedType(bytesOf(scalar.tag), *node, m_problems);
    else if (scalar.plain_implicit && node->isPlain)
        node->type = isKey ? plainType(node->text) : valueType(*node, m_problems);
    anchor(scalar.anchor, node);
    place(node);
}

void Composer::takeAlias(const yaml_event_t &event)
{
    const QByteArray name = bytesOf(event.data.alias.anchor);
    const Node *node = m_anchors.value(name);
    if (node && !m_unfinished.contains(node)) {
        place(node);
        return;
    }
    const Range range = m_events.rangeOf(event);
    if (node)
        m_problems.error(range, u"recursive-alias"_s,
                         Tr::tr("*%1 stands inside what it stands for. Write the value out.")
                             .arg(QString::fromUtf8(name)));
    else
        m_problems.error(
            range, u"undefined-alias"_s,
            Tr::tr("*%1 stands for a value marked &%1 before it, and there is none. Quote it if it is "
                   "text.")
                .arg(QString::fromUtf8(name)),
            quoteEdit(m_text, range));
    Node *stand = m_tree.make();
    stand->range = range;
    stand->text = m_text.mid(range.begin, range.size());
    place(stand);
}

void Composer::open(NodeKind kind, const yaml_event_t &event)
{
    Node *node = m_tree.make();
    node->kind = kind;
    node->range = m_events.rangeOf(event);
    const bool isSequence = kind == NodeKind::Sequence;
    node->isFlow = isSequence ? event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                              : event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    const unsigned char *tag = isSequence ? event.data.sequence_start.tag : event.data.mapping_start.tag;
    if (tag && bytesOf(tag) != "!")
        checkCollectionTag(bytesOf(tag), *node, m_problems);
    place(node);
    anchor(isSequence ? event.data.sequence_start.anchor : event.data.mapping_start.anchor, node);
    m_open.push_back(node);
    m_unfinished.insert(node);
}

void Composer::close(qsizetype end)
{
    Node *node = m_open.back();
    m_open.pop_back();
    m_unfinished.remove(node);
    if (node->isFlow)
        node->range.end = end;
    else if (!node->items.empty())
        node->range.end = std::max(node->range.end, node->items.back()->range.end);
    else if (!node->entries.empty())
        node->range.end = std::max(node->range.end, node->entries.back().value->range.end);
    if (node->isMapping())
        m_mappings.finish(*node);
}

bool Composer::takeDocument(const yaml_event_t &event)
{
    if (++m_documents < 2)
        return true;
    m_problems.error(
        m_events.rangeOf(event), u"second-document"_s,
        Tr::tr("A second YAML document begins here, and only one is read. Remove this line or what "
               "follows."));
    return false;
}

bool Composer::take(const yaml_event_t &event)
{
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        return takeDocument(event);
    case YAML_SCALAR_EVENT:
        takeScalar(event);
        return true;
    case YAML_ALIAS_EVENT:
        takeAlias(event);
        return true;
    case YAML_SEQUENCE_START_EVENT:
        open(NodeKind::Sequence, event);
        break;
    case YAML_MAPPING_START_EVENT:
        open(NodeKind::Mapping, event);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        close(m_events.rangeOf(event).end);
        return true;
    default:
        return true;
    }
    if (m_open.size() <= deepest)
        return true;
    m_problems.error(m_events.rangeOf(event), u"too-deep"_s,
                     Tr::tr("This is nested more than %1 levels deep, which no reader takes.").arg(deepest));
    return false;
}

YamlTree Composer::run()
{
    bool isGood = true;
    while (const yaml_event_t *event = isGood ? m_events.next() : nullptr)
        isGood = take(*event);
    if (m_events.hasFailed())
        m_problems.add(explain(m_text, m_events.failure()));
    if (!m_open.empty())
        m_tree.root = nullptr; // unfinished nodes are nobody's business
    return std::move(m_tree);
}

} // namespace

YamlTree readYaml(const QString &text, Problems &problems, Severity duplicateKeys)
{
    return Composer(text, problems, duplicateKeys).run();
}

} // namespace xsc::cloudconfig
