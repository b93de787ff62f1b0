package io.cxmetrics.cli.segment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.input.Header;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * The columns whose values make the segments, and how each format shows the segment of a result.
 * The total has no values.
 *
 * @param names the names of the columns in their order
 */
public record SegmentColumns(List<String> names) {

  public SegmentColumns {
    names = names.stream().map(String::strip).toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw new UsageException("--by: the same column twice");
    }
  }

  /** The positions of some columns, and then those of these. */
  public int[] after(List<String> first, Header header) {
    List<String> all = new ArrayList<>(first);
    all.addAll(names);
    return all.stream().mapToInt(header::indexOf).toArray();
  }

  /** How many cells a row of the table begins with: one at least, for the word total. */
  public int tableWidth() {
    return Math.max(1, names.size());
  }

  public List<String> tableHeading() {
    return names.isEmpty() ? List.of("") : names.stream().map(Text::shown).toList();
  }

  public List<String> tableCells(List<String> values) {
    if (values.isEmpty()) {
      List<String> cells = new ArrayList<>(Collections.nCopies(tableWidth(), ""));
      cells.set(0, "total");
      return cells;
    }
    return values.stream().map(value -> value.isEmpty() ? "(empty)" : Text.shown(value)).toList();
  }

  /** What the segments are made by, in a line. */
  public String inLine() {
    return String.join(", ", tableHeading());
  }

  /** What a result is of, in a line: the values of its by-columns, or the word total. */
  public String inLine(List<String> values) {
    return values.isEmpty() ? "total" : String.join(", ", tableCells(values));
  }

  public List<String> csvHeading() {
    List<String> cells = new ArrayList<>(List.of("result"));
    cells.addAll(names);
    return cells;
  }

  /** The first cell tells the total from a segment of empty values. */
  public List<String> csvCells(List<String> values) {
    List<String> cells = new ArrayList<>(List.of(values.isEmpty() ? "total" : "segment"));
    cells.addAll(values.isEmpty() ? Collections.nCopies(names.size(), "") : values);
    return cells;
  }

  public void writeJson(List<String> values, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("segment");
    for (int i = 0; i < values.size(); i++) {
      json.writeStringField(names.get(i), values.get(i));
    }
    json.writeEndObject();
  }
}
