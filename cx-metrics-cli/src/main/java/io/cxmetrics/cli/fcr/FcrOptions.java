package io.cxmetrics.cli.fcr;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.cli.command.Converters;
import io.cxmetrics.cli.command.ShareOptions;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.contact.ChannelScope;
import io.cxmetrics.contact.Contact;
import io.cxmetrics.contact.FcrUnit;
import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.contact.MatchKey;
import io.cxmetrics.contact.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What first-contact resolution means: the rule of core. */
final class FcrOptions {

  private static final Duration WEEK = Duration.ofDays(7);

  @Option(
      names = "--window",
      paramLabel = "TIME",
      description = "Within which a repeat counts, such as 7d or 24h; default: 7d.",
      converter = Window.class)
  private @Nullable Duration window;

  @Option(
      names = "--resolution",
      paramLabel = "NAME",
      description = "What tells that it was resolved: silent (no repeat), flag, both.",
      converter = ResolutionName.class)
  private Resolution resolution = Resolution.SILENT;

  @Option(
      names = "--match",
      paramLabel = "NAME",
      description = "What a repeat shares: customer, customer-and-reason, customer-and-key.",
      converter = Match.class)
  private MatchKey match = MatchKey.CUSTOMER;

  @Option(names = "--same-channel", description = "A repeat comes in the same channel only.")
  private boolean sameChannel;

  @Option(
      names = "--in-channel",
      paramLabel = "NAME",
      description = "Judge the contacts of this channel alone; repeat for more.")
  private List<String> channels = new ArrayList<>();

  @Option(
      names = "--eligible-reason",
      paramLabel = "NAME",
      description = "Judge the contacts of this reason alone; repeat for more.")
  private List<String> reasons = new ArrayList<>();

  @Option(
      names = "--unit",
      paramLabel = "NAME",
      description = "What counts once: contact, issue, customer.",
      converter = CountedUnit.class)
  private FcrUnit unit = FcrUnit.CONTACT;

  @Mixin private final ShareOptions limits = new ShareOptions();

