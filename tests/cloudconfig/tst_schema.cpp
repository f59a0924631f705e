// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/schema.h"
#include "process.h"
#include "told.h"
#include "verify.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;
using xsc::test::mended;
using xsc::test::told;

namespace {

const Finding *findingOf(const LintReport &report, const QString &rule)
{
    for (const Finding &finding : report.findings) {
        if (finding.rule == rule)
            return &finding;
    }
    return nullptr;
}

// The top-level keys of the installed cloud-init's own schema, each with whether it is deprecated.
constexpr auto realKeys = R"(
import json
from cloudinit.config.schema import get_schema
schema = get_schema()
keys = {}
def collect(node):
    node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node
    for name, about in node.get("properties", {}).items():
        keys[name] = bool(about.get("deprecated"))
    for kind in ("allOf", "anyOf", "oneOf"):
        for each in node.get(kind, []):
            collect(each)
collect(schema)
print(json.dumps(keys))
)";

} // namespace

//! Keys and values against our own schema data.
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatToWrite_data();
    void tellsWhatToWrite();
    void knowsVersions_data();
    void knowsVersions();
    void knowsAllKeysOfTheInstalledOne();
    void boundsAliases();
    void saysWhenThereAreTooMany();
};

void SchemaTest::tellsWhatToWrite_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("fixed"); // of the line
    const auto row = [](const char *name, const QByteArray &line, const QString &finding,
                        const QString &words, const QString &fixed = {}) {
        QTest::newRow(name) << line << finding << words << fixed;
    };
    row("misspelt key", "hostnaem: a", u"unknown-key@2:1"_s, u"\"hostname\""_s, u"hostname: a"_s);
    row("network", "network: {}", u"unknown-key@2:1"_s, u"network_data.json"_s);
    row("of CoreOS", "'coreos': {}", u"unknown-key@2:1"_s, u"CoreOS"_s);
    row("key of digits", "5: a", u"unknown-key@2:1"_s, u"\"5\""_s);
    row("octal", "write_files: [{path: /a, permissions: 0755}]", u"wrong-type@2:39"_s, u"493"_s,
        u"write_files: [{path: /a, permissions: \"0755\"}]"_s);
    row("number", "hostname: 5", u"wrong-type@2:11"_s, u"number"_s, u"hostname: \"5\""_s);
    row("number with a quotation mark", "runcmd: [[echo, 2024-01-01]]", u"wrong-type@2:17"_s, u"date"_s,
        u"runcmd: [[echo, \"2024-01-01\"]]"_s);
    row("colon", "runcmd: \n  - echo a: b", u"wrong-type@3:5"_s, u"Quote"_s,
        u"runcmd: \n  - \"echo a: b\""_s);
    row("colon and quotation marks", "runcmd: \n  - echo \"it's\" a: b", u"wrong-type@3:5"_s, u"Quote"_s,
        u"runcmd: \n  - 'echo \"it''s\" a: b'"_s);
    row("no list", "packages: docker.io", u"wrong-type@2:11"_s, u"list"_s, u"packages: [docker.io]"_s);
    row("dash without a blank", "packages:\n  -docker.io", u"missing-blank@2:1"_s, u"blank"_s,
        u"packages:\n  - docker.io"_s);
    row("quoted boolean", "package_update: \"true\"", u"wrong-type@2:17"_s, u"quotation"_s,
        u"package_update: true"_s);
    row("y", "package_update: y", u"wrong-type@2:17"_s, u"true"_s, u"package_update: true"_s);
    row("word", "power_state: {mode: rebot}", u"bad-value@2:21"_s, u"\"reboot\""_s,
        u"power_state: {mode: reboot}"_s);
    row("form", "swap: {filename: /a, size: 2GB}", u"bad-value@2:28"_s, u"2GB"_s);
    row("missing", "keyboard: {model: a}", u"missing-key@2:11"_s, u"layout"_s);
    row("deprecated key", "ca-certs: {remove_defaults: true}", u"deprecated-key@2:1"_s, u"22.3"_s,
        u"ca_certs: {remove_defaults: true}"_s);
    row("deprecated value", "manage_etc_hosts: template", u"deprecated-value@2:19"_s, u"22.3"_s);
    row("newer", "ubuntu_pro: {}", u"needs-newer@2:1"_s, u"24.1"_s);
    row("newer form", "packages: [{apt: [a]}]", u"needs-newer@2:12"_s, u"23.4"_s);
    row("gone", "ssh_genkeytypes: [dsa]", u"bad-value@2:19"_s, u"\"ed25519\""_s);
    row("too many", "packages: [[a, b, c]]", u"too-many@2:12"_s, u"2"_s);
    row("tab", "hostname: a\t# b", u"tab-between@2:12"_s, u"tab"_s, u"hostname: a # b"_s);
}

