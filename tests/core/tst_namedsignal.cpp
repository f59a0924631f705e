// SPDX-License-Identifier: BSD-2-Clause
#include "core/namedsignal.h"

#include <QPointer>
#include <QTest>

#include <memory>

using xsc::NamedSignal;

class NamedSender : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void plain();
    void told(int number, const QString &text);
};

class NamedSignalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearsArgumentsAtOnce();
    void hearsNothingElse();
    void endsWithItsParent();
    void mayGoWhileItHears_data();
    void mayGoWhileItHears();
};

void NamedSignalTest::hearsArgumentsAtOnce()
{
    NamedSender sender;
    QStringList heard;
    const NamedSignal named(&sender, "told(int,QString)", [&heard](void **arguments) {
        heard.append(QString::number(*static_cast<const int *>(arguments[1])) +
                     *static_cast<const QString *>(arguments[2]));
    });
    Q_EMIT sender.told(1, QStringLiteral("a"));
    Q_EMIT sender.told(2, QStringLiteral("b"));
    QCOMPARE(heard, QStringList({QStringLiteral("1a"), QStringLiteral("2b")}));
}

void NamedSignalTest::hearsNothingElse()
{
    NamedSender sender;
    int heard = 0;
    const NamedSignal named(&sender, "plain()", [&heard](void **) { ++heard; });
    Q_EMIT sender.told(1, QString());
    sender.setObjectName(QStringLiteral("other"));
    QCOMPARE(heard, 0);
    Q_EMIT sender.plain();
    QCOMPARE(heard, 1);
}

void NamedSignalTest::endsWithItsParent()
{
    NamedSender sender;
    int heard = 0;
    auto parent = std::make_unique<QObject>();
    new NamedSignal(
        &sender, "plain()", [&heard](void **) { ++heard; }, parent.get());
    Q_EMIT sender.plain();
    parent.reset();
    Q_EMIT sender.plain();
    QCOMPARE(heard, 1);
}

void NamedSignalTest::mayGoWhileItHears_data()
{
    QTest::addColumn<bool>("isLater");
    QTest::newRow("at once") << false;
    QTest::newRow("later") << true;
}

void NamedSignalTest::mayGoWhileItHears()
{
    QFETCH(bool, isLater);
    NamedSender sender;
    QPointer<NamedSignal> named;
    int heard = 0;
    named = new NamedSignal(&sender, "plain()", [&](void **) {
        if (isLater)
            named->deleteLater();
        else
            delete named;
        ++heard; // what it holds is still there
    });
    Q_EMIT sender.plain();
    QTRY_VERIFY(!named);
    Q_EMIT sender.plain();
    QCOMPARE(heard, 1);
}

QTEST_GUILESS_MAIN(NamedSignalTest)
#include "tst_namedsignal.moc"
