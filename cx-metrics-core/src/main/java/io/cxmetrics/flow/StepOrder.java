package io.cxmetrics.flow;

/** Whether the steps of a funnel have an order. */
public enum StepOrder {

  /**
   * Each step comes after the one before it, whatever else happens in between. Also known as "this
   * order" (Amplitude), "specific order" (Mixpanel), sequential, loose ordering.
   */
  IN_ORDER("in-order"),

  /**
   * The steps come in whatever order; how many different ones were done is what counts. Also known
   * as "any order" (Amplitude, Mixpanel, PostHog).
   */
  ANY_ORDER("any-order");

  private final String id;

  StepOrder(String id) {
    this.id = id;
  }

  /**
   * The name in definitions.
   *
   * @return such as {@code in-order}
   */
  public String id() {
    return id;
  }
}
