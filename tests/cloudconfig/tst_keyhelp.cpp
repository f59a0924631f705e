// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/keyhelp.h"
#include "cloudconfig/lint.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;

namespace {

const KeyHelp *named(const QList<KeyHelp> &helps, const QString &name)
{
    for (const KeyHelp &help : helps) {
        if (help.name == name)
            return &help;
    }
    return nullptr;
}

//! Every key that can be reached, with its path.
void collect(Target target, const QStringList &path, QList<std::pair<QStringList, KeyHelp>> &all)
{
    for (const KeyHelp &help : keysAt(target, path)) {
        all.append({path, help});
        collect(target, path + QStringList{help.name}, all);
        collect(target, path + QStringList{help.name, u"[]"_s}, all);
        collect(target, path + QStringList{help.name, u"anything"_s}, all);
    }
}

} // namespace

class KeyHelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheKeys_data();
    void knowsTheKeys();
    void helpsWithEveryKey_data();
    void helpsWithEveryKey();
    void tellsWhatIsOld();
    void findsThePath_data();
    void findsThePath();
    void findsAPathEverywhere();
};

void KeyHelpTest::knowsTheKeys_data()
{
    QTest::addColumn<bool>("isCoreOs");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isThere");
    const auto row = [](const char *name, bool isCoreOs, const QStringList &path, const QString &key,
                        bool isThere) { QTest::newRow(name) << isCoreOs << path << key << isThere; };
    row("top", false, {}, u"runcmd"_s, true);
    row("top of CoreOS", true, {}, u"coreos"_s, true);
    row("not of cloud-init", false, {}, u"coreos"_s, false);
    row("not of CoreOS", true, {}, u"runcmd"_s, false);
    row("item of a list", false, {u"write_files"_s, u"[]"_s}, u"permissions"_s, true);
    row("list itself", false, {u"write_files"_s}, u"permissions"_s, false);
    row("mapping", false, {u"ntp"_s, u"config"_s}, u"confpath"_s, true);
    row("any name", false, {u"yum_repos"_s, u"docker"_s}, u"baseurl"_s, true);
    row("deep", true, {u"coreos"_s, u"units"_s, u"[]"_s, u"drop_ins"_s, u"[]"_s}, u"content"_s, true);
    row("text", false, {u"hostname"_s}, u"name"_s, false);
    row("nowhere", false, {u"nothing"_s, u"[]"_s}, u"name"_s, false);
}

void KeyHelpTest::knowsTheKeys()
{
    QFETCH(bool, isCoreOs);
    QFETCH(QStringList, path);
    QFETCH(QString, key);
    QFETCH(bool, isThere);
    const auto helps = keysAt(isCoreOs ? Target::CoreOs : Target::CloudInit, path);
    QCOMPARE(named(helps, key) != nullptr, isThere);
}

void KeyHelpTest::helpsWithEveryKey_data()
{
    QTest::addColumn<bool>("isCoreOs");
    QTest::addColumn<int>("least");
    QTest::newRow("cloud-init") << false << 400;
    QTest::newRow("CoreOS") << true << 50;
}

// What an example shows is what the linter takes.
void KeyHelpTest::helpsWithEveryKey()
{
    QFETCH(bool, isCoreOs);
    QFETCH(int, least);
    const Target target = isCoreOs ? Target::CoreOs : Target::CloudInit;
    QList<std::pair<QStringList, KeyHelp>> all;
    collect(target, {}, all);
    QVERIFY2(all.size() >= least, qPrintable(QString::number(all.size())));
    for (const auto &[path, help] : all) {
        const QString place = (path + QStringList{help.name}).join(u'.');
        QVERIFY2(help.description.endsWith(u'.'), qPrintable(place));
        QVERIFY2(!help.type.isEmpty(), qPrintable(place));
        if (!path.isEmpty() || help.example.isEmpty())
            continue;
        const auto report = lint("#cloud-config\n" + help.example.toUtf8() + '\n', exampleFacts(), target);
        for (const Finding &finding : report.findings)
            QVERIFY2(finding.severity != Severity::Error || finding.rule.startsWith("ssh-key"_L1),
                     qPrintable(place + u": "_s + finding.message));
    }
}

void KeyHelpTest::tellsWhatIsOld()
{
    const auto top = keysAt(Target::CloudInit, {});
    QCOMPARE(named(top, u"ca-certs"_s)->deprecated, u"since 22.3, use ca_certs"_s);
    QVERIFY(named(top, u"ca_certs"_s)->deprecated.isEmpty());
    QCOMPARE(named(top, u"ubuntu_pro"_s)->since, u"24.1"_s);
}

void KeyHelpTest::findsThePath_data()
{
    QTest::addColumn<QString>("text"); // | is the cursor
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QString &text, const QString &path) {
        QTest::newRow(name) << text << path;
    };
    row("top", u"hostname: a\n|"_s, u""_s);
    row("on a key", u"host|name: a\n"_s, u""_s);
    row("on a value", u"hostname: |a\n"_s, u"hostname"_s);
    row("below a key", u"ntp:\n  |"_s, u"ntp"_s);
    row("below a key, typing", u"ntp:\n  ser|"_s, u"ntp"_s);
    row("back at the top", u"ntp:\n  enabled: true\n|"_s, u""_s);
    row("item", u"write_files:\n  - |"_s, u"write_files.[]"_s);
    row("item, typing", u"write_files:\n  - pa|"_s, u"write_files.[]"_s);
    row("item without indentation", u"write_files:\n- pa|"_s, u"write_files.[]"_s);
    row("second key of an item", u"write_files:\n  - path: /a\n    |"_s, u"write_files.[]"_s);
    row("second key without indentation", u"write_files:\n- path: /a\n  |"_s, u"write_files.[]"_s);
    row("second item", u"write_files:\n  - path: /a\n    owner: b\n  - |"_s, u"write_files.[]"_s);
    row("before the dash", u"write_files:\n |- path: /a"_s, u"write_files"_s);
    row("value in an item", u"write_files:\n  - path: |/a\n"_s, u"write_files.[].path"_s);
    row("deep", u"coreos:\n  units:\n    - name: a\n      drop_ins:\n        - name: b\n          |"_s,
        u"coreos.units.[].drop_ins.[]"_s);
    row("back to the outer item",
        u"coreos:\n  units:\n    - name: a\n      drop_ins:\n        - name: b\n      |"_s,
        u"coreos.units.[]"_s);
    row("over comments and blank lines", u"ntp:\n# a\n\n  # b\n  |"_s, u"ntp"_s);
    row("quoted key", u"\"ntp\":\n  |"_s, u"ntp"_s);
    row("list in a list", u"mounts:\n  - - a\n    - |"_s, u"mounts.[].[]"_s);
}

void KeyHelpTest::findsThePath()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const QString before = text.section(u'|', 0, 0);
    const int line = int(before.count(u'\n')) + 1;
    const int column = int(before.section(u'\n', -1).size()) + 1;
    QCOMPARE(pathAt(text.remove(u'|'), line, column).join(u'.'), path);
}

void KeyHelpTest::findsAPathEverywhere()
{
    const QString text = u"a: b\r\n  - - x:\n\t? [ y\n: -\n"_s;
    for (int line = -1; line < 10; ++line) {
        for (int column = -1; column < 20; ++column)
            QVERIFY(pathAt(text, line, column).size() < 10);
    }
}

QTEST_GUILESS_MAIN(KeyHelpTest)
#include "tst_keyhelp.moc"
