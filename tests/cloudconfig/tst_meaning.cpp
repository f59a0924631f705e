// SPDX-License-Identifier: BSD-2-Clause
#include "told.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace xsc::cloudconfig;
using xsc::test::mended;
using xsc::test::told;

namespace {

// Public halves of keys that were made for this test and thrown away.
const QByteArray s_ed25519 = "AAAAC3NzaC1lZDI1NTE5AAAAIFOj+344fWyLDK9z44xtwICkhehTtIJw1CUtAQWVio0K";
const QByteArray s_ecdsa = "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBMFWpzk7AmmYMEQz2v0T5K2qc0QuH"
                           "7Sna5NjEF8kHat4p3Fzrm5c2RWMmmpWiXUrCFfHod+tVeIqnDq0xwdKET0=";
const QByteArray s_shortRsa = "AAAAB3NzaC1yc2EAAAADAQABAAAAgQCyB+WKl4aEfIjqA9LHMlPmUSJdyUmcCixlRjPq+us9N1/"
                              "qxz6qxzJTF44lSW/heOfb9WZPvvMsB1dVcsTUecSlWwJg/ArwX+9T9uSwrsKa8v/"
                              "zQxOufi7xLC1I3k8sStLH249pcK1bxOkqHfJB6itK2M5fJaiGDw98RhPB6gtGDQ==";

QByteArray withKey(const QByteArray &line)
{
    return "#cloud-config\nssh_authorized_keys:\n  - " + line + '\n';
}

QByteArray withUser(const QByteArray &lines)
{
    return "#cloud-config\nusers:\n  - default\n  - name: ada\n" + lines;
}

QByteArray withFile(const QByteArray &lines) { return "#cloud-config\nwrite_files:\n  - path: /a\n" + lines; }

QByteArray withUnit(const QByteArray &lines) { return "#cloud-config\ncoreos:\n  units:\n    - " + lines; }

} // namespace

//! What a schema cannot see.
class MeaningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMistakes_data();
    void findsMistakes();
    void raisesNoFalseAlarm_data();
    void raisesNoFalseAlarm();
    void weighsOtherWaysIn_data();
    void weighsOtherWaysIn();

private:
    void addKeys();
    void addUsers();
    void addFiles();
    void addOthers();
    void addCoreOs();
};

static void row(const char *name, const QByteArray &text, const QString &finding, const QString &fixed = {})
{
    QTest::newRow(name) << text << finding << fixed;
}

void MeaningTest::addKeys()
{
    row("private key", withKey("'-----BEGIN OPENSSH PRIVATE KEY----- x'"), u"ssh-key-private@3:5"_s);
    row("PuTTY key", withKey("'PuTTY-User-Key-File-3: ssh-ed25519'"), u"ssh-key-form@3:5"_s);
    row("no key", withKey("hello"), u"ssh-key-form@3:5"_s);
    row("no type", withKey(s_ed25519), u"ssh-key-no-type@3:5"_s,
        QString::fromLatin1(withKey("ssh-ed25519 " + s_ed25519)));
    row("no blob", withKey("ssh-ed25519"), u"ssh-key-broken@3:5"_s);
    row("cut off", withKey("ssh-ed25519 " + s_ed25519.chopped(8)), u"ssh-key-broken@3:5"_s);
    row("mistyped", withKey("ssh-ed25519 " + QByteArray(s_ed25519).replace(10, 1, "*")),
        u"ssh-key-broken@3:5"_s);
    row("other type", withKey("\"ssh-rsa " + s_ed25519 + " ada\""), u"ssh-key-type@3:5"_s,
        QString::fromLatin1(withKey("\"ssh-ed25519 " + s_ed25519 + " ada\"")));
    row("short", withKey("ssh-rsa " + s_shortRsa), u"ssh-key-weak@3:5"_s);
    row("of a user", withUser("    ssh_authorized_keys: [ssh-rsa x]\n"), u"ssh-key-broken@5:27"_s);
}

void MeaningTest::addUsers()
{
    row("password in clear", withUser("    passwd: secret\n    lock_passwd: false\n"),
        u"password-not-hash@5:13"_s);
    row("locked", withUser("    passwd: $6$abcdefgh$abcdefgh\n"), u"locked-password@5:5"_s,
        QString::fromLatin1(withUser("    passwd: $6$abcdefgh$abcdefgh\n    lock_passwd: false\n")));
    row("plain", withUser("    plain_text_passwd: a\n    lock_passwd: false\n"), u"plain-password@5:24"_s);
    row("chpasswd without a type",
        "#cloud-config\nchpasswd:\n  users:\n    - name: ada\n      password: secret\n",
        u"password-not-hash@5:17"_s,
        u"#cloud-config\nchpasswd:\n  users:\n    - name: ada\n      password: secret\n      type: text\n"_s);
    row("nobody", "#cloud-config\nusers:\n  - name: ada\n", u"lock-out@2:1"_s);
    row("nobody for the keys", "#cloud-config\nusers: [{name: ada}]\nssh_authorized_keys: [x]\n",
        u"keys-for-nobody@3:1"_s);
    row("name", withUser("  - name: Ada L\n"), u"bad-user-name@5:11"_s);
    row("same name", withUser("  - name: ada\n"), u"same-user@5:11"_s);
}

