// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/drivesummary.h"

#include <QDialog>

class QFormLayout;

namespace xsc::ui {

//! The last look before a drive is written: accepted, it is written. Errors ask, they do not forbid.
class SummaryDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a place: where the drive goes; \a replaces: the virtual machine has one already.
    SummaryDialog(const DriveSummary &summary, const QString &place, bool replaces,
                  QWidget *parent = nullptr);

private:
    void addRow(QFormLayout *form, const QString &objectName, const QString &label, const QString &value);
    void addRows(QFormLayout *form, const DriveSummary &summary, const QString &place);
    [[nodiscard]] QWidget *makeButtons(bool hasErrors);
};

} // namespace xsc::ui
