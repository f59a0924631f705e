// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/diagnostics.h"

#include "service/diagnosticsbundle.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QMetaEnum>

namespace xsc::ui::diagnostics {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Diagnostics
{
    Q_DECLARE_TR_FUNCTIONS(Diagnostics)
};

service::PoolFacts factsOf(const PoolSource &pool)
{
    return {addressText(pool.address()),
            QString::fromLatin1(QMetaEnum::fromType<PoolSource::State>().valueToKey(int(pool.state()))),
            pool.lastContact(), service::inventoryFacts(pool.inventory())};
}

} // namespace

QFileDialog *makeDialog(QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Diagnostics::tr("Save Diagnostics"), QDir::homePath());
    dialog->setObjectName(u"diagnosticsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Diagnostics::tr("Compressed archives (*.tar.gz)"));
    dialog->setDefaultSuffix(u"tar.gz"_s);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    dialog->selectFile(u"xscontainer-diagnostics-%1.tar.gz"_s.arg(today));
    return dialog;
}

Result<> save(const PoolList &pools, const QString &logFile, const QString &path)
{
    service::DiagnosticsOrder order{path, {}, logFile, QDateTime::currentDateTimeUtc()};
    for (const auto &pool : pools.all()) {
        order.pools.append(factsOf(*pool));
    }
    return service::writeDiagnosticsBundle(order);
}

} // namespace xsc::ui::diagnostics
