package io.cxmetrics.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A goal of speed or memory, a row of {@code goals.csv}.
 *
 * @param name the name, for the command line
 * @param path what is measured, and beside what
 * @param quantity what is compared
 * @param measured the benchmark, as {@link Side} reads it, or the name of a fact
 * @param reference the benchmark it is compared with; empty for an absolute figure
 * @param bound what the figure must be
 * @param unit the unit of the figure
 * @param iterations how many iterations of a fork are looked at: the more and the shorter, the
 *     likelier one is left alone by the rest of the machine
 * @param iterationMillis how long each is; several threads need some time to find their places
 */
record Goal(
    String name,
    String path,
    Quantity quantity,
    String measured,
    String reference,
    Bound bound,
    String unit,
    int iterations,
    int iterationMillis) {

  /** All goals. */
  static List<Goal> all() throws IOException {
    try (InputStream csv =
            Objects.requireNonNull(Goal.class.getResourceAsStream("goals.csv"), "goals.csv");
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream().map(Goal::of).toList();
    }
  }

  private static Goal of(NamedCsvRecord row) {
    return new Goal(
        row.getField("name"),
        row.getField("path"),
        Quantity.valueOf(row.getField("quantity").toUpperCase(Locale.ROOT)),
        row.getField("measured"),
        row.getField("reference"),
        Bound.parse(row.getField("bound")),
        row.getField("unit"),
        Integer.parseInt(row.getField("iterations")),
        Integer.parseInt(row.getField("millis")));
  }

  /** The benchmarks it takes: one, or two, or none for a fact. */
  List<Side> sides() {
    if (quantity == Quantity.FACT) {
      return List.of();
    }
    return reference.isEmpty()
        ? List.of(Side.parse(measured))
        : List.of(Side.parse(measured), Side.parse(reference));
  }
}
