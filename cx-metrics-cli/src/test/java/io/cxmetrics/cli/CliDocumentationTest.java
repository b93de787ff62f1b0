package io.cxmetrics.cli;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of docs/cli.md: every command in a block of shell runs, one after the other, and
 * where a block of text follows, it is what the last one of them writes.
 */
class CliDocumentationTest {

  private static final Path PAGE = Path.of("..", "docs", "cli.md");
  private static final Pattern BLOCK =
      Pattern.compile("```sh\n(.*?)```(?:\n+```text\n(.*?)```)?", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static final Pattern FILE = Pattern.compile("\\S+\\.(csv|txt|json|html)");

  @TempDir private Path folder;

  @Test
  void everyCommandRuns() throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(PAGE));
    int shown = 0;
    while (blocks.find()) {
      Run last = new Run(0, "", "");
      for (String line : blocks.group(1).replace("\\\n", " ").lines().toList()) {
        last = runLine(line);
      }
      if (blocks.group(2) != null) {
        assertEquals(blocks.group(2), last.out().replace(folder + "/", ""));
        shown++;
      }
    }
    assertTrue(shown >= 3, "examples with output: " + shown);
  }

  private Run runLine(String line) throws IOException {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(inFolder(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
    }
    assertEquals("./cx-metrics", words.get(0), line);
    int redirect = words.indexOf(">");
    int end = redirect < 0 ? words.size() : redirect;
    Run run = run(words.subList(1, end).toArray(String[]::new));
    assertEquals("", run.err(), line);
    assertEquals(0, run.exitCode(), line);
    if (redirect >= 0) {
      Files.writeString(Path.of(words.get(redirect + 1)), run.out());
    }
    return run;
  }

  private String inFolder(String word) {
    return FILE.matcher(word).matches() ? folder.resolve(word).toString() : word;
  }
}
