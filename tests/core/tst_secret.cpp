// SPDX-License-Identifier: BSD-2-Clause
#include "core/secret.h"
#include "verify.h"

using xsc::Secret;

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsBytesOutOfDebugOutput();
    void leavesNothingInTheBufferItTook();
    void wipesABufferThatNobodyShares();
    void comparesContent();
    void revealsAnEmptyTextWhenUnset();
};

void SecretTest::keepsItsBytesOutOfDebugOutput()
{
    QString text;
    QDebug(&text) << Secret(QByteArray("hunter2"));
    QVERIFY(!text.contains(QStringLiteral("hunter2")));
}

void SecretTest::leavesNothingInTheBufferItTook()
{
    QByteArray bytes("hunter2");
    const Secret secret(std::move(bytes));
    QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): this is what is tested
    QCOMPARE(secret.reveal(), QByteArray("hunter2"));
}

void SecretTest::wipesABufferThatNobodyShares()
{
    QByteArray bytes(64, 'x');
    bytes.reserve(128);
    xsc::wipe(bytes);
    QVERIFY(bytes.isEmpty());
}

void SecretTest::comparesContent()
{
    QVERIFY(Secret(QByteArray("a")).sameAs(Secret::fromText(u"a")));
    QVERIFY(!Secret(QByteArray("a")).sameAs(Secret(QByteArray("b"))));
}

void SecretTest::revealsAnEmptyTextWhenUnset()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(!Secret().reveal().isNull());
}

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
