// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"
#include "freewatch.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/passwordfield.h"
#include "ui/diagnosis/keylogindialog.h"
#include "ui/prepare/questionbox.h"
#include "ui/prepare/questiondesk.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <stop_token>

using namespace xsc;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using test::FreeWatch;

namespace {

const QByteArray typedWord = "nobody-may-see-me";

struct Answer
{
    bool hasCome = false;
    Secret password;
};
using AnswerPtr = std::shared_ptr<Answer>;

QCoro::Task<void> takeAnswer(ui::QuestionDesk *desk, AnswerPtr into, Patience patience)
{
    const ui::Question question{.vmUuid = u"a"_s, .vmName = u"a"_s, .context = {}};
    const auto answer = co_await ui::QuestionDesk::password(desk, question, patience);
    into->hasCome = true;
    if (answer) {
        into->password = *answer;
    }
}

AnswerPtr askFor(ui::QuestionDesk *desk, const Patience &patience = {})
{
    const auto answer = std::make_shared<Answer>();
    takeAnswer(desk, answer, patience);
    return answer;
}

} // namespace

//! What memory holds of passwords that were typed into the windows that ask for them.
class PasswordFieldsTest : public QObject
{
    Q_OBJECT

private:
    static void type(QWidget *window, const QString &name = {})
    {
        auto *field = window->findChild<QLineEdit *>(name);
        QVERIFY(field);
        window->show();
        // Letter by letter, as no text of ours may hold it.
        for (const char letter : typedWord) {
            QTest::keyClick(field, letter);
        }
        QCOMPARE(field->text().size(), typedWord.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QByteArray missing = FreeWatch::missing(); !missing.isEmpty()) {
            QSKIP(missing.constData());
        }
    }

    // Or else the others prove nothing. Qt itself wipes only fields for passwords, and only what is theirs.
    void aFieldThatNobodyEmptiesIsSeen()
    {
        const FreeWatch watch(typedWord);
        {
            QWidget window;
            new QLineEdit(&window);
            type(&window);
        }
        QVERIFY(watch.found() > 0);
    }

    void theLoginToAddTheKey_data()
    {
        QTest::addColumn<bool>("isAgreed");
        QTest::newRow("agreed") << true;
        QTest::newRow("cancelled") << false;
    }

    void theLoginToAddTheKey()
    {
        QFETCH(bool, isAgreed);
        const FreeWatch watch(typedWord);
        {
            ui::KeyLoginDialog dialog(u"web"_s, u"core"_s, {u"10.0.0.5"_s, "AAAA"});
            type(&dialog);
            dialog.findChild<QPushButton *>(isAgreed ? u"keyLoginAdd"_s : u"keyLoginCancel"_s)->click();
            if (isAgreed) {
                QVERIFY(dialog.takeLogin().password.reveal() == typedWord);
            }
        }
        QCOMPARE(watch.found(), 0);
    }

    void theQuestionOfTheWizard_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("answered") << u"questionYes"_s;
        QTest::newRow("skipped") << u"questionNo"_s;
    }

    void theQuestionOfTheWizard()
    {
        QFETCH(QString, button);
        const FreeWatch watch(typedWord);
        {
            ui::QuestionDesk desk;
            ui::QuestionBox box(&desk);
            const AnswerPtr answer = askFor(&desk);
            type(&box);
            auto *answering = box.findChild<QPushButton *>(button);
            QTRY_VERIFY(answering->isEnabled());
            answering->click();
            QTRY_VERIFY(answer->hasCome);
            QCOMPARE(answer->password.isEmpty(), button == "questionNo"_L1);
        }
        QCOMPARE(watch.found(), 0);
    }

    void theConnectDialog_data()
    {
        QTest::addColumn<bool>("isConnecting");
        QTest::newRow("connects") << true;
        QTest::newRow("cancelled") << false;
    }

    void theConnectDialog()
    {
        QFETCH(bool, isConnecting);
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"book"_s), QSettings::IniFormat);
        const FreeWatch watch(typedWord);
        {
            ui::ConnectDialog dialog(ui::PoolBook(&settings), [](const auto &, const auto &) {
                return std::make_unique<test::FakePool>();
            });
            dialog.setAddress(u"pool.example"_s);
            dialog.setUser(u"root"_s);
            type(&dialog, u"passwordEdit"_s);
            dialog.findChild<QPushButton *>(isConnecting ? u"connectButton"_s : u"cancelButton"_s)->click();
        }
        QCOMPARE(watch.found(), 0);
    }

    void aQuestionThatIsWithdrawn()
    {
        const FreeWatch watch(typedWord);
        {
            ui::QuestionDesk desk;
            ui::QuestionBox box(&desk);
            std::stop_source stop;
            const AnswerPtr answer = askFor(&desk, Patience::of(10s, stop.get_token()));
            type(&box);
            stop.request_stop();
            QTRY_VERIFY(answer->hasCome && !box.isVisible());
            QVERIFY(box.findChild<QLineEdit *>()->text().isEmpty());
        }
        QCOMPARE(watch.found(), 0);
    }

    // The wizard goes while it asks.
    void aQuestionThatIsNotAnswered()
    {
        const FreeWatch watch(typedWord);
        {
            ui::QuestionDesk desk;
            ui::QuestionBox box(&desk);
            askFor(&desk);
            type(&box);
        }
        QCOMPARE(watch.found(), 0);
    }
};

QTEST_MAIN(PasswordFieldsTest)
#include "tst_passwordfields.moc"
