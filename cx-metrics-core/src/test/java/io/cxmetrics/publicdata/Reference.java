package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of reference values beside the public data sets. */
final class Reference {

  private Reference() {}

  /**
   * The rows of the first table under the heading that starts with a text, without its head; at
   * least one. A text that ends in a line break is the whole heading. Skips the test where the page
   * is absent.
   */
  static List<List<String>> table(String heading) {
    return tables(heading).get(0);
  }

  /** The same of a further table under the heading: 0 is the first. */
  static List<List<String>> table(String heading, int further) {
    return tables(heading).get(further);
  }

  /** All tables under the heading, each as {@link #table}; at least one. */
  static List<List<List<String>>> tables(String heading) {
    Path page =
        Path.of(System.getProperty("cxmetrics.shared", "../../shared"), "data/REFERENCE.md");
    assumeTrue(Files.isRegularFile(page), () -> "skipped: no " + page);
    List<List<List<String>>> tables = new ArrayList<>();
    boolean inside = false;
    boolean inTable = false;
    for (String line : lines(page)) {
      if (line.startsWith("### ")) {
        inside = tables.isEmpty() && (line + '\n').startsWith("### " + heading);
      }
      if (inside && line.startsWith("| ")) {
        if (inTable) {
          tables.get(tables.size() - 1).add(cells(line));
        } else {
          tables.add(new ArrayList<>());
        }
      }
      inTable = line.startsWith("|");
    }
    if (tables.isEmpty() || tables.get(0).isEmpty()) {
      throw new IllegalStateException("no table under " + heading);
    }
    return tables;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|")).map(String::trim).toList();
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
