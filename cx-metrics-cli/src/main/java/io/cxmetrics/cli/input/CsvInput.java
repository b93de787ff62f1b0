package io.cxmetrics.cli.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.cxmetrics.cli.message.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * A CSV file with a header, read row by row, in memory that does not grow with the rows.
 *
 * @param source where its bytes come from
 * @param format how to read them
 * @param progress who is told about the rows
 */
public record CsvInput(Source source, CsvFormat format, Progress progress) {

  /**
   * Reads the file.
   *
   * @param cells takes the wanted cells of each row
   * @param columns the positions of the wanted columns in a header; -1 for one that it lacks
   * @param row is called for each row, once its cells were taken, with the line that it starts in
   * @throws DataException if it cannot be read, or if a function throws it
   */
  public <R extends Cells> void forEach(
      R cells, Function<Header, int[]> columns, LongConsumer row) {
    RecordHandler<R> handler = new RecordHandler<>(source.name(), cells);
    try (InputStream stream = source.opener().open();
        CsvReader<R> csv = format.open(stream, handler);
        CloseableIterator<R> rows = csv.iterator()) {
      readHeader(rows, handler);
      handler.select(columns.apply(handler.header()));
      readRows(rows, handler, row);
    } catch (CsvParseException e) {
      throw e.getCause() instanceof DataException data ? data : notCsv(handler.line(), e);
    } catch (IOException | UncheckedIOException e) {
      throw source.unreadable(e, format.charset(), handler.line());
    } finally {
      progress.end();
    }
  }

  private void readHeader(CloseableIterator<?> rows, RecordHandler<?> handler) {
    boolean found = false;
    while (!found && rows.hasNext()) {
      rows.next();
      found = !handler.isBlank();
    }
    if (!found) {
      throw new DataException(source.name() + ": is empty; the first line must name the columns");
    }
  }

  private void readRows(CloseableIterator<?> rows, RecordHandler<?> handler, LongConsumer row) {
    // In a single column an empty line is a row without an answer; in more it is no row.
    boolean skipBlank = handler.header().names().size() > 1;
    while (rows.hasNext()) {
      rows.next();
      if (!skipBlank || !handler.isBlank()) {
        row.accept(handler.line());
        progress.row();
      }
    }
  }

  private DataException notCsv(long line, Exception e) {
    return new DataException(
        ("%s: the row that starts in line %s has a quote that is not closed or that text"
                + " follows, or a cell of more than %s characters")
            .formatted(source.name(), line, CsvFormat.MAX_CELL),
        e);
  }
}
