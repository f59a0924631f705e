// SPDX-License-Identifier: BSD-2-Clause
#include "told.h"

#include <QElapsedTimer>
#include <QTest>

#include <yaml.h>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;
using xsc::test::mended;
using xsc::test::told;

namespace {

const Facts s_facts{u"web1"_s, {}, u"ssh-rsa AAAAB3Nza xscontainer"_s, {}};

constexpr qsizetype mebibyte = 1024 * 1024;

// In \a unit, @ is a running number.
QByteArray mebibyteOf(const QByteArray &unit, const QByteArray &head)
{
    QByteArray text = "#cloud-config\n" + head;
    for (int i = 0; text.size() < mebibyte; ++i)
        text += unit.contains('@') ? QByteArray(unit).replace('@', QByteArray::number(i)) : unit;
    return text;
}

qint64 timeToLint(const QByteArray &text)
{
    QElapsedTimer timer;
    timer.start();
    for (const Target target : {Target::CoreOs, Target::CloudInit})
        std::ignore = lint(text, s_facts, target);
    return timer.nsecsElapsed();
}

qint64 timeToLintOnce(const QByteArray &text)
{
    QElapsedTimer timer;
    timer.start();
    std::ignore = lint(text, s_facts);
    return timer.nsecsElapsed();
}

// Events alone, as libyaml tells of them.
qint64 timeToParse(const QByteArray &text)
{
    QElapsedTimer timer;
    timer.start();
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char *>(text.constData()),
                                 size_t(text.size()));
    yaml_event_t event;
    for (bool isOver = false; !isOver && yaml_parser_parse(&parser, &event); yaml_event_delete(&event))
        isOver = event.type == YAML_STREAM_END_EVENT;
    yaml_parser_delete(&parser);
    return timer.nsecsElapsed();
}

// Of the parser's time. The parser is always optimised, we are not.
#ifdef NDEBUG
constexpr qint64 mostForLinting = 30;
#else
constexpr qint64 mostForLinting = 300;
#endif

} // namespace

class LintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMistakes_data();
    void findsMistakes();
    void letsPartsOfYamlEndTheirLinesAsTheyLike();
    void takesAKeyThatIsYetToBeMade();
    void seesThatThePoolsKeyIsOfAnotherType();
    void seesEncodings_data();
    void seesEncodings();
    void guessesTheTarget_data();
    void guessesTheTarget();
    void pointsIntoTheTemplate();
    void saysWhereTheColonIsMissing();
    void survivesHostileInput_data();
    void survivesHostileInput();
    void isNotSlowedDownByHostileInput_data();
    void isNotSlowedDownByHostileInput();
    void isBoundedByWhatParsingTakes_data();
    void isBoundedByWhatParsingTakes();
};

