package io.cxmetrics.contact;

/** What is counted once: the unit that n is a number of. */
public enum FcrUnit {

  /** Every contact. The default. */
  CONTACT("contact"),

  /**
   * Every issue: a chain of contacts of one key, each within the repeat window of the one before.
   * Its first contact stands for it; so an issue that takes five contacts is one miss, where {@link
   * #CONTACT} counts four. A chain that began before the first contact that is known is taken to
   * begin there.
   */
  ISSUE("issue"),

  /**
   * Every customer, or whatever else the match key says: the first contact of a key stands for all
   * of them.
   */
  CUSTOMER("customer");

  private final String id;

  FcrUnit(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
