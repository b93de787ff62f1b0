package io.cxmetrics.flow;

/** Where a funnel in order can be entered. */
public enum FunnelEntry {

  /** At its first step alone. Also known as closed funnel (Google Analytics). */
  FIRST_STEP("closed"),

  /**
   * At any step, and from there on in order. Everybody enters at their earliest step, whichever it
   * is. Also known as open funnel (Google Analytics).
   */
  ANY_STEP("open");

  private final String id;

  FunnelEntry(String id) {
    this.id = id;
  }

  /**
   * The name in definitions.
   *
   * @return such as {@code closed}
   */
  public String id() {
    return id;
  }
}
