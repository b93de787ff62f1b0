package io.cxmetrics.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages beside the sources: their snippets are compiled, their links lead somewhere, and the
 * tests that they call on exist. Addresses elsewhere are read and not asked for.
 */
class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern TEST_CLASS = Pattern.compile("[A-Z]\\w*Test");

  private static List<MarkdownPage> pages() throws IOException {
    List<MarkdownPage> pages = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
      for (Path file : files(folder, 1, ".md")) {
        pages.add(MarkdownPage.read(file));
      }
    }
    List<Path> found = pages.stream().map(MarkdownPage::file).toList();
    assertTrue(found.contains(ROOT.resolve("README.md")), () -> "no README.md among " + found);
    assertTrue(found.contains(ROOT.resolve("docs/metrics.md")), () -> "no pages in " + found);
    return pages;
  }

  private static List<Path> files(Path folder, int depth, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  /** The test classes of all modules. */
  private static List<Path> tests() throws IOException {
    List<Path> tests = new ArrayList<>();
    for (Path module : files(ROOT, 2, "pom.xml")) {
      Path folder = module.resolveSibling("src/test/java");
      if (Files.isDirectory(folder)) {
        tests.addAll(files(folder, Integer.MAX_VALUE, "Test.java"));
      }
    }
    return tests;
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").trim();
  }

  /** The test classes that hold snippets, as one text. */
  private static String examples() throws IOException {
    StringBuilder examples = new StringBuilder();
    for (Path test : tests()) {
      if (test.toString().endsWith("ExamplesTest.java")) {
        examples.append(Files.readString(test)).append('\n');
      }
    }
    return words(examples.toString());
  }

  @Test
  void snippetsStandInTheExamples() throws IOException {
    String examples = examples();
    int snippets = 0;
    for (MarkdownPage page : pages()) {
      for (String snippet : page.snippets()) {
        assertTrue(
            examples.contains(words(snippet)),
            () -> "not in any ExamplesTest, from " + page.file() + ":\n" + snippet);
        snippets++;
      }
    }
    assertTrue(snippets >= 20, "snippets found: " + snippets);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    int links = 0;
    for (MarkdownPage page : pages()) {
      for (String link : page.links()) {
        assertEquals(Optional.empty(), wrong(page, link), () -> page.file() + ": " + link);
        links++;
      }
    }
    assertTrue(links >= 40, "links found: " + links);
  }

  @Test
  void testsThatArePointedToExist() throws IOException {
    Set<String> tests =
        tests().stream()
            .map(test -> test.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    for (MarkdownPage page : pages()) {
      for (String code : page.code()) {
        assertTrue(
            tests.contains(code) || !TEST_CLASS.matcher(code).matches(),
            () -> page.file() + " names " + code);
      }
    }
  }

  /** The check sees what is wrong. */
  @Test
  void brokenLinksAreFound() throws IOException {
    MarkdownPage page =
        MarkdownPage.of(
            ROOT.resolve("docs/none.md"),
            """
            # One `two`, three!
            ## Again
            ## Again
            [a](#one-two-three) [b](#again-1) [c](metrics.md#durations) ![d](benchmarks.svg)
            [e][e] [f](https://semver.org/) <https://semver.org/>

            [e]: format.md
            [g](#again-2) [h](metrics.md#nowhere) [i](nowhere.md) [j](https:///x) [k](http://semver.org)
            `[l](nowhere.md)`
            """);
    List<String> wrong = new ArrayList<>();
    for (String link : page.links()) {
      if (wrong(page, link).isPresent()) {
        wrong.add(link);
      }
    }
    assertEquals(12, page.links().size());
    assertEquals(
        List.of("#again-2", "metrics.md#nowhere", "nowhere.md", "https:///x", "http://semver.org"),
        wrong);
  }

  /** What is wrong with a link; empty if nothing is. */
  private static Optional<String> wrong(MarkdownPage page, String link) throws IOException {
    try {
      URI target = new URI(link);
      return target.getScheme() == null ? wrongInside(page, target) : wrongOutside(target);
    } catch (URISyntaxException e) {
      return Optional.of("no address: " + e.getMessage());
    }
  }

  private static Optional<String> wrongOutside(URI target) {
    return "https".equals(target.getScheme()) && target.getHost() != null
        ? Optional.empty()
        : Optional.of("no https address with a host");
  }

  private static Optional<String> wrongInside(MarkdownPage page, URI target) throws IOException {
    String path = target.getPath();
    Path file = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    if (!path.isEmpty() && !Files.exists(file)) {
      return Optional.of("no file " + file);
    }
    String anchor = target.getFragment();
    if (anchor == null) {
      return Optional.empty();
    }
    Set<String> anchors = path.isEmpty() ? page.anchors() : MarkdownPage.read(file).anchors();
    return anchors.contains(anchor)
        ? Optional.empty()
        : Optional.of("no heading " + anchor + " among " + anchors);
  }
}
