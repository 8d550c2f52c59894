#include "models/output_colours.h"
#include "models/output_text.h"

#include <QTest>

using namespace salvor::ui;

/// What a terminal would show of bytes.
class TestOutputText : public QObject {
    Q_OBJECT
    static QString shown(std::string_view bytes, std::size_t limit = output_line_limit) {
        OutputStyle style = 0;
        return QString::fromStdString(cells_to_utf8(decode_line(bytes, style, limit).cells));
    }

private Q_SLOTS:
    void letters_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto add = [](const char* name, const QByteArray& bytes, const char* text) {
            QTest::newRow(name) << bytes << QString::fromUtf8(text);
        };
        add("plain", "active", "active");
        add("line end of DOS", "active\r", "active");
        add("progress", "10%\r50%\r100%", "100%");
        add("a shorter one overwrites its beginning", "1000 left\r9", "9000 left");
        add("erased to the right", "1000 left\r9 left\x1b[K", "9 left");
        add("erased whole", "abc\x1b[2K\rx", "x");
        add("back", "abc\b\bX", "aXc");
        add("tabs", "a\tb\t\tc", "a       b               c");
        add("colour", "\x1b[1;31mred\x1b[0m plain", "red plain");
        add("title", "\x1b]0;a title\x07text", "text");
        add("title ended by ST", "\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link");
        add("cursor and charset", "\x1b[2J\x1b[10;5H\x1b(Btext\x1b[?25l", "text");
        add("unfinished sequence", "text\x1b[3", "text");
        add("NUL", QByteArray("a\0b", 3),
            "a\xEF\xBF\xBD"
            "b");
        add("bell",
            "a\x07"
            "b",
            "ab");
        add("UTF-8", "gr\xC3\xBC\xC3\x9F \xE2\x82\xAC \xF0\x9F\x98\x80", "grüß € 😀");
        add("Latin-1", "gr\xFC\xDF", "gr\xEF\xBF\xBD\xEF\xBF\xBD");
        add("cut in a letter", "a\xE2\x82", "a\xEF\xBF\xBD");
        add("overlong", "\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD");
        add("surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        add("turned text",
            "a\xE2\x80\xAE"
            "b",
            "a\xEF\xBF\xBD"
            "b");
    }
    void letters() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(shown({bytes.data(), static_cast<std::size_t>(bytes.size())}), text);
    }

    void styles_go_on_to_the_next_line() {
        OutputStyle style = 0;
        auto line = decode_line("a\x1b[1;31mb", style);
        QCOMPARE(line.cells[0].style, OutputStyle(0));
        QCOMPARE(line.cells[1].style, OutputStyle(output_bold | 2));
        line = decode_line("c\x1b[22md\x1b[39me", style);
        QCOMPARE(line.cells[0].style, OutputStyle(output_bold | 2));
        QCOMPARE(line.cells[1].style, OutputStyle(2));
        QCOMPARE(line.cells[2].style, OutputStyle(0));
    }
    void of_many_colours_sixteen_are_kept() {
        OutputStyle style = 0;
        QCOMPARE(decode_line("\x1b[92mx", style).cells[0].style, OutputStyle(11));
        QCOMPARE(decode_line("\x1b[38;5;4mx", style).cells[0].style, OutputStyle(5));
        QCOMPARE(decode_line("\x1b[38;5;200mx", style).cells[0].style, OutputStyle(0));
        QCOMPARE(decode_line("\x1b[31;38;2;1;1;1mx", style).cells[0].style, OutputStyle(0));
        QCOMPARE(decode_line("\x1b[48;2;1;1;31;32mx", style).cells[0].style, OutputStyle(3)); // 31 is a blue
    }
    void a_long_line_is_cut_and_counted() {
        OutputStyle style = 0;
        const auto line = decode_line(std::string(5000, 'x'), style);
        QCOMPARE(line.cells.size(), output_line_limit);
        QCOMPARE(line.more, std::uint64_t(1000));
        QCOMPARE(decode_line(std::string(5000, 'x') + "\rdone\x1b[K", style).more, std::uint64_t(0));
    }

    void wrapping_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("command");
        QTest::addColumn<QStringList>("rows");
        const auto add = [](const char* name, const char* text, int columns, bool command, const char* rows) {
            QTest::newRow(name) << QString::fromUtf8(text) << columns << command
                                << QString::fromUtf8(rows).split(QLatin1Char('|'));
        };
        add("fits", "0123456789", 10, false, "0123456789");
        add("hard", "0123456789ab", 10, false, "0123456789|ab");
        add("at a blank", "one two three", 10, false, "one two|three");
        add("a blank just behind", "one twoXX. three", 10, false, "one twoXX.|three");
        add("no blank near", "a 3456789abcdef", 10, false, "a 3456789a|bcdef");
        add("command", "stop one.service two.service", 20, true, "stop one.service|two.service");
        add("command, exactly", "01234567890123456789", 20, true, "01234567890123456789");
        add("not at all", "0123456789ab", 0, false, "0123456789ab");
        add("empty", "", 10, false, "");
    }
    void wrapping() {
        QFETCH(QString, text);
        QFETCH(int, columns);
        QFETCH(bool, command);
        QFETCH(QStringList, rows);
        OutputStyle style = 0;
        const auto bytes = text.toStdString();
        const auto cells = decode_line(bytes, style).cells;
        QStringList got;
        for (const auto& piece : wrap_line(cells, static_cast<std::size_t>(columns), command))
            got << QString::fromStdU16String(to_utf16(cells.data() + piece.begin, cells.data() + piece.end));
        QCOMPARE(got, rows);
    }
    void no_letter_is_lost_by_wrapping() {
        OutputStyle style = 0;
        std::string text;
        for (int i = 0; i < 300; ++i) text += i % 7 == 0 || i % 31 == 0 ? ' ' : static_cast<char>('a' + i % 26);
        const auto cells = decode_line(text, style).cells;
        for (std::size_t columns = 8; columns < 90; ++columns)
            for (const bool command : {false, true}) {
                std::size_t at = 0;
                std::size_t row = 0;
                for (const auto& piece : wrap_line(cells, columns, command)) {
                    QVERIFY(piece.begin == at || (piece.begin == at + 1 && text[at] == ' '));
                    const auto indent = command && row++ > 0 ? 2U : 0U;
                    QVERIFY(piece.end - piece.begin + indent + (piece.joined ? 2 : 0) <= columns);
                    at = piece.end;
                }
                QCOMPARE(at, cells.size());
            }
    }

    void colours_can_be_read() {
        for (const auto scheme : {Scheme::Light, Scheme::Dark, Scheme::Contrast})
            for (int number = 0; number < 16; ++number)
                for (const auto back : {Role::Pane, Role::Selected, Role::WarnSoft}) {
                    const auto ratio = contrast(output_colour_of(scheme, number), colour(scheme, back));
                    QVERIFY2(ratio >= 4.5,
                             qPrintable(QStringLiteral("%1 %2 %3").arg(number).arg(int(scheme)).arg(ratio)));
                }
    }
    void styled_text_is_escaped() {
        const auto text = styled_output(QStringLiteral("<b> & x"), {{0, 3, output_bold}}, Scheme::Light);
        QCOMPARE(text, QStringLiteral("<b>&lt;b&gt;</b>%1&amp;%1x").arg(QChar(QChar::Nbsp)));
    }
};

QTEST_GUILESS_MAIN(TestOutputText)
#include "tst_output_text.moc"
