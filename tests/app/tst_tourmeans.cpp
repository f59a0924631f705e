// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the guided tour.
#include "ui/tour/tourmeans.h"

#include <QImage>
#include <QTest>

using namespace xsc;

class TestTourMeans : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_window;
    QPointer<QWidget> m_popUp;

    static std::unique_ptr<QWidget> shown(const QRect &place, Qt::GlobalColor colour)
    {
        auto widget = std::make_unique<QWidget>(nullptr, Qt::FramelessWindowHint);
        QPalette palette;
        palette.setColor(QPalette::Window, colour);
        widget->setPalette(palette);
        widget->setGeometry(place);
        widget->show();
        return widget;
    }

private Q_SLOTS:
    void init()
    {
        m_window = shown(QRect(100, 100, 300, 200), Qt::white);
        m_popUp = shown(QRect(150, 120, 50, 40), Qt::red).release();
    }

    void cleanup()
    {
        delete m_popUp;
        m_window.reset();
    }

    void aPictureHasWhatStandsOverIt()
    {
        const QImage picture = ui::grabbed(m_window.get(), {m_popUp}).toImage();
        QCOMPARE(picture.size(), m_window->size());
        QCOMPARE(picture.pixelColor(55, 25), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(45, 25), QColor(Qt::white));
    }

    void aPictureWithoutWhatItIsAboutIsNone()
    {
        m_popUp->hide();
        QVERIFY(ui::grabbed(m_window.get(), {m_popUp}).isNull());
        delete m_popUp;
        QVERIFY(ui::grabbed(m_window.get(), {m_popUp}).isNull());
        QVERIFY(!ui::grabbed(m_window.get(), {}).isNull());
    }
};

QTEST_MAIN(TestTourMeans)
#include "tst_tourmeans.moc"
