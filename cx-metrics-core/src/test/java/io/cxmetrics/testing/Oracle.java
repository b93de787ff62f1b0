package io.cxmetrics.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the expected values under {@code io/cxmetrics/oracles}. */
public final class Oracle {

  private Oracle() {}

  /** The rows of an oracle file; at least one. */
  public static List<NamedCsvRecord> rows(String file) {
    try (InputStream in =
            Objects.requireNonNull(
                Oracle.class.getResourceAsStream("/io/cxmetrics/oracles/" + file), file);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<NamedCsvRecord> rows = csv.stream().toList();
      if (rows.isEmpty()) {
        throw new IllegalStateException("no rows in " + file);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A field as a number. */
  public static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  /** A field as a count. */
  public static long count(NamedCsvRecord row, String field) {
    return Long.parseLong(row.getField(field));
  }
}
