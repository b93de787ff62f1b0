package io.cxmetrics.contact;

import static com.google.common.base.Strings.nullToEmpty;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.ShareResult;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How contacts spread over channels, and how often they were transferred.
 *
 * @param byChannel the contacts of each channel, in alphabetical order; those without one under the
 *     empty text
 * @param transfers the transfers and escalations of all of them
 * @param transferred the contacts with at least one
 */
public record ContactMix(Map<String, Long> byChannel, long transfers, long transferred) {

  /**
   * Checks the counts.
   *
   * @param byChannel the contacts of each channel
   * @param transfers the transfers and escalations of all of them
   * @param transferred the contacts with at least one
   * @throws IllegalArgumentException if a count is negative, or there are more transferred contacts
   *     than contacts or transfers
   * @throws ArithmeticException if their sum exceeds a long
   */
  public ContactMix {
    byChannel = Collections.unmodifiableMap(new TreeMap<>(byChannel));
    long contacts = 0;
    for (Map.Entry<String, Long> channel : byChannel.entrySet()) {
      Arguments.atLeast("contacts in \"" + channel.getKey() + "\"", channel.getValue(), 0);
      contacts = Math.addExact(contacts, channel.getValue());
    }
    Arguments.inRange("transferred", transferred, 0, Math.min(contacts, transfers));
  }

  /**
   * Counts contacts.
   *
   * @param contacts the contacts, of either direction
   * @return the counts
   */
  public static ContactMix of(Collection<Contact> contacts) {
    Map<String, Long> byChannel = new TreeMap<>();
    long transfers = 0;
    long transferred = 0;
    for (Contact contact : contacts) {
      byChannel.merge(nullToEmpty(contact.channel()), 1L, Math::addExact);
      transfers += contact.transfers();
      transferred += contact.transfers() > 0 ? 1 : 0;
    }
    return new ContactMix(byChannel, transfers, transferred);
  }

  /**
   * All contacts.
   *
   * @return at least 0
   */
  public long contacts() {
    return byChannel.values().stream().mapToLong(count -> count).sum();
  }

  /**
   * The channels, in alphabetical order.
   *
   * @return the names
   */
  public Set<String> channels() {
    return byChannel.keySet();
  }

  /**
   * The share of contacts in a channel.
   *
   * @param channel the channel; one without contacts has a share of 0
   * @return the share, defined or not
   */
  public ShareResult shareOf(String channel) {
    return ShareResult.of(
        "contact.channel-mix/" + channel, byChannel.getOrDefault(channel, 0L), contacts());
  }

  /**
   * The share of contacts that were transferred at least once. Also known as transfer rate,
   * escalation rate.
   *
   * @return the share, defined or not
   */
  public ShareResult transferRate() {
    return ShareResult.of("contact.transfer-rate", transferred, contacts());
  }

  /**
   * The transfers per contact, {@code transfers / contacts}.
   *
   * @return at least 0
   * @throws InsufficientDataException without contacts
   */
  public double transfersPerContact() {
    long contacts = contacts();
    if (contacts == 0) {
      throw new InsufficientDataException(
          "contact.transfers-per-contact: the mean", 1, 0, "contact");
    }
    return (double) transfers / contacts;
  }
}
