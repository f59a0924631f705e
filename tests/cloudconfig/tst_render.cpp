// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/hostname.h"
#include "cloudconfig/render.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;

namespace {

const Facts s_plain{u"Web-1 (test)"_s, {}, u"ssh-rsa AAAAB3Nza xscontainer"_s, {}};

Facts withNic(const QString &device)
{
    Facts facts = s_plain;
    facts.managementDevice = device;
    return facts;
}

QStringList rulesOf(const Rendered &rendered)
{
    QStringList rules;
    for (const Finding &finding : rendered.findings)
        rules << finding.rule;
    return rules;
}

} // namespace

class RenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersAsTheOriginal_data();
    void rendersAsTheOriginal();
    void findsWrongPlaceholders_data();
    void findsWrongPlaceholders();
    void offersTheRightSpelling();
    void hintsAtThePluginsLineBreak();
    void showsAKeyThatIsYetToBeMade();
    void mapsLinesBack();
    void mapsCharactersBack();
    void tellsWhatEachPlaceholderStandsFor();
    void cleansNames_data();
    void cleansNames();
    void bigTemplatesTakeNoTime();
};

void RenderTest::rendersAsTheOriginal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("with0");
    const auto row = [](const char *name, const QString &text, const QString &without, const QString &with0) {
        QTest::newRow(name) << text << without << with0;
    };
    row("nothing", u""_s, u""_s, u""_s);
    row("no placeholder", u"a\nb"_s, u"a\nb"_s, u"a\nb"_s);
    row("host name", u"hostname: %VMNAMETOHOSTNAME%\n"_s, u"hostname: web1test\n"_s,
        u"hostname: web1test\n"_s);
    row("host name, long spelling", u"%XSVMNAMETOHOSTNAME%"_s, u"web1test"_s, u"web1test"_s);
    row("key", u"- ssh-rsa %CONTAINERRSAPUB%"_s, u"- ssh-rsa AAAAB3Nza"_s, u"- ssh-rsa AAAAB3Nza"_s);
    row("key, long spelling", u"%XSCONTAINERRSAPUB%"_s, u"AAAAB3Nza"_s, u"AAAAB3Nza"_s);
    row("in comments too", u"# %VMNAMETOHOSTNAME%"_s, u"# web1test"_s, u"# web1test"_s);
    row("twice in a line", u"%VMNAMETOHOSTNAME%.%VMNAMETOHOSTNAME%"_s, u"web1test.web1test"_s,
        u"web1test.web1test"_s);
    row("case counts", u"%vmnametohostname%"_s, u"%vmnametohostname%"_s, u"%vmnametohostname%"_s);
    row("date formats stay", u"date +%Y%m%d%H%M%S"_s, u"date +%Y%m%d%H%M%S"_s, u"date +%Y%m%d%H%M%S"_s);
    row("the plugin's line break is text", u"a%BR%b"_s, u"a%BR%b"_s, u"a%BR%b"_s);
    row("device", u"eth%HIN% %XSHIN%"_s, u"eth%HIN% %XSHIN%"_s, u"eth0 0"_s);
    row("block", u"a\n%HINEXISTS%\nb %HIN%\n%ENDHINEXISTS%\nc\n"_s, u"a\nc\n"_s, u"a\nb 0\nc\n"_s);
    row("block, long spelling", u"%XSHINEXISTS%\nb\n%XSENDHINEXISTS%\n"_s, u""_s, u"b\n"_s);
    row("block, indented marks, CR LF", u"a\r\n  %HINEXISTS% \r\n  b\r\n  %ENDHINEXISTS%\r\nc"_s, u"a\r\nc"_s,
        u"a\r\n  b\r\nc"_s);
    row("block within a line", u"a%HINEXISTS%b%ENDHINEXISTS%c"_s, u"ac"_s, u"abc"_s);
    row("each block for itself", u"%HINEXISTS%\n1\n%ENDHINEXISTS%\n2\n%HINEXISTS%\n3\n%ENDHINEXISTS%"_s,
        u"2\n"_s, u"1\n2\n3\n"_s);
    row("unpaired mark", u"%HINEXISTS%\na"_s, u"%HINEXISTS%\na"_s, u"%HINEXISTS%\na"_s);
    row("mixed marks", u"%HINEXISTS%a%XSENDHINEXISTS%"_s, u"%HINEXISTS%a%XSENDHINEXISTS%"_s,
        u"%HINEXISTS%a%XSENDHINEXISTS%"_s);
    row("end before start", u"%ENDHINEXISTS%a%HINEXISTS%"_s, u"%ENDHINEXISTS%a%HINEXISTS%"_s,
        u"%ENDHINEXISTS%a%HINEXISTS%"_s);
    row("shared percent sign", u"%FOO%VMNAMETOHOSTNAME%"_s, u"%FOOweb1test"_s, u"%FOOweb1test"_s);
    row("empty mark", u"%%"_s, u"%%"_s, u"%%"_s);
}

