package io.cxmetrics.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;

/** Reads and writes CSV, to bring public data into the form of a test. */
public final class CsvFiles {

  private CsvFiles() {}

  /** All rows; of columns with one name the first counts. */
  public static List<NamedCsvRecord> rows(Reader reader) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .build(
                NamedCsvRecordHandler.builder().allowDuplicateHeaderFields(true).build(), reader)) {
      return csv.stream().toList();
    }
  }

  public static void write(Path file, List<String> header, Iterable<List<String>> rows)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    }
  }
}
