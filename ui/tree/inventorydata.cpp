// SPDX-License-Identifier: GPL-3.0-or-later
// The part of InventoryModel that says what a row shows.
#include "ui/icons/iconfactory.h"
#include "ui/tree/inventorymodel.h"
#include "ui/tree/statewords.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace xsc::ui {

namespace {

// The words before what a row is, for those who hear it and do not see its picture.
QString kindText(Node::Kind kind)
{
    switch (kind) {
    case Node::Kind::Pool:
        return InventoryModel::tr("Pool");
    case Node::Kind::Host:
        return InventoryModel::tr("Host");
    case Node::Kind::Vm:
        return InventoryModel::tr("Virtual machine");
    case Node::Kind::Container:
        return InventoryModel::tr("Container");
    case Node::Kind::Root:
        break;
    }
    return {};
}

QVariant staleLook(int role)
{
    if (role == Qt::ForegroundRole) {
        return QGuiApplication::palette().brush(QPalette::PlaceholderText);
    }
    QFont font;
    font.setItalic(true);
    return font;
}

} // namespace

QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    const Node *node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::DecorationRole:
        return index.column() == Name
                   ? IconFactory::icon(busyWith(node) ? words::iconName(node->kind, NodeState::Restarting)
                                                      : words::iconName(node->kind, node->state))
                   : QVariant();
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::AccessibleTextRole:
        //: Spoken for a row of the tree: kind, name and state
        return index.column() == Name ? tr("%1 %2, %3").arg(kindText(node->kind), node->name, stateText(node))
                                      : text(node, index.column());
    case Qt::ForegroundRole:
    case Qt::FontRole:
        return isStale(node) ? staleLook(role) : QVariant();
    case StaleRole:
        return isStale(node);
    case BusyRole:
        return busyWith(node).has_value();
    default:
        return {};
    }
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case State:
        return tr("State");
    default:
        return tr("Details");
    }
}

QString InventoryModel::text(const Node *node, int column) const
{
    switch (column) {
    case Name:
        return node->name;
    case State:
        return stateText(node);
    default:
        return node->detail;
    }
}

QString InventoryModel::stateText(const Node *node) const
{
    if (const auto work = busyWith(node)) {
        return words::busyText(*work);
    }
    const QString word =
        node->container ? words::containerState(*node->container) : words::stateText(node->state);
    if (node->kind == Node::Kind::Pool && node->state == NodeState::None) {
        return tr("Connected");
    }
    if (!isStale(node)) {
        return word;
    }
    //: A state and how long ago it was seen
    return tr("%1, %2").arg(word, words::age(lastSeen(node)));
}

QString InventoryModel::stateText(const ObjectKey &key) const
{
    const Node *node = nodeOfKey(key);
    return node ? stateText(node) : QString();
}

QString InventoryModel::toolTip(const Node *node) const
{
    QStringList lines{node->name.toHtmlEscaped(), stateText(node).toHtmlEscaped()};
    if (node->container) {
        lines << tr("Image: %1").arg(node->container->image.toHtmlEscaped());
        if (const QString project = node->container->composeProject(); !project.isEmpty()) {
            lines << tr("Compose project: %1").arg(project.toHtmlEscaped());
        }
    } else if (!node->detail.isEmpty()) {
        lines << node->detail.toHtmlEscaped();
    }
    if (lastConfirmed(node).isValid()) {
        lines << tr(
            "Its virtual machine seems not to be watched, unless the clock of this computer is wrong: "
            "this is what was seen last.");
    } else if (isStale(node)) {
        lines << tr("The pool does not answer: this is what was seen last.");
    }
    return lines.join(QStringLiteral("<br>"));
}

} // namespace xsc::ui
