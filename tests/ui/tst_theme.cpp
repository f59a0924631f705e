// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QTest>

#include <cstdlib>
#include <memory>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(xsc::ui::Theme)

//! Our own colours are seen, and what is in them can be told apart.
class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::applyTheme(ui::Theme::System); }

    void aMenuHasAnEdge_data() { ourThemes(); }

    void aMenuHasAnEdge()
    {
        QFETCH(ui::Theme, theme);
        ui::applyTheme(theme);
        QMenu menu;
        menu.addAction(u"Put it in quotation marks"_s);
        menu.ensurePolished();
        menu.adjustSize();
        const QImage picture = menu.grab().toImage();
        const int edge = qGray(picture.pixel(0, picture.height() / 2));
        const int ground = qGray(QApplication::palette().color(QPalette::Base).rgb());
        QVERIFY2(std::abs(edge - ground) > 60, qPrintable(QString::number(edge - ground)));
    }

    void fieldsAndListsHaveAnEdge_data()
    {
        QTest::addColumn<ui::Theme>("theme");
        QTest::addColumn<QByteArray>("kind");
        for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
            for (const char *kind : {"list", "line", "box"}) {
                QTest::addRow("%s %s", qPrintable(ui::themeName(theme)), kind) << theme << QByteArray(kind);
            }
        }
    }

    void fieldsAndListsHaveAnEdge()
    {
        QFETCH(ui::Theme, theme);
        QFETCH(QByteArray, kind);
        ui::applyTheme(theme);
        std::unique_ptr<QWidget> widget;
        if (kind == "list") {
            widget = std::make_unique<QListWidget>();
            widget->setFocus();
        } else if (kind == "line") {
            widget = std::make_unique<QLineEdit>();
        } else {
            auto box = std::make_unique<QComboBox>();
            box->setEditable(true);
            widget = std::move(box);
        }
        widget->resize(200, kind == "list" ? 100 : widget->sizeHint().height());
        const QImage picture = widget->grab().toImage();
        const int edge = qGray(picture.pixel(0, picture.height() / 2));
        const int ground = qGray(QApplication::palette().color(QPalette::Base).rgb());
        QVERIFY2(std::abs(edge - ground) > 40, qPrintable(QString::number(edge - ground)));
    }

    void aHandleHasAGrip_data() { ourThemes(); }

    void aHandleHasAGrip()
    {
        QFETCH(ui::Theme, theme);
        ui::applyTheme(theme);
        for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
            QSplitter splitter(orientation);
            splitter.addWidget(new QWidget);
            splitter.addWidget(new QWidget);
            splitter.resize(200, 200);
            splitter.ensurePolished();
            const QImage picture = splitter.handle(1)->grab().toImage();
            const QRgb ground = QApplication::palette().color(QPalette::Window).rgb();
            const int dot = qGray(picture.pixel(picture.rect().center()));
            QVERIFY2(std::abs(dot - qGray(ground)) > 60, qPrintable(QString::number(dot)));
        }
    }

    void disabledWordsHaveNoShadow_data() { ourThemes(); }

    void disabledWordsHaveNoShadow()
    {
        QFETCH(ui::Theme, theme);
        ui::applyTheme(theme);
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_EtchDisabledText), 0);
    }

    void aButtonHasRoomBesideItsWords_data() { ourThemes(); }

    void aButtonHasRoomBesideItsWords()
    {
        QFETCH(ui::Theme, theme);
        ui::applyTheme(theme);
        const QPushButton button(u"Write the Config Drive Now"_s);
        const int words = button.fontMetrics().horizontalAdvance(button.text());
        QVERIFY2(button.sizeHint().width() >= words + 16, qPrintable(QString::number(words)));
    }

    void namesThemselves_data() { ourThemes(); }

    void namesThemselves()
    {
        QFETCH(ui::Theme, theme);
        QCOMPARE(ui::themeFromName(ui::themeName(theme)), theme);
        QCOMPARE(ui::themeFromName(u"nonsense"_s), ui::Theme::System);
    }

    void theSystemGetsItsOwnBack()
    {
        const QString before = QApplication::style()->objectName();
        ui::applyTheme(ui::Theme::Dark);
        ui::applyTheme(ui::Theme::System);
        QCOMPARE(QApplication::style()->objectName(), before);
    }

private:
    static void ourThemes()
    {
        QTest::addColumn<ui::Theme>("theme");
        QTest::newRow("light") << ui::Theme::Light;
        QTest::newRow("dark") << ui::Theme::Dark;
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
