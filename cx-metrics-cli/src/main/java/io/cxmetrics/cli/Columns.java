package io.cxmetrics.cli;

import java.util.HashSet;
import java.util.List;

/**
 * The columns that the user asked for, by name.
 *
 * @param score the column of the answers
 * @param by the columns whose values make the segments, in their order
 */
record Columns(String score, List<String> by) {

  Columns {
    score = score.strip();
    by = by.stream().map(String::strip).toList();
    if (new HashSet<>(by).size() < by.size()) {
      throw new UsageException("--by: the same column twice");
    }
  }
}
