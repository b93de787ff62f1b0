package io.cxmetrics.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A suite as a Markdown table: how many times as long each peer takes as each path of ours. */
final class RatioTable {

  private RatioTable() {}

  static String of(Suite suite) {
    List<Suite.Path> ours = suite.ours();
    StringBuilder table = new StringBuilder(256);
    table.append("\n").append(suite.name()).append("\n\n");
    table.append("| path | ").append(suite.unit()).append(" | ± | B a call |");
    ours.forEach(path -> table.append(" of `").append(path.name()).append("` |"));
    table.append("\n|---|---|---|---|").append("---|".repeat(ours.size())).append("\n");
    suite.paths().forEach(path -> table.append(row(path, ours)));
    return table.toString();
  }

  private static String row(Suite.Path path, List<Suite.Path> ours) {
    String name = path.isOurs() ? "**" + path.name() + "**" : path.name();
    String ratios =
        ours.stream()
            .map(own -> path.isOurs() ? " |" : " " + number(path.nanos() / own.nanos()) + " × |")
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.0f |%s%n",
        name,
        number(path.score()),
        Double.isNaN(path.error()) ? "" : number(path.error()),
        path.bytes(),
        ratios);
  }

  private static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