void RenderTest::rendersAsTheOriginal()
{
    QFETCH(QString, text);
    QFETCH(QString, without);
    QFETCH(QString, with0);
    QCOMPARE(render(text, s_plain).text, without);
    QCOMPARE(render(text, withNic(u"0"_s)).text, with0);
}

void RenderTest::findsWrongPlaceholders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rules");
    QTest::newRow("good") << u"%VMNAMETOHOSTNAME% %HINEXISTS%%HIN%%ENDHINEXISTS%"_s << QStringList();
    QTest::newRow("dates") << u"%Y%m%d %H%M%S"_s << QStringList();
    QTest::newRow("unknown") << u"%VMNAMETOHOSTNAM%"_s << QStringList{u"unknown-placeholder"_s};
    QTest::newRow("marks but is not replaced")
        << u"- ssh-rsa %XCONTAINERRSAPUB%"_s << QStringList{u"unknown-placeholder"_s};
    QTest::newRow("device without a NIC") << u"eth%HIN%"_s << QStringList{u"no-management-nic"_s};
    QTest::newRow("start only") << u"%HINEXISTS%"_s << QStringList{u"unpaired-block"_s};
    QTest::newRow("end only") << u"%XSENDHINEXISTS%"_s << QStringList{u"unpaired-block"_s};
    QTest::newRow("mixed") << u"%HINEXISTS%%XSENDHINEXISTS%"_s
                           << QStringList{u"unpaired-block"_s, u"unpaired-block"_s};
    QTest::newRow("nested") << u"%HINEXISTS%%HINEXISTS%%ENDHINEXISTS%"_s << QStringList{u"unpaired-block"_s};
}

void RenderTest::findsWrongPlaceholders()
{
    QFETCH(QString, text);
    QFETCH(QStringList, rules);
    QCOMPARE(rulesOf(render(text, s_plain)), rules);
}

void RenderTest::offersTheRightSpelling()
{
    const Rendered rendered = render(u"a\nb: %XSCONTAINERSAPUB%"_s, s_plain);
    QCOMPARE(rendered.findings.size(), 1);
    const Finding &finding = rendered.findings.constFirst();
    QCOMPARE(finding.severity, Severity::Warning);
    QCOMPARE(finding.span, (Span{2, 4, 2, 22}));
    QVERIFY(finding.fix);
    QCOMPARE(finding.fix->text, u"%XSCONTAINERRSAPUB%"_s);
    QCOMPARE(finding.fix->span, finding.span);
    QVERIFY(finding.message.contains(u"%XSCONTAINERRSAPUB%"_s));
}

void RenderTest::hintsAtThePluginsLineBreak()
{
    const Rendered rendered = render(u"date +%d%BR%"_s, s_plain);
    QCOMPARE(rendered.findings.size(), 1);
    QCOMPARE(rendered.findings.constFirst().severity, Severity::Hint);
    QCOMPARE(rendered.findings.constFirst().rule, u"plugin-line-break"_s);
    QCOMPARE(rendered.findings.constFirst().fix->text, u"\n"_s);
}

