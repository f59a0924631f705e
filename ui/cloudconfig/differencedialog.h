// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/textdifference.h"

#include <QDialog>

namespace xsc::ui {

class CodeEditor;

//! Shows what an edited text does to the one on the drive.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    DifferenceDialog(const QByteArray &stored, const QByteArray &edited, QWidget *parent = nullptr);

private:
    void fill(const QList<DifferenceLine> &lines);
    void mark(const QList<DifferenceLine> &lines);

    CodeEditor *m_view;
};

} // namespace xsc::ui
