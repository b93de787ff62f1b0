package io.cxmetrics.contact;

/** Where a repeat may come in. */
public enum ChannelScope {

  /** In any channel: the call after the mail is a repeat. The default. */
  ANY,

  /** In the channel of the first contact only: each channel is looked at for itself. */
  SAME
}
