// SPDX-License-Identifier: BSD-2-Clause
#include "docker/infoprint.h"
#include "verify.h"

using namespace xsc;
using docker::EngineKind;

namespace {

QByteArray printOf(const QByteArray &text, EngineKind kind)
{
    return docker::infoPrint(docker::parseDocument(text).value(), kind);
}

} // namespace

class InfoPrintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
};

void InfoPrintTest::tells_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<EngineKind>("kind");
    QTest::addColumn<bool>("isNews");
    const auto row = [](const char *name, const char *other, EngineKind kind, bool isNews) {
        QTest::newRow(name) << QByteArray(other) << kind << isNews;
    };
    row("the same", R"({"Images":2,"ID":"a","SystemTime":"x","NFd":20})", EngineKind::Docker, false);
    row("later", R"({"Images":2,"ID":"a","SystemTime":"y","NFd":20})", EngineKind::Docker, false);
    row("busier", R"({"Images":2,"ID":"a","SystemTime":"x","NFd":99,"NGoroutines":5})", EngineKind::Docker,
        false);
    row("another image", R"({"Images":3,"ID":"a","SystemTime":"x","NFd":20})", EngineKind::Docker, true);
    row("another engine", R"({"Images":2,"ID":"b","SystemTime":"x","NFd":20})", EngineKind::Docker, true);
    row("podman's new ID", R"({"Images":2,"ID":"b","SystemTime":"x","NFd":20})", EngineKind::Podman, false);
    row("podman's memory", R"({"Images":2,"ID":"a","MemFree":1,"SwapFree":2})", EngineKind::Podman, false);
    row("nothing", "{}", EngineKind::Docker, true);
    row("no object", "[]", EngineKind::Docker, true);
    row("null", "null", EngineKind::Docker, true);
}

void InfoPrintTest::tells()
{
    QFETCH(QByteArray, other);
    QFETCH(EngineKind, kind);
    QFETCH(bool, isNews);
    const QByteArray before = printOf(R"({"Images":2,"ID":"a","SystemTime":"x","NFd":20})", kind);
    QCOMPARE(printOf(other, kind) != before, isNews);
}

QTEST_GUILESS_MAIN(InfoPrintTest)
#include "tst_infoprint.moc"