  /**
   * The metric of core.
   *
   * @param given the columns that the file brings
   * @throws UsageException if options are missing, do not go together or have no effect
   */
  FirstContactResolution metric(Set<ContactField> given, Optional<BusinessCalendar> calendar) {
    requireUsed(given);
    try {
      FirstContactResolution metric = unchecked(given, calendar);
      return sameChannel ? metric.withRepeatsIn(ChannelScope.SAME) : metric;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private FirstContactResolution unchecked(
      Set<ContactField> given, Optional<BusinessCalendar> calendar) {
    FirstContactResolution metric =
        looksAhead()
            ? FirstContactResolution.withRepeatWindow(Objects.requireNonNullElse(window, WEEK))
                .counting(resolution)
            : FirstContactResolution.byFlag();
    metric =
        metric.per(unit).matchingOn(match).withLevel(limits.level()).withInterval(limits.method());
    metric = channels.isEmpty() ? metric : metric.inChannels(names(channels));
    metric = reasons.isEmpty() ? metric : metric.withEligibleReasons(Set.of(names(reasons)));
    metric = given.contains(ContactField.TRANSFERRED) ? metric.withTransfersAsMisses() : metric;
    metric = given.contains(ContactField.REOPENED) ? metric.withReopensAsMisses() : metric;
    return calendar.isPresent() ? metric.within(calendar.get()) : metric;
  }

  private static String[] names(List<String> names) {
    return names.stream().map(String::strip).distinct().toArray(String[]::new);
  }

  /** Whether the window decides: what comes later about repeats, or about chains of contacts. */
  private boolean looksAhead() {
    return resolution != Resolution.FLAG || unit == FcrUnit.ISSUE;
  }

  /** The columns without which a contact cannot count. */
  Set<ContactField> required() {
    Set<ContactField> required = EnumSet.of(ContactField.TIME);
    if (resolution != Resolution.SILENT) {
      required.add(ContactField.RESOLVED);
    }
    if (resolution != Resolution.FLAG || unit != FcrUnit.CONTACT) {
      required.add(ContactField.CUSTOMER);
    }
    if (match == MatchKey.CUSTOMER_AND_REASON) {
      required.add(ContactField.REASON);
    }
    if (match == MatchKey.CUSTOMER_AND_KEY) {
      required.add(ContactField.KEY);
    }
    if (sameChannel) {
      required.add(ContactField.CHANNEL);
    }
    return required;
  }

  private void requireUsed(Set<ContactField> given) {
    if (window != null && !looksAhead()) {
      throw new UsageException("--window does not go with --resolution flag: no repeat counts");
    }
    Set<ContactField> needed = required();
    if (!channels.isEmpty()) {
      needed.add(ContactField.CHANNEL);
    }
    if (!reasons.isEmpty()) {
      needed.add(ContactField.REASON);
    }
    for (ContactField field : needed) {
      if (!given.contains(field)) {
        throw new UsageException(field.option() + " must be given: these options need its column");
      }
    }
    requireUsed(given, needed, ContactField.RESOLVED, "--resolution flag or both");
    requireUsed(
        given, needed, ContactField.REASON, "--match customer-and-reason or --eligible-reason");
    requireUsed(given, needed, ContactField.KEY, "--match customer-and-key");
    requireUsed(given, needed, ContactField.CHANNEL, "--same-channel or --in-channel");
  }

  /** A column that has no effect would look as if it had one. */
  private static void requireUsed(
      Set<ContactField> given, Set<ContactField> needed, ContactField field, String by) {
    if (given.contains(field) && !needed.contains(field)) {
      throw new UsageException("%s goes with %s".formatted(field.option(), by));
    }
  }

  /**
   * Checks that the channels and reasons to judge occur.
   *
   * @throws DataException if one does not: it may be misspelt
   */
  void requireSeen(String file, List<Contact> contacts) {
    requireSeen(file, "channel", channels, contacts, Contact::channel);
    requireSeen(file, "reason", reasons, contacts, Contact::reason);
  }

  private static void requireSeen(
      String file,
      String what,
      List<String> asked,
      List<Contact> contacts,
      Function<Contact, @Nullable String> name) {
    if (asked.isEmpty()) {
      return;
    }
    Set<String> seen =
        contacts.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    Set<String> unseen = new HashSet<>(List.of(names(asked)));
    unseen.removeAll(seen);
    if (!unseen.isEmpty()) {
      throw new DataException(
          "%s: no contact has the %s %s; there are %s"
              .formatted(
                  file,
                  what,
                  Text.quoteAll(new TreeSet<>(unseen)),
                  Text.quoteAll(new TreeSet<>(seen))));
    }
  }

  /** A time such as 7d, or one as {@link Converters.Time} reads it. A day is 24 hours. */
  static final class Window implements ITypeConverter<Duration> {

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,9}d");

    @Override
    public Duration convert(String text) {
      if (DAYS.matcher(text).matches()) {
        return Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1)));
      }
      return Converters.duration(text, "7d, 24h or PT1H");
    }
  }

  /** What tells that a contact was resolved. */
  static final class ResolutionName implements ITypeConverter<Resolution> {
    @Override
    public Resolution convert(String text) {
      return Converters.named("resolution", Resolution.values(), text);
    }
  }

  /** What a repeat shares with the contact before. */
  static final class Match implements ITypeConverter<MatchKey> {
    @Override
    public MatchKey convert(String text) {
      return Converters.named("match key", MatchKey.values(), text);
    }
  }

  /** What counts once. */
  static final class CountedUnit implements ITypeConverter<FcrUnit> {
    @Override
    public FcrUnit convert(String text) {
      return Converters.named("unit", FcrUnit.values(), text);
    }
  }
}