void MeaningTest::addFiles()
{
    row("mode", withFile("    permissions: '0688'\n"), u"bad-mode@4:18"_s);
    row("mode in letters", withFile("    permissions: rwx\n"), u"bad-mode@4:18"_s);
    row("base64", withFile("    encoding: b64\n    content: aGVsbG8\n"), u"bad-base64@5:14"_s);
    row("gzip", withFile("    encoding: gz+b64\n    content: aGVsbG8=\n"), u"bad-gzip@5:14"_s);
    row("gzip as text", withFile("    encoding: gzip\n    content: hello\n"), u"bad-gzip@5:14"_s);
    row("owner made later", withUser("write_files:\n  - path: /a\n    owner: ada:ada\n"),
        u"owner-later@7:12"_s,
        QString::fromLatin1(withUser("write_files:\n  - path: /a\n    owner: ada:ada\n    defer: true\n")));
    row("unknown owner", withFile("    owner: postgres\n"), u"unknown-owner@4:12"_s);
    row("relative", "#cloud-config\nwrite_files: [{path: etc/motd}]\n", u"relative-path@2:22"_s);
    row("same path", withFile("  - path: /a\n"), u"same-path@4:11"_s);
}

void MeaningTest::addOthers()
{
    row("shell in a list", "#cloud-config\nruncmd:\n  - [echo, x, '>', f]\n", u"no-shell@3:15"_s);
    row("two packages", "#cloud-config\npackages:\n  - a b\n", u"package-blank@3:5"_s);
    row("underscore", "#cloud-config\nhostname: a_b\n", u"bad-host-name@2:11"_s);
    row("long", "#cloud-config\nhostname: " + QByteArray(64, 'a') + '\n', u"bad-host-name@2:11"_s);
    row("time zone", "#cloud-config\ntimezone: Europe/Berlim\n", u"unknown-timezone@2:11"_s,
        u"#cloud-config\ntimezone: Europe/Berlin\n"_s);
    row("placeholder", "#cloud-config\nhostname: %VMNAMETOHOSTNAME%\n", u"unquoted-placeholder@2:11"_s,
        u"#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\n"_s);
}

void MeaningTest::addCoreOs()
{
    row("unit without an ending", withUnit("name: docker\n"), u"unit-name@4:13"_s);
    row("unit without a name", withUnit("command: start\n"), u"unit-name@4:7"_s);
    row("unit that is gone", withUnit("name: etcd-member.service\n"), u"unit-gone@4:13"_s);
    row("unit without sections", withUnit("name: a.service\n      content: hello\n"), u"unit-content@5:16"_s);
    row("unit not to be enabled",
        withUnit("name: a.service\n      enable: true\n      content: |\n        [Service]\n"),
        u"unit-install@5:15"_s);
    row("drop-in", withUnit("name: a.service\n      drop_ins: [{name: a}]\n"), u"drop-in-name@5:25"_s);
    row("mode of five digits", withFile("    permissions: '00644'\ncoreos: {}\n"), u"bad-mode@4:18"_s);
    row("read-only path", "#cloud-config\nwrite_files: [{path: /usr/bin/x}]\ncoreos: {}\n",
        u"read-only-path@2:22"_s);
    row("key twice", "#cloud-config\nhostname: a\nhostname: b\ncoreos: {}\n", u"duplicate-key@3:1"_s);
    row("default user", "#cloud-config\nusers:\n  - default\ncoreos: {}\n", u"wrong-type@3:5"_s);
    row("hyphens", "#cloud-config\ncoreos:\n  update:\n    reboot-strategy: reboot\n", u"unknown-key@4:5"_s,
        u"#cloud-config\ncoreos:\n  update:\n    reboot_strategy: reboot\n"_s);
    row("etcd", "#cloud-config\ncoreos:\n  etcd2: {}\n", u"deprecated-key@3:3"_s);
}

void MeaningTest::findsMistakes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<QString>("fixed");
    addKeys();
    addUsers();
    addFiles();
    addOthers();
    addCoreOs();
}

void MeaningTest::findsMistakes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, finding);
    QFETCH(QString, fixed);
    const LintReport report = lint(text, exampleFacts());
    QVERIFY2(told(report).contains(finding), qPrintable(told(report).join(u' ')));
    if (fixed.isNull())
        return;
    QCOMPARE(mended(text, report), fixed);
    QVERIFY(!told(lint(fixed.toUtf8(), exampleFacts())).contains(finding));
}

