// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace xsc::ui {

//! Draws a key and, in a column of its own and muted, the type of its value.
class KeyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int typeRole = Qt::UserRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    //! Of the widest name.
    void setNameWidth(int width) { m_nameWidth = width; }
    //! Where the type stands: behind the names, in the direction of reading.
    [[nodiscard]] QRect typeRect(const QStyleOptionViewItem &option) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_nameWidth = 0;
};

} // namespace xsc::ui