void SchemaTest::tellsWhatToWrite()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, finding);
    QFETCH(QString, words);
    QFETCH(QString, fixed);
    const QByteArray text = "#cloud-config\n" + line + '\n';
    const LintReport report = lint(text, exampleFacts(), Target::CloudInit);
    QCOMPARE(told(report), QStringList{finding});
    QVERIFY2(report.findings.constFirst().message.contains(words),
             qPrintable(report.findings.constFirst().message));
    if (fixed.isNull())
        return;
    const QString result = mended(text, report);
    QCOMPARE(result, u"#cloud-config\n"_s + fixed + u'\n');
    QCOMPARE(told(lint(result.toUtf8(), exampleFacts(), Target::CloudInit)), QStringList());
}

void SchemaTest::knowsVersions_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isGoodIn22");
    QTest::addColumn<bool>("isGoodNow");
    QTest::newRow("always") << QByteArray("hostname: a") << true << true;
    QTest::newRow("later key") << QByteArray("write_files: [{path: /a, source: {uri: b}}]") << false << true;
    QTest::newRow("later form") << QByteArray("locale: false") << false << true;
    QTest::newRow("empty list") << QByteArray("users: []") << false << true;
    QTest::newRow("gone with its table") << QByteArray("ssh_keys: {dsa_public: a}") << true << false;
    QTest::newRow("gone") << QByteArray("ssh_genkeytypes: [dsa]") << true << false;
    QTest::newRow("unknown was passed over") << QByteArray("hostnaem: a") << true << false;
}

void SchemaTest::knowsVersions()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, isGoodIn22);
    QFETCH(bool, isGoodNow);
    const QByteArray text = "#cloud-config\n" + line + '\n';
    QCOMPARE(!lintAs(QVersionNumber(22, 4), text, exampleFacts(), Target::CloudInit).hasErrors(), isGoodIn22);
    QCOMPARE(!lint(text, exampleFacts(), Target::CloudInit).hasErrors(), isGoodNow);
    QCOMPARE(Schema::of(Target::CloudInit).version(), u"26.2"_s);
}

void SchemaTest::knowsAllKeysOfTheInstalledOne()
{
    const QString python = xsc::test::systemPython();
    const QString program = QString::fromLatin1(realKeys);
    if (!xsc::test::runProgram(python, {u"-c"_s, u"import cloudinit.config.schema"_s}))
        QSKIP("cloud-init is not installed for the system's Python");
    const auto json = xsc::test::runProgram(python, {u"-c"_s, program});
    VERIFY_RESULT(json);
    const QJsonObject real = QJsonDocument::fromJson(*json).object();
    QVERIFY2(real.size() >= 80, json->constData());
    QStringList unknown;
    for (auto it = real.begin(); it != real.end(); ++it) {
        const SchemaKey *ours = Schema::of(Target::CloudInit).top().find(it.key());
        if (!ours || (it.value().toBool() && ours->life.deprecated.isNull()))
            unknown.append(it.key());
    }
    QCOMPARE(unknown, QStringList());
}

// Some 2^40 items for who follows every alias.
void SchemaTest::boundsAliases()
{
    QByteArray text = "#cloud-config\nruncmd:\n  - &a0 [x, x]\n";
    for (int i = 1; i < 40; ++i)
        text += "  - &a" + QByteArray::number(i) + " [*a" + QByteArray::number(i - 1) + ", *a" +
                QByteArray::number(i - 1) + "]\n";
    text += "bootcmd: *a39\nresolv_conf: {nameservers: *a39}\nmcollective: {conf: {a: *a39}}\n";
    QVERIFY(lint(text, exampleFacts()).hasErrors());
}

void SchemaTest::saysWhenThereAreTooMany()
{
    const LintReport report = lint("#cloud-config\n" + QByteArray("a: b\n").repeated(10'000), exampleFacts());
    QVERIFY(report.findings.size() < 3000);
    QVERIFY(findingOf(report, u"too-many-findings"_s));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
