// SPDX-License-Identifier: BSD-2-Clause
#include "memorysearch.h"
#include "net/httpconnection.h"
#include "net/sshsession.h"
#include "net/tcpstream.h"
#include "realsshd.h"
#include "verify.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <new>

#include <malloc.h>
#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::MemorySearch;

namespace {

constexpr size_t alignment = 256;
const QByteArray marker = "nobody-may-see-me";
//! Of the secret half in the text of every ed25519 key without a passphrase: in its fourth line.
constexpr qsizetype secretStart = 256;

struct Way
{
    const char *name;
    std::function<void *(size_t)> take;
    std::function<void(void *)> giveBack = ::free;
};

// The heap itself writes to the start of what it gets back.
MemorySearch searchForEndOf(const QByteArray &text) { return MemorySearch(QByteArrayView(text).last(40)); }

QByteArray randomText()
{
    QByteArray text(100, '\0');
    std::generate(text.begin(), text.end(),
                  [] { return char('a' + QRandomGenerator::system()->bounded(26)); });
    return text;
}

void *aligned(size_t size)
{
    void *block = nullptr;
    return ::posix_memalign(&block, alignment, size) == 0 ? block : nullptr;
}

// Nobody may take it for superfluous, although nobody reads it.
void fill(void *block, size_t size)
{
    auto *bytes = static_cast<volatile char *>(block);
    for (size_t i = 0; i < size; ++i)
        bytes[i] = marker[qsizetype(i) % marker.size()];
}

long pageFaults()
{
    struct rusage usage
    {};
    return ::getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_minflt : 0;
}

bool isFilled(const void *block, size_t size)
{
    for (size_t i = 0; i < size; ++i) {
        if (static_cast<const char *>(block)[i] != marker[qsizetype(i) % marker.size()])
            return false;
    }
    return true;
}

// The compiler would know what realloc() does to a block.
void *(*const volatile resize)(void *, size_t) = ::realloc;

//! A block full of the marker, with one behind it that keeps it from growing where it lies.
class FilledBlock
{
public:
    explicit FilledBlock(size_t size)
        : m_block(::malloc(size))
        , m_next(resize(nullptr, 1))
    {
        fill(m_block, size);
    }
    ~FilledBlock() { ::free(m_next); }
    Q_DISABLE_COPY_MOVE(FilledBlock)

    [[nodiscard]] void *get() const { return m_block; }

private:
    void *m_block;
    void *m_next;
};

} // namespace

//! What memory still holds of what was given back, be it by a library.
class WipingHeapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wipesWhatIsGivenBack_data();
    void wipesWhatIsGivenBack();
    void wipesThePlaceThatABlockLeaves_data();
    void wipesThePlaceThatABlockLeaves();
    void keepsABlockThatFits();
    void bringsNoPagesToWipeThem_data();
    void bringsNoPagesToWipeThem();
    void isTheCLibrarysOtherwise();
    void wipesWhatTheCLibraryGivesBack();
    void wipesWhatGoesThroughSockets();
    void wipesAKeyThatLogsIn();
    void wipesAPasswordThatLogsIn();

private:
    void logIn(net::SshSettings settings, test::RealSshd &sshd);
};

void WipingHeapTest::initTestCase()
{
#ifndef __GLIBC__
    QSKIP("In this build the programs have another heap.");
#endif
}

