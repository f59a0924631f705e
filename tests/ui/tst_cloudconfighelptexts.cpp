// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/configeditor.h"
#include "ui/cloudconfig/helptexts.h"
#include "ui/translations.h"

#include "cloudconfig/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTest>
#include <QToolTip>
#include <QTranslator>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A key of the name "help" is an object, its help is text.
void collectHelp(const QJsonValue &value, QStringList &texts)
{
    for (const auto &item : value.toArray()) {
        collectHelp(item, texts);
    }
    const QJsonObject object = value.toObject();
    if (object.value(u"help"_s).isString()) {
        texts.append(object.value(u"help"_s).toString());
    }
    for (const auto &item : object) {
        collectHelp(item, texts);
    }
}

//! A text that several keys have stands there as often.
QStringList schemaHelp()
{
    QStringList texts;
    const QDir folder(u":/xsc/cloudconfig"_s);
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        collectHelp(QJsonDocument::fromJson(contents(folder.filePath(name))).object(), texts);
    }
    return texts;
}

//! What is written as it stands in every language: paths, keys with underscores, variables, quoted values.
QStringList codeWords(const QString &text)
{
    static const QRegularExpression s_word(u"\"\\w+\"|'\\w+'|[$/\\w]*[_$/][\\w/-]*\\w|\\w+:[A-Z]+"_s);
    QStringList words;
    for (const QRegularExpressionMatch &match : s_word.globalMatch(text)) {
        words.append(match.captured());
    }
    words.sort();
    return words;
}

QSet<QString> distinct(const QStringList &texts) { return {texts.cbegin(), texts.cend()}; }

QString listed(const QSet<QString> &texts) { return QStringList(texts.cbegin(), texts.cend()).join(u'\n'); }

QString helpFile(const QString &language) { return u":/xsc/helptexts/help_%1.json"_s.arg(language); }

} // namespace

//! The help of the schema's keys in the languages that we speak.
class TestCloudConfigHelpTexts : public QObject
{
    Q_OBJECT

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
    }

    static QJsonObject translationsInto(const QString &language)
    {
        return QJsonDocument::fromJson(contents(helpFile(language))).object();
    }

    static QJsonObject translations()
    {
        QFETCH(QString, language);
        return translationsInto(language);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!cloudconfig::Schema::of(cloudconfig::Target::CloudInit).version().isEmpty());
        QCOMPARE(ui::translatedHelp(u"Name."_s), u"Name."_s);
        QVERIFY(distinct(schemaHelp()).size() > 400);
    }

    // Translators are children of the application that they were installed in.
    void cleanup() { qDeleteAll(qApp->findChildren<QTranslator *>()); }

    void everyTextIsTranslatedAndNoneIsLeftOver_data() { languages(); }
    void everyTextIsTranslatedAndNoneIsLeftOver()
    {
        const QSet<QString> wanted = distinct(schemaHelp());
        const QSet<QString> there = distinct(translations().keys());
        QVERIFY2(wanted == there, qPrintable(u"Not translated:\n%1\nNot in the schema:\n%2"_s.arg(
                                      listed(wanted - there), listed(there - wanted))));
    }

    // Sorted, each pair on a line of its own and none twice: as Qt itself writes it.
    void theFileIsEasyToCompare_data() { languages(); }
    void theFileIsEasyToCompare()
    {
        QFETCH(QString, language);
        const QByteArray bytes = contents(helpFile(language));
        QCOMPARE(bytes, QJsonDocument::fromJson(bytes).toJson());
    }

    void translationsKeepWhatIsCode_data() { languages(); }
    void translationsKeepWhatIsCode()
    {
        const QJsonObject texts = translations();
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            const QString translation = text.value().toString();
            QVERIFY2(!translation.isEmpty() && codeWords(translation) == codeWords(text.key()),
                     qPrintable(text.key() + u'\n' + translation));
        }
    }

    // "It" says little elsewhere: these name what they are about, which is right for one key only.
    void translationsSayWhatItIs_data()
    {
        QTest::addColumn<QString>("german");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("Device for it.") << u"Speicher"_s << u"存储"_s;
        QTest::newRow("File of it.") << u"Konfigurationsdatei"_s << u"配置文件"_s;
        QTest::newRow("Its network.") << u"LXD"_s << u"LXD"_s;
        QTest::newRow("Its password.") << u"Konto"_s << u"账户"_s;
        QTest::newRow("Its settings.") << u"Landscape"_s << u"Landscape"_s;
        QTest::newRow("Its text.") << u"Datei"_s << u"文件"_s;
        QTest::newRow("Its type.") << u"Dateisystem"_s << u"文件系统"_s;
        QTest::newRow("Key of the account.") << u"Registrierung"_s << u"注册"_s;
        QTest::newRow("Name of this machine there.") << u"Landscape"_s << u"Landscape"_s;
        QTest::newRow("Run it once.") << u"Puppet"_s << u"Puppet"_s;
        QTest::newRow("What to do with it now.") << u"Unit"_s << u"单元"_s;
        QTest::newRow("Whether it is used at all.") << u"Konfiguration"_s << u"配置"_s;
        QTest::newRow("Whether it is used.") << u"Paketquelle"_s << u"软件源"_s;
        QTest::newRow("Whether to set it.") << u"grub"_s << u"grub"_s;
        QTest::newRow("Whether to.") << u"Hostschlüssel"_s << u"主机公钥"_s;
    }
    void translationsSayWhatItIs()
    {
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(schemaHelp().count(text), 1);
        QFETCH(QString, german);
        const QString inGerman = translationsInto(u"de"_s).value(text).toString();
        QVERIFY2(inGerman.contains(german), qPrintable(inGerman));
        QFETCH(QString, chinese);
        const QString inChinese = translationsInto(u"zh_CN"_s).value(text).toString();
        QVERIFY2(inChinese.contains(chinese), qPrintable(inChinese));
    }

    void helpIsShownInTheLanguage_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("expected");
        QTest::newRow("English") << QLocale(u"en_GB"_s) << u"Time zone as in the tz database."_s;
        QTest::newRow("German") << QLocale(u"de_AT"_s) << u"Zeitzone wie in der tz-Datenbank."_s;
        QTest::newRow("Chinese") << QLocale(u"zh_CN"_s) << u"时区，采用 tz 数据库中的名称。"_s;
        QTest::newRow("one that we do not speak")
            << QLocale(u"zh_TW"_s) << u"Time zone as in the tz database."_s;
    }
    void helpIsShownInTheLanguage()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, expected);
        QVERIFY(ui::installTranslators(*qApp, locale));
        ui::ConfigEditor editor;
        editor.setBytes("#cloud-config\ntimezone: UTC\n");
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        editor.code()->setCursorPosition(1, 3);
        editor.showHelpAtCaret();
        QTRY_VERIFY2(QToolTip::text().contains(expected), qPrintable(QToolTip::text()));
        QToolTip::hideText();
        editor.completion()->offer();
        const auto *help = editor.code()->findChild<QLabel *>(u"completionHelp"_s);
        QVERIFY2(help->isVisible() && help->text().contains(expected), qPrintable(help->text()));
    }
};

QTEST_MAIN(TestCloudConfigHelpTexts)
#include "tst_cloudconfighelptexts.moc"
