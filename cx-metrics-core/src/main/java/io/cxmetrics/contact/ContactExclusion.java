package io.cxmetrics.contact;

/**
 * Why a contact does not count. Every contact that was seen counts, is ineligible by its reason, is
 * a further one of a unit that counts already, or is excluded for one of these. Where several
 * apply, it is the first in this order.
 */
public enum ContactExclusion {

  /** It came to a stream when contacts of its time had been counted for good. */
  LATE,
  /** A contact with the same id was there before it. It is no repeat either. */
  DUPLICATE,
  /** After the end of observation. It is no repeat either. */
  AFTER_OBSERVATION,
  /** The business came to the customer. It is no repeat either. */
  BUSINESS_INITIATED,
  /** It is not known whose contact it is. It can be nobody's repeat either. */
  MISSING_CUSTOMER,
  /** The match key asks for a reason, and there is none. */
  MISSING_REASON,
  /** The match key asks for a key of the caller's, and there is none. */
  MISSING_KEY,
  /** Repeats are looked for in the same channel, and there is none. */
  MISSING_CHANNEL,
  /** In none of the channels that are looked at. It may be the repeat of a contact in these. */
  OUT_OF_SCOPE,
  /** The flag decides, and it is not known. It may be the repeat of another contact. */
  UNKNOWN_RESOLUTION
}
