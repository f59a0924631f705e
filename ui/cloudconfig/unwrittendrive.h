// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QMessageBox;
class QWidget;

namespace xsc::ui {

//! What would be lost if the editors of config drives went now.
struct UnwrittenDrive
{
    QStringList changed;    //!< virtual machines whose text was changed and not written
    bool isWriting = false; //!< a drive is being written

    [[nodiscard]] bool isEmpty() const { return changed.isEmpty() && !isWriting; }
    void add(const UnwrittenDrive &other);
};

//! Asks whether it may be lost; then \a discard is called. For something that is not empty. The box is open,
//! and deletes itself.
QMessageBox *askToDiscard(const UnwrittenDrive &unwritten, QWidget *parent, std::function<void()> discard);

} // namespace xsc::ui
