// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/helperdialog.h"

class QComboBox;
class QLineEdit;

namespace xsc::ui {

//! A file of this machine becomes an item of write_files: as text where it is text, else as base64.
class FileEntryDialog : public HelperDialog
{
    Q_OBJECT

public:
    explicit FileEntryDialog(QWidget *parent = nullptr);

    void readFile(const QString &path);
    [[nodiscard]] QList<ConfigEntry> entries() const override;

private:
    void chooseFile();
    void check();

    QLineEdit *m_source;
    QLineEdit *m_path;
    QLineEdit *m_owner;
    QComboBox *m_mode;
    QByteArray m_contents;
    QString m_problem;
};

//! An item of write_files. Text goes into a block that keeps it to the byte; what no such block can keep
//! (control characters, CR, blanks that lead) goes in as base64.
[[nodiscard]] QString writeFilesItem(const QString &path, const QString &owner, const QString &mode,
                                     const QByteArray &contents);

} // namespace xsc::ui
