package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The engine and its slow counterpart agree, whatever the settings; what may not matter does not.
 */
class FcrSweepTest {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final BusinessCalendar DESK =
      BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:00").build();

  private static final Duration ALL_TIME =
      Duration.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST);

  private static <T> T pick(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static @Nullable String name(SplittableRandom random, String... names) {
    int i = random.nextInt(names.length + 1);
    return i == names.length ? null : names[i];
  }

  /** A log with everything in it that can be: ties, gaps, duplicates, nobody's contacts. */
  private static List<Contact> log(SplittableRandom random, int size) {
    List<Contact> log = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String customer = random.nextInt(20) == 0 ? null : "c" + random.nextInt(6);
      Instant time = START.plus(Duration.ofHours(random.nextInt(24 * 10)));
      log.add(
          Contact.by(customer, time)
              .id(random.nextInt(8) == 0 ? "id" + random.nextInt(size) : null)
              .reason(name(random, "billing", "delivery"))
              .key(name(random, "order 1", "order 2"))
              .channel(name(random, "phone", "mail", "chat"))
              .agent(name(random, "Ann", "Ben"))
              .resolved(random.nextInt(5) == 0 ? null : random.nextBoolean())
              .transfers(Math.max(0, random.nextInt(5) - 3))
              .reopened(random.nextInt(6) == 0)
              .direction(
                  random.nextInt(8) == 0
                      ? Direction.BUSINESS_INITIATED
                      : Direction.CUSTOMER_INITIATED)
              .build());
    }
    return log;
  }

  private static final List<Duration> WINDOWS =
      List.of(
          Duration.ZERO,
          Duration.ofHours(1),
          Duration.ofHours(24),
          Duration.ofHours(36).plusMillis(1),
          Duration.ofDays(7));

  /** Every combination of what has a few values; windows and eligible reasons at random. */
  private static Stream<PlainFcr.Settings> settings(SplittableRandom random) {
    List<PlainFcr.Settings> all = new ArrayList<>();
    for (Resolution resolution : Resolution.values()) {
      for (FcrUnit unit : FcrUnit.values()) {
        for (MatchKey key : MatchKey.values()) {
          for (ChannelScope scope : ChannelScope.values()) {
            for (int bits = 0; bits < 64; bits++) {
              boolean noWindow =
                  resolution == Resolution.FLAG && unit != FcrUnit.ISSUE && random.nextBoolean();
              all.add(
                  new PlainFcr.Settings(
                      resolution,
                      unit,
                      noWindow ? null : pick(random, WINDOWS),
                      (bits & 1) == 0 ? null : DESK,
                      key,
                      scope,
                      (bits & 2) == 0 ? Set.of() : Set.of("phone", "chat"),
                      (bits & 4) == 0 ? Set.of() : Set.of("billing"),
                      (bits & 8) != 0,
                      (bits & 16) != 0,
                      (bits & 32) != 0));
            }
          }
        }
      }
    }
    return all.stream();
  }

  @Test
  void engineAgreesWithItsSlowCounterpart() {
    SplittableRandom random = new SplittableRandom(2026);
    Set<ContactExclusion> seen = EnumSet.noneOf(ContactExclusion.class);
    settings(random)
        .forEach(
            settings -> {
              List<Contact> log = log(random, 40);
              Instant until = START.plus(Duration.ofHours(24 * 4 + random.nextInt(24 * 10)));
              FcrResult expected = new PlainFcr(settings, log, until).result();
              FcrResult actual = settings.metric().calculate(log, until);
              assertEquals(expected, actual, () -> settings + " until " + until);
              seen.addAll(actual.excluded().keySet());
            });
    assertEquals(EnumSet.complementOf(EnumSet.of(ContactExclusion.LATE)), seen);
  }

  /** Keys and times of any spread: in few bits or in all, so that not all fit a code. */
  @Test
  void engineAgreesWhateverKeysAndTimesAreLike() {
    SplittableRandom random = new SplittableRandom(77);
    List<Duration> ranges =
        List.of(Duration.ZERO, Duration.ofHours(200), Duration.ofDays(365 * 60), ALL_TIME);
    for (Duration range : ranges) {
      for (long spread : new long[] {1, 3, 0x100000001L, 1L << 54, 0x5851F42D4C957F2DL}) {
        for (int customers : new int[] {1, 4, 200}) {
          long[] keys = LongStream.range(0, customers).map(key -> key * spread).toArray();
          assertAgreement(random, anonymousLog(random, 150, customers, range), keys, range);
        }
      }
    }
  }

  /** Over all time a code has room for 14 bits of a key; these keys are equal in 15 of 64. */
  @Test
  void keysAreToldApartWhereCodesDoNot() {
    SplittableRandom random = new SplittableRandom(78);
    KeyMix mix = new KeyMix(Long.MIN_VALUE, Long.SIZE);
    for (int round = 0; round < 30; round++) {
      int customers = 3 + random.nextInt(6);
      long[] keys =
          LongStream.concat(
                  LongStream.of(Long.MIN_VALUE, Long.MAX_VALUE),
                  random.longs().filter(key -> mix.mixed(key) >>> 49 == 5).limit(customers - 2))
              .toArray();
      assertAgreement(random, anonymousLog(random, 80, customers, ALL_TIME), keys, ALL_TIME);
    }
  }

  /** Customers are numbers; half of the times are some of a few. */
  private static List<Contact> anonymousLog(
      SplittableRandom random, int size, int customers, Duration range) {
    List<Contact> log = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long millis =
          random.nextBoolean()
              ? random.nextLong(range.toMillis() + 1)
              : range.toMillis() / 16 * random.nextInt(17);
      log.add(
          Contact.by(
                  String.valueOf(random.nextInt(customers)),
                  BusinessCalendar.EARLIEST.plusMillis(millis))
              .resolved(random.nextInt(5) == 0 ? null : random.nextBoolean())
              .direction(
                  random.nextInt(8) == 0
                      ? Direction.BUSINESS_INITIATED
                      : Direction.CUSTOMER_INITIATED)
              .build());
    }
    return log;
  }

  private static void assertAgreement(
      SplittableRandom random, List<Contact> log, long[] keyOfCustomer, Duration range) {
    Duration window = Duration.ofMillis(random.nextLong(range.toMillis() / 8 + 1));
    Instant until = BusinessCalendar.EARLIEST.plus(range.multipliedBy(15).dividedBy(16));
    PlainFcr.Settings settings =
        new PlainFcr.Settings(
            Resolution.BOTH,
            pick(random, List.of(FcrUnit.values())),
            window,
            null,
            MatchKey.CUSTOMER,
            ChannelScope.ANY,
            Set.of(),
            Set.of(),
            false,
            false,
            false);
    long[] keys = new long[log.size()];
    long[] times = new long[log.size()];
    byte[] traits = new byte[log.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = keyOfCustomer[Integer.parseInt(String.valueOf(log.get(i).customer()))];
      times[i] = log.get(i).time().toEpochMilli();
      traits[i] = settings.metric().matching().traitsOf(log.get(i));
    }
    assertEquals(
        new PlainFcr(settings, log, until).result(),
        settings.metric().calculate(ContactColumns.of(keys, times).withTraits(traits), until),
        () -> Arrays.toString(keyOfCustomer));
  }

  /** Many contacts of a few keys, so that many are sorted; many keys, so that there are parts. */
  @Test
  void engineAgreesOnLargerLogs() {
    SplittableRandom random = new SplittableRandom(5);
    for (int keys : new int[] {1, 3, 40, 2_000, 30_000}) {
      int size = keys < 2_000 ? 2_500 : 40_000;
      int[] numbers = random.ints(size, 0, keys).toArray();
      long[] ids = Arrays.stream(numbers).mapToLong(key -> key * 0x100000001L).toArray();
      long[] times = random.longs(size, 0, Duration.ofDays(60).toMillis() / 60_000).toArray();
      for (int i = 0; i < size; i++) {
        times[i] *= 60_000;
      }
      Instant until = Instant.ofEpochMilli(Duration.ofDays(58).toMillis());
      FirstContactResolution metric = FirstContactResolution.withRepeatWindow(Duration.ofDays(2));
      FcrResult actual = metric.calculate(ContactColumns.of(ids, times), until);
      assertEquals(repeated(ids, times, until, Duration.ofDays(2)), actual.repeats());
      assertEquals(
          actual.contacts() + actual.excluded().values().stream().mapToLong(x -> x).sum(), size);
      assertEquals(actual, metric.calculate(ContactColumns.of(numbers, times), until));
    }
  }

  /** By sorting whole contacts, not by looking at all pairs. */
  private static long repeated(long[] ids, long[] times, Instant until, Duration window) {
    Map<Long, List<Long>> byKey = new LinkedHashMap<>();
    for (int i = 0; i < ids.length; i++) {
      if (times[i] <= until.toEpochMilli()) {
        byKey.computeIfAbsent(ids[i], key -> new ArrayList<>()).add(times[i]);
      }
    }
    long repeated = 0;
    for (List<Long> of : byKey.values()) {
      Collections.sort(of);
      for (int i = 0; i + 1 < of.size(); i++) {
        repeated += of.get(i + 1) - of.get(i) <= window.toMillis() ? 1 : 0;
      }
    }
    return repeated;
  }

  @Test
  void orderOfInputDoesNotMatterWhereTimesDiffer() {
    SplittableRandom random = new SplittableRandom(11);
    Random order = new Random(3);
    settings(random)
        .filter(settings -> settings.channels().isEmpty())
        .forEach(
            settings -> {
              List<Contact> log = withDifferentTimes(log(random, 40));
              Instant until = START.plus(Duration.ofDays(9));
              FcrResult expected = settings.metric().calculate(log, until);
              Collections.shuffle(log, order);
              assertEquals(expected, settings.metric().calculate(log, until));
            });
  }

  private static List<Contact> withDifferentTimes(List<Contact> log) {
    List<Contact> other = new ArrayList<>();
    for (int i = 0; i < log.size(); i++) {
      Contact contact = log.get(i);
      other.add(
          new Contact(
              contact.customer(),
              contact.time().plusSeconds(i),
              null,
              contact.reason(),
              contact.key(),
              contact.channel(),
              contact.agent(),
              contact.resolved(),
              contact.transfers(),
              contact.reopened(),
              contact.direction()));
    }
    return other;
  }

  @Test
  void splitByCustomerAndMergedIsTheSame() {
    SplittableRandom random = new SplittableRandom(23);
    settings(random)
        .filter(settings -> settings.reasons().isEmpty())
        .forEach(
            settings -> {
              List<Contact> log = withDifferentTimes(log(random, 60));
              Instant until = START.plus(Duration.ofDays(9));
              FirstContactResolution metric = settings.metric();
              FcrTally tally = FcrTally.of(metric, until);
              FcrResult merged = FcrTally.of(metric, until).snapshot();
              for (int part = 0; part < 3; part++) {
                int wanted = part;
                List<Contact> some =
                    log.stream()
                        .filter(
                            contact ->
                                Math.floorMod(String.valueOf(contact.customer()).hashCode(), 3)
                                    == wanted)
                        .toList();
                tally.merge(FcrTally.of(metric, until).addAll(some));
                merged = merged.merge(metric.calculate(some, until));
              }
              FcrResult expected = metric.calculate(log, until);
              assertEquals(expected, tally.snapshot());
              assertEquals(expected, merged);
            });
  }

  /**
   * Of contacts and of customers; of issues it may, since a repeat can join two issues into one.
   * With flags it may as well, since the repeat brings a flag of its own.
   */
  @Test
  void anotherRepeatNeverRaisesTheScore() {
    SplittableRandom random = new SplittableRandom(31);
    int lowered = 0;
    for (int round = 0; round < 2_000; round++) {
      Duration window = pick(random, WINDOWS);
      FirstContactResolution metric =
          FirstContactResolution.withRepeatWindow(window)
              .per(random.nextBoolean() ? FcrUnit.CONTACT : FcrUnit.CUSTOMER);
      List<Contact> log = log(random, 15);
      Instant until = START.plus(Duration.ofDays(12));
      FcrResult before = metric.calculate(log, until);
      Contact first = pick(random, log);
      if (first.customer() == null
          || first.direction() == Direction.BUSINESS_INITIATED
          || first.id() != null
          || !before.isDefined()) {
        continue;
      }
      Duration gap = Duration.ofMillis(random.nextLong(window.toMillis() + 1));
      List<Contact> more = new ArrayList<>(log);
      more.add(Contact.by(first.customer(), first.time().plus(gap)).build());
      FcrResult after = metric.calculate(more, until);
      assertTrue(after.score() <= before.score(), () -> before + " " + after);
      lowered += after.score() < before.score() ? 1 : 0;
    }
    assertTrue(lowered > 100, "lowered in " + lowered);
  }

  @Test
  void segmentsAreJudgedTogetherAndAddUp() {
    SplittableRandom random = new SplittableRandom(41);
    settings(random)
        .filter(settings -> settings.key() == MatchKey.CUSTOMER && settings.channels().isEmpty())
        .forEach(
            settings -> {
              List<Contact> log = log(random, 60);
              Instant until = START.plus(Duration.ofDays(9));
              FirstContactResolution metric = settings.metric();
              Map<String, FcrResult> byAgent = metric.calculateBy(log, Contact::agent, until);
              assertEquals(Set.of("Ann", "Ben", ""), byAgent.keySet());
              FcrResult sum = byAgent.values().stream().reduce(FcrResult::merge).orElseThrow();
              assertEquals(metric.calculate(log, until), sum);
            });
  }
}
