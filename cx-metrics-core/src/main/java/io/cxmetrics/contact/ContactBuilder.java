package io.cxmetrics.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Contact}. Mutable and not thread-safe; may build several. */
public final class ContactBuilder {

  private final @Nullable String customer;
  private final Instant time;
  private @Nullable String id;
  private @Nullable String reason;
  private @Nullable String key;
  private @Nullable String channel;
  private @Nullable String agent;
  private @Nullable Boolean resolved;
  private int transfers;
  private boolean reopened;
  private Direction direction = Direction.CUSTOMER_INITIATED;

  ContactBuilder(@Nullable String customer, Instant time) {
    this.customer = customer;
    this.time = time;
  }

  /**
   * Sets {@link Contact#id}.
   *
   * @param newId what no other contact has
   * @return this builder
   */
  public ContactBuilder id(@Nullable String newId) {
    this.id = newId;
    return this;
  }

  /**
   * Sets {@link Contact#reason}.
   *
   * @param newReason what it was about
   * @return this builder
   */
  public ContactBuilder reason(@Nullable String newReason) {
    this.reason = newReason;
    return this;
  }

  /**
   * Sets {@link Contact#key}.
   *
   * @param newKey what else tells that two contacts are about the same
   * @return this builder
   */
  public ContactBuilder key(@Nullable String newKey) {
    this.key = newKey;
    return this;
  }

  /**
   * Sets {@link Contact#channel}.
   *
   * @param newChannel where it came in
   * @return this builder
   */
  public ContactBuilder channel(@Nullable String newChannel) {
    this.channel = newChannel;
    return this;
  }

  /**
   * Sets {@link Contact#agent}.
   *
   * @param newAgent who handled it, or handled it first
   * @return this builder
   */
  public ContactBuilder agent(@Nullable String newAgent) {
    this.agent = newAgent;
    return this;
  }

  /**
   * Sets {@link Contact#resolved}.
   *
   * @param newResolved whether it was resolved; null if that is not known
   * @return this builder
   */
  public ContactBuilder resolved(@Nullable Boolean newResolved) {
    this.resolved = newResolved;
    return this;
  }

  /**
   * Sets {@link Contact#transfers}.
   *
   * @param newTransfers how often it was transferred or escalated, at least 0
   * @return this builder
   */
  public ContactBuilder transfers(int newTransfers) {
    this.transfers = newTransfers;
    return this;
  }

  /**
   * Sets {@link Contact#reopened}.
   *
   * @param newReopened whether it was opened again after it had been closed
   * @return this builder
   */
  public ContactBuilder reopened(boolean newReopened) {
    this.reopened = newReopened;
    return this;
  }

  /**
   * Sets {@link Contact#direction}.
   *
   * @param newDirection who began it
   * @return this builder
   */
  public ContactBuilder direction(Direction newDirection) {
    this.direction = newDirection;
    return this;
  }

  /**
   * The contact.
   *
   * @return the contact
   * @throws IllegalArgumentException if transfers are negative
   */
  public Contact build() {
    return new Contact(
        customer, time, id, reason, key, channel, agent, resolved, transfers, reopened, direction);
  }
}
