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
    return table(heading, 0);
  }

  /** The same of a further table under the heading: 0 is the first. */
  static List<List<String>> table(String heading, int further) {
    Path page =
        Path.of(System.getProperty("cxmetrics.shared", "../../shared"), "data/REFERENCE.md");
    assumeTrue(Files.isRegularFile(page), () -> "skipped: no " + page);
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    int skip = further;
    for (String line : lines(page)) {
      if (line.startsWith("### ")) {
        if (!rows.isEmpty()) {
          break;
        }
        inside = (line + '\n').startsWith("### " + heading);
      } else if (inside && line.startsWith("| ")) {
        rows.add(Arrays.stream(line.substring(1).split("\\|")).map(String::trim).toList());
      } else if (!rows.isEmpty() && line.isEmpty()) {
        if (skip == 0) {
          break;
        }
        skip--;
        rows.clear();
      }
    }
    if (rows.size() < 2) {
      throw new IllegalStateException("no table under " + heading);
    }
    return rows.subList(1, rows.size());
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
