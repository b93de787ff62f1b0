package io.cxmetrics.calendar;

/** Why a stretch of time is open or closed. */
public enum StretchKind {
  /** Open by the weekly hours. */
  OPEN(true),

  /** Open by the hours of a date override. */
  OPEN_BY_OVERRIDE(true),

  /** Closed between two openings of one date. */
  BREAK(false),

  /** Closed by the weekly hours. */
  OUT_OF_HOURS(false),

  /** Closed by a holiday. */
  HOLIDAY(false),

  /** Closed by a date override, outside its hours if it has any. */
  CLOSED_BY_OVERRIDE(false);

  private final boolean open;

  StretchKind(boolean open) {
    this.open = open;
  }

  /**
   * Whether the time counts.
   *
   * @return true where it is open
   */
  public boolean isOpen() {
    return open;
  }
}
