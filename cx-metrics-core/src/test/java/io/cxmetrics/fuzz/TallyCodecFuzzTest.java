package io.cxmetrics.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.GroupedRatingTally;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Damaged and foreign bytes give a tally that is encoded to the same bytes, or the one exception
 * that is documented, and take memory in proportion to their length. Most have the checksum put
 * right, since little else would get past it.
 */
class TallyCodecFuzzTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Whatever the length: room for the largest scale, and for what the virtual machine does. */
  private static final long ALLOCATION = 1 << 20;

  private static final long ALLOCATION_A_BYTE = 1_000;

  /** A segment that takes a byte has a counter for each point of the scale. */
  private static final long ALLOCATION_A_SEGMENT = 9L * 1_004;

  @Provide
  Arbitrary<byte[]> ratings() {
    return resealed(
        'R',
        TallyCodec.encode(RatingTally.of(RatingScales.THUMBS).snapshot()),
        TallyCodec.encode(
            RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient())
                .addAll(new int[] {10, 9, 9, 0, 11})
                .addCount(7, 1L << 40)
                .snapshot()),
        TallyCodec.encode(
            RatingTally.of(RatingScales.CES_2)
                .exclude(ExclusionReason.UNREADABLE, Long.MAX_VALUE)
                .snapshot()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void ratingsAreReadOrRefused(@ForAll("ratings") byte[] bytes) {
    check(bytes, ALLOCATION_A_BYTE, b -> TallyCodec.encode(TallyCodec.decodeRatings(b)));
  }

  @Provide
  Arbitrary<byte[]> grouped() {
    GroupedRatingTally three =
        GroupedRatingTally.of(RatingScales.CSAT_1_5, 3, RatingPolicy.lenient());
    three.add(0, 5).add(2, 1).add(2, 6);
    GroupedRatingTally many = GroupedRatingTally.of(RatingScales.THUMBS, 200);
    many.addAll(new int[300], new int[300]).add(199, 1);
    return resealed(
        'G',
        TallyCodec.encode(three),
        TallyCodec.encode(many),
        TallyCodec.encode(GroupedRatingTally.of(RatingScales.NPS_0_10, 0)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void groupedRatingsAreReadOrRefused(@ForAll("grouped") byte[] bytes) {
    check(bytes, ALLOCATION_A_SEGMENT, b -> TallyCodec.encode(TallyCodec.decodeGroupedRatings(b)));
  }

  @Provide
  Arbitrary<byte[]> durations() {
    long[] many = new SplittableRandom(1).longs(600, 0, 50_000).toArray();
    return resealed(
        'D',
        TallyCodec.encode(DurationTally.create().snapshot()),
        TallyCodec.encode(
            DurationTally.withTargets(Duration.ofSeconds(1))
                .addAll(new long[] {900, 40, 40})
                .snapshot()),
        TallyCodec.encode(DurationTally.exact().addAll(many).snapshot()),
        TallyCodec.encode(
            DurationTally.withTargets(Duration.ofSeconds(20), Duration.ofHours(1))
                .addAll(many)
                .addCount(DurationTally.MAX_MILLIS, 1_000)
                .snapshot()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void durationsAreReadOrRefused(@ForAll("durations") byte[] bytes) {
    check(bytes, ALLOCATION_A_BYTE, b -> TallyCodec.encode(TallyCodec.decodeDurations(b)));
  }

  /** Damaged bytes, and any bytes behind a good header, the checksum mostly put right. */
  private static Arbitrary<byte[]> resealed(char kind, byte[]... valid) {
    byte[] header = {'C', 'X', 'M', (byte) kind, 1};
    Arbitrary<byte[]> foreign =
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMaxSize(80)
            .map(any -> ByteBuffer.allocate(any.length + 9).put(header).put(any).array());
    Arbitrary<byte[]> any =
        Arbitraries.frequencyOf(Tuple.of(4, Damaged.of(List.of(valid))), Tuple.of(1, foreign));
    return Combinators.combine(any, Arbitraries.of(true, true, true, true, false))
        .as((bytes, reseal) -> reseal ? withChecksum(bytes) : bytes);
  }

  /** The same but for the last four bytes, which become the checksum of the others. */
  private static byte[] withChecksum(byte[] bytes) {
    if (bytes.length < Integer.BYTES) {
      return bytes;
    }
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - Integer.BYTES);
    ByteBuffer sealed = ByteBuffer.wrap(bytes.clone());
    return sealed.putInt(bytes.length - Integer.BYTES, (int) crc.getValue()).array();
  }

  private static void check(byte[] bytes, long allocationAByte, UnaryOperator<byte[]> recode) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    String outcome;
    try {
      assertArrayEquals(bytes, recode.apply(bytes));
      outcome = "read";
    } catch (IllegalArgumentException e) {
      outcome = "refused";
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(
        allocated <= ALLOCATION + allocationAByte * bytes.length,
        () -> allocated + " bytes were allocated for " + bytes.length);
    Statistics.collect(outcome);
    Statistics.coverage(
        coverage -> {
          coverage.check("read").count(count -> count > 0);
          coverage.check("refused").count(count -> count > 0);
        });
  }
}
