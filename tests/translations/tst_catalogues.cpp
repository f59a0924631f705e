// SPDX-License-Identifier: BSD-2-Clause
#include "catalogue.h"
#include "places.h"
#include "verify.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

QString catalogue(const QString &language)
{
    return test::sourcePath(u"translations/xscontainer_%1.ts"_s).arg(language);
}

// What lupdate makes of the catalogue today; the source tree stays as it is.
Result<QString> updatedCopy(const QString &language, const QTemporaryDir &folder)
{
    const QString copy = folder.filePath(u"xscontainer_%1.ts"_s.arg(language));
    if (!QFile::copy(catalogue(language), copy))
        return fail(ErrorKind::NotFound, catalogue(language));
    QStringList arguments = QStringLiteral(XSC_LUPDATE_SOURCES).split(u' ');
    if (language == "en"_L1)
        arguments.append(u"-pluralonly"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(test::sourcePath());
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(XSC_LUPDATE), arguments << u"-ts"_s << copy);
    if (!lupdate.waitForFinished(60000) || lupdate.exitCode() != 0)
        return fail(ErrorKind::Internal, u"lupdate"_s, QString::fromUtf8(lupdate.readAll()));
    return copy;
}

qsizetype pluralForms(const QString &language) { return language == "zh_CN"_L1 ? 1 : 2; }

// A singular may say "one" instead of the number.
bool keepsPlaceholders(const QString &source, const QString &translation, bool isSingular)
{
    QStringList wanted = test::placeholders(source), there = test::placeholders(translation);
    if (isSingular) {
        wanted.removeAll(u"%n"_s);
        there.removeAll(u"%n"_s);
    }
    return wanted == there;
}

} // namespace

class CataloguesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        for (const QString &language : {u"de"_s, u"zh_CN"_s, u"en"_s}) {
            const Result<QString> copy = updatedCopy(language, m_folder);
            VERIFY_RESULT(copy);
            const auto messages = test::readCatalogue(*copy);
            VERIFY_RESULT(messages);
            m_messages[language] = *messages;
        }
        QVERIFY(m_messages.value(u"de"_s).size() > 100);
        QCOMPARE(m_messages.value(u"de"_s).size(), m_messages.value(u"zh_CN"_s).size());
    }

    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated()
    {
        QStringList missing;
        for (const auto &message : messages()) {
            if (message.type == "unfinished"_L1 || message.translations.contains(QString()))
                missing.append(message.name());
        }
        QVERIFY2(missing.isEmpty(),
                 qPrintable(u"%1 not translated:\n"_s.arg(missing.size()) + missing.join(u'\n')));
    }

    void nothingIsLeftOverFromEarlier_data() { languages(); }
    void nothingIsLeftOverFromEarlier()
    {
        for (const auto &message : messages())
            QVERIFY2(message.type != "vanished"_L1 && message.type != "obsolete"_L1,
                     qPrintable(message.name()));
    }

    void placeholdersAreKept_data() { languages(); }
    void placeholdersAreKept()
    {
        for (const auto &message : messages()) {
            for (qsizetype i = 0; i < message.translations.size(); ++i) {
                const bool isSingular = message.translations.size() > 1 && i == 0;
                QVERIFY2(keepsPlaceholders(message.source, message.translations.at(i), isSingular),
                         qPrintable(message.name()));
            }
        }
    }

    void pluralsHaveEveryForm_data() { languages(); }
    void pluralsHaveEveryForm()
    {
        QFETCH(QString, language);
        for (const auto &message : messages()) {
            if (message.isPlural)
                QVERIFY2(message.translations.size() == pluralForms(language), qPrintable(message.name()));
        }
    }

    void dialogsPromiseTheSame_data() { languages(); }
    void dialogsPromiseTheSame()
    {
        for (const auto &message : messages()) {
            for (const QString &translation : message.translations)
                QVERIFY2(message.source.endsWith(u'…') == translation.endsWith(u'…'),
                         qPrintable(message.name()));
        }
    }

    // lupdate names the bare struct when it has lost the namespace; the program would look in vain.
    void contextsAreKnownToThePrograms()
    {
        for (const auto &message : m_messages.value(u"de"_s))
            QVERIFY2(message.context != "Tr"_L1, qPrintable(message.name()));
    }

    void compiledCataloguesAreLinkedIn_data() { languages(); }
    void compiledCataloguesAreLinkedIn()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"xscontainer"_s, u"_"_s, u":/translations"_s));
        int compared = 0;
        for (const auto &message : messages()) {
            if (message.type == "unfinished"_L1)
                continue;
            const int count = message.isPlural ? 5 : -1; // any number that is no singular
            QCOMPARE(translator.translate(message.context.toUtf8().constData(),
                                          message.source.toUtf8().constData(), nullptr, count),
                     message.translations.constLast());
            ++compared;
        }
        QVERIFY(compared > 10);
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("Chinese") << u"zh_CN"_s;
        QTest::newRow("English plurals") << u"en"_s;
    }

    [[nodiscard]] QList<test::CatalogueMessage> messages() const
    {
        QFETCH(QString, language);
        return m_messages.value(language);
    }

    QTemporaryDir m_folder;
    QMap<QString, QList<test::CatalogueMessage>> m_messages;
};

QTEST_GUILESS_MAIN(CataloguesTest)
#include "tst_catalogues.moc"
