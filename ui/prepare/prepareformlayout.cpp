// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PrepareForm that lays it out.
#include "prepare/tlskit.h"
#include "ui/icons/iconfactory.h"
#include "ui/management/portedit.h"
#include "ui/prepare/prepareform.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *makeExplanation(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

// The words around the number are others for one day, and stand where the language has them.
void showUnit(QSpinBox *days)
{
    const QString number = QString::number(days->value());
    const QString words = PrepareForm::tr("%n day(s)", nullptr, days->value());
    days->setPrefix(words.section(number, 0, 0));
    days->setSuffix(words.section(number, 1));
}

QFormLayout *makeFormIn(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(24, 4, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(8);
    return form;
}

} // namespace

PrepareForm::PrepareForm(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
{
    setObjectName(u"prepareForm"_s);
    m_ssh = makeChoice(u"prepareSsh"_s, tr("Over &SSH"), this);
    m_tls = makeChoice(u"prepareTls"_s, tr("Over &TLS"), this);
    m_recorded = makeChoice(u"prepareRecorded"_s, tr("They are prepared: &only turn management on"), this);
    auto *group = new QButtonGroup(this);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(18);
    for (QRadioButton *choice : {m_ssh, m_tls, m_recorded}) {
        group->addButton(choice);
        choices->addWidget(choice);
    }
    choices->addStretch(1);
    m_pages->setObjectName(u"preparePages"_s);
    m_pages->addWidget(makeSshPage());
    setFocusProxy(m_user);
    m_pages->addWidget(makeTlsPage());
    m_pages->addWidget(makeRecordedPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(choices);
    m_mixed =
        makeExplanation(u"prepareMixed"_s,
                        tr("So far these virtual machines are reached in different ways. What is chosen "
                           "here is set for all of them alike, and empty fields stand for the usual."),
                        this);
    m_mixed->setForegroundRole(QPalette::WindowText);
    layout->addWidget(m_mixed);
    layout->addWidget(m_pages);
    m_ssh->setChecked(true);
    m_newTls->setChecked(true);
    showPage();
}

QRadioButton *PrepareForm::makeChoice(const QString &name, const QString &text, QWidget *parent)
{
    auto *choice = new QRadioButton(text, parent);
    choice->setObjectName(name);
    choice->setAccessibleName(QString(text).remove(u'&'));
    connect(choice, &QRadioButton::clicked, this, &PrepareForm::showPage);
    return choice;
}

QWidget *PrepareForm::makeSshPage()
{
    auto *page = new QWidget(m_pages);
    m_user = new QLineEdit(page);
    m_user->setObjectName(u"prepareUser"_s);
    m_user->setAccessibleName(tr("User name"));
    m_user->setPlaceholderText(guest::defaultUser);
    m_sshPort =
        makePortEdit(u"prepareSshPort"_s, tr("Port of SSH"), guest::defaultPort(guest::Mode::Ssh), page);
    m_socket = new QLineEdit(page);
    m_socket->setObjectName(u"prepareSocket"_s);
    m_socket->setAccessibleName(tr("Socket of the engine"));
    m_socket->setPlaceholderText(guest::defaultEngineSocket);
    QFormLayout *form = makeFormIn(page);
    form->addRow(tr("&User name:"), m_user);
    form->addRow(tr("&Port:"), m_sshPort);
    form->addRow(tr("&Engine socket:"), m_socket);
    m_agent = new QCheckBox(tr("Try the keys of my SSH &agent before a password"), page);
    m_agent->setObjectName(u"prepareAgent"_s);
    m_agent->setAccessibleName(tr("Try the keys of my SSH agent before a password"));
    m_agent->setChecked(!agentSocket().isEmpty());
    m_agent->setVisible(!agentSocket().isEmpty());
    form->addRow(m_agent);
    form->addRow(makeExplanation(u"prepareSshText"_s,
                                 tr("The pool's public key is added to this user, once. Where a password is "
                                    "needed for that, it is asked "
                                    "for then; it is not kept."),
                                 page));
    return page;
}

QWidget *PrepareForm::makeTlsPage()
{
    auto *page = new QWidget(m_pages);
    m_newTls = makeChoice(u"prepareNewTls"_s, tr("&Make certificates, on a disc in its CD drive"), page);
    m_ownTls = makeChoice(u"prepareOwnTls"_s, tr("The engine has certificates: use these &files"), page);
    auto *group = new QButtonGroup(page);
    group->addButton(m_newTls);
    group->addButton(m_ownTls);
    m_tlsPages = new QStackedWidget(page);
    m_tlsPages->setObjectName(u"prepareTlsPages"_s);
    m_tlsPages->addWidget(makeNewTls(m_tlsPages));
    m_tlsPages->addWidget(makeOwnTls(m_tlsPages));
    m_tlsPort = makePortEdit(u"prepareTlsPort"_s, tr("Port of the engine"),
                             guest::defaultPort(guest::Mode::Tls), page);
    QFormLayout *form = makeFormIn(page);
    form->addRow(m_newTls);
    form->addRow(m_ownTls);
    form->addRow(m_tlsPages);
    form->addRow(tr("&Port:"), m_tlsPort);
    return page;
}

QWidget *PrepareForm::makeNewTls(QWidget *parent)
{
    auto *page = new QWidget(parent);
    m_keyKind = new QComboBox(page);
    m_keyKind->setObjectName(u"prepareKeyKind"_s);
    m_keyKind->setAccessibleName(tr("Kind of key"));
    m_keyKind->addItem(tr("RSA, 4096 bits"), int(net::KeyKind::Rsa4096));
    m_keyKind->addItem(tr("RSA, 2048 bits"), int(net::KeyKind::Rsa2048));
    m_keyKind->addItem(tr("Elliptic curve P-256"), int(net::KeyKind::EcP256));
    m_keyKind->addItem(tr("Elliptic curve P-384"), int(net::KeyKind::EcP384));
    m_days = new QSpinBox(page);
    m_days->setObjectName(u"prepareDays"_s);
    m_days->setAccessibleName(tr("Days that the certificates are valid"));
    m_days->setRange(1, prepare::mostTlsDays);
    m_days->setValue(prepare::TlsWish().days);
    showUnit(m_days);
    connect(m_days, &QSpinBox::valueChanged, m_days, [days = m_days] { showUnit(days); });
    QFormLayout *form = makeFormIn(page);
    form->addRow(tr("&Kind of key:"), m_keyKind);
    form->addRow(tr("&Valid for:"), m_days);
    form->addRow(
        makeExplanation(u"prepareDiscText"_s,
                        tr("Run configure_tls.cmd (Windows) or configure_tls.sh (Linux) from the disc "
                           "in each virtual machine. The disc is taken out once its engine answers."),
                        page));
    return page;
}

QWidget *PrepareForm::makeOwnTls(QWidget *parent)
{
    auto *page = new QWidget(parent);
    QFormLayout *form = makeFormIn(page);
    form->addRow(tr("&Certificate:"),
                 makeFileRow(u"prepareCertificate"_s, tr("Our certificate, PEM"), m_certificate));
    form->addRow(tr("Its &key:"), makeFileRow(u"prepareKey"_s, tr("The key of our certificate, PEM"), m_key));
    form->addRow(tr("&Authority:"),
                 makeFileRow(u"prepareAuthority"_s, tr("The authority of the engine's certificate, PEM"),
                             m_authority));
    return page;
}

QWidget *PrepareForm::makeFileRow(const QString &name, const QString &title, QLineEdit *&edit)
{
    auto *row = new QWidget;
    edit = new QLineEdit(row);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    edit->setPlaceholderText(title);
    auto *browse = new QPushButton(IconFactory::icon(u"open"_s), tr("Choose…"), row);
    browse->setObjectName(name + "Browse"_L1);
    browse->setAccessibleName(tr("Choose a file: %1").arg(title));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, [this, title, target = edit] {
        auto *dialog = new QFileDialog(this, title);
        dialog->setObjectName(u"preparePemDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({tr("PEM files (*.pem *.crt *.cer *.key)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, target, &QLineEdit::setText);
        dialog->open();
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit, 1);
    layout->addWidget(browse);
    return row;
}

QWidget *PrepareForm::makeRecordedPage()
{
    auto *page = new QWidget(m_pages);
    QFormLayout *form = makeFormIn(page);
    form->addRow(
        makeExplanation(u"prepareRecordedText"_s,
                        tr("Nothing is changed in the virtual machines, and nobody looks whether they can be "
                           "reached: for those "
                           "that were prepared before, or that a cloud-config prepares. They need not run."),
                        page));
    return page;
}

} // namespace xsc::ui
