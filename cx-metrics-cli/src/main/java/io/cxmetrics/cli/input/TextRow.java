package io.cxmetrics.cli.input;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The wanted cells of a record as texts: some cells, then the values of the by-columns. */
public final class TextRow implements Cells {

  private final @Nullable String[] texts;
  private final String[] values;
  private final List<String> segment;

  public TextRow(int cells, int byColumns) {
    texts = new @Nullable String[cells];
    values = new String[byColumns];
    segment = Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public void begin() {
    Arrays.fill(texts, null);
    Arrays.fill(values, "");
  }

  @Override
  public void cell(int place, char[] buffer, int start, int end) {
    String text = new String(buffer, start, end - start);
    if (place < texts.length) {
      texts[place] = text;
    } else {
      values[place - texts.length] = text;
    }
  }

  /** The text of a cell; null where the record is too short to have it, or the file the column. */
  public @Nullable String text(int cell) {
    return texts[cell];
  }

  /** The text of a cell, empty where there is none. */
  public String textOrEmpty(int cell) {
    return Objects.requireNonNullElse(texts[cell], "");
  }

  /** The values of the by-columns: a view that changes with the next record. */
  public List<String> segment() {
    return segment;
  }
}
