package io.cxmetrics.contact;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts are about the same, and which are looked at: the part of the metric that turns
 * contacts into keys and traits.
 *
 * @param key what two contacts must share
 * @param scope where a repeat may come in
 * @param channels the channels whose contacts are judged; all if empty
 * @param eligibleReasons the reasons whose contacts are judged; all if empty
 */
record ContactMatching(
    MatchKey key, ChannelScope scope, Set<String> channels, Set<String> eligibleReasons) {

  static final ContactMatching BY_CUSTOMER =
      new ContactMatching(MatchKey.CUSTOMER, ChannelScope.ANY, Set.of(), Set.of());

  ContactMatching {
    Objects.requireNonNull(key, "matchKey");
    Objects.requireNonNull(scope, "scope");
    channels = Set.copyOf(channels);
    eligibleReasons = Set.copyOf(eligibleReasons);
  }

  ContactMatching withKey(MatchKey newKey) {
    return new ContactMatching(newKey, scope, channels, eligibleReasons);
  }

  ContactMatching withScope(ChannelScope newScope) {
    return new ContactMatching(key, newScope, channels, eligibleReasons);
  }

  ContactMatching withChannels(Set<String> newChannels) {
    return new ContactMatching(key, scope, requireSome("channels", newChannels), eligibleReasons);
  }

  ContactMatching withEligibleReasons(Set<String> newReasons) {
    return new ContactMatching(key, scope, channels, requireSome("eligible reasons", newReasons));
  }

  private static Set<String> requireSome(String field, Set<String> names) {
    if (names.isEmpty() || names.contains("")) {
      throw new IllegalArgumentException(
          field + " must be at least one name, and none empty, got " + names);
    }
    return names;
  }

  /** What a contact without the data that its key takes is excluded for; null if it has one. */
  @Nullable ContactExclusion missing(Contact contact) {
    if (contact.customer() == null) {
      return ContactExclusion.MISSING_CUSTOMER;
    }
    if (key == MatchKey.CUSTOMER_AND_REASON && contact.reason() == null) {
      return ContactExclusion.MISSING_REASON;
    }
    if (key == MatchKey.CUSTOMER_AND_KEY && contact.key() == null) {
      return ContactExclusion.MISSING_KEY;
    }
    return scope == ChannelScope.SAME && contact.channel() == null
        ? ContactExclusion.MISSING_CHANNEL
        : null;
  }

  /** What matching contacts share. */
  record Key(@Nullable String customer, @Nullable String about, @Nullable String channel) {}

  Key keyOf(Contact contact) {
    String about =
        switch (key) {
          case CUSTOMER -> null;
          case CUSTOMER_AND_REASON -> contact.reason();
          case CUSTOMER_AND_KEY -> contact.key();
        };
    return new Key(
        contact.customer(), about, scope == ChannelScope.SAME ? contact.channel() : null);
  }

  /** The traits that a contact has by these rules and by itself. */
  byte traitsOf(Contact contact) {
    int traits =
        (isAmong(contact.channel(), channels) ? 0 : ContactColumns.OUT_OF_SCOPE)
            | (isAmong(contact.reason(), eligibleReasons) ? 0 : ContactColumns.INELIGIBLE)
            | (contact.transfers() > 0 ? ContactColumns.TRANSFERRED : 0)
            | (contact.reopened() ? ContactColumns.REOPENED : 0)
            | (contact.direction() == Direction.BUSINESS_INITIATED
                ? ContactColumns.BUSINESS_INITIATED
                : 0);
    Boolean resolved = contact.resolved();
    if (resolved == null) {
      traits |= ContactColumns.UNKNOWN_RESOLUTION;
    } else if (resolved) {
      traits |= ContactColumns.RESOLVED;
    }
    return (byte) traits;
  }

  private static boolean isAmong(@Nullable String name, Set<String> names) {
    return names.isEmpty() || (name != null && names.contains(name));
  }

  /** Such as {@code customer-and-reason.same-channel.in-phone.for-billing+delivery}. */
  String id() {
    return key.id()
        + (scope == ChannelScope.SAME ? ".same-channel" : "")
        + (channels.isEmpty() ? "" : ".in-" + String.join("+", new TreeSet<>(channels)))
        + (eligibleReasons.isEmpty()
            ? ""
            : ".for-" + String.join("+", new TreeSet<>(eligibleReasons)));
  }
}
