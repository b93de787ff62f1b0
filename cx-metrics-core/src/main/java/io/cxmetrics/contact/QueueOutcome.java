package io.cxmetrics.contact;

/** How the waiting of a contact in a queue ended. */
public enum QueueOutcome {

  /** Somebody answered it. */
  ANSWERED,
  /** The customer left. */
  ABANDONED,
  /** It went on to another queue or became a callback. */
  FLOWED_OUT
}
