package io.cxmetrics.cli.input;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.cxmetrics.cli.Fuzz;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Files put together from pieces of good and of bad ones are read as a plain reader reads them, or
 * refused with one line.
 */
class InputFuzzTest {

  /** The start of a character of four bytes. */
  private static final byte[] CUT_OFF = {(byte) 0xf0, (byte) 0x9f};

  @Provide
  Arbitrary<byte[]> anyText() {
    return Fuzz.joined(
        200,
        new byte[][] {Fuzz.latin(), CUT_OFF, new byte[900]},
        "a",
        "\u00e9",
        "\u20ac",
        "\ud83d\ude00",
        "\ufeff",
        "\n",
        "text ".repeat(5_000));
  }

  /** Bytes arrive in parts of any size. */
  private static InputStream inParts(byte[] bytes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, random.nextInt(1, 9_000)));
      }
    };
  }

  /**
   * All that is text before the first that is none, as a decoder gives it that sees all at once.
   */
  private static String decodedAtOnce(byte[] bytes, Charset charset, StringBuilder failure) {
    CharBuffer chars = CharBuffer.allocate(bytes.length + 2);
    CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
    if (result.isError()) {
      failure.append(result);
    }
    return chars.flip().toString();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void textIsDecodedUpToTheFirstByteThatIsNone(
      @ForAll("anyText") byte[] bytes, @ForAll boolean wide, @ForAll long seed) throws IOException {
    Charset charset = wide ? UTF_16 : UTF_8;
    StringBuilder failure = new StringBuilder();
    String expected = decodedAtOnce(bytes, charset, failure);
    StringBuilder actual = new StringBuilder();
    boolean refused = false;
    char[] buffer = new char[1 + (int) (seed & 1023) + 1];
    try (StrictDecoder decoder = new StrictDecoder(inParts(bytes, seed), charset)) {
      for (int n = decoder.read(buffer, 0, buffer.length);
          n >= 0;
          n = decoder.read(buffer, 0, buffer.length)) {
        actual.append(buffer, 0, n);
      }
    } catch (CharacterCodingException e) {
      refused = true;
    }
    assertEquals(expected, actual.toString());
    assertEquals(!failure.isEmpty(), refused);
    Fuzz.collect(!refused);
  }

  @Provide
  Arbitrary<byte[]> csv() {
    return Fuzz.joined(
            60,
            new byte[][] {{0}},
            "a,b\n",
            "9,chat\n",
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r\n",
            "\r",
            " 10 ",
            "\"x\ny\"",
            "\t",
            ";",
            "\u00e9",
            "\ufeff")
        .map(rows -> Fuzz.join(List.of("score,channel\n".getBytes(UTF_8), rows)));
  }

  /** Takes every cell that was asked for, row by row. */
  private static List<String> read(byte[] bytes, long seed) {
    List<String> rows = new ArrayList<>();
    TextRow row = new TextRow(2, 0);
    new CsvInput(
            new Source("fuzz", () -> inParts(bytes, seed)),
            new CsvFormat(UTF_8, ','),
            Progress.silent())
        .forEach(
            row,
            header -> new int[] {header.indexOf("score"), header.indexOf("channel")},
            line -> rows.add(line + ":" + row.text(0) + "|" + row.text(1)));
    return rows;
  }

  /** The same by a reader that makes a record of every row, but for lines that are empty. */
  private static List<String> readPlainly(byte[] bytes) {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(new String(bytes, UTF_8))) {
      return csv.stream()
          .skip(1)
          .map(
              record ->
                  record.getStartingLineNumber() + ":" + cell(record, 0) + "|" + cell(record, 1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String cell(CsvRecord record, int i) {
    return i < record.getFieldCount() ? record.getField(i).strip() : null;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void rowsAreThoseOfAPlainReader(@ForAll("csv") byte[] bytes, @ForAll long seed) {
    Optional<List<String>> rows = Fuzz.unlessRefused(() -> read(bytes, seed));
    Optional<List<String>> expected;
    try {
      expected = Optional.of(readPlainly(bytes));
    } catch (CsvParseException e) {
      expected = Optional.empty();
    }
    assertEquals(expected, rows);
    Fuzz.collect(rows.isPresent());
  }

  @Provide
  Arbitrary<byte[]> calendar() {
    return Fuzz.joined(
            12,
            new byte[][] {Fuzz.latin()},
            "hours mon-fri 09:00-17:30\n",
            "hours from 2027-01-01; sat 00:00-24:00\n",
            "override 2026-12-24=09:00-12:00\n",
            "holiday 2026-12-25 Christmas; 2026-12-26\n",
            "holiday-rule closes-the-date\n",
            "# a comment\n",
            "\n",
            "hours ",
            "zone UTC\n",
            "holidays-file \u0000\n",
            "holidays-file .\n",
            ";",
            "=")
        .map(lines -> Fuzz.join(List.of("zone Europe/Berlin\n".getBytes(UTF_8), lines)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void calendarsAreReadOrRefused(@ForAll("calendar") byte[] bytes) throws IOException {
    Fuzz.collect(Fuzz.ofFile(bytes, CalendarFile::read).isPresent());
  }
}