void WipingHeapTest::wipesWhatIsGivenBack_data()
{
    const QList<Way> ways{{"malloc", ::malloc},
                          {"calloc", [](size_t size) { return ::calloc(size, 1); }},
                          {"realloc", [](size_t size) { return ::realloc(nullptr, size); }},
                          {"aligned", aligned},
                          {"new", [](size_t size) { return ::operator new[](size); },
                           [](void *block) { ::operator delete[](block); }},
                          {"aligned new",
                           [](size_t size) { return ::operator new[](size, std::align_val_t(alignment)); },
                           [](void *block) { ::operator delete[](block, std::align_val_t(alignment)); }}};
    QTest::addColumn<Way>("way");
    QTest::addColumn<size_t>("size");
    for (const Way &way : ways) {
        for (const size_t size : {100, 1'000, 10'000, 100'000, 1'000'000})
            QTest::addRow("%s, %zu", way.name, size) << way << size;
    }
}

void WipingHeapTest::wipesWhatIsGivenBack()
{
    QFETCH(Way, way);
    QFETCH(size_t, size);
    const MemorySearch search(marker);
    void *block = way.take(size);
    QVERIFY(block);
    const auto place = quintptr(block);
    const size_t room = ::malloc_usable_size(block);
    QVERIFY(room >= size);
    fill(block, room);
    QVERIFY(search.isIn(place, room));
    way.giveBack(block);
    QVERIFY(!search.isIn(place, room));
}

void WipingHeapTest::wipesThePlaceThatABlockLeaves_data()
{
    QTest::addColumn<size_t>("before");
    QTest::addColumn<size_t>("after");
    QTest::addColumn<bool>("isArray");
    for (const bool isArray : {false, true}) {
        const char *name = isArray ? "array" : "bytes";
        QTest::addRow("%s, larger", name) << size_t(1'000) << size_t(5'000) << isArray;
        QTest::addRow("%s, much larger", name) << size_t(10'000) << size_t(1'000'000) << isArray;
        QTest::addRow("%s, large ones", name) << size_t(1'000'000) << size_t(4'000'000) << isArray;
        QTest::addRow("%s, smaller", name) << size_t(50'000) << size_t(10'000) << isArray;
    }
}

void WipingHeapTest::wipesThePlaceThatABlockLeaves()
{
    QFETCH(size_t, before);
    QFETCH(size_t, after);
    QFETCH(bool, isArray);
    const MemorySearch search(marker);
    const FilledBlock block(before);
    const auto place = quintptr(block.get());
    void *moved = isArray ? ::reallocarray(block.get(), after / 100, 100) : resize(block.get(), after);
    QVERIFY(moved);
    QVERIFY(isFilled(moved, std::min(before, after)));
    QVERIFY(quintptr(moved) != place);
    QVERIFY(!search.isIn(place, before));
    ::free(moved);
}

void WipingHeapTest::keepsABlockThatFits()
{
    const FilledBlock block(10'000);
    const auto place = quintptr(block.get());
    for (const size_t size : {9'000, 6'000, 10'000}) {
        void *kept = resize(block.get(), size);
        QCOMPARE(quintptr(kept), place);
        QVERIFY(isFilled(kept, size));
    }
    ::free(block.get());
    QVERIFY(!MemorySearch(marker).isIn(place, 10'000));
}

void WipingHeapTest::bringsNoPagesToWipeThem_data()
{
    QTest::addColumn<size_t>("size");
    QTest::addColumn<int>("blocks");
    QTest::newRow("one of its own") << size_t(50'000'000) << 1;
    QTest::newRow("of the common heap") << size_t(32'000) << 1'000;
}

void WipingHeapTest::bringsNoPagesToWipeThem()
{
    QFETCH(size_t, size);
    QFETCH(int, blocks);
    QList<void *> taken;
    for (int i = 0; i < blocks; ++i) {
        taken.append(resize(nullptr, size));
        QVERIFY(taken.last());
        fill(taken.last(), 1'000);
    }
    const long before = pageFaults();
    std::for_each(taken.begin(), taken.end(), ::free);
    QVERIFY2(pageFaults() - before < 100, "They were not there.");
}

void WipingHeapTest::isTheCLibrarysOtherwise()
{
    const FilledBlock block(1'000);
    constexpr size_t tooMuch = std::numeric_limits<size_t>::max() - 1'000;
    errno = 0;
    QVERIFY(!resize(block.get(), tooMuch));
    QCOMPARE(errno, ENOMEM);
    QVERIFY(isFilled(block.get(), 1'000));
    errno = EDOM;
    QVERIFY(!resize(block.get(), 0));
    ::free(nullptr);
    ::free(resize(nullptr, 1'000'000));
    QCOMPARE(errno, EDOM);
}

void WipingHeapTest::wipesWhatTheCLibraryGivesBack()
{
    QByteArray text = randomText();
    const MemorySearch search = searchForEndOf(text);
    std::FILE *file = std::tmpfile();
    QVERIFY(file);
    std::fputs(text.constData(), file);
    QVERIFY(!search.place().isEmpty());
    std::fclose(file);
    text = {};
    QCOMPARE(search.place(), QByteArray());
}

void WipingHeapTest::wipesWhatGoesThroughSockets()
{
    QByteArray text = randomText();
    const MemorySearch search = searchForEndOf(text);
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *peer = server.nextPendingConnection();
            connect(peer, &QIODevice::readyRead, peer, [peer] {
                const QByteArray heard = peer->readAll();
                peer->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(heard.size()) +
                            "\r\n\r\n" + heard);
            });
        });
        const auto stream =
            test::await(net::connectTcp(u"127.0.0.1"_s, server.serverPort(), Patience::of(20s)));
        VERIFY_RESULT(stream);
        net::HttpRequest request;
        request.target = "/" + text;
        const auto answer =
            test::await(net::HttpConnection::on(*stream)->exchange(request, Patience::of(20s)));
        VERIFY_RESULT(answer);
        QVERIFY(answer->body.contains(text));
        QVERIFY(!search.place().isEmpty());
        text = {};
    }
    QCOMPARE(search.place(), QByteArray());
}

void WipingHeapTest::logIn(net::SshSettings settings, test::RealSshd &sshd)
{
    VERIFY_RESULT(sshd.start());
    settings.host = sshd.address();
    settings.port = sshd.port();
    settings.pinnedHostKey = sshd.hostKey();
    const auto session = test::await(net::SshSession::connect(std::move(settings), Patience::of(30s)));
    VERIFY_RESULT(session);
}

// The server is a process of its own and has only the public key.
void WipingHeapTest::wipesAKeyThatLogsIn()
{
    if (const QString missing = test::RealSshd::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    std::optional<MemorySearch> search;
    {
        auto pair = test::makeSshKeyPair(u"ed25519"_s);
        VERIFY_RESULT(pair);
        search.emplace(QByteArrayView(pair->privateText).sliced(secretStart, 36));
        test::SshdOptions options;
        options.authorizedKeys << pair->publicLine;
        test::RealSshd sshd(options);
        net::SshSettings settings;
        settings.user = sshd.user();
        settings.privateKey = Secret(std::move(pair->privateText));
        QVERIFY(!search->place().isEmpty());
        logIn(std::move(settings), sshd);
    }
    QCOMPARE(search->place(), QByteArray());
}

void WipingHeapTest::wipesAPasswordThatLogsIn()
{
    if (const QString missing = test::RealSshd::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    if (!test::isRoot())
        QSKIP("an account of its own for sshd takes root");
    QByteArray password = randomText();
    const MemorySearch search = searchForEndOf(password);
    {
        test::SshdOptions options;
        options.account = u"guest"_s;
        options.accountPassword = password;
        options.extraLines << u"PasswordAuthentication yes"_s;
        test::RealSshd sshd(options);
        net::SshSettings settings;
        settings.user = options.account;
        settings.password = Secret(std::move(password));
        QVERIFY(!search.place().isEmpty());
        logIn(std::move(settings), sshd);
    }
    QCOMPARE(search.place(), QByteArray());
}

QTEST_GUILESS_MAIN(WipingHeapTest)
#include "tst_wipingheap.moc"
