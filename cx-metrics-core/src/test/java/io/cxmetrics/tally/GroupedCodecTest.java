package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.scale.RatingScales;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupedCodecTest {

  private static final byte[] HEADER = {'C', 'X', 'M', 'G', 1};

  /** Segments 0 and 2 of 3, one count of them beyond a byte. */
  private static GroupedRatingTally example() {
    GroupedRatingTally tally =
        GroupedRatingTally.of(RatingScales.THUMBS, 3, RatingPolicy.lenient());
    tally.addAll(new int[300], IntStream.generate(() -> 1).limit(300).toArray());
    return tally.add(2, 0).add(2, 7);
  }

  private static GroupedRatingTally random(int segments, int rows) {
    SplittableRandom random = new SplittableRandom(segments);
    int[] ids = random.ints(rows, 0, segments).toArray();
    return GroupedRatingTally.of(RatingScales.NPS_0_10, segments)
        .addAll(ids, random.ints(rows, 0, 11).toArray());
  }

  static List<GroupedRatingTally> tallies() {
    return List.of(
        example(),
        GroupedRatingTally.of(RatingScales.CES_1, 0),
        GroupedRatingTally.of(TestScales.MINUS_3_TO_3, 1_000).add(999, -3),
        GroupedRatingTally.of(TestScales.SLIDER_0_100, 2).add(0, 100),
        GroupedRatingTally.of(RatingScales.THUMBS, 2)
            .exclude(1, ExclusionReason.UNREADABLE, Long.MAX_VALUE),
        random(7, 50_000),
        random(1_000, 2_000));
  }

  private static List<RatingDistribution> all(GroupedRatingTally tally) {
    return IntStream.range(0, tally.segments()).mapToObj(tally::segment).toList();
  }

  @ParameterizedTest
  @MethodSource("tallies")
  void whatIsEncodedIsDecoded(GroupedRatingTally tally) {
    byte[] bytes = TallyCodec.encode(tally);
    GroupedRatingTally back = TallyCodec.decodeGroupedRatings(bytes);
    assertEquals(tally.scale(), back.scale());
    assertEquals(all(tally), all(back));
    assertArrayEquals(bytes, TallyCodec.encode(back));
    assertEquals(RatingPolicy.strict(), back.policy());
    assertEquals(tally.total(), back.total());
  }

  /** The bytes of docs/format.md: stored tallies must stay readable. */
  @Test
  void formatDoesNotChange() {
    String content =
        "43584d 47 01 06 7468756d6273 01 00 02 00 01 01 03 01 00 00 00 00 ac02 00 01 00 01 00 01 00";
    byte[] expected = Forged.withChecksum(HexFormat.of().parseHex(content.replace(" ", "")));
    assertEquals(
        "50de8d29", HexFormat.of().formatHex(expected, expected.length - 4, expected.length));
    assertArrayEquals(expected, TallyCodec.encode(example()));
  }

  @Test
  void mergingEncodedShardsInAnyOrderGivesTheSameBytes() {
    GroupedRatingTally a = random(40, 30_000);
    GroupedRatingTally b = random(41, 500);
    int[] ids = IntStream.range(0, 41).map(i -> i % 40).toArray();
    byte[] forwards = TallyCodec.encode(random(40, 30_000).merge(b, ids));
    GroupedRatingTally sent = TallyCodec.decodeGroupedRatings(TallyCodec.encode(a));
    GroupedRatingTally backwards =
        GroupedRatingTally.of(RatingScales.NPS_0_10, 40).merge(b, ids).merge(sent);
    assertArrayEquals(forwards, TallyCodec.encode(backwards));
  }

  private static String refusal(byte[] bytes) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> TallyCodec.decodeGroupedRatings(bytes))
            .getMessage());
  }

  @Test
  void everyChangedByteEveryTruncationAndExtensionIsRefused() {
    byte[] bytes = TallyCodec.encode(random(12, 40));
    for (int i = 0; i < bytes.length; i++) {
      for (int change = 1; change < 256; change++) {
        byte[] damaged = bytes.clone();
        damaged[i] ^= (byte) change;
        refusal(damaged);
      }
      refusal(Arrays.copyOf(bytes, i));
    }
    refusal(Arrays.copyOf(bytes, bytes.length + 1));
  }

  @Test
  void otherKindsAreRefused() {
    byte[] one = TallyCodec.encode(RatingTally.of(RatingScales.THUMBS, 1).snapshot());
    assertEquals("not a tally: it is of kind 82, wanted was kind 71", refusal(one));
    byte[] grouped = TallyCodec.encode(example());
    assertThrows(IllegalArgumentException.class, () -> TallyCodec.decodeRatings(grouped));
    assertThrows(IllegalArgumentException.class, () -> TallyCodec.decodeDurations(grouped));
  }

  /** Content from a foreign writer, with the checksum right: refused, or canonical. */
  @Test
  void forgedContentIsRefusedOrCanonical() {
    SplittableRandom random = new SplittableRandom(2);
    byte[] bytes = TallyCodec.encode(random(5, 12));
    int refused = 0;
    int tries = 100_000;
    for (int i = 0; i < tries; i++) {
      byte[] content = Arrays.copyOf(bytes, bytes.length - 4);
      for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
        content[random.nextInt(HEADER.length, content.length)] = (byte) random.nextInt(256);
      }
      byte[] forged = Forged.withChecksum(content);
      try {
        assertArrayEquals(forged, TallyCodec.encode(TallyCodec.decodeGroupedRatings(forged)));
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertTrue(refused > tries / 4 && refused < tries, "refused " + refused);
  }

  private static byte[] thumbs(long segments, long... numbers) {
    EnvelopeWriter out = new EnvelopeWriter((byte) 'G', (byte) 1);
    RatingFormat.writeScale(RatingScales.THUMBS, out);
    out.unsigned(segments);
    for (long number : numbers) {
      out.unsigned(number);
    }
    return out.sealed();
  }

  @Test
  void forgedSizesAreRefusedBeforeAnythingIsAllocated() {
    assertEquals(
        "not a tally: it claims 100000000 items, of at most 2", refusal(thumbs(100_000_000, 0, 0)));
    assertEquals(
        "not a tally: it claims " + Long.MAX_VALUE + " items, of at most 0",
        refusal(thumbs(Long.MAX_VALUE)));
    assertEquals("not a tally: it claims -1 items, of at most 1", refusal(thumbs(-1, 0)));
    assertEquals(0, TallyCodec.decodeGroupedRatings(thumbs(0)).segments());
    assertEquals(2, TallyCodec.decodeGroupedRatings(thumbs(2, 0, 0)).segments());
  }

  @Test
  void segmentsHaveOneForm() {
    assertEquals("not a tally: segment 1 is marked 2, known are 0 and 1", refusal(thumbs(2, 0, 2)));
    assertEquals(
        "not a tally: segment 0 is marked as filled and is empty",
        refusal(thumbs(1, 1, 0, 0, 0, 0, 0)));
    assertEquals("not a tally: 1 bytes follow its content", refusal(thumbs(1, 0, 0)));
    long max = Long.MAX_VALUE;
    assertEquals("not a tally: its counts exceed a long", refusal(thumbs(1, 1, 0, 0, 0, max, 1)));
    assertEquals(
        "not a tally: its counts exceed a long",
        refusal(thumbs(2, 1, 0, 0, 0, max, 0, 1, 0, 0, 0, 1, 0)));
    assertEquals("count must be at least 0, got -1", refusal(thumbs(1, 1, 0, 0, 0, -1, 0)));
  }

  /** What could not be tried without so much memory: how the array of a writer grows. */
  @Test
  void bytesMustFitAnArray() {
    assertEquals(128, EnvelopeWriter.grown(64));
    assertEquals(Arguments.MAX_ARRAY_LENGTH, EnvelopeWriter.grown(1 << 30));
    assertEquals(
        "the bytes of the tally do not fit one array of 2147483639",
        assertThrows(
                IllegalArgumentException.class,
                () -> EnvelopeWriter.grown(Arguments.MAX_ARRAY_LENGTH))
            .getMessage());
  }
}
