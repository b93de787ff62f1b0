package io.cxmetrics.cli.html;

import java.util.List;

/**
 * A table of a page: the first cell of each row is its heading, the others are numbers.
 *
 * @param label what it is, in a word or two
 * @param caption what its numbers are
 * @param heading a heading for each column
 * @param rows as many cells each
 */
public record Table(String label, String caption, List<String> heading, List<List<String>> rows) {

  /** Copies the lists. */
  public Table {
    heading = List.copyOf(heading);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A row for the template. */
  record Row(String heading, List<String> cells) {}

  /** The rows with their headings apart. */
  List<Row> body() {
    return rows.stream().map(row -> new Row(row.get(0), row.subList(1, row.size()))).toList();
  }
}
