package io.cxmetrics.cli.output;

import io.cxmetrics.tally.ExclusionReason;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What does not count, as a table shows it. */
public final class Exclusions {

  private Exclusions() {}

  /** Why an answer does not count, in words. */
  public static String reason(ExclusionReason reason) {
    return switch (reason) {
      case MISSING -> "missing";
      case OFF_SCALE -> "off the scale";
      case UNREADABLE -> "unreadable";
    };
  }

  /** The count of all, for a cell. */
  public static String sum(Map<?, Long> excluded) {
    return Long.toString(excluded.values().stream().mapToLong(n -> n).sum());
  }

  /** The count of each reason that occurs, in words; empty if there is none. */
  public static <R> String list(Map<R, Long> excluded, Function<R, String> words) {
    return excluded.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getValue() + " " + words.apply(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  /** The same for a page, where there is always something to read. */
  public static <R> String words(Map<R, Long> excluded, Function<R, String> words) {
    String list = list(excluded, words);
    return list.isEmpty() ? "none" : list;
  }

  /** The same as a line of a table; no line if nothing was excluded. */
  public static <R> String foot(Map<R, Long> excluded, Function<R, String> words) {
    String list = list(excluded, words);
    return list.isEmpty() ? "" : "excluded: %s\n".formatted(list);
  }
}
