// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ConfigDrivePage that puts its parts together.
#include "ui/cloudconfig/configdrivepage.h"
#include "ui/cloudconfig/templatemenu.h"
#include "ui/icons/iconfactory.h"
#include "ui/pages/emptypage.h"
#include "ui/pages/noticebox.h"

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

ConfigDrivePage::ConfigDrivePage(QWidget *parent)
    : QStackedWidget(parent)
    , m_editor(new ConfigEditor)
    , m_writer(new DriveWriter(m_editor, this))
    , m_follower(new FactsFollower(m_editor, this))
    , m_message(new EmptyPage(nullptr, u"driveMessage"_s))
{
    setObjectName(u"configDrivePage"_s);
    m_editorPage = makeEditorPage();
    addWidget(m_message);
    addWidget(m_editorPage);
    connectParts();
}

QWidget *ConfigDrivePage::makeEditorPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    m_others = new QLabel;
    m_others->setObjectName(u"othersLabel"_s);
    m_others->setTextFormat(Qt::PlainText);
    m_others->setWordWrap(true);
    m_overtaken = new NoticeBox(page, u"overtaken"_s);
    layout->addWidget(m_overtaken);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_others);
    layout->addWidget(makeButtons());
    return page;
}

QWidget *ConfigDrivePage::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_instance = new QLabel;
    m_instance->setObjectName(u"instanceLabel"_s);
    m_instance->setWordWrap(true);
    m_instance->setTextFormat(Qt::PlainText);
    m_instance->setForegroundRole(QPalette::PlaceholderText);
    m_revert = new QPushButton(tr("&Revert"));
    m_revert->setObjectName(u"revertButton"_s);
    m_revert->setAccessibleName(m_revert->text().remove(u'&'));
    m_revert->setToolTip(tr("Back to the text on the drive"));
    m_write = new QPushButton(IconFactory::icon(u"config-drive"_s), tr("&Write the Drive…"));
    m_write->setObjectName(u"writeDriveButton"_s);
    m_write->setAccessibleName(m_write->text().remove(u'&'));
    layout->addWidget(m_instance, 1);
    layout->addWidget(m_revert);
    layout->addWidget(m_write);
    return row;
}

void ConfigDrivePage::connectParts()
{
    connect(m_revert, &QPushButton::clicked, this, [this] { m_editor->replaceBytes(m_stored); });
    connect(m_write, &QPushButton::clicked, this, &ConfigDrivePage::write);
    connect(m_editor->code(), &QsciScintilla::textChanged, this, &ConfigDrivePage::showEdited);
    connect(m_editor->templates(), &TemplateMenu::poolDefaultWanted, this, &ConfigDrivePage::loadDefault);
    connect(m_editor, &ConfigEditor::failed, this,
            [this](const QString &what, const Error &error) { Q_EMIT failed(describeFailure(what, error)); });
    connect(m_writer, &DriveWriter::failed, this, &ConfigDrivePage::failed);
    connect(m_writer, &DriveWriter::noted, this, &ConfigDrivePage::noted);
    connect(m_writer, &DriveWriter::writingChanged, this, &ConfigDrivePage::refresh);
    connect(m_writer, &DriveWriter::written, this, &ConfigDrivePage::settle);
    connect(m_writer, &DriveWriter::written, this, &ConfigDrivePage::unwrittenChanged);
    connect(m_message, &EmptyPage::stepChosen, this, [this](NextStep step) {
        if (step == NextStep::NewDrive) {
            Q_EMIT newDriveWanted(m_vm);
        } else {
            m_refused.clear();
            refresh();
        }
    });
}

void ConfigDrivePage::showMessage(const QString &title, const QString &text, NextStep step)
{
    m_message->setContents(title, text, step);
    setCurrentWidget(m_message);
}

void ConfigDrivePage::showEdited()
{
    const bool isLocked = m_editor->code()->isReadOnly();
    m_revert->setEnabled(!isLocked && isEdited());
    m_write->setEnabled(!isLocked && !m_writer->isBusy());
    const bool isOvertaken = isEdited() && m_base != m_stored;
    m_overtaken->setNotice(isOvertaken
                               ? tr("The drive was replaced by somebody else while this text was edited. "
                                    "Compare with the drive before you write: its text would be lost.")
                               : QString(),
                           NextStep::None);
    showWriting();
    Q_EMIT unwrittenChanged();
}

void ConfigDrivePage::showWriting()
{
    const bool isOfAnother = !m_writer->writingFor().isEmpty() && m_writer->writingFor() != m_vmUuid;
    m_instance->setText(
        isOfAnother
            ? tr("The drive of another virtual machine is being written. This one can be written after that.")
            : tr("CoreOS and Flatcar carry this out at every start, cloud-init once for each "
                 "instance ID: run “cloud-init clean” in the guest to have it count as a new "
                 "instance at its next start."));
}

} // namespace xsc::ui
