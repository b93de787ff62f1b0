package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.command.Converters;
import io.cxmetrics.cli.message.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells that say how long something took: seconds, h:mm:ss, 1m30s or ISO 8601. */
final class DurationCell {

  private static final Pattern SECONDS = Pattern.compile("[0-9]+(?:[.][0-9]+)?");
  private static final Pattern CLOCK = Pattern.compile("([0-9]+):([0-5][0-9]):([0-5][0-9])");

  private DurationCell() {}

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no duration; the message names it
   */
  static Duration read(String text) {
    Matcher clock = CLOCK.matcher(text);
    try {
      if (SECONDS.matcher(text).matches()) {
        return Duration.parse("PT" + text + "S");
      }
      return clock.matches()
          ? Duration.parse("PT%sH%sM%sS".formatted(clock.group(1), clock.group(2), clock.group(3)))
          : Converters.duration(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          Text.quote(text) + " is no duration such as 90, 0:01:30 or 1m30s", e);
    }
  }
}