void LintTest::findsMistakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QString>("fixed");
    const auto row = [](const char *name, const QByteArray &text, const QString &finding,
                        const QString &fixed = {}) { QTest::newRow(name) << text << finding << fixed; };
    row("no header", "hostname: a\n", u"header-missing@1:1"_s, u"#cloud-config\nhostname: a\n"_s);
    row("header with a blank", "# cloud-config\nhostname: a\n", u"header-misspelt@1:1"_s,
        u"#cloud-config\nhostname: a\n"_s);
    row("header after a comment", "# hello\n#cloud-config\nhostname: a\n", u"header-not-first@2:1"_s,
        u"#cloud-config\n# hello\nhostname: a\n"_s);
    row("header after blank lines", "\n\n#cloud-config\nhostname: a\n", u"header-not-first@3:1"_s,
        u"#cloud-config\n\nhostname: a\n"_s);
    row("header with more", "#cloud-configs\nhostname: a\n", u"header-misspelt@1:1"_s,
        u"#cloud-config\nhostname: a\n"_s);
    row("tab", "#cloud-config\nswap:\n\tfilename: a\n", u"tab-indentation@3:1"_s,
        u"#cloud-config\nswap:\n  filename: a\n"_s);
    row("no blank after the colon", "#cloud-config\nhostname:a\nfqdn: b\n", u"missing-blank@2:9"_s,
        u"#cloud-config\nhostname: a\nfqdn: b\n"_s);
    row("no blank after the last colon", "#cloud-config\nfqdn: b\nhostname:a\n", u"missing-blank@3:9"_s,
        u"#cloud-config\nfqdn: b\nhostname: a\n"_s);
    row("no blank after the dash", "#cloud-config\nruncmd:\n  - pwd\n  -ls\n", u"missing-blank@4:3"_s,
        u"#cloud-config\nruncmd:\n  - pwd\n  - ls\n"_s);
    row("value with a percent sign", "#cloud-config\nhostname: %a\n", u"unquoted-special@2:11"_s,
        u"#cloud-config\nhostname: \"%a\"\n"_s);
    row("value with a percent sign and a comment", "#cloud-config\nhostname: %a # b\n",
        u"unquoted-special@2:11"_s, u"#cloud-config\nhostname: \"%a\" # b\n"_s);
    row("value with an at sign", "#cloud-config\nhostname: @a\n", u"unquoted-special@2:11"_s,
        u"#cloud-config\nhostname: \"@a\"\n"_s);
    row("open quote", "#cloud-config\nhostname: \"a\nfqdn: b\n", u"unclosed-quote@2:11"_s);
    row("colon in a value", "#cloud-config\nfinal_message: up: yes\n", u"colon-in-value@2:18"_s,
        u"#cloud-config\nfinal_message: \"up: yes\"\n"_s);
    row("key twice", "#cloud-config\nhostname: a\nfqdn: b\nhostname: c\n", u"duplicate-key@4:1"_s);
    row("unknown alias", "#cloud-config\nhostname: *a\n", u"undefined-alias@2:11"_s,
        u"#cloud-config\nhostname: \"*a\"\n"_s);
    row("asterisk", "#cloud-config\nruncmd:\n  - * * ls\n", u"unquoted-special@3:5"_s,
        u"#cloud-config\nruncmd:\n  - \"* * ls\"\n"_s);
    row("alias of its own list", "#cloud-config\nruncmd: &a [ls, *a]\n", u"recursive-alias@2:17"_s);
    row("anchor twice", "#cloud-config\nhostname: &a b\nfqdn: &a c\n", u"duplicate-anchor@3:7"_s);
    row("unknown tag", "#cloud-config\nhostname: !secret a\n", u"unknown-tag@2:11"_s);
    row("two documents", "#cloud-config\nhostname: a\n---\nfqdn: b\n", u"second-document@3:1"_s);
    row("a list", "#cloud-config\n- a\n", u"not-a-mapping@2:1"_s);
    row("only a word", "#cloud-config\nhello\n", u"not-a-mapping@2:1"_s);
    row("no such day", "#cloud-config\nfinal_message: 2024-02-30\n", u"bad-date@2:16"_s,
        u"#cloud-config\nfinal_message: \"2024-02-30\"\n"_s);
    row("equals sign", "#cloud-config\nfinal_message: =\n", u"unknown-tag@2:16"_s,
        u"#cloud-config\nfinal_message: \"=\"\n"_s);
    row("merge of text", "#cloud-config\nswap:\n  <<: a\n", u"bad-merge@3:7"_s);
    row("script of Windows", "#!/bin/sh\r\nls\r\n", u"carriage-return@1:10"_s, u"#!/bin/sh\nls\n"_s);
    row("boot hook of Windows", "#cloud-boothook\r\n#!/bin/sh\r\nls\r\n", u"carriage-return@1:16"_s,
        u"#cloud-boothook\n#!/bin/sh\nls\n"_s);
    row("script of Windows in a part",
        "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/x-shellscript\r\n\r\n"
        "#!/bin/sh\r\nls\r\n--x--\r\n",
        u"carriage-return@6:10"_s);
    row("empty", "", u"empty@1:1"_s);
    row("Ignition", "{\"ignition\": {\"version\": \"3.0.0\"}}", u"form-not-taken@1:1"_s);
    row("jinja", "## template: jinja\n#cloud-config\nhostname: {{ x }}\n", u"not-checked@1:1"_s);
}

void LintTest::findsMistakes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, finding);
    QFETCH(QString, fixed);
    const LintReport report = lint(text, s_facts);
    QVERIFY2(told(report).contains(finding), qPrintable(told(report).join(u' ')));
    for (const Finding &found : report.findings)
        QVERIFY(found.message.endsWith(u'.') || found.message.endsWith(u'?'));
    if (!fixed.isNull())
        QCOMPARE(mended(text, report), fixed);
}

void LintTest::letsPartsOfYamlEndTheirLinesAsTheyLike()
{
    const QByteArray parts = "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\n"
                             "Content-Type: text/cloud-config\r\n\r\n#cloud-config\r\n--x--\r\n";
    QCOMPARE(told(lint(parts, s_facts)), QStringList{u"not-checked@1:1"_s});
}

