package io.cxmetrics.cli.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Progress, on a clock that the test turns. */
class ProgressTest {

  private static final int ROWS = 1 << 16;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  @Test
  void startsAfterThreeSecondsAndIsWipedAtTheEnd() {
    Progress progress = progress(true);
    rows(progress, 2);
    assertEquals("", err.toString(UTF_8));
    rows(progress, 1);
    rows(progress, 0.5);
    rows(progress, 0.6);
    assertEquals("\r... 131,072 rows\r... 262,144 rows", err.toString(UTF_8));
    progress.end();
    assertEquals(
        "\r... 131,072 rows\r... 262,144 rows\r" + " ".repeat(40) + "\r", err.toString(UTF_8));
  }

  @Test
  void saysNothingWhereNobodyLooks() {
    Progress progress = progress(false);
    rows(progress, 100);
    progress.end();
    assertEquals("", err.toString(UTF_8));
  }

  private Progress progress(boolean shown) {
    return new Progress(new PrintStream(err, true, UTF_8), shown, () -> now);
  }

  private void rows(Progress progress, double seconds) {
    now += (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    for (int i = 0; i < ROWS; i++) {
      progress.row();
    }
  }
}
