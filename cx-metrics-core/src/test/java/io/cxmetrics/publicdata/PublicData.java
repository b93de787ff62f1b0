package io.cxmetrics.publicdata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;

/**
 * A table of the public data sets beside the checkout. Their licences forbid shipping them, so
 * tests that need one are skipped where the folder is absent, and say so.
 */
record PublicData(List<String> header, List<CsvRecord> rows) {

  /** Reads a data set, or skips the test. */
  static PublicData read(String file) {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(path(file))) {
      return of(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a data set that is the first file of an archive, or skips the test. */
  static PublicData readZip(String file) {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path(file)))) {
      if (zip.getNextEntry() == null) {
        throw new IllegalStateException("nothing in " + file);
      }
      return of(CsvReader.builder().ofCsvRecord(new InputStreamReader(zip, UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String file) {
    Path path = Path.of(System.getProperty("cxmetrics.shared", "../../shared"), "data", file);
    assumeTrue(Files.isRegularFile(path), () -> "skipped: no " + file + " in " + path);
    return path;
  }

  private static PublicData of(CsvReader<CsvRecord> csv) {
    List<CsvRecord> all = new ArrayList<>(csv.stream().toList());
    List<String> header = all.remove(0).getFields().stream().map(String::trim).toList();
    return new PublicData(header, all);
  }

  /** A field of a row by its column. */
  String field(CsvRecord row, String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + column + " in " + header);
    }
    return index < row.getFieldCount() ? row.getField(index).trim() : "";
  }

  /** A tally of one column over some of the rows. */
  RatingTally tally(
      RatingScale scale, RatingPolicy policy, String column, Predicate<CsvRecord> included) {
    RatingTally tally = RatingTally.of(scale, policy);
    for (CsvRecord row : rows) {
      if (included.test(row)) {
        add(tally, field(row, column));
      }
    }
    return tally;
  }

  private static void add(RatingTally tally, String text) {
    if (text.isEmpty()) {
      tally.addMissing();
    } else if (text.matches("-?[0-9]+([.][0-9]+)?")) {
      tally.add(Double.parseDouble(text));
    } else {
      tally.exclude(ExclusionReason.UNREADABLE, 1);
    }
  }
}
