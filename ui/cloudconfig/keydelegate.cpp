// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/keydelegate.h"

#include <QPainter>

#include <algorithm>

namespace xsc::ui {

namespace {

constexpr int columnGap = 18;
constexpr int edgeGap = 8;
constexpr int widestType = 240;

QString typeOf(const QModelIndex &index) { return index.data(KeyDelegate::typeRole).toString(); }

} // namespace

void KeyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRect place = typeRect(option);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText));
    const Qt::Alignment alignment =
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->drawText(place, int(alignment) | int(Qt::TextSingleLine),
                      option.fontMetrics.elidedText(typeOf(index), Qt::ElideRight, place.width()));
    painter->restore();
}

QRect KeyDelegate::typeRect(const QStyleOptionViewItem &option) const
{
    const QRect place = option.rect.adjusted(m_nameWidth + columnGap, 0, -edgeGap, 0);
    return QStyle::visualRect(option.direction, option.rect, place);
}

QSize KeyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int type = std::min(widestType, option.fontMetrics.horizontalAdvance(typeOf(index)) + 1);
    return {m_nameWidth + columnGap + type + edgeGap, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace xsc::ui
