package io.cxmetrics.cli.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.cxmetrics.cli.message.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks the wanted cells out of each record while the parser passes over it. Cells that nobody
 * asked for never become strings: most of the time that reading takes is saved here.
 *
 * <p>Until {@link #select} is called, records are kept as the header.
 *
 * @param <R> what takes the cells
 */
final class RecordHandler<R extends Cells> extends AbstractBaseCsvCallbackHandler<R> {

  /** Limits of a header, so that no file can make this grow without bounds. */
  private static final int MAX_COLUMNS = 16_384;

  private static final int MAX_HEADER_CHARS = 1 << 20;

  private static final char[] NOTHING = {};

  private final String file;
  private final R cells;
  private final List<String> names = new ArrayList<>();
  private int headerChars;

  private int @Nullable [] wanted;
  private int lastWanted;
  private long line;
  private boolean blank;

  RecordHandler(String file, R cells) {
    this.file = file;
    this.cells = cells;
  }

  /** The record just read, as a header. */
  Header header() {
    return new Header(file, names);
  }

  /** The line that the record being read starts in, from 1; 0 before there is any. */
  long line() {
    return line;
  }

  /** Whether the record just read is an empty line. */
  boolean isBlank() {
    return blank;
  }

  /** Has the cells of the rows that follow taken from these columns; -1 is a column of none. */
  void select(int[] columns) {
    wanted = columns.clone();
    lastWanted = Arrays.stream(columns).max().orElse(-1);
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    blank = false;
    cells.begin();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index > lastWanted && wanted != null) {
      return;
    }
    int start = offset;
    int end = offset + length;
    while (start < end && Character.isWhitespace(buffer[start])) {
      start++;
    }
    while (end > start && Character.isWhitespace(buffer[end - 1])) {
      end--;
    }
    if (wanted == null) {
      addName(new String(buffer, start, end - start));
    } else {
      setCells(wanted, index, buffer, start, end);
    }
  }

  @Override
  protected void handleEmpty() {
    blank = true;
    if (wanted != null) {
      setCells(wanted, 0, NOTHING, 0, 0);
    }
  }

  @Override
  protected R buildRecord() {
    return cells;
  }

  private void addName(String name) {
    headerChars += name.length() + 1;
    if (names.size() == MAX_COLUMNS || headerChars > MAX_HEADER_CHARS) {
      throw new DataException(
          "%s: the header line is longer than %s columns or %s characters"
              .formatted(file, MAX_COLUMNS, MAX_HEADER_CHARS));
    }
    names.add(name);
  }

  private void setCells(int[] columns, int index, char[] buffer, int start, int end) {
    for (int place = 0; place < columns.length; place++) {
      if (columns[place] == index) {
        cells.cell(place, buffer, start, end);
      }
    }
  }
}
