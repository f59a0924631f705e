// SPDX-License-Identifier: GPL-3.0-or-later
// The part of NewDriveDialog that puts its parts together.
#include "ui/cloudconfig/newdrivedialog.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/icons/iconfactory.h"
#include "ui/messagebar/messagebar.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize newDriveSize(1080, 760);

} // namespace

NewDriveDialog::NewDriveDialog(PoolSource *pool, const QString &vmUuid, QWidget *parent)
    : QDialog(parent)
    , m_pool(pool)
    , m_editor(new ConfigEditor)
    , m_writer(new DriveWriter(m_editor, this))
    , m_follower(new FactsFollower(m_editor, this))
    , m_messages(new MessageBar)
{
    setObjectName(u"newDriveDialog"_s);
    setWindowTitle(tr("New Config Drive") + u"[*]"_s);
    build();
    m_editor->templates()->setPoolName(pool->displayName());
    fillTargets(vmUuid);
    connectParts();
    resize(newDriveSize);
    chooseVm();
    m_editor->code()->setFocus();
}

void NewDriveDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_messages);
    layout->addWidget(makeChoices());
    m_note = new QLabel;
    m_note->setObjectName(u"newDriveNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    layout->addWidget(m_editor, 1);
    layout->addLayout(makeFoot());
    // Return is for what is typed into: any of the buttons would take it from there.
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->setAutoDefault(false);
    }
}

QLayout *NewDriveDialog::makeFoot()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"newDriveCancelButton"_s);
    cancel->setAccessibleName(cancel->text().remove(u'&'));
    m_write = buttons->addButton(tr("&Write the Drive…"), QDialogButtonBox::ActionRole);
    m_write->setObjectName(u"newDriveWriteButton"_s);
    m_write->setIcon(IconFactory::icon(u"config-drive"_s));
    connect(buttons, &QDialogButtonBox::rejected, this, &NewDriveDialog::reject);
    m_state = new QLabel;
    m_state->setObjectName(u"newDriveState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(buttons);
    return foot;
}

QWidget *NewDriveDialog::makeChoices()
{
    auto *choices = new QWidget;
    auto *form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    m_vm = new QComboBox;
    m_vm->setObjectName(u"newDriveVmBox"_s);
    m_vm->setAccessibleName(tr("Virtual machine or template"));
    m_vm->setEditable(true);
    m_vm->setInsertPolicy(QComboBox::NoInsert);
    m_vm->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_vm->completer()->setFilterMode(Qt::MatchContains);
    m_vm->lineEdit()->setObjectName(u"newDriveVmEdit"_s);
    m_vm->lineEdit()->setAccessibleName(m_vm->accessibleName());
    m_storage = new QComboBox;
    m_storage->setObjectName(u"newDriveStorageBox"_s);
    m_storage->setAccessibleName(tr("Storage repository"));
    form->addRow(tr("&For:"), m_vm);
    form->addRow(tr("&Storage:"), m_storage);
    return choices;
}

void NewDriveDialog::connectParts()
{
    connect(m_vm, &QComboBox::currentIndexChanged, this, &NewDriveDialog::chooseVm);
    connect(m_vm->lineEdit(), &QLineEdit::editingFinished, this, &NewDriveDialog::restoreName);
    connect(m_editor->code(), &QsciScintilla::textChanged, this,
            [this] { setWindowModified(!unwritten().changed.isEmpty()); });
    connect(m_editor->templates(), &TemplateMenu::poolDefaultWanted, this, &NewDriveDialog::loadDefault);
    connect(m_editor, &ConfigEditor::failed, this, [this](const QString &what, const Error &error) {
        m_messages->show(describeFailure(what, error));
    });
    connect(m_writer, &DriveWriter::failed, m_messages, &MessageBar::show);
    connect(m_writer, &DriveWriter::noted, this, &NewDriveDialog::noted);
    connect(m_writer, &DriveWriter::writingChanged, this, &NewDriveDialog::showState);
    connect(m_writer, &DriveWriter::written, this, [this] {
        m_begun = m_editor->bytes();
        const xapi::VmRecord *vm = chosenVm();
        Q_EMIT written(vm ? vm->name : QString());
        accept();
    });
    connect(m_pool, &PoolSource::stateChanged, this, &NewDriveDialog::showState);
    connect(m_pool, &PoolSource::driveWritersChanged, this, &NewDriveDialog::showState);
    connect(m_pool, &PoolSource::driveWritersChanged, this, &NewDriveDialog::followRecords);
    connect(m_pool, &PoolSource::changed, this, &NewDriveDialog::followRecords);
    connect(m_pool, &QObject::destroyed, this, &NewDriveDialog::losePool);
    connect(m_write, &QPushButton::clicked, this, [this] {
        m_writer->write(m_pool, m_vm->currentData().toString(), m_storage->currentData().toString());
    });
}

} // namespace xsc::ui
