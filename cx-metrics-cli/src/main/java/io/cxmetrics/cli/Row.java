package io.cxmetrics.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The wanted cells of the record that was read last. There is one row object for a whole file: what
 * it gives is good until the next record.
 */
final class Row {

  private final String[] values;
  private final List<String> segment;
  private long line;
  private boolean blank;
  private Answer answer = Answer.Excluded.UNREADABLE;

  /** The text of an answer that does not count. */
  private String text = "";

  Row(int byColumns) {
    values = new String[byColumns];
    segment = Collections.unmodifiableList(Arrays.asList(values));
  }

  /** Forgets the cells; a short record has no answer, and "" in the by-columns that it lacks. */
  void begin(long newLine) {
    line = newLine;
    blank = false;
    answer = Answer.Excluded.UNREADABLE;
    text = "";
    Arrays.fill(values, "");
  }

  void markBlank() {
    blank = true;
  }

  void setAnswer(Answer newAnswer) {
    answer = newAnswer;
  }

  void setText(String newText) {
    text = newText;
  }

  void setValue(int byColumn, String value) {
    values[byColumn] = value;
  }

  /** The line of the file that the record starts in, from 1. */
  long line() {
    return line;
  }

  /** Whether the record is an empty line. */
  boolean isBlank() {
    return blank;
  }

  Answer answer() {
    return answer;
  }

  String text() {
    return text;
  }

  /** The values of the by-columns: a view that changes with the next record. */
  List<String> segment() {
    return segment;
  }
}
