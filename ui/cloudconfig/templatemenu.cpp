// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/templatemenu.h"

#include "cloudconfig/defaulttemplate.h"

#include <QMessageBox>
#include <QPushButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString plainTitle(QString text) { return text.replace(u'&', u"&&"_s); }

} // namespace

TemplateMenu::TemplateMenu(QWidget *parent)
    : QMenu(tr("&Template"), parent)
{
    setObjectName(u"templateMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &TemplateMenu::rebuild);
    rebuild();
}

void TemplateMenu::setPoolName(const QString &name) { m_poolName = name; }

void TemplateMenu::rebuild()
{
    delete findChild<QMenu *>(u"removeTemplateMenu"_s); // clear() takes only what leads to it
    clear();
    addBuiltIn();
    if (!m_poolName.isEmpty()) {
        addAction(plainTitle(tr("Default of the Pool %1").arg(m_poolName)), this,
                  &TemplateMenu::poolDefaultWanted)
            ->setObjectName(u"poolDefaultAction"_s);
    }
    addSeparator();
    addOwn();
    addAction(tr("&Save as a Template…"), this, &TemplateMenu::saveWanted)
        ->setObjectName(u"saveTemplateAction"_s);
}

void TemplateMenu::addBuiltIn()
{
    for (const cloudconfig::BuiltInTemplate &one : cloudconfig::builtInTemplates()) {
        addAction(plainTitle(one.title), this, [this, text = one.text.toUtf8()] {
            Q_EMIT chosen(text);
        })->setObjectName("template:"_L1 + one.id);
    }
}

void TemplateMenu::addOwn()
{
    const QStringList names = m_library.names();
    if (names.isEmpty()) {
        return;
    }
    QMenu *removing = new QMenu(tr("&Remove a Template"), this);
    removing->setObjectName(u"removeTemplateMenu"_s);
    for (const QString &name : names) {
        addAction(plainTitle(name), this, [this, name] { load(name); })->setObjectName("own:"_L1 + name);
        removing->addAction(plainTitle(name), this, [this, name] { askRemove(name); })
            ->setObjectName("remove:"_L1 + name);
    }
    addSeparator();
    addMenu(removing);
}

void TemplateMenu::load(const QString &name)
{
    const Result<QByteArray> bytes = m_library.load(name);
    if (bytes) {
        Q_EMIT chosen(*bytes);
    } else {
        Q_EMIT failed(bytes.error().message, bytes.error());
    }
}

void TemplateMenu::save(const QString &name, const QByteArray &bytes)
{
    if (const Result<> saved = m_library.save(name.trimmed(), bytes); !saved) {
        Q_EMIT failed(saved.error().message, saved.error());
    }
}

void TemplateMenu::askRemove(const QString &name)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QCoreApplication::applicationName(),
                                tr("Remove the template “%1”?").arg(name), QMessageBox::Cancel, window());
    box->setObjectName(u"removeTemplateQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *go = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    go->setObjectName(u"removeTemplateButton"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, name] {
        if (const Result<> removed = m_library.remove(name); !removed) {
            Q_EMIT failed(removed.error().message, removed.error());
        }
    });
    box->open();
}

} // namespace xsc::ui
