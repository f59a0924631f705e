// SPDX-License-Identifier: BSD-2-Clause
#include "service/publishedstate.h"

#include "docker/xml.h"
#include "xapi/keys.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace xsc::service {

using namespace Qt::Literals::StringLiterals;

namespace {

class Fields
{
public:
    explicit Fields(const QString &text)
        : m_root(docker::xml::readTree(text).value_or(docker::xml::Field()))
    {}

    [[nodiscard]] QString value(QLatin1StringView name) const
    {
        for (const docker::xml::Field &field : m_root.children) {
            if (field.name == name) {
                return field.value;
            }
        }
        return {};
    }

private:
    docker::xml::Field m_root;
};

std::optional<bool> truth(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.compare("true"_L1, Qt::CaseInsensitive) == 0);
}

// Ids name the rows of whoever shows them.
void keepTellable(QList<docker::Container> &containers)
{
    QSet<docker::ContainerId> seen;
    containers.removeIf([&seen](const docker::Container &container) {
        const bool isNew = !container.id.text().isEmpty() && !seen.contains(container.id);
        seen.insert(container.id);
        return !isNew;
    });
}

// True: \a kept was another text.
bool take(QString &kept, const QString &text)
{
    const bool isOther = kept != text;
    kept = text;
    return isOther;
}

} // namespace

bool PublishedState::update(const xapi::StringMap &otherConfig)
{
    const bool isListedAnew = take(m_ps, otherConfig.value(xapi::keys::dockerPs));
    const bool isVersionOther = take(m_version, otherConfig.value(xapi::keys::dockerVersion));
    const bool isInfoOther = take(m_info, otherConfig.value(xapi::keys::dockerInfo));
    if (isListedAnew) {
        readContainers();
    }
    if (isVersionOther || isInfoOther) {
        readEngine();
    }
    if (take(m_state, otherConfig.value(xapi::keys::state))) {
        m_report = guest::readWatchReport(m_state);
    }
    return isListedAnew;
}

int PublishedState::count() const
{
    return int(std::min<qint64>(m_containers.size() + qint64(m_missing), std::numeric_limits<int>::max()));
}

void PublishedState::readContainers()
{
    Result<docker::xml::Listing> read = docker::xml::Listing();
    if (!m_ps.isEmpty()) {
        read = docker::xml::readPs(m_ps);
    }
    m_isReadable = read.has_value();
    if (m_isReadable) {
        m_containers = std::move(read->containers);
        m_missing = read->missing;
        keepTellable(m_containers);
    }
}

void PublishedState::readEngine()
{
    m_engine.reset();
    if (m_version.isEmpty() && m_info.isEmpty()) {
        return;
    }
    const Fields version(m_version);
    const Fields info(m_info);
    m_engine = EngineFacts{version.value("Version"_L1),           version.value("ApiVersion"_L1),
                           version.value("GitCommit"_L1),         version.value("Os"_L1),
                           info.value("OperatingSystem"_L1),      info.value("Driver"_L1),
                           info.value("IndexServerAddress"_L1),   info.value("ExecutionDriver"_L1),
                           truth(info.value("IPv4Forwarding"_L1))};
}

} // namespace xsc::service
