// SPDX-License-Identifier: GPL-3.0-or-later
#include "treetext.h"
#include "ui/tree/naturalorder.h"
#include "ui/tree/treemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace xsc::ui;
using namespace Qt::Literals::StringLiterals;
using xsc::test::treeText;

namespace {

class Names : public TreeModel
{
public:
    Names()
        : TreeModel(1)
    {}
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(nodeAt(index)->name) : QVariant();
    }
};

Node contents(const QString &name, Node::Kind kind = Node::Kind::Vm)
{
    Node node;
    node.kind = kind;
    node.id = name;
    node.name = name;
    node.search = name.toCaseFolded();
    return node;
}

NodePtr made(const QString &name) { return std::make_unique<Node>(contents(name)); }

} // namespace

class TestTreeModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Names> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QHash<QString, Node *> m_nodes;

    //! One line per row, a blank per level.
    void build(const QStringList &lines)
    {
        QList<Node *> path{m_model->root()};
        for (const QString &line : lines) {
            const QString name = line.trimmed();
            const qsizetype depth = line.size() - name.size();
            NodePtr node = made(name);
            Node *raw = node.get();
            path = path.mid(0, depth + 1);
            m_model->insert(path.constLast(), std::move(node));
            path.append(raw);
            m_nodes.insert(name, raw);
        }
    }

    void rename(const QString &from, const QString &to)
    {
        m_model->update(m_nodes.value(from), contents(to));
    }

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<Names>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_nodes.clear();
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void comparesNumbersByValue_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("numbers") << u"web2"_s << u"web10"_s;
        QTest::newRow("case") << u"alpha"_s << u"Beta"_s;
        QTest::newRow("prefix") << u"web"_s << u"web1"_s;
        QTest::newRow("leading zeros") << u"a007b"_s << u"a7c"_s;
        QTest::newRow("many digits") << u"v99999999999999999999"_s << u"v100000000000000000000"_s;
        QTest::newRow("several runs") << u"r1-9"_s << u"r1-10"_s;
    }

    void comparesNumbersByValue()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QVERIFY(naturalCompare(before, after) < 0);
        QVERIFY(naturalCompare(after, before) > 0);
        QCOMPARE(naturalCompare(before, before), 0);
    }

    void keepsSiblingsSorted()
    {
        build({u"b"_s, u" web10"_s, u" web2"_s, u"a"_s});
        QCOMPARE(treeText(*m_model), QStringList({u"a"_s, u"b"_s, u" web2"_s, u" web10"_s}));
    }

    void movesARenamedRowAndKeepsItsIndex()
    {
        build({u"a"_s, u"b"_s, u"c"_s});
        const QPersistentModelIndex index = m_model->indexOf(m_nodes.value(u"a"_s));
        const QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
        rename(u"a"_s, u"d"_s);
        QCOMPARE(treeText(*m_model), QStringList({u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(index.row(), 2);
        rename(u"a"_s, u"bb"_s);
        QCOMPARE(treeText(*m_model), QStringList({u"b"_s, u"bb"_s, u"c"_s}));
    }

    void movesARowToAnotherParent()
    {
        build({u"h1"_s, u" v1"_s, u"  c1"_s, u"h2"_s, u" v0"_s, u" v2"_s});
        const QPersistentModelIndex index = m_model->indexOf(m_nodes.value(u"v1"_s));
        m_model->move(m_nodes.value(u"v1"_s), m_nodes.value(u"h2"_s));
        QCOMPARE(treeText(*m_model),
                 QStringList({u"h1"_s, u"h2"_s, u" v0"_s, u" v1"_s, u"  c1"_s, u" v2"_s}));
        QCOMPARE(index.parent().data().toString(), u"h2"_s);
    }

    void filterKeepsParentsAndChildrenOfWhatFits()
    {
        build({u"h1"_s, u" shop"_s, u"  web"_s, u"  db"_s, u" mail"_s, u"  smtp"_s, u"h2"_s});
        m_model->setFilter(u"SHOP"_s);
        QCOMPARE(treeText(*m_model), QStringList({u"h1"_s, u" shop"_s, u"  db"_s, u"  web"_s}));
        m_model->setFilter(u"h1 smtp"_s);
        QCOMPARE(treeText(*m_model), QStringList({u"h1"_s, u" mail"_s, u"  smtp"_s}));
        m_model->setFilter(u"nothing"_s);
        QCOMPARE(treeText(*m_model), QStringList());
        m_model->setFilter({});
        QCOMPARE(treeText(*m_model).size(), 7);
    }

    void filteringKeepsIndexesOfWhatStays()
    {
        build({u"h1"_s, u" a"_s, u" b"_s});
        const QPersistentModelIndex a = m_model->indexOf(m_nodes.value(u"a"_s));
        const QPersistentModelIndex b = m_model->indexOf(m_nodes.value(u"b"_s));
        m_model->setFilter(u"b"_s);
        QVERIFY(!a.isValid());
        QCOMPARE(b.row(), 0);
        m_model->setFilter({});
        QCOMPARE(b.row(), 1);
    }

    void rowsThatComeAndGoUnderAFilterObeyIt()
    {
        build({u"h1"_s, u" a"_s});
        m_model->setFilter(u"web"_s);
        QCOMPARE(treeText(*m_model), QStringList());
        m_model->insert(m_nodes.value(u"a"_s), made(u"web1"_s));
        QCOMPARE(treeText(*m_model), QStringList({u"h1"_s, u" a"_s, u"  web1"_s}));
        m_model->insert(m_nodes.value(u"a"_s), made(u"db"_s));
        QCOMPARE(treeText(*m_model), QStringList({u"h1"_s, u" a"_s, u"  web1"_s}));
        m_model->removeChildren(m_nodes.value(u"a"_s));
        QCOMPARE(treeText(*m_model), QStringList());
    }

    void aRowRenamedUnderAFilterComesAndGoes()
    {
        build({u"h1"_s, u" a"_s, u" b"_s});
        m_model->setFilter(u"web"_s);
        rename(u"a"_s, u"web"_s);
        QCOMPARE(treeText(*m_model), QStringList({u"h1"_s, u" web"_s}));
        rename(u"a"_s, u"other"_s);
        QCOMPARE(treeText(*m_model), QStringList());
        m_model->move(m_nodes.value(u"b"_s), m_model->root());
        m_model->setFilter({});
        QCOMPARE(treeText(*m_model), QStringList({u"b"_s, u"h1"_s, u" other"_s}));
    }

    void neverResets()
    {
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        build({u"a"_s, u" b"_s});
        m_model->setFilter(u"b"_s);
        m_model->remove(m_nodes.value(u"a"_s));
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(resets.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTreeModel)
#include "tst_treemodel.moc"
