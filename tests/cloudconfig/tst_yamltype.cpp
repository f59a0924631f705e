// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/yamltype.h"
#include "places.h"
#include "process.h"
#include "verify.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::cloudconfig;

namespace {

QString nameOf(YamlType type)
{
    switch (type) {
    case YamlType::Text:
        return u"str"_s;
    case YamlType::Boolean:
        return u"bool"_s;
    case YamlType::Integer:
        return u"int"_s;
    case YamlType::Float:
        return u"float"_s;
    case YamlType::Null:
        return u"null"_s;
    case YamlType::Timestamp:
        return u"timestamp"_s;
    case YamlType::Binary:
        return u"binary"_s;
    case YamlType::Merge:
        return u"merge"_s;
    case YamlType::Default:
        return u"value"_s;
    }
    return {};
}

QStringList words()
{
    QStringList all{u""_s,  u"~"_s, u"<<"_s,   u"="_s, u"y"_s, u"Y"_s,
                    u"n"_s, u"N"_s, u"web1"_s, u"-"_s, u"+"_s, u"."_s};
    for (const QString &word : {u"yes"_s, u"no"_s, u"true"_s, u"false"_s, u"on"_s, u"off"_s, u"null"_s}) {
        all << word << word.toUpper() << word.at(0).toUpper() + word.mid(1)
            << word.at(0) + word.mid(1).toUpper() << word + u'x'
            << word.left(word.size() - 1) + word.back().toUpper();
    }
    return all;
}

QStringList numbers()
{
    return {u"0"_s,       u"00"_s,          u"07"_s,     u"08"_s,       u"0644"_s,
            u"0o644"_s,   u"644"_s,         u"-1"_s,     u"+1"_s,       u"1_000"_s,
            u"_1"_s,      u"1_"_s,          u"0x1F"_s,   u"0xg"_s,      u"0x"_s,
            u"0b101"_s,   u"0b2"_s,         u"0b"_s,     u"12:30"_s,    u"2222:22"_s,
            u"8080:80"_s, u"12:60"_s,       u"0:30"_s,   u"12:30:45"_s, u"12:30.5"_s,
            u"1.5"_s,     u"1."_s,          u".5"_s,     u"-.5"_s,      u"1e3"_s,
            u"1.0e3"_s,   u"1.0e+3"_s,      u"1.5E-3"_s, u".inf"_s,     u"-.INF"_s,
            u"+.Inf"_s,   u".nan"_s,        u".NaN"_s,   u".Nan"_s,     u"1.2.3"_s,
            u"1,000"_s,   u"192.168.1.1"_s, u"1 2"_s,    u"٣"_s,        u"99999999999999999999"_s,
            u"-0644"_s,   u"+0x1F"_s,       u"1__0"_s,   u"0_"_s,       u"0.0.0"_s,
            u"-12:30"_s,  u"1:2:3:4"_s,     u"1:2"_s};
}

QStringList dates()
{
    return {u"2024-01-01"_s,
            u"2024-1-1"_s,
            u"2024-13-45"_s,
            u"24-01-01"_s,
            u"2024-01-01T10:20:30Z"_s,
            u"2024-01-01 10:20:30"_s,
            u"2024-1-1 1:20:30.5 +2"_s,
            u"2024-01-01T10:20"_s,
            u"2024-01-01t10:20:30+02:00"_s,
            u"2024-01-01x"_s,
            u"2024-01-011"_s};
}

} // namespace

//! The types of plain values are PyYAML's own.
class YamlTypeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesAsPyYaml_data();
    void typesAsPyYaml();
    void knowsOctalNumbers();
    void knowsRealDates();
};

void YamlTypeTest::typesAsPyYaml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("type");
    const QString python = u"/usr/bin/python3"_s;
    if (!test::runProgram(python, {u"-c"_s, u"import yaml"_s}))
        QSKIP("/usr/bin/python3 has no yaml");
    const QStringList all = words() + numbers() + dates();
    const auto answer = test::runProgram(python, {test::sourcePath(u"tests/cloudconfig/data/yamltypes.py"_s)},
                                         QJsonDocument(QJsonArray::fromStringList(all)).toJson());
    VERIFY_RESULT(answer);
    const QJsonArray types = QJsonDocument::fromJson(*answer).array();
    QCOMPARE(types.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::addRow("%d %s", int(i), qPrintable(all.at(i))) << all.at(i) << types.at(i).toString();
}

void YamlTypeTest::typesAsPyYaml()
{
    QFETCH(QString, text);
    QFETCH(QString, type);
    QCOMPARE(nameOf(plainType(text)), type);
}

void YamlTypeTest::knowsOctalNumbers()
{
    QVERIFY(isOctal(u"0644"));
    for (const QString &text : {u"0"_s, u"644"_s, u"0888"_s, u"0x1"_s, u""_s})
        QVERIFY2(!isOctal(text), qPrintable(text));
}

void YamlTypeTest::knowsRealDates()
{
    QVERIFY(isRealDate(u"2024-02-29"));
    QVERIFY(isRealDate(u"2024-02-29T10:20:30Z"));
    QVERIFY(!isRealDate(u"2023-02-29"));
    QVERIFY(!isRealDate(u"2024-13-01"));
}

QTEST_GUILESS_MAIN(YamlTypeTest)
#include "tst_yamltype.moc"
