package io.cxmetrics.cli.opentime;

import io.cxmetrics.calendar.Stretch;
import java.time.ZoneId;
import java.util.List;

/**
 * The open time between two texts.
 *
 * @param line the line that they are from; 0 for the command line
 * @param start the start as given
 * @param end the end as given
 * @param outcome the open time, or why there is none
 */
record OpenTime(long line, String start, String end, Outcome outcome) {

  /** What came out. */
  sealed interface Outcome {}

  /**
   * An open time.
   *
   * @param openMillis how long
   * @param stretches what it is made of, if asked for
   * @param zone the zone of the calendar
   */
  record Counted(long openMillis, List<Stretch> stretches, ZoneId zone) implements Outcome {}

  /**
   * No open time.
   *
   * @param reason why not
   */
  record Refused(String reason) implements Outcome {}
}
