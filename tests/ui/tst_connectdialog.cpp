// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "ui/connect/connectdialog.h"
#include "ui/pages/valuetext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using test::FakePool;

namespace {

const QString s_seen(64, u'a');
const QString s_old(64, u'b');

Error trustError(const QString &word) { return {ErrorKind::Trust, u"certificate"_s, {}, {word, s_seen}}; }

} // namespace

class TestConnectDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::ConnectDialog> m_dialog;
    QPointer<FakePool> m_pool;
    xapi::ServerAddress m_address;
    xapi::Login m_login;

    template <class Widget>
    Widget *find(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1String(name));
    }

    void open()
    {
        m_dialog = std::make_unique<ui::ConnectDialog>(
            ui::PoolBook(m_settings.get()), [this](xapi::ServerAddress address, xapi::Login login) {
                auto pool = std::make_unique<FakePool>();
                pool->pinned = address.pinnedSha256;
                pool->at = address;
                m_pool = pool.get();
                m_address = address;
                m_login = login;
                return pool;
            });
        m_dialog->show();
    }

    void connectTo(const QString &address)
    {
        find<QComboBox>("addressEdit")->setEditText(address);
        find<QLineEdit>("userEdit")->setText(u"admin"_s);
        find<QLineEdit>("passwordEdit")->setText(u"secret"_s);
        QTest::mouseClick(find<QPushButton>("connectButton"), Qt::LeftButton);
    }

    bool asksAboutCertificate() const { return find<QStackedWidget>("connectPages")->currentIndex() == 1; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"s.ini"_s), QSettings::IniFormat);
        open();
    }

    void cleanup() { m_dialog.reset(); }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("name") << u" pool1.example.org "_s << u"pool1.example.org"_s << 443;
        QTest::newRow("port") << u"192.0.2.1:8443"_s << u"192.0.2.1"_s << 8443;
        QTest::newRow("IPv6") << u"2001:db8::1"_s << u"2001:db8::1"_s << 443;
        QTest::newRow("IPv6 with port") << u"[2001:db8::1]:444"_s << u"2001:db8::1"_s << 444;
        QTest::newRow("empty") << QString() << QString() << 0;
        QTest::newRow("scheme") << u"https://pool"_s << QString() << 0;
        QTest::newRow("port too large") << u"pool:70000"_s << QString() << 0;
        QTest::newRow("port zero") << u"pool:0"_s << QString() << 0;
        QTest::newRow("blank inside") << u"my pool"_s << QString() << 0;
    }

    void readsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto address = ui::parseAddress(text);
        QCOMPARE(address.has_value(), !host.isEmpty());
        QCOMPARE(address ? address->host : QString(), host);
        QCOMPARE(address ? int(address->port) : 0, port);
    }

    void groupsFingerprints()
    {
        QCOMPARE(ui::groupedFingerprint(u"0a1b2c"_s), u"0A 1B 2C"_s);
        QCOMPARE(ui::groupedFingerprint(s_seen).count(u'\n'), 1);
    }

    void connectsOnlyWhenAllIsThere()
    {
        QVERIFY(!find<QPushButton>("connectButton")->isEnabled());
        find<QComboBox>("addressEdit")->setEditText(u"not an address"_s);
        find<QLineEdit>("passwordEdit")->setText(u"x"_s);
        QVERIFY(!find<QPushButton>("connectButton")->isEnabled());
        QVERIFY(!find<ui::ValueText>("connectProblem")->isHidden());
        find<QComboBox>("addressEdit")->setEditText(u"pool"_s);
        QVERIFY(find<QPushButton>("connectButton")->isEnabled());
        QVERIFY(find<ui::ValueText>("connectProblem")->isHidden());
    }

    void hidesThePassword() { QCOMPARE(find<QLineEdit>("passwordEdit")->echoMode(), QLineEdit::Password); }

    void handsTheConnectedPoolOver()
    {
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        connectTo(u"pool1:8443"_s);
        QCOMPARE(m_address.port, 8443);
        QCOMPARE(m_login.user, u"admin"_s);
        QCOMPARE(m_login.password.reveal(), QByteArray("secret"));
        m_pool->setState(FakePool::State::Filling);
        QCOMPARE(accepted.size(), 1);
        const auto pool = m_dialog->takePool();
        QCOMPARE(pool.get(), m_pool.data());
    }

    void remembersAddressAndUserButNoPassword()
    {
        connectTo(u"pool1"_s);
        m_pool->pinned = s_seen;
        m_pool->setState(FakePool::State::Live);
        m_settings->sync();
        QFile file(m_settings->fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
        open();
        QCOMPARE(find<QComboBox>("addressEdit")->currentText(), u"pool1"_s);
        QCOMPARE(find<QLineEdit>("userEdit")->text(), u"admin"_s);
        QVERIFY(find<QLineEdit>("passwordEdit")->text().isEmpty());
        connectTo(u"pool1"_s);
        QCOMPARE(m_address.pinnedSha256, s_seen);
    }

    void asksAtFirstSightOfACertificate()
    {
        connectTo(u"pool1"_s);
        m_pool->setState(FakePool::State::Failed, trustError(u"UNKNOWN_CERTIFICATE"_s));
        QVERIFY(asksAboutCertificate());
        QCOMPARE(find<ui::ValueText>("fingerprintDigits")->toPlainText(), ui::groupedFingerprint(s_seen));
        QTest::mouseClick(find<QPushButton>("trustButton"), Qt::LeftButton);
        QCOMPARE(m_pool->trusted, QStringList(s_seen));
        QCOMPARE(m_pool->opened, 2);
        QVERIFY(!asksAboutCertificate());
    }

    void isLoudAboutAChangedCertificate()
    {
        ui::PoolBook(m_settings.get()).remember({u"pool1"_s, u"admin"_s, s_old});
        connectTo(u"pool1"_s);
        m_pool->setState(FakePool::State::Failed, trustError(u"CERTIFICATE_CHANGED"_s));
        QVERIFY(find<ui::ValueText>("fingerprintTitle")->toPlainText().startsWith(u"WARNING"_s));
        QVERIFY(
            find<ui::ValueText>("fingerprintText")->toPlainText().contains(ui::groupedFingerprint(s_old)));
        QVERIFY(find<QPushButton>("refuseButton")->isDefault());
    }

    void aCertificateBelongsToAnAddressHoweverItIsWritten()
    {
        ui::PoolBook book(m_settings.get());
        book.remember({u"pool1:443"_s, u"admin"_s, s_old});
        book.remember({u"[2001:db8::1]"_s, u"admin"_s, s_seen});
        connectTo(u" Pool1"_s);
        QCOMPARE(m_address.pinnedSha256, s_old);
        QCOMPARE(book.find(u"2001:DB8::1"_s).value_or(ui::PoolBook::Entry()).sha256, s_seen);
        QVERIFY(!book.find(u"pool1:8443"_s));
    }

    void theCoordinatorsCertificateIsAskedAndRememberedAsItsOwn()
    {
        connectTo(u"member"_s);
        Error error = trustError(u"UNKNOWN_CERTIFICATE"_s);
        error.code.append(u"coordinator"_s);
        m_pool->setState(FakePool::State::Failed, error);
        QVERIFY(find<ui::ValueText>("fingerprintTitle")->toPlainText().contains(u"coordinator"_s));
        QTest::mouseClick(find<QPushButton>("trustButton"), Qt::LeftButton);
        m_pool->at->host = u"coordinator"_s;
        m_pool->pinned = s_seen;
        m_pool->setState(FakePool::State::Live);
        const ui::PoolBook book(m_settings.get());
        QCOMPARE(book.find(u"coordinator"_s).value_or(ui::PoolBook::Entry()).sha256, s_seen);
        QVERIFY(!book.find(u"member"_s));
    }

    void isLoudAboutAChangedCertificateOfTheCoordinator()
    {
        ui::PoolBook(m_settings.get()).remember({u"coordinator"_s, u"admin"_s, s_old});
        connectTo(u"member"_s);
        Error error = trustError(u"UNKNOWN_CERTIFICATE"_s);
        error.code.append(u"coordinator"_s);
        m_pool->setState(FakePool::State::Failed, error);
        QVERIFY(find<ui::ValueText>("fingerprintTitle")->toPlainText().startsWith(u"WARNING"_s));
    }

    void doesNotAskAgainForTheCoordinator()
    {
        ui::PoolBook(m_settings.get()).remember({u"coordinator"_s, u"admin"_s, s_seen});
        connectTo(u"member"_s);
        Error error = trustError(u"UNKNOWN_CERTIFICATE"_s);
        error.code.append(u"coordinator"_s);
        m_pool->setState(FakePool::State::Failed, error);
        QVERIFY(!asksAboutCertificate());
        QCOMPARE(m_pool->trusted, QStringList(s_seen));
    }

    void refusingGoesBackToTheForm()
    {
        connectTo(u"pool1"_s);
        m_pool->setState(FakePool::State::Failed, trustError(u"UNKNOWN_CERTIFICATE"_s));
        QTest::mouseClick(find<QPushButton>("refuseButton"), Qt::LeftButton);
        QVERIFY(!asksAboutCertificate());
        QTRY_VERIFY(!m_pool);
        QCOMPARE(find<QComboBox>("addressEdit")->currentText(), u"pool1"_s);
        QVERIFY(find<QPushButton>("connectButton")->isEnabled());
    }

    void tellsARefusedLoginAndLetsTryAgain()
    {
        connectTo(u"pool1"_s);
        QVERIFY(!find<QPushButton>("connectButton")->isEnabled());
        m_pool->setState(FakePool::State::Failed, {ErrorKind::Auth, u"Wrong password."_s, {}, {}});
        QCOMPARE(find<ui::ValueText>("connectProblem")->toPlainText(), u"Wrong password."_s);
        QVERIFY(find<QPushButton>("connectButton")->isEnabled());
    }

    void tellsThatAPoolDoesNotAnswerAndGoesOn()
    {
        connectTo(u"pool1"_s);
        m_pool->setState(FakePool::State::Lost, {ErrorKind::Network, u"Refused."_s, {}, {}});
        QVERIFY(find<ui::ValueText>("connectProblem")->toPlainText().contains(u"Refused."_s));
        QVERIFY(m_pool);
        QTest::mouseClick(find<QPushButton>("cancelButton"), Qt::LeftButton);
        QTRY_VERIFY(!m_pool);
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
    }
};

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
