package io.cxmetrics.contact;

/** What tells that a contact has resolved what it was about. */
public enum Resolution {

  /**
   * The contact says so: a flag that an agent set or a customer gave in a survey. It is known at
   * once, so that nothing is pending. Also known as: explicit resolution.
   */
  FLAG("flag"),

  /**
   * The customer does not come back within the repeat window. Also known as: silent resolution, no
   * repeat contact.
   */
  SILENT("silent"),

  /** Both: the contact says so, and the customer does not come back within the window. */
  BOTH("both");

  private final String id;

  Resolution(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  boolean usesFlag() {
    return this != SILENT;
  }

  boolean usesWindow() {
    return this != FLAG;
  }
}
