// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/configentry.h"
#include "ui/cloudconfig/drivesummary.h"
#include "ui/cloudconfig/fileentrydialog.h"
#include "ui/cloudconfig/passworddialog.h"
#include "ui/cloudconfig/passwordhash.h"
#include "ui/cloudconfig/sshkeydialog.h"
#include "ui/cloudconfig/sshpublickey.h"
#include "ui/cloudconfig/templatelibrary.h"
#include "ui/cloudconfig/textdifference.h"
#include "ui/cloudconfig/unitdialog.h"
#include "ui/cloudconfig/userentry.h"
#include "verify.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <crypt.h>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using Kind = ui::DifferenceLine::Kind;

namespace {

const QString edKey =
    u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me@here"_s;

QString changed(const QString &document, const std::optional<cloudconfig::Fix> &place)
{
    if (!place) {
        return u"(no place)"_s;
    }
    qsizetype at = 0;
    for (int line = 1; line < place->span.line; ++line) {
        at = document.indexOf(u'\n', at) + 1;
    }
    return QString(document).replace(at + place->span.column - 1, place->span.endColumn - place->span.column,
                                     place->text);
}

QString placed(const QString &document, const ui::ConfigEntry &entry, const QString &lineEnd = u"\n"_s)
{
    return changed(document, ui::placeEntry(document, entry, lineEnd));
}

bool verifies(const QString &password, const QString &hash)
{
    crypt_data data{};
    const char *made =
        crypt_rn(password.toUtf8().constData(), hash.toLatin1().constData(), &data, sizeof data);
    return made && hash == QLatin1StringView(made);
}

bool canInsert(const ui::HelperDialog &dialog)
{
    return dialog.findChild<QAbstractButton *>(u"helperInsertButton"_s)->isEnabled();
}

} // namespace