void LintTest::takesAKeyThatIsYetToBeMade()
{
    const QByteArray text = "#cloud-config\nssh_authorized_keys:\n  - ssh-rsa %CONTAINERRSAPUB%\n";
    Facts facts = s_facts;
    facts.publicKey.clear();
    QCOMPARE(told(lint(text, facts, Target::CloudInit)), QStringList{u"no-pool-key@3:13"_s});
    facts.keyWillBeMade = true;
    QCOMPARE(told(lint(text, facts, Target::CloudInit)), QStringList());
}

void LintTest::seesThatThePoolsKeyIsOfAnotherType()
{
    const QByteArray text = "#cloud-config\nssh_authorized_keys:\n  - ssh-ed25519 %CONTAINERRSAPUB%\n";
    const LintReport report = lint(text, exampleFacts(), Target::CloudInit);
    QCOMPARE(told(report), QStringList{u"ssh-key-type@3:5"_s});
    QVERIFY(mended(text, report).contains(u"- ssh-rsa %CONTAINERRSAPUB%\n"_s));
}

void LintTest::seesEncodings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("findings");
    QTest::newRow("UTF-8") << QByteArray("#cloud-config\nhostname: a # \xc3\xa9 \xf0\x9f\x98\x80\n")
                           << QStringList();
    QTest::newRow("CR LF") << QByteArray("#cloud-config\r\nhostname: a\r\n") << QStringList();
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf#cloud-config\nhostname: a\n")
                                     << QStringList{u"byte-order-mark@1:1"_s};
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe#\0c\0", 6) << QStringList{u"encoding@1:1"_s};
    QTest::newRow("Latin-1") << QByteArray("#cloud-config\nhostname: a # b\xe9\n")
                             << QStringList{u"encoding@2:16"_s};
    QTest::newRow("replacement character is text")
        << QByteArray("#cloud-config\nhostname: a # \xef\xbf\xbd\n") << QStringList();
    QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << QStringList{u"not-checked@1:1"_s};
    QTest::newRow("large") << QByteArray("#cloud-config\nhostname: a\n") + QByteArray(70'000, '#')
                           << QStringList{u"too-large@1:1"_s};
}

void LintTest::seesEncodings()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, findings);
    QCOMPARE(told(lint(text, s_facts)), findings);
}

void LintTest::guessesTheTarget_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isCoreOs");
    QTest::newRow("plain") << QByteArray("#cloud-config\nhostname: a\n") << false;
    QTest::newRow("coreos") << QByteArray("#cloud-config\ncoreos:\n  update: {}\n") << true;
    QTest::newRow("in a comment") << QByteArray("#cloud-config\n# coreos: no\n") << false;
    QTest::newRow("variable") << QByteArray("#cloud-config\nhostname: $private_ipv4\n") << true;
}

void LintTest::guessesTheTarget()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isCoreOs);
    QCOMPARE(lint(text, s_facts).target == Target::CoreOs, isCoreOs);
    QCOMPARE(lint(text, s_facts, Target::CoreOs).target, Target::CoreOs);
}

void LintTest::pointsIntoTheTemplate()
{
    const QByteArray text = "#cloud-config\n%HINEXISTS%\nlocale: x\n%ENDHINEXISTS%\n"
                            "hostname: %VMNAMETOHOSTNAME%: b\n";
    const LintReport report = lint(text, s_facts);
    QCOMPARE(told(report), QStringList{u"colon-in-value@5:29"_s});
    QVERIFY(mended(text, report).endsWith(u"hostname: \"%VMNAMETOHOSTNAME%: b\"\n"_s));
}

void LintTest::saysWhereTheColonIsMissing()
{
    const LintReport report =
        lint("#cloud-config\npackages:\n  - docker\np  - podman\nwrite_files:\n  - path: /a\n", s_facts);
    const auto found = std::find_if(report.findings.cbegin(), report.findings.cend(),
                                    [](const Finding &one) { return one.rule == u"yaml-syntax"_s; });
    QVERIFY2(found != report.findings.cend(), qPrintable(told(report).join(u' ')));
    QCOMPARE(found->span.line, 5);
    QVERIFY2(found->message.contains(u"above this line"_s), qPrintable(found->message));
}

