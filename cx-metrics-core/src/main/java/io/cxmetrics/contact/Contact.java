package io.cxmetrics.contact;

import io.cxmetrics.internal.Arguments;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One contact of a customer: a call, a chat, a ticket. What is not known is null; an empty text is
 * as good as none, and is taken for null.
 *
 * <pre>{@code
 * Contact call =
 *     Contact.by("C-17", Instant.parse("2026-05-04T09:12:00Z"))
 *         .reason("billing").channel("phone").agent("Becky").resolved(true).build();
 * }</pre>
 *
 * @param customer who it was; null is counted as excluded
 * @param time when it began
 * @param id what no other contact has, so that one that is delivered twice counts once; with null
 *     nothing is taken for a duplicate
 * @param reason what it was about, also known as topic, category, contact driver
 * @param key what else tells that two contacts are about the same, such as an order number
 * @param channel where it came in, such as phone
 * @param agent who handled it, or handled it first: the one that a miss is attributed to
 * @param resolved whether it was resolved, as the agent or a survey says
 * @param transfers how often it was transferred or escalated, at least 0
 * @param reopened whether it was opened again after it had been closed
 * @param direction who began it
 */
public record Contact(
    @Nullable String customer,
    Instant time,
    @Nullable String id,
    @Nullable String reason,
    @Nullable String key,
    @Nullable String channel,
    @Nullable String agent,
    @Nullable Boolean resolved,
    int transfers,
    boolean reopened,
    Direction direction) {

  /**
   * Checks the values, and takes empty texts for null.
   *
   * @param customer who it was
   * @param time when it began
   * @param id what no other contact has
   * @param reason what it was about
   * @param key what else tells that two contacts are about the same
   * @param channel where it came in
   * @param agent who handled it
   * @param resolved whether it was resolved
   * @param transfers how often it was transferred or escalated
   * @param reopened whether it was opened again
   * @param direction who began it
   * @throws IllegalArgumentException if transfers are negative
   */
  public Contact {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(direction, "direction");
    Arguments.atLeast("transfers", transfers, 0);
    customer = emptyToNull(customer);
    id = emptyToNull(id);
    reason = emptyToNull(reason);
    key = emptyToNull(key);
    channel = emptyToNull(channel);
    agent = emptyToNull(agent);
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /**
   * Starts a contact that the customer began, of which nothing else is known.
   *
   * @param customer who it was; null if that is not known
   * @param time when it began
   * @return a builder
   */
  public static ContactBuilder by(@Nullable String customer, Instant time) {
    return new ContactBuilder(customer, time);
  }
}
