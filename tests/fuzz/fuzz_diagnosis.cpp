// SPDX-License-Identifier: BSD-2-Clause
// What is understood as a diagnosis says the same when it is written and read again; what a VM says of its
// engine's socket never becomes more than words of a known shape.
#include "guest/diagnosis.h"
#include "guest/survey.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace xsc::guest;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Survey survey = readSurvey(bytes);
    if (survey.group.contains(u' ') || survey.text().size() > 64 * 1024)
        std::abort();
    for (const QString &path : survey.others) {
        if (!path.startsWith(u'/') || path.contains(u'\''))
            std::abort();
    }
    const auto diagnosis = readDiagnosis(bytes);
    if (!diagnosis)
        return 0;
    const auto again = readDiagnosis(QJsonDocument(toJson(*diagnosis)).toJson(QJsonDocument::Compact));
    if (!again || !(*again == *diagnosis))
        std::abort();
    return 0;
}