void LintTest::survivesHostileInput_data()
{
    QTest::addColumn<QByteArray>("text");
    constexpr qsizetype size = 64 * 1024;
    const auto row = [](const char *name, const QByteArray &unit) {
        QTest::newRow(name) << "#cloud-config\n" + unit.repeated(size / unit.size());
    };
    row("brackets", "[");
    row("braces", "{a: ");
    row("dashes", "- ");
    row("indents", "a:\n ");
    row("colons", ": ");
    row("questions", "? ");
    row("tabs", "\t");
    row("NULs", QByteArray(1, '\0'));
    row("high bytes", "\xff");
    row("quotes", "\"'");
    row("anchors", "&a ");
    row("aliases", "*a ");
    row("same keys", "a: b\n");
    row("tags", "!!x ");
    row("percents", "%HIN%");
    row("emoji", "\xf0\x9f\x98\x80");
    row("documents", "---\n");
    row("line separators", "\xe2\x80\xa8");
    QByteArray merges = "#cloud-config\na0: &a0 {x: y}\n";
    for (int i = 1; i < 60; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray before = QByteArray::number(i - 1);
        merges += "a" + number + ": &a" + number + " {<<: [*a" + before + ", *a" + before + "]}\n";
    }
    QTest::newRow("merge bomb") << merges;
    QTest::newRow("a long line") << "#cloud-config\nhostname: " + QByteArray(size, 'a');
    QTest::newRow("a long list") << "#cloud-config\nruncmd: [" + QByteArray("0,").repeated(size / 2) + "]";
}

void LintTest::survivesHostileInput()
{
    QFETCH(QByteArray, text);
    for (const Target target : {Target::CoreOs, Target::CloudInit})
        QVERIFY(!lint(text, s_facts, target).findings.isEmpty());
}

void LintTest::isNotSlowedDownByHostileInput_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &unit, const QByteArray &head = {}) {
        QTest::newRow(name) << mebibyteOf(unit, head);
    };
    row("commands", "  - echo a: b\n", "runcmd:\n");
    row("files", "  - path: /a/@\n    permissions: 0644\n", "write_files:\n");
    row("users", "  - name: u@\n    ssh_authorized_keys: ssh-rsa AAAA\n", "users:\n");
    row("anchors", "a@: &a@ 1\n");
    row("aliases", "a@: *x\n", "x: &x [1, 2, 3]\n");
    row("aliases of nothing", "a@: *a@\n");
    row("merge keys", "a@:\n  <<: *b\n  c: 1\n", "b: &b {q: 1}\n");
    row("the same key", "a: 1\n");
    row("the same keys below", "  a: 1\n", "b:\n");
    row("unknown keys", "hostnam@: 1\n");
    row("tags", "a@: !!x@ 1\n");
    row("complex keys", "? a@\n: 1\n");
    row("documents", "---\na: 1\n");
    row("placeholders", "# %NOSUCH% %HIN%\n");
    row("blocks", "%HINEXISTS%\na: 1\n%ENDHINEXISTS%\n");
    row("blocks without an end", "%HINEXISTS%\n");
    row("percents", "%AAAA", "#");
    row("tabs", "a@:\t1\n");
    row("empty lines", "\n");
    row("a long line", "x", "a: \"");
    row("a long key", "A", "ssh_authorized_keys:\n  - ssh-rsa ");
    row("brackets", "[", "a: ");
    row("dashes", "- ", "a:\n ");
    row("colons", "b: ", "a: ");
    QByteArray deep = "#cloud-config\n";
    for (qsizetype depth = 0; deep.size() < mebibyte; ++depth)
        deep += QByteArray(depth, ' ') + "a:\n";
    QTest::newRow("depth") << deep;
}

// Nothing takes much longer than as many bytes of an ordinary list.
void LintTest::isNotSlowedDownByHostileInput()
{
    QFETCH(QByteArray, text);
    static const qint64 ordinary = std::max(timeToLint(mebibyteOf("  - echo hello @\n", "runcmd:\n")),
                                            timeToLint(mebibyteOf("  - echo bye @\n", "runcmd:\n")));
    const qint64 time = timeToLint(text);
    QVERIFY2(time <= 12 * ordinary, qPrintable(u"%1 ms, %2 ms"_s.arg(time / 1e6).arg(ordinary / 1e6)));
}

void LintTest::isBoundedByWhatParsingTakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("commands") << mebibyteOf("  - [docker, run, -p, 8080:80, nginx@]\n", "runcmd:\n");
    QTest::newRow("files") << mebibyteOf("  - path: /a/@\n    content: |\n      hello\n", "write_files:\n");
}

// In turns, the best of each: what else the machine does weighs on both.
void LintTest::isBoundedByWhatParsingTakes()
{
    QFETCH(QByteArray, text);
    qint64 ours = std::numeric_limits<qint64>::max();
    qint64 parser = ours;
    for (int round = 0; round < 5; ++round) {
        ours = std::min(ours, timeToLintOnce(text));
        parser = std::min(parser, timeToParse(text));
    }
    QVERIFY(parser > 0);
    QVERIFY2(ours <= mostForLinting * parser,
             qPrintable(u"%1 ms, %2 ms"_s.arg(ours / 1e6).arg(parser / 1e6)));
}

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
