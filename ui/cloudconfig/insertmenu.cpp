// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/insertmenu.h"

#include "ui/cloudconfig/configeditor.h"
#include "ui/cloudconfig/fileentrydialog.h"
#include "ui/cloudconfig/passworddialog.h"
#include "ui/cloudconfig/sshkeydialog.h"
#include "ui/cloudconfig/unitdialog.h"
#include "ui/cloudconfig/userentry.h"

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

InsertMenu::InsertMenu(ConfigEditor *editor)
    : QMenu(tr("&Insert"), editor)
    , m_editor(editor)
{
    setObjectName(u"insertMenu"_s);
    addHelper(u"insertSshKeyAction"_s, tr("SSH &Public Key…"), [this] { return new SshKeyDialog(window()); });
    addHelper(u"insertPasswordAction"_s, tr("Pass&word…"), [this] { return new PasswordDialog(window()); });
    addHelper(u"insertFileAction"_s, tr("&File…"), [this] { return new FileEntryDialog(window()); });
    addHelper(u"insertUnitAction"_s, tr("systemd &Unit…"),
              [this] { return new UnitDialog(m_editor->runner()->last().report.target, window()); });
    addSeparator();
    addPlaceholder(tr("&Host Name Made of the VM's Name"), u"%VMNAMETOHOSTNAME%"_s);
    addPlaceholder(tr("Public &Key of the Pool (RSA)"), u"%CONTAINERRSAPUB%"_s);
    addPlaceholder(tr("&Device on the Management Network"), u"%HIN%"_s);
}

void InsertMenu::addHelper(const QString &objectName, const QString &text,
                           std::function<HelperDialog *()> make)
{
    QAction *action = addAction(text, this, [this, make = std::move(make)] {
        HelperDialog *dialog = make();
        // Before somebody thinks of a password for nobody.
        for (const ConfigEntry &entry : dialog->entries()) {
            if (const Result<cloudconfig::Fix> place = placeOf(entry); !place) {
                delete dialog;
                refuse(place.error());
                return;
            }
        }
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { take(*dialog); });
        dialog->open();
    });
    action->setObjectName(objectName);
}

void InsertMenu::addPlaceholder(const QString &text, const QString &placeholder)
{
    addAction(text, this, [this, placeholder] {
        m_editor->code()->SendScintilla(QsciScintilla::SCI_REPLACESEL, placeholder.toUtf8().constData());
        m_editor->code()->setFocus();
    })->setObjectName(placeholder);
}

Result<cloudconfig::Fix> InsertMenu::placeOf(const ConfigEntry &entry) const
{
    const CodeEditor *code = m_editor->code();
    const QString document = decoded(code->bytes());
    if (!takesKeys(document)) {
        return fail(ErrorKind::Invalid,
                    tr("This text is no cloud-config. Keys can be inserted only into one."));
    }
    if (entry.path.isEmpty()) {
        const auto place = placePassword(document, code->caretPlace().line, entry.text, code->lineEnd());
        return place
                   ? Result<cloudconfig::Fix>(*place)
                   : fail(ErrorKind::Invalid, tr("The caret stands in no user. Put it on the name of one in "
                                                 "the list users, then insert again."));
    }
    if (const auto place = placeEntry(document, entry, code->lineEnd())) {
        return *place;
    }
    return fail(ErrorKind::Invalid,
                tr("The list %1 is written in one line. Write one item a line, then insert again.")
                    .arg(entry.path.join(u'.')));
}

void InsertMenu::take(const HelperDialog &dialog)
{
    CodeEditor *code = m_editor->code();
    code->beginUndoAction();
    for (const ConfigEntry &entry : dialog.entries()) {
        if (const Result<cloudconfig::Fix> place = placeOf(entry)) {
            code->replaceSpan(place->span, place->text);
            code->SendScintilla(QsciScintilla::SCI_SCROLLCARET);
        } else {
            refuse(place.error());
        }
    }
    code->endUndoAction();
    code->setFocus();
}

void InsertMenu::refuse(const Error &error) { Q_EMIT m_editor->failed(tr("Nothing was inserted."), error); }

} // namespace xsc::ui
