// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/sshkeydialog.h"

#include "ui/cloudconfig/sshpublickey.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// Far above any public key.
constexpr qint64 biggestKeyFile = 64 * 1024;
constexpr int keyRows = 5;

// A comment may have in it what YAML takes for a key or for a comment of its own.
QString asValue(const QString &line)
{
    static const QRegularExpression s_special(u":(?:\\s|$)|\\s#"_s);
    return line.contains(s_special) ? quoted(line) : line;
}

} // namespace

SshKeyDialog::SshKeyDialog(QWidget *parent)
    : HelperDialog(
          u"sshKeyDialog"_s, tr("Insert an SSH Public Key"),
          tr("Who has the private half of this key can log in. Choose a file that ends in .pub, or paste its "
             "contents."),
          parent)
    , m_key(new QPlainTextEdit)
{
    m_key->setFixedHeight(m_key->fontMetrics().lineSpacing() * keyRows);
    m_key->setTabChangesFocus(true);
    m_key->setPlaceholderText(u"ssh-ed25519 AAAA… user@machine"_s);
    addRow(tr("&Key:"), u"sshKeyEdit"_s, m_key);
    auto *choose = new QPushButton(tr("&Choose a File…"));
    choose->setAutoDefault(false);
    addRow({}, u"sshKeyFileButton"_s, choose);
    choose->setAccessibleName(tr("Choose a file with a public key"));
    connect(choose, &QPushButton::clicked, this, &SshKeyDialog::chooseFile);
    connect(m_key, &QPlainTextEdit::textChanged, this, &SshKeyDialog::check);
    check();
}

void SshKeyDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Public Key"), QDir::home().filePath(u".ssh"_s),
                                   tr("Public keys (*.pub);;All files (*)"));
    dialog->setObjectName(u"sshKeyFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SshKeyDialog::readFile);
    dialog->open();
}

void SshKeyDialog::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        setState(tr("The file %1 could not be read: %2").arg(path, file.errorString()));
        return;
    }
    const QString text = QString::fromUtf8(file.read(biggestKeyFile)).trimmed();
    const Result<SshPublicKey> key = readSshPublicKey(text);
    // What is no public key does not even come to the screen.
    m_key->setPlainText(key ? text : QString());
    if (!key) {
        setState(key.error().message);
    }
}

void SshKeyDialog::check()
{
    if (m_key->toPlainText().trimmed().isEmpty()) {
        setState(tr("Choose or paste a public key."));
        return;
    }
    const Result<SshPublicKey> key = readSshPublicKey(m_key->toPlainText());
    setState(key ? QString() : key.error().message,
             key ? tr("Type: %1\nFingerprint: %2\nComment: %3").arg(key->type, key->fingerprint, key->comment)
                 : QString());
}

QList<ConfigEntry> SshKeyDialog::entries() const
{
    const Result<SshPublicKey> key = readSshPublicKey(m_key->toPlainText());
    return key ? QList<ConfigEntry>{{{u"ssh_authorized_keys"_s}, asValue(key->line())}}
               : QList<ConfigEntry>();
}

} // namespace xsc::ui
