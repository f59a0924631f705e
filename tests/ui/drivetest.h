// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakepool.h"
#include "ui/cloudconfig/configdrivepage.h"
#include "ui/mainwindow/mainwindow.h"

class QMessageBox;

namespace xsc::test {

//! Base of the tests of config drives: each begins with a window on a pool whose VM "web" has a drive.
class DriveTest : public QObject
{
    Q_OBJECT

protected:
    //! The text of every drive, until a test sets another one.
    static inline const QString storedText =
        QStringLiteral("#cloud-config\r\nhostname: \"%VMNAMETOHOSTNAME%\"  \r\n\r\n");

    [[nodiscard]] ui::ObjectKey key(const QString &vm) const;
    [[nodiscard]] ui::ConfigDrivePage *page() const { return m_window->details()->configDrivePage(); }
    [[nodiscard]] QByteArray text() const { return page()->editor()->bytes(); }
    [[nodiscard]] bool isEditorShown() const { return page()->editor()->isVisible(); }
    [[nodiscard]] QDialog *summary() const;
    [[nodiscard]] QMessageBox *question() const; //!< whether changes may be lost

    void openPageOf(const QString &vm);
    void addVmWithDrive(const QString &name);
    //! Asks for the drive of "web", on its page or in the dialog: the summary is to come.
    void askToWrite(bool onThePage);
    //! Write, in the summary.
    static void press(QDialog *summary);

    std::unique_ptr<ui::MainWindow> m_window;
    FakePool *m_pool = nullptr;

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
};

} // namespace xsc::test