class TestCloudConfigHelpers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesFindTheirList_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QString>("expected");
        const QStringList keys{u"ssh_authorized_keys"_s};
        const QStringList units{u"coreos"_s, u"units"_s};
        QTest::newRow("empty") << u""_s << keys << u"#cloud-config\nssh_authorized_keys:\n  - x\n"_s;
        QTest::newRow("no list") << u"#cloud-config\n"_s << keys
                                 << u"#cloud-config\nssh_authorized_keys:\n  - x\n"_s;
        QTest::newRow("no line end") << u"a: 1"_s << keys << u"a: 1\nssh_authorized_keys:\n  - x\n"_s;
        QTest::newRow("last item") << u"ssh_authorized_keys:\n    - a\n    - b\n\nc: 1\n"_s << keys
                                   << u"ssh_authorized_keys:\n    - a\n    - b\n    - x\n\nc: 1\n"_s;
        QTest::newRow("not indented")
            << u"ssh_authorized_keys:\n- a\nc: 1\n"_s << keys << u"ssh_authorized_keys:\n- a\n- x\nc: 1\n"_s;
        QTest::newRow("empty list") << u"ssh_authorized_keys: # none\nc: 1\n"_s << keys
                                    << u"ssh_authorized_keys: # none\n  - x\nc: 1\n"_s;
        QTest::newRow("flow") << u"ssh_authorized_keys: [a]\n"_s << keys << u"(no place)"_s;
        QTest::newRow("deep")
            << u"coreos:\n  units:\n    - name: a\n      command: start\n  update:\n    group: b\n"_s << units
            << u"coreos:\n  units:\n    - name: a\n      command: start\n    - x\n  update:\n    "
               "group: b\n"_s;
        QTest::newRow("half there") << u"coreos:\n  update:\n    group: b\nc: 1\n"_s << units
                                    << u"coreos:\n  update:\n    group: b\n  units:\n    - x\nc: 1\n"_s;
        QTest::newRow("in a text")
            << u"write_files:\n  - content: |\n      ssh_authorized_keys:\n"_s << keys
            << u"write_files:\n  - content: |\n      ssh_authorized_keys:\nssh_authorized_keys:"
               "\n  - x\n"_s;
        QTest::newRow("scripts") << u"runcmd:\n  - |\n    a\n    # b\n\n# c\nd: 1\n"_s
                                 << QStringList{u"runcmd"_s}
                                 << u"runcmd:\n  - |\n    a\n    # b\n  - x\n\n# c\nd: 1\n"_s;
        QTest::newRow("comment first") << u"runcmd:\n      # why\n    - a\n"_s << QStringList{u"runcmd"_s}
                                       << u"runcmd:\n      # why\n    - a\n    - x\n"_s;
        QTest::newRow("quoted") << u"\"ssh_authorized_keys\":\n  - a\n"_s << keys
                                << u"\"ssh_authorized_keys\":\n  - a\n  - x\n"_s;
        QTest::newRow("document end")
            << u"---\na: 1\n...\n"_s << keys << u"---\na: 1\nssh_authorized_keys:\n  - x\n...\n"_s;
        QTest::newRow("next document") << u"---\na: 1\n---\nb: 1\n"_s << keys
                                       << u"---\na: 1\nssh_authorized_keys:\n  - x\n---\nb: 1\n"_s;
    }

    void entriesFindTheirList()
    {
        QFETCH(QString, document);
        QFETCH(QStringList, path);
        QFETCH(QString, expected);
        QCOMPARE(placed(document, {path, u"x"_s}), expected);
    }

    void entriesKeepTheLineEnds()
    {
        QCOMPARE(placed(u"a: 1\r\n"_s, {{u"b"_s}, u"x: 1\ny: 2"_s}, u"\r\n"_s),
                 u"a: 1\r\nb:\r\n  - x: 1\r\n    y: 2\r\n"_s);
    }

    void passwordsGoToTheUserAroundTheCaret_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("expected");
        const QString two =
            u"users:\n  - default\n  - name: a\n    groups:\n      - b\n\n  -   name: c\nd: 1\n"_s;
        QTest::newRow("last") << u"users:\n  - name: a"_s << 2 << u"users:\n  - name: a\n    p: x\n"_s;
        QTest::newRow("below") << u"users:\n- name: a\n  \nb: 1\n"_s << 3
                               << u"users:\n- name: a\n  p: x\n  \nb: 1\n"_s;
        QTest::newRow("inside") << two << 5 << QString(two).replace(u"- b\n"_s, u"- b\n    p: x\n"_s);
        QTest::newRow("wide") << two << 7 << QString(two).replace(u"c\n"_s, u"c\n      p: x\n"_s);
        QTest::newRow("plain item") << two << 2 << u"(no place)"_s;
        QTest::newRow("list itself") << two << 1 << u"(no place)"_s;
        QTest::newRow("behind the list") << two << 8 << u"(no place)"_s;
        QTest::newRow("flow item") << u"users:\n  - {name: a}\n"_s << 2 << u"(no place)"_s;
        QTest::newRow("no users") << u"a:\n  - name: a\n"_s << 2 << u"(no place)"_s;
        QTest::newRow("has one") << u"users:\n  - name: a\n    passwd: old\n    b: c\n"_s << 2
                                 << u"users:\n  - name: a\n    p: x\n    b: c\n"_s;
        QTest::newRow("begins with one")
            << u"users:\n  - passwd: old\n    b: c\n"_s << 3 << u"users:\n  - p: x\n    b: c\n"_s;
    }

    void passwordsGoToTheUserAroundTheCaret()
    {
        QFETCH(QString, document);
        QFETCH(int, line);
        QFETCH(QString, expected);
        QCOMPARE(changed(document, ui::placePassword(document, line, u"p: x"_s, u"\n"_s)), expected);
    }

    void onlyDocumentsOfKeysTakeKeys_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<bool>("takes");
        QTest::newRow("nothing") << QString() << true;
        QTest::newRow("cloud-config") << u"#cloud-config\na: 1\n"_s << true;
        QTest::newRow("without its first line") << u"a: 1\n"_s << true;
        QTest::newRow("template") << u"## template: jinja\n#cloud-config\na: 1\n"_s << true;
        QTest::newRow("template of a script") << u"## template: jinja\n#!/bin/sh\n"_s << false;
        QTest::newRow("script") << u"#!/bin/bash\necho\n"_s << false;
        QTest::newRow("ignition") << u"{\"ignition\": {}}"_s << false;
        QTest::newRow("archive") << u"#cloud-config-archive\n- content: a\n"_s << false;
    }

    void onlyDocumentsOfKeysTakeKeys()
    {
        QFETCH(QString, document);
        QFETCH(bool, takes);
        QCOMPARE(ui::takesKeys(document), takes);
    }

    void commentsOfKeysAreQuotedWhereYamlMisreadsThem_data()
    {
        QTest::addColumn<QString>("comment");
        QTest::addColumn<bool>("isQuoted");
        QTest::newRow("plain") << u"ada@laptop"_s << false;
        QTest::newRow("colon inside") << u"ada:2#x"_s << false;
        QTest::newRow("key") << u"ada: laptop"_s << true;
        QTest::newRow("colon at the end") << u"ada:"_s << true;
        QTest::newRow("comment") << u"ada # old"_s << true;
        QTest::newRow("quotation marks") << u"\"ada\": x"_s << true;
    }

    void commentsOfKeysAreQuotedWhereYamlMisreadsThem()
    {
        QFETCH(QString, comment);
        QFETCH(bool, isQuoted);
        const QString line = edKey.section(u' ', 0, 1) + u' ' + comment;
        ui::SshKeyDialog dialog;
        dialog.findChild<QPlainTextEdit *>(u"sshKeyEdit"_s)->setPlainText(line);
        QCOMPARE(dialog.entries().constFirst().text, isQuoted ? ui::quoted(line) : line);
    }

    void aPublicKeyIsRead()
    {
        const Result<ui::SshPublicKey> key = ui::readSshPublicKey(edKey + u'\n');
        VERIFY_RESULT(key);
        QCOMPARE(key->line(), edKey);
        QCOMPARE(key->comment, u"me@here"_s);
        QCOMPARE(key->fingerprint, u"SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU"_s);
    }

    void whatIsNoPublicKeyIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("private") << u"-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n"_s << u"private"_s;
        QTest::newRow("putty") << u"PuTTY-User-Key-File-3: ssh-rsa\n"_s << u"PuTTY"_s;
        QTest::newRow("ssh2") << u"---- BEGIN SSH2 PUBLIC KEY ----\n"_s << u"ssh-keygen"_s;
        QTest::newRow("cut") << edKey.left(50) << u"cut off"_s;
        QTest::newRow("mistyped") << QString(edKey).replace(u"ssh-ed25519"_s, u"ssh-rsa"_s)
                                  << u"ssh-ed25519"_s;
        QTest::newRow("two") << edKey + u'\n' + edKey << u"one line"_s;
        QTest::newRow("text") << u"hello world"_s << u"no public key"_s;
        QTest::newRow("nothing") << u""_s << u"no public key"_s;
        QTest::newRow("long field") << u"ssh-rsa /////w=="_s << u"cut off"_s;
    }

    void whatIsNoPublicKeyIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const Result<ui::SshPublicKey> key = ui::readSshPublicKey(text);
        VERIFY_FAILS(key, ErrorKind::Invalid);
        QVERIFY2(key.error().message.contains(word), qPrintable(key.error().message));
    }

    void thePrivateKeyOfAFileStaysThere()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"id"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("-----BEGIN OPENSSH PRIVATE KEY-----\nsecret\n");
        file.close();
        ui::SshKeyDialog dialog;
        dialog.readFile(file.fileName());
        QVERIFY(!canInsert(dialog));
        QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"sshKeyEdit"_s)->toPlainText(), QString());
        dialog.findChild<QPlainTextEdit *>(u"sshKeyEdit"_s)->setPlainText(edKey);
        QVERIFY(canInsert(dialog));
        QCOMPARE(dialog.entries(), (QList<ui::ConfigEntry>{{{u"ssh_authorized_keys"_s}, edKey}}));
    }

    void passwordsAreHashed_data()
    {
        QTest::addColumn<ui::HashMethod>("method");
        QTest::addColumn<QString>("begin");
        QTest::newRow("sha512") << ui::HashMethod::Sha512 << u"$6$"_s;
        QTest::newRow("yescrypt") << ui::HashMethod::Yescrypt << u"$y$"_s;
    }

    void passwordsAreHashed()
    {
        QFETCH(ui::HashMethod, method);
        QFETCH(QString, begin);
        const Result<QString> hash = ui::hashPassword(Secret::fromText(u"pässword"), method);
        VERIFY_RESULT(hash);
        QVERIFY(hash->startsWith(begin));
        QVERIFY(verifies(u"pässword"_s, *hash));
        QVERIFY(!verifies(u"password"_s, *hash));
        const Result<QString> again = ui::hashPassword(Secret::fromText(u"pässword"), method);
        QVERIFY2(again && *again != *hash, "the salt has to differ");
    }

    void thePasswordDialogForgetsThePassword()
    {
        ui::PasswordDialog dialog;
        auto *first = dialog.findChild<QLineEdit *>(u"passwordEdit"_s);
        auto *second = dialog.findChild<QLineEdit *>(u"passwordAgainEdit"_s);
        first->setText(u"secret"_s);
        second->setText(u"other"_s);
        QVERIFY(!canInsert(dialog));
        second->setText(u"secret"_s);
        QVERIFY(canInsert(dialog));
        dialog.accept();
        QCOMPARE(first->text() + second->text(), QString());
        const QString text = dialog.entries().constFirst().text;
        QVERIFY2(text.startsWith(u"passwd: \"$6$"_s), qPrintable(text));
        QVERIFY(!text.contains(u"secret"_s));
    }

    void filesBecomeEntries_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("end");
        QTest::newRow("text") << QByteArray("a\n\nb\n") << u"content: |\n  a\n\n  b"_s;
        QTest::newRow("no line end") << QByteArray("a\nb") << u"content: |-\n  a\n  b"_s;
        QTest::newRow("many line ends") << QByteArray("a\n\n") << u"content: |+\n  a\n"_s;
        QTest::newRow("empty") << QByteArray() << u"content: \"\""_s;
        QTest::newRow("binary") << QByteArray("\0\1", 2) << u"encoding: base64\ncontent: |\n  AAE="_s;
        QTest::newRow("crlf") << QByteArray("a\r\n") << u"encoding: base64\ncontent: |\n  YQ0K"_s;
        QTest::newRow("leading blank") << QByteArray(" a\n") << u"encoding: base64\ncontent: |\n  IGEK"_s;
        QTest::newRow("latin1") << QByteArray("\xe4\n") << u"encoding: base64\ncontent: |\n  5Ao="_s;
    }

    void filesBecomeEntries()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QString, end);
        QCOMPARE(ui::writeFilesItem(u"/etc/\"x\""_s, {}, u"0644"_s, contents),
                 u"path: \"/etc/\\\"x\\\"\"\npermissions: \"0644\"\n"_s + end);
    }

    void aFileIsChosenAndChecked()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"motd"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello\n");
        file.close();
        ui::FileEntryDialog dialog;
        dialog.readFile(folder.filePath(u"missing"_s));
        dialog.findChild<QLineEdit *>(u"filePathEdit"_s)->setText(u"/etc/motd"_s);
        QVERIFY(!canInsert(dialog));
        dialog.readFile(file.fileName());
        QVERIFY(canInsert(dialog));
        dialog.findChild<QComboBox *>(u"fileModeBox"_s)->setCurrentText(u"rwx"_s);
        QVERIFY(!canInsert(dialog));
        dialog.findChild<QComboBox *>(u"fileModeBox"_s)->setCurrentText(u"0600"_s);
        dialog.findChild<QLineEdit *>(u"fileOwnerEdit"_s)->setText(u"core:core"_s);
        QCOMPARE(dialog.entries().constFirst().text,
                 u"path: \"/etc/motd\"\nowner: \"core:core\"\npermissions: \"0600\"\ncontent: |\n  hello"_s);
    }

    void helpersTellTheirControls()
    {
        ui::FileEntryDialog dialog;
        for (const auto *name : {"helperInsertButton", "helperCancelButton", "fileModeEdit"}) {
            const auto *control = dialog.findChild<QWidget *>(QLatin1StringView(name));
            QVERIFY2(control && !control->accessibleName().isEmpty(), name);
        }
    }

    void unitsSuitTheirReader()
    {
        for (const auto target : {cloudconfig::Target::CoreOs, cloudconfig::Target::CloudInit}) {
            ui::UnitDialog dialog(target);
            QVERIFY(!canInsert(dialog));
            dialog.findChild<QLineEdit *>(u"unitNameEdit"_s)->setText(u"web.service"_s);
            dialog.findChild<QPlainTextEdit *>(u"unitTextEdit"_s)
                ->setPlainText(u"[Service]\nExecStart=/bin/true"_s);
            QVERIFY(canInsert(dialog));
            const QList<ui::ConfigEntry> entries = dialog.entries();
            if (target == cloudconfig::Target::CoreOs) {
                QCOMPARE(entries.constFirst().path, (QStringList{u"coreos"_s, u"units"_s}));
                QCOMPARE(entries.constFirst().text,
                         u"name: \"web.service\"\nenable: true\ncommand: start\ncontent: |\n  "
                         "[Service]\n  ExecStart=/bin/true"_s);
            } else {
                QCOMPARE(entries.size(), 2);
                QCOMPARE(entries.constLast().text, u"[systemctl, enable, --now, \"web.service\"]"_s);
            }
        }
    }

    void differencesAreShort()
    {
        const auto lines = ui::textDifference("a\nb\nc\nd\n", "a\nc\nx\nd\n");
        const QList<ui::DifferenceLine> expected{{Kind::Same, "a\n"},
                                                 {Kind::Removed, "b\n"},
                                                 {Kind::Same, "c\n"},
                                                 {Kind::Added, "x\n"},
                                                 {Kind::Same, "d\n"}};
        QCOMPARE(lines, expected);
        QCOMPARE(ui::textDifference({}, {}).size(), 0);
        QCOMPARE(ui::textDifference("a", "a\n"),
                 (QList<ui::DifferenceLine>{{Kind::Removed, "a"}, {Kind::Added, "a\n"}}));
    }

    void hugeDifferencesEnd()
    {
        QByteArray before;
        QByteArray after;
        for (int i = 0; i < 20000; ++i) {
            before += "a" + QByteArray::number(i) + '\n';
            after += "b" + QByteArray::number(i) + '\n';
        }
        QCOMPARE(ui::textDifference(before, after).size(), 40000);
    }

    void templatesAreKeptForTheUserAlone()
    {
        QTemporaryDir folder;
        ui::TemplateLibrary library(QDir(folder.filePath(u"new/folder"_s)));
        QVERIFY(library.names().isEmpty());
        VERIFY_RESULT(library.save(u"web10"_s, "a\r\n"));
        VERIFY_RESULT(library.save(u"web2"_s, "b"));
        QCOMPARE(library.names(), (QStringList{u"web2"_s, u"web10"_s}));
        QCOMPARE(library.load(u"web10"_s).value(), "a\r\n");
        const QFile file(folder.filePath(u"new/folder/web2.yaml"_s));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        VERIFY_RESULT(library.remove(u"web2"_s));
        VERIFY_FAILS(library.load(u"web2"_s), ErrorKind::Invalid);
        for (const QString &name : {u""_s, u"../x"_s, u".hidden"_s, QString(100, u'a')}) {
            VERIFY_FAILS(library.save(name, "x"), ErrorKind::Invalid);
        }
    }

    void theSummarySaysWhatComes()
    {
        cloudconfig::Facts facts;
        facts.vmName = u"Web Shop"_s;
        facts.publicKey = u"ssh-rsa AAAAB3Nza pool"_s;
        const QByteArray text =
            "#cloud-config\nhostname: \"%VMNAMETOHOSTNAME%\" # name\nssh_authorized_keys:\n  - ssh-rsa "
            "%CONTAINERRSAPUB%\n";
        ui::CheckedText checked{text, cloudconfig::lint(text, facts),
                                cloudconfig::render(QString::fromUtf8(text), facts)};
        ui::DriveSummary summary = ui::DriveSummary::of(checked, facts);
        QCOMPARE(summary.hostName, u"webshop"_s);
        QVERIFY(summary.letsPoolIn);
        QVERIFY(!summary.hasOtherKeys);
        const QByteArray bare = "# cloud-config\nssh_authorized_keys:\n  - " + edKey.toUtf8() + '\n';
        checked = {bare, cloudconfig::lint(bare, facts), cloudconfig::render(QString::fromUtf8(bare), facts)};
        summary = ui::DriveSummary::of(checked, facts);
        QCOMPARE(summary.hostName, u"webshop"_s);
        QVERIFY(!summary.letsPoolIn);
        QVERIFY(summary.hasOtherKeys);
        QCOMPARE(summary.errors, 1);
        QCOMPARE(summary.errorTexts.size(), 1);
    }
};

QTEST_MAIN(TestCloudConfigHelpers)
#include "tst_cloudconfighelpers.moc"
