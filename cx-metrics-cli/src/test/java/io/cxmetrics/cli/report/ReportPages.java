package io.cxmetrics.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import io.cxmetrics.cli.html.Browser;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in a report that a browser shows. */
final class ReportPages {

  private ReportPages() {}

  /** The texts of all elements that a selector finds. */
  static List<String> texts(Browser browser, String selector) {
    return browser
        .list(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())",
            selector)
        .stream()
        .map(String::valueOf)
        .toList();
  }

  /** Each chart by what it is called: the cells of its table, row by row. */
  static ImmutableMap<String, List<List<String>>> tables(Browser browser) {
    ImmutableMap.Builder<String, List<List<String>>> tables = ImmutableMap.builder();
    for (Object table :
        browser.list(
            """
            return [...document.querySelectorAll('.charts figure')].map(f => [
                f.querySelector('figcaption').textContent,
                ...[...f.querySelectorAll('tbody tr')].map(
                    row => [...row.children].map(e => e.textContent).join('|'))]);
            """)) {
      List<String> parts = ((List<?>) table).stream().map(String::valueOf).toList();
      tables.put(
          parts.get(0),
          parts.subList(1, parts.size()).stream()
              .map(row -> List.of(row.split("\\|", -1)))
              .toList());
    }
    return tables.buildOrThrow();
  }

  /** The table of one chart. */
  static List<List<String>> table(ImmutableMap<String, List<List<String>>> tables, String name) {
    List<List<String>> table = tables.get(name);
    assertTrue(table != null, name + " in " + tables.keySet());
    return table == null ? List.of() : table;
  }

  /** The page said nothing on the console, and asked for nothing but itself. */
  static void assertNothingElseHappened(Browser browser, Path page) {
    assertEquals(List.of(), browser.console());
    Set<String> requests = new HashSet<>(browser.requests());
    requests.removeIf(address -> address.startsWith("data:"));
    assertEquals(Set.of(page.toUri().toString()), requests);
  }
}