void RenderTest::showsAKeyThatIsYetToBeMade()
{
    Facts facts = s_plain;
    facts.publicKey.clear();
    const QString text = u"- ssh-rsa %CONTAINERRSAPUB%"_s;
    QCOMPARE(rulesOf(render(text, facts)), QStringList{u"no-pool-key"_s});
    facts.keyWillBeMade = true;
    const Rendered rendered = render(text, facts);
    QCOMPARE(rendered.text, u"- ssh-rsa "_s + yetToBeMade);
    QCOMPARE(rulesOf(rendered), QStringList());
}

void RenderTest::mapsLinesBack()
{
    const QString text = u"a\n%HINEXISTS%\nb\n%ENDHINEXISTS%\nc\ne"_s;
    QCOMPARE(render(text, s_plain).lines, QList<int>({1, 5, 6}));
    QCOMPARE(render(text, withNic(u"1"_s)).lines, QList<int>({1, 3, 5, 6}));
    QCOMPARE(render(u""_s, s_plain).lines, QList<int>({1}));
}

void RenderTest::mapsCharactersBack()
{
    const QString text = u"x: %VMNAMETOHOSTNAME% y"_s;
    const Rendered rendered = render(text, s_plain);
    const qsizetype value = rendered.text.indexOf(u"web1test"_s);
    const qsizetype after = rendered.text.indexOf(u" y"_s);
    QCOMPARE(rendered.map.toSource({value + 2, value + 4}), (Range{3, 21}));
    QCOMPARE(rendered.map.toSource({after, after + 2}), (Range{21, 23}));
    QCOMPARE(rendered.map.toSource({0, value + 8}), (Range{0, 21}));
    QVERIFY(rendered.map.isCopy({0, 2}));
    QVERIFY(!rendered.map.isCopy({0, value + 1}));
}

void RenderTest::tellsWhatEachPlaceholderStandsFor()
{
    const Rendered rendered = render(u"%VMNAMETOHOSTNAME%\n%HINEXISTS% %NOSUCH% %ENDHINEXISTS%"_s, s_plain);
    QCOMPARE(rendered.placeholders.size(), 4);
    QCOMPARE(rendered.placeholders[0].value, u"web1test"_s);
    QCOMPARE(rendered.placeholders[0].span, (Span{1, 1, 1, 19}));
    QVERIFY(rendered.placeholders[1].isKnown);
    QCOMPARE(rendered.placeholders[2].name, u"NOSUCH"_s);
    QVERIFY(!rendered.placeholders[2].isKnown);
}

void RenderTest::cleansNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("hostName");
    QTest::newRow("plain") << u"web1"_s << u"web1"_s;
    QTest::newRow("case, hyphens, dots, blanks") << u"My-Web_1.example (old)"_s << u"myweb1exampleold"_s;
    QTest::newRow("umlauts go") << u"Gr\u00fc\u00dfe"_s << u"gre"_s;
    QTest::newRow("nothing left") << u"\u4e2d\u6587"_s << QString();
    QTest::newRow("digits") << u"2024"_s << u"2024"_s;
    QTest::newRow("no limit") << QString(300, u'A') << QString(300, u'a');
}

void RenderTest::cleansNames()
{
    QFETCH(QString, name);
    QFETCH(QString, hostName);
    QCOMPARE(hostNameOf(name), hostName);
}

void RenderTest::bigTemplatesTakeNoTime()
{
    const QString text = u"%HINEXISTS%\n%VMNAMETOHOSTNAME% %ENDHINEXISTS%\n%X%Y%\n"_s.repeated(5'000);
    const Rendered rendered = render(text, withNic(u"0"_s));
    QCOMPARE(rendered.placeholders.size(), 15'000);
    QCOMPARE(rendered.lines.constLast(), 15'001);
}

QTEST_GUILESS_MAIN(RenderTest)
#include "tst_render.moc"