void MeaningTest::raisesNoFalseAlarm_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto good = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    good("keys", withKey("ssh-ed25519 " + s_ed25519 + "\n  - ecdsa-sha2-nistp256 " + s_ecdsa +
                         " me\n  - ssh-rsa %CONTAINERRSAPUB%"));
    good("key with options", withKey("'no-pty,command=\"echo a b\" ssh-ed25519 " + s_ed25519 + " ada'"));
    good("hash", withUser("    lock_passwd: false\n    passwd: $y$j9T$abcdefgh$abcdefghijkl\n"));
    good("no password wanted", withUser("    passwd: '*'\n"));
    good("random password", "#cloud-config\nchpasswd: {users: [{name: ada, type: RANDOM}]}\n");
    good("key instead of default",
         "#cloud-config\nusers: [{name: ada, ssh_authorized_keys: [ssh-ed25519 " + s_ed25519 + "]}]\n");
    good("only groups", "#cloud-config\ngroups: [docker]\n");
    good("files",
         withFile(
             "    permissions: '0644'\n    owner: root:root\n    encoding: b64\n    content: aGVs bG8=\n"));
    good("appended", withFile("    content: a\n  - path: /a\n    append: true\n"));
    good("deferred", withUser("write_files:\n  - {path: /a, owner: ada, defer: true}\n"));
    good("look-alikes in a block",
         withFile("    content: |\n      permissions: 0644\n      hostname:a\n      \ttab\n"
                  "      -item\n      a: b: c\n      'open\n"));
    good("y and n", "#cloud-config\nhostname: y\nfqdn: n.example.org\n");
    good("08", "#cloud-config\nhostname: 08\n");
    good("ports", "#cloud-config\nruncmd:\n  - [docker, run, -p, 8080:80, nginx]\n");
    good("shell of one's own", "#cloud-config\nruncmd:\n  - [sh, -c, 'echo a > b']\n  - echo a > b\n");
    good("date formats", "#cloud-config\nruncmd:\n  - date +%Y%m%d > /run/at\n");
    good("quoted placeholder", "#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\"\n");
    good("UTC", "#cloud-config\ntimezone: Etc/UTC\n");
    good(
        "CoreOS",
        withUnit("name: docker.service\n      command: start\n    - name: a.service\n      enable: true\n"
                 "      content: |\n        [Service]\n        ExecStart=/bin/true\n        [Install]\n"
                 "        WantedBy=multi-user.target\nwrite_files:\n  - path: /etc/a\n    permissions: 0644\n"
                 "hostname: \"%VMNAMETOHOSTNAME%\"\n"));
    good("CoreOS variables", "#cloud-config\nhostname: $private_ipv4\n");
}

void MeaningTest::raisesNoFalseAlarm()
{
    QFETCH(QByteArray, text);
    QCOMPARE(told(lint(text, exampleFacts())), QStringList());
}

void MeaningTest::weighsOtherWaysIn_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("told"); // severity, if any
    const auto way = [](const char *name, const QByteArray &rest, const QString &told) {
        QTest::newRow(name) << rest << told;
    };
    way("nothing", "", u"warning"_s);
    way("commands for something else", "runcmd:\n  - systemctl restart nginx\n", u"warning"_s);
    way("a file for something else", "write_files:\n  - path: /etc/motd\n    content: hello\n", u"warning"_s);
    way("a comment", "runcmd:\n  # useradd\n  - ls\n", u"warning"_s);
    way("a program from elsewhere", "runcmd:\n  - curl https://example.org/setup | sh\n", u"hint"_s);
    way("a script of one's own", "bootcmd:\n  - [sh, /opt/setup.sh]\n", u"hint"_s);
    way("keys in a file", "write_files:\n  - path: /etc/ssh/authorized_keys/ada\n    content: x\n", {});
    way("a user by command", "runcmd:\n  - useradd -m bob\n", {});
    way("a password at boot", "bootcmd:\n  - echo 'ada:x' | chpasswd -e\n", {});
    way("keys from elsewhere", "runcmd:\n  - [ssh-import-id, 'gh:ada']\n", {});
    way("the SSH server", "write_files:\n  - path: /a\n    content: PermitRootLogin yes\n", {});
    way("chpasswd", "chpasswd: {users: [{name: ada, type: RANDOM}]}\n", {});
}

void MeaningTest::weighsOtherWaysIn()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, told);
    QString found;
    for (const Finding &finding :
         lint("#cloud-config\nusers: [{name: ada}]\n" + rest, exampleFacts()).findings) {
        if (finding.rule == "lock-out"_L1)
            found = finding.severity == Severity::Warning ? u"warning"_s : u"hint"_s;
    }
    QCOMPARE(found, told);
}

QTEST_GUILESS_MAIN(MeaningTest)
#include "tst_meaning.moc"
