// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/unitdialog.h"

#include "ui/cloudconfig/fileentrydialog.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

using cloudconfig::Target;

namespace {

constexpr int unitRows = 14;

QString indentUnit(const QString &text)
{
    QString block;
    for (const QString &line : text.trimmed().split(u'\n')) {
        block += line.isEmpty() ? u"\n"_s : "\n  "_L1 + line;
    }
    return block;
}

} // namespace

UnitDialog::UnitDialog(Target target, QWidget *parent)
    : HelperDialog(
          u"unitDialog"_s, tr("Insert a systemd Unit"),
          target == Target::CoreOs
              ? tr("The unit becomes one of the units that CoreOS and Flatcar write and start.")
              : tr("The unit becomes a file, and a command that starts it once everything is set up."),
          parent)
    , m_target(target)
    , m_name(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_start(new QCheckBox(tr("&Enable and start it")))
{
    m_name->setPlaceholderText(u"example.service"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * unitRows);
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(u"[Unit]\nDescription=\nAfter=docker.service\nRequires=docker.service\n\n[Service]\n"
                         "ExecStart=\nRestart=on-failure\n\n[Install]\nWantedBy=multi-user.target"_s);
    m_start->setChecked(true);
    addRow(tr("&Name:"), u"unitNameEdit"_s, m_name);
    addRow(tr("&Unit:"), u"unitTextEdit"_s, m_text);
    addRow({}, u"unitStartBox"_s, m_start);
    m_start->setAccessibleName(tr("Enable and start it"));
    connect(m_name, &QLineEdit::textChanged, this, &UnitDialog::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &UnitDialog::check);
    check();
}

void UnitDialog::check()
{
    static const QRegularExpression s_name(
        u"^[A-Za-z0-9:_.\\\\@-]+\\.(service|socket|timer|path|mount|automount|target|swap|slice|network|netdev|link)$"_s);
    if (!s_name.match(m_name->text()).hasMatch()) {
        setState(tr("The name has to end in the kind of unit, such as .service or .timer."));
    } else if (!m_text->toPlainText().contains(u'[')) {
        setState(tr("The unit has no section, such as [Service]."));
    } else {
        setState({});
    }
}

QList<ConfigEntry> UnitDialog::entries() const
{
    const QString name = m_name->text();
    if (m_target == Target::CoreOs) {
        QString item = "name: "_L1 + quoted(name);
        if (m_start->isChecked()) {
            item += u"\nenable: true\ncommand: start"_s;
        }
        return {{{u"coreos"_s, u"units"_s}, item + "\ncontent: |"_L1 + indentUnit(m_text->toPlainText())}};
    }
    const QByteArray contents = m_text->toPlainText().trimmed().toUtf8() + '\n';
    QList<ConfigEntry> entries{
        {{u"write_files"_s}, writeFilesItem("/etc/systemd/system/"_L1 + name, {}, u"0644"_s, contents)}};
    if (m_start->isChecked()) {
        entries.append({{u"runcmd"_s}, u"[systemctl, enable, --now, %1]"_s.arg(quoted(name))});
    }
    return entries;
}

} // namespace xsc::ui
