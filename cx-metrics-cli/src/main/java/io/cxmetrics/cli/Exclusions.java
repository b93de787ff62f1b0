package io.cxmetrics.cli;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What does not count, as a table shows it. */
final class Exclusions {

  private Exclusions() {}

  /** The count of all, for a cell. */
  static String sum(Map<?, Long> excluded) {
    return Long.toString(excluded.values().stream().mapToLong(n -> n).sum());
  }

  /** The count of each reason that occurs, in words; "none" if there is none. */
  static <R> String words(Map<R, Long> excluded, Function<R, String> words) {
    return excluded.values().stream().allMatch(count -> count == 0)
        ? "none"
        : excluded.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getValue() + " " + words.apply(entry.getKey()))
            .collect(Collectors.joining(", "));
  }

  /** A line with the count of each reason; empty if nothing was excluded. */
  static <R> String foot(Map<R, Long> excluded, Function<R, String> words) {
    return excluded.isEmpty()
        ? ""
        : excluded.entrySet().stream()
            .map(entry -> entry.getValue() + " " + words.apply(entry.getKey()))
            .collect(Collectors.joining(", ", "excluded: ", "\n"));
  }
}
