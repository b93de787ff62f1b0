package io.cxmetrics.calendar;

/**
 * What a holiday closes where a shift runs past midnight. Systems differ: with a shift from 22:00
 * to 06:00 on every day, a holiday on the 25th closes
 *
 * <ul>
 *   <li>by {@link #CLOSES_WHAT_STARTS} the shift of the 25th, from 22:00 to 06:00 on the 26th;
 *   <li>by {@link #CLOSES_THE_DATE} that, and the hours from 00:00 to 06:00 on the 25th.
 * </ul>
 */
public enum HolidayRule {
  /** The openings that start on the holiday; one that started the day before runs to its end. */
  CLOSES_WHAT_STARTS,

  /** The same, and an opening that started the day before ends at 00:00. */
  CLOSES_THE_DATE
}
