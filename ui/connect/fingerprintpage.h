// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace xsc::ui {

class ValueText;

//! Asks whether a certificate is the pool's own: calmly at first sight, loudly when it is another one than
//! the one accepted before.
class FingerprintPage : public QWidget
{
    Q_OBJECT

public:
    explicit FingerprintPage(QWidget *parent = nullptr);

    void ask(const QString &address, const QString &seen, const QString &accepted);
    [[nodiscard]] QString fingerprint() const { return m_seen; }

Q_SIGNALS:
    void trusted(const QString &sha256);
    void refused();

private:
    QLabel *m_sign;
    ValueText *m_title;
    ValueText *m_text;
    ValueText *m_digits;
    QPushButton *m_trust;
    QPushButton *m_refuse;
    QString m_seen;
};

} // namespace xsc::ui
