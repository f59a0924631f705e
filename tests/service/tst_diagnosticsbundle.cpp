// SPDX-License-Identifier: BSD-2-Clause
#include "service/diagnosticsbundle.h"
#include "verify.h"

#include <KTar>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

QByteArray contentOf(const QString &archive, const QString &name)
{
    KTar tar(archive);
    if (!tar.open(QIODevice::ReadOnly))
        return {};
    const KArchiveFile *file = tar.directory()->file(u"xscontainer-diagnostics/"_s + name);
    return file ? file->data() : QByteArray();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class DiagnosticsBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void holdsPoolsLogAndAbout()
    {
        QFile log(m_folder->filePath(u"log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("first line\nlast line\n");
        log.close();
        const service::DiagnosticsOrder order = orderFor(u"a.tar.gz"_s, log.fileName());

        VERIFY_RESULT(service::writeDiagnosticsBundle(order));
        QVERIFY(contentOf(order.path, u"pools/1.json"_s).contains("pool.example"));
        QVERIFY(contentOf(order.path, u"about.json"_s).contains("2026-01-02T03:04:05Z"));
        QCOMPARE(contentOf(order.path, u"log.txt"_s), QByteArray("first line\nlast line\n"));
    }

    void takesOnlyTheEndOfALongLog()
    {
        QFile log(m_folder->filePath(u"log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(QByteArray(600 * 1024, 'x') + "the end");
        log.close();
        const service::DiagnosticsOrder order = orderFor(u"a.tar.gz"_s, log.fileName());

        VERIFY_RESULT(service::writeDiagnosticsBundle(order));
        const QByteArray tail = contentOf(order.path, u"log.txt"_s);
        QCOMPARE(tail.size(), 512 * 1024);
        QVERIFY(tail.endsWith("the end"));
    }

    void equalOrdersGiveEqualBytes()
    {
        const service::DiagnosticsOrder first = orderFor(u"a.tar.gz"_s, {});
        const service::DiagnosticsOrder second = orderFor(u"b.tar.gz"_s, {});
        VERIFY_RESULT(service::writeDiagnosticsBundle(first));
        VERIFY_RESULT(service::writeDiagnosticsBundle(second));
        QVERIFY(!bytesOf(first.path).isEmpty());
        QCOMPARE(bytesOf(first.path), bytesOf(second.path));
    }

    void saysWhereItCouldNotWrite()
    {
        service::DiagnosticsOrder order = orderFor(u"a.tar.gz"_s, {});
        order.path = m_folder->filePath(u"no/such/folder/a.tar.gz"_s);
        const Result<> result = service::writeDiagnosticsBundle(order);
        VERIFY_FAILS(result, ErrorKind::Internal);
        QVERIFY(result.error().message.contains(order.path));
    }

private:
    [[nodiscard]] service::DiagnosticsOrder orderFor(const QString &name, const QString &log) const
    {
        const QDateTime time(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
        service::PoolFacts pool{u"pool.example"_s, u"Live"_s, time, {}};
        return {m_folder->filePath(name), {pool}, log, time};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DiagnosticsBundleTest)
#include "tst_diagnosticsbundle.moc"
