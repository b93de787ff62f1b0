package io.cxmetrics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, in a locale without most letters. */
class MainTest {

  @TempDir private Path folder;

  @Test
  void writesUtf8InAnyLocale() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    assertEquals(0, run("score,channel\n9,\u00e9t\u00e9 \u4f60\n", "--by=channel", out, err));
    assertEquals("", Files.readString(err));
    assertEquals(
        "\u00e9t\u00e9 \u4f60",
        Files.readString(out).lines().skip(4).findFirst().orElse("").substring(0, 5));

    assertEquals(1, run("sc\u00f6re\n9\n", "--strict", out, err));
    assertEquals("", Files.readString(out));
    assertEquals(
        "cx-metrics: standard input: no column \"score\"; there are \"sc\u00f6re\"\n",
        Files.readString(err));
  }

  private int run(String csv, String option, Path out, Path err)
      throws IOException, InterruptedException {
    Path input = Files.writeString(folder.resolve("in.csv"), csv);
    ProcessBuilder process =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Dfile.encoding=US-ASCII",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "nps",
            "-",
            "--column=score",
            option);
    process.environment().put("LC_ALL", "C");
    return process
        .redirectInput(Redirect.from(input.toFile()))
        .redirectOutput(Redirect.to(out.toFile()))
        .redirectError(Redirect.to(err.toFile()))
        .start()
        .waitFor();
  }
}
