package io.cxmetrics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A standard output that fails: exit code 1, and why, unless the reader just had enough. */
class OutputTest {

  @Test
  void aClosedPipe() {
    assertEquals("", errorsOnBrokenOutput("Broken pipe"));
  }

  @Test
  void aFullDisk() {
    assertEquals(
        "cx-metrics: cannot write to standard output: No space left on device\n".repeat(3),
        errorsOnBrokenOutput("No space left on device"));
  }

  private static String errorsOnBrokenOutput(String reason) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    for (String format : new String[] {"table", "json", "csv"}) {
      int exitCode =
          Main.run(
              new String[] {"nps", "-", "--column=score", "--format=" + format},
              new ByteArrayInputStream("score\n9\n".getBytes(StandardCharsets.UTF_8)),
              broken,
              err);
      assertEquals(1, exitCode);
    }
    return err.toString(StandardCharsets.UTF_8);
  }
}
