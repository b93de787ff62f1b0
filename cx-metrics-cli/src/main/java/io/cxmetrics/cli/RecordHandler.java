package io.cxmetrics.cli;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Picks the wanted cells out of each record while the parser passes over it. Cells that nobody
 * asked for never become strings, and an answer only does when it does not count: most of the time
 * that reading takes is saved here.
 *
 * <p>Until {@link #select} is called, records are kept as the header.
 */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<Row> {

  /** Limits of a header, so that no file can make this grow without bounds. */
  private static final int MAX_COLUMNS = 16_384;

  private static final int MAX_HEADER_CHARS = 1 << 20;

  private final String file;
  private final AnswerParser parser;
  private final List<String> names = new ArrayList<>();
  private int headerChars;

  private int @Nullable [] byIndexes;
  private int scoreIndex;
  private int lastIndex;
  private Row row = new Row(0);

  RecordHandler(String file, AnswerParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** The record just read, as a header. */
  Header header() {
    return new Header(file, names);
  }

  /** The line that the record being read starts in, from 1; 0 before there is any. */
  long line() {
    return row.line();
  }

  /** Has the rows that follow filled from these columns of the header. */
  void select(Columns columns) {
    Header header = header();
    scoreIndex = header.indexOf(columns.score());
    byIndexes = columns.by().stream().mapToInt(header::indexOf).toArray();
    lastIndex = Math.max(scoreIndex, Arrays.stream(byIndexes).max().orElse(0));
    row = new Row(byIndexes.length);
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    row.begin(startingLineNumber);
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index > lastIndex && byIndexes != null) {
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
    if (byIndexes == null) {
      addName(new String(buffer, start, end - start));
    } else {
      setCell(byIndexes, index, buffer, start, end);
    }
  }

  @Override
  protected void handleEmpty() {
    row.markBlank();
    row.setAnswer(parser.parse(new char[0], 0, 0));
  }

  @Override
  protected Row buildRecord() {
    return row;
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

  private void setCell(int[] by, int index, char[] buffer, int start, int end) {
    if (index == scoreIndex) {
      Answer answer = parser.parse(buffer, start, end);
      row.setAnswer(answer);
      if (answer instanceof Answer.Excluded) {
        row.setText(new String(buffer, start, end - start));
      }
    }
    for (int i = 0; i < by.length; i++) {
      if (by[i] == index) {
        row.setValue(i, new String(buffer, start, end - start));
      }
    }
  }
}
