package io.cxmetrics.contact;

import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import java.time.Instant;

/**
 * What waits for an answer at an instant, and for how long it has.
 *
 * @param at the instant
 * @param ages how long each of them has waited so far
 * @param answered how many had been answered by then
 * @param later how many came after the instant, and are in neither
 */
public record Backlog(Instant at, DurationDistribution ages, long answered, long later) {

  /** In a column of answers: none yet. */
  public static final long UNANSWERED = Long.MAX_VALUE;

  /**
   * The backlog at an instant. What comes at it waits from then on; what is answered at it does not
   * wait any more.
   *
   * @param came when each contact came, in milliseconds since 1970
   * @param answeredAt when each was answered, or {@link #UNANSWERED}
   * @param at the instant
   * @return the backlog
   * @throws IllegalArgumentException if the columns differ in length, a time is out of the bounds
   *     of a calendar, a contact was answered before it came, or waits for longer than {@link
   *     DurationTally#MAX_MILLIS}; the message gives its row
   */
  public static Backlog of(long[] came, long[] answeredAt, Instant at) {
    if (came.length != answeredAt.length) {
      throw new IllegalArgumentException(
          "answers must have a row for each of "
              + came.length
              + " contacts, got "
              + answeredAt.length);
    }
    long now = ContactColumns.requireTime("at", at);
    DurationTally ages = DurationTally.create();
    long answered = 0;
    long later = 0;
    for (int row = 0; row < came.length; row++) {
      ContactColumns.requireTime("time in row " + row, came[row]);
      if (answeredAt[row] < came[row]) {
        throw new IllegalArgumentException(
            "answer in row "
                + row
                + " must be at least "
                + came[row]
                + ", when the contact came, got "
                + answeredAt[row]);
      }
      if (came[row] > now) {
        later++;
      } else if (answeredAt[row] <= now) {
        answered++;
      } else {
        ages.add(now - came[row]);
      }
    }
    return new Backlog(at, ages.snapshot(), answered, later);
  }

  /**
   * How many contacts wait.
   *
   * @return at least 0
   */
  public long waiting() {
    return ages.count();
  }
}
