package io.cxmetrics.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages beside the sources: their snippets are compiled, their links lead somewhere. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  /** Where test classes hold snippets. */
  private static final List<Path> EXAMPLES =
      List.of(
          Path.of("src/test/java/io/cxmetrics/docs"),
          Path.of("../cx-metrics-spark-tests/src/test/java/io/cxmetrics/spark"));

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    assertTrue(pages.contains(ROOT.resolve("README.md")), () -> "no README.md among " + pages);
    return pages;
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").trim();
  }

  /** The test classes that hold snippets, as one text. */
  private static String examples() throws IOException {
    StringBuilder examples = new StringBuilder();
    for (Path folder : EXAMPLES) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files.filter(name -> name.toString().endsWith("ExamplesTest.java")).toList()) {
          examples.append(Files.readString(file)).append('\n');
        }
      }
    }
    return words(examples.toString());
  }

  @Test
  void snippetsStandInTheExamples() throws IOException {
    String examples = examples();
    int snippets = 0;
    for (Path page : pages()) {
      Matcher matcher = SNIPPET.matcher(Files.readString(page));
      while (matcher.find()) {
        snippets++;
        String snippet = words(matcher.group(1));
        if (!examples.contains(snippet)) {
          fail("not in any ExamplesTest, from " + page + ":\n" + matcher.group(1));
        }
      }
    }
    assertTrue(snippets >= 3, "snippets found: " + snippets);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path page : pages()) {
      Matcher matcher = LINK.matcher(Files.readString(page));
      while (matcher.find()) {
        Path target = page.resolveSibling(matcher.group(1));
        assertTrue(Files.exists(target), () -> page + " links to " + target);
      }
    }
  }
}
