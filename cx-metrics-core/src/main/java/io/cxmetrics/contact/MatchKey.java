package io.cxmetrics.contact;

/** When a later contact is about the same thing as an earlier one, so that it is its repeat. */
public enum MatchKey {

  /** The same customer, whatever the reason. The default: strict, and needs the least data. */
  CUSTOMER("customer"),

  /** The same customer with the same reason. */
  CUSTOMER_AND_REASON("customer-and-reason"),

  /** The same customer with the same {@link Contact#key}: an order, a device, a case. */
  CUSTOMER_AND_KEY("customer-and-key");

  private final String id;

  MatchKey(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
