// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/fileentrydialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStringDecoder>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// More than a config drive is good for: clouds take 64 KiB of user-data at most.
constexpr qint64 biggestEntry = 1024 * 1024;
constexpr qsizetype base64Line = 76;

// What a block scalar keeps to the byte.
std::optional<QString> blockText(const QByteArray &contents)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(contents);
    const bool isPlain = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == u'\n' || c == u'\t' || (c.unicode() >= 0x20 && c.unicode() < 0x7f) ||
               (c.unicode() > 0xa0 && c != u'\ufeff' && c != u'\u2028' && c != u'\u2029' &&
                c.unicode() < 0xfffe);
    });
    const bool startsPlainly = !text.isEmpty() && !text.front().isSpace();
    return isPlain && startsPlainly && !decoder.hasError() ? std::optional(text) : std::nullopt;
}

QString blockOf(QString text)
{
    const bool endsLine = text.endsWith(u'\n');
    const bool endsLines = text.endsWith("\n\n"_L1);
    if (endsLine) {
        text.chop(1);
    }
    QString block = endsLines ? u"|+"_s : endsLine ? u"|"_s : u"|-"_s;
    for (const QString &line : text.split(u'\n')) {
        block += line.isEmpty() ? u"\n"_s : "\n  "_L1 + line;
    }
    return block;
}

QString base64Block(const QByteArray &contents)
{
    const QString encoded = QString::fromLatin1(contents.toBase64());
    QString block = u"|"_s;
    for (qsizetype at = 0; at < encoded.size(); at += base64Line) {
        block += "\n  "_L1 + encoded.mid(at, base64Line);
    }
    return block;
}

} // namespace

QString writeFilesItem(const QString &path, const QString &owner, const QString &mode,
                       const QByteArray &contents)
{
    QStringList lines{"path: "_L1 + quoted(path)};
    if (!owner.isEmpty()) {
        lines << "owner: "_L1 + quoted(owner);
    }
    lines << "permissions: "_L1 + quoted(mode);
    if (const std::optional<QString> text = blockText(contents)) {
        lines << "content: "_L1 + blockOf(*text);
    } else if (contents.isEmpty()) {
        lines << u"content: \"\""_s;
    } else {
        lines << u"encoding: base64"_s << "content: "_L1 + base64Block(contents);
    }
    return lines.join(u'\n');
}

FileEntryDialog::FileEntryDialog(QWidget *parent)
    : HelperDialog(
          u"fileEntryDialog"_s, tr("Insert a File"),
          tr("A file of this machine is written into the virtual machine when it starts for the first time."),
          parent)
    , m_source(new QLineEdit)
    , m_path(new QLineEdit)
    , m_owner(new QLineEdit)
    , m_mode(new QComboBox)
{
    m_source->setReadOnly(true);
    m_source->setPlaceholderText(tr("No file chosen"));
    m_path->setPlaceholderText(u"/etc/example.conf"_s);
    m_owner->setPlaceholderText(u"root:root"_s);
    m_mode->setEditable(true);
    m_mode->addItems({u"0644"_s, u"0600"_s, u"0755"_s});
    addRow(tr("File:"), u"fileSourceEdit"_s, m_source);
    auto *choose = new QPushButton(tr("&Choose a File…"));
    choose->setAutoDefault(false);
    addRow({}, u"fileChooseButton"_s, choose);
    choose->setAccessibleName(tr("Choose the file"));
    addRow(tr("&Path in the virtual machine:"), u"filePathEdit"_s, m_path);
    addRow(tr("&Owner:"), u"fileOwnerEdit"_s, m_owner);
    addRow(tr("P&ermissions:"), u"fileModeBox"_s, m_mode);
    m_mode->lineEdit()->setObjectName(u"fileModeEdit"_s);
    m_mode->lineEdit()->setAccessibleName(m_mode->accessibleName());
    connect(choose, &QPushButton::clicked, this, &FileEntryDialog::chooseFile);
    connect(m_path, &QLineEdit::textChanged, this, &FileEntryDialog::check);
    connect(m_mode, &QComboBox::currentTextChanged, this, &FileEntryDialog::check);
    check();
}

void FileEntryDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a File"));
    dialog->setObjectName(u"entryFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileEntryDialog::readFile);
    dialog->open();
}

void FileEntryDialog::readFile(const QString &path)
{
    QFile file(path);
    m_problem.clear();
    m_contents.clear();
    m_source->setText(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = tr("The file %1 could not be read: %2").arg(path, file.errorString());
    } else if (file.size() > biggestEntry) {
        m_problem =
            tr("The file is too big for a config drive: let the virtual machine fetch it from somewhere.");
    } else {
        m_contents = file.read(biggestEntry);
    }
    check();
}

void FileEntryDialog::check()
{
    static const QRegularExpression s_octal(u"^[0-7]{3,4}$"_s);
    if (m_source->text().isEmpty()) {
        setState(tr("Choose a file."));
    } else if (!m_problem.isEmpty()) {
        setState(m_problem);
    } else if (!m_path->text().startsWith(u'/')) {
        setState(tr("The path in the virtual machine has to begin with a slash."));
    } else if (!s_octal.match(m_mode->currentText()).hasMatch()) {
        setState(tr("The permissions have to be three or four octal digits."));
    } else {
        const QString size = locale().formattedDataSize(m_contents.size());
        setState({}, blockText(m_contents) ? tr("%1, written as text.").arg(size)
                                           : tr("%1, written as base64.").arg(size));
    }
}

QList<ConfigEntry> FileEntryDialog::entries() const
{
    return {{{u"write_files"_s},
             writeFilesItem(m_path->text(), m_owner->text().trimmed(), m_mode->currentText(), m_contents)}};
}

} // namespace xsc::ui
