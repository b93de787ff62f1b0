package io.cxmetrics.contact;

/** Who began a contact. */
public enum Direction {

  /** The customer came. Also known as: inbound, reactive. */
  CUSTOMER_INITIATED,

  /** The business came to the customer. Also known as: outbound, proactive. */
  BUSINESS_INITIATED
}
