// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/lint.h"
#include "documents.h"
#include "places.h"
#include "process.h"
#include "verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::cloudconfig;

namespace {

//! The version in Debian 12, which this test is about.
const QVersionNumber s_real(22, 4);

// Where we do not agree, and why we do not want to.
const QHash<QString, QString> s_exceptions{
    {u"comment only"_s, u"one without keys changes nothing and fails nothing at boot"_s},
    {u"merge wrong"_s, u"we tell of a wrong key once, where it is written"_s},
    {u"fs_setup"_s, u"22.4 refuses the number of a partition, which its own documentation shows"_s},
    {u"header after a blank line"_s, u"we point at the line that has to move"_s},
    {u"header after a comment"_s, u"we point at the line that has to move"_s},
    {u"no blank after colon"_s, u"the parser notices one line after the mistake"_s},
};

struct Verdict
{
    bool isValid = true;
    QList<QSet<int>> errors; //!< the lines of each
};

QList<Verdict> readVerdicts(const QByteArray &json)
{
    QList<Verdict> verdicts;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &item : list) {
        Verdict verdict{item[u"valid"_s].toBool(), {}};
        const QJsonArray errors = item[u"errors"_s].toArray();
        for (const QJsonValue &error : errors) {
            QSet<int> lines;
            for (const QJsonValue &line : error[u"lines"_s].toArray())
                lines.insert(line.toInt());
            verdict.errors.append(lines);
        }
        verdicts.append(verdict);
    }
    return verdicts;
}

//! The lines of the errors that the real one could see too.
QSet<int> errorLines(const QString &text)
{
    // What a value means is beyond a schema.
    static const QStringList s_beyond{u"bad-base64"_s, u"bad-gzip"_s, u"owner-later"_s,
                                      u"password-not-hash"_s};
    QSet<int> lines;
    const LintReport report = lintAs(s_real, text.toUtf8(), exampleFacts(), Target::CloudInit);
    for (const Finding &finding : report.findings) {
        if (finding.severity == Severity::Error && !s_beyond.contains(finding.rule) &&
            !finding.rule.startsWith("ssh-key"_L1))
            lines.insert(finding.span.line);
    }
    return lines;
}

//! Empty when both agree.
QString difference(const Verdict &real, const QSet<int> &ours)
{
    if (real.isValid != ours.isEmpty())
        return real.isValid ? u"we find errors, it does not"_s : u"it finds errors, we do not"_s;
    QSet<int> theirs;
    bool hasUnplaced = false;
    for (const QSet<int> &lines : real.errors) {
        theirs |= lines;
        hasUnplaced = hasUnplaced || lines.isEmpty();
        if (!lines.isEmpty() && !lines.intersects(ours))
            return u"an error of its is on another line"_s;
    }
    return hasUnplaced || theirs.contains(ours) ? QString() : u"an error of ours is on another line"_s;
}

} // namespace

//! Our linter and the real `cloud-init schema` say the same of the same documents.
class AgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasEnoughDocuments();
    void agrees_data();
    void agrees();

private:
    QList<test::NamedDocument> m_documents;
    QList<Verdict> m_verdicts;
};

void AgreementTest::initTestCase()
{
    const QString python = u"/usr/bin/python3"_s;
    if (!test::runProgram(python, {u"-c"_s, u"import cloudinit.config.schema, jsonschema"_s}))
        QSKIP("cloud-init is not installed for /usr/bin/python3");
    const auto version =
        test::runProgram(python, {u"-c"_s, u"from cloudinit.version import version_string as v; "
                                           "print(v())"_s});
    VERIFY_RESULT(version);
    if (!version->startsWith("22.4"))
        QSKIP("The cloud-init that is installed is not 22.4");

    constexpr int patienceMs = 300'000; // a hang guard: it takes seconds
    m_documents = test::readDocuments();
    QJsonArray texts;
    for (const auto &document : m_documents)
        texts.append(document.text);
    const auto answer =
        test::runProgram(python, {test::sourcePath(u"tests/cloudconfig/data/schemaverdicts.py"_s)},
                         QJsonDocument(texts).toJson(), patienceMs);
    VERIFY_RESULT(answer);
    m_verdicts = readVerdicts(*answer);
    QCOMPARE(m_verdicts.size(), m_documents.size());
}

void AgreementTest::hasEnoughDocuments()
{
    const auto valid = std::count_if(m_verdicts.begin(), m_verdicts.end(),
                                     [](const Verdict &verdict) { return verdict.isValid; });
    QVERIFY(m_verdicts.size() >= 150);
    QVERIFY(valid * 3 >= m_verdicts.size());
    QVERIFY(valid * 3 <= m_verdicts.size() * 2);
    QVERIFY(s_exceptions.size() <= m_verdicts.size() / 20);
}

void AgreementTest::agrees_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(m_documents.size()); ++i)
        QTest::newRow(qPrintable(m_documents.at(i).name)) << i;
}

// An exception that is none any more fails too.
void AgreementTest::agrees()
{
    QFETCH(int, index);
    const auto &document = m_documents.at(index);
    const QSet<int> ours = errorLines(document.text);
    const QString found = difference(m_verdicts.at(index), ours);
    const bool isException = s_exceptions.contains(document.name);
    QStringList lines;
    for (const int line : ours)
        lines << QString::number(line);
    QVERIFY2(found.isEmpty() != isException,
             qPrintable(found + u": "_s + lines.join(u' ') + u'\n' + document.text));
}

QTEST_GUILESS_MAIN(AgreementTest)
#include "tst_agreement.moc"
